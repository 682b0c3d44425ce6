package org.maillage.kernel.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.noding.BasicSegmentString;
import org.locationtech.jts.noding.MCIndexSegmentSetMutualIntersector;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.maillage.kernel.measure.BoundaryRing.Arc;
import org.maillage.kernel.measure.BoundaryRing.Stretch;
import org.maillage.kernel.measure.BoundaryRing.Sweep;

/**
 * How much of one area others share, without building the intersections: the boundary of an intersection is made of the
 * stretches of either boundary that lie in the other area, and its area is what these sweep, whatever their order. The first
 * area is indexed and measured once. An overlay spends most of its time on finding nodes within each of its inputs, of which
 * areas have none, on checking them and on topology that nobody asked for.
 *
 * <p>Whether a stretch lies inside is decided by a position that is exactly on neither boundary, but for two boundaries that
 * differ by the last digit. There a wrong decision leaves a walk that does not close; that is noticed, and the overlay
 * asked instead. EPSG:4326, longitude first; the areas are valid. Not for use by several threads at once.
 */
public final class SharedArea {

    /** Building an index of positions costs about as much as asking twenty times without. */
    private static final int WORTH_AN_INDEX = 20;

    /** Degrees: beyond it a boundary may run around the pole, and what it sweeps to the equator is the rest of the hemisphere. */
    private static final double HIGHEST_SWEPT = 89;

    private final Geometry area;
    private final Envelope box;
    private final List<BoundaryRing> rings;
    private final MCIndexSegmentSetMutualIntersector intersector;
    private final PointOnGeometryLocator locator;
    private final boolean aroundAPole;

    /** @param area polygons */
    public SharedArea(Geometry area) {
        this.area = area;
        this.box = area.getEnvelopeInternal();
        this.rings = BoundaryRing.of(area, box);
        this.rings.forEach(BoundaryRing::sweepOnce);
        this.intersector = new MCIndexSegmentSetMutualIntersector(segments(rings));
        this.locator = new IndexedPointInAreaLocator(area);
        this.aroundAPole = Math.max(box.getMaxY(), -box.getMinY()) > HIGHEST_SWEPT;
    }

    /** Where a position lies in the first area, a {@link Location}. */
    public int locate(Coordinate position) {
        return locator.locate(position);
    }

    /**
     * What another area shares with the first.
     *
     * @param meets whether they have anything in common, be it one point
     * @param holds whether the whole other area lies in the first and their boundaries do not meet: then both measures are
     *     left at 0, since they are the other's own
     * @param squareMetres geodesic
     * @param boundaryMetres of the other's boundary inside the first area
     */
    public record Shared(boolean meets, boolean holds, double squareMetres, double boundaryMetres) {}

    /** @param other polygons */
    public Shared with(Geometry other) {
        if (!box.intersects(other.getEnvelopeInternal())) {
            return new Shared(false, false, 0, 0);
        }
        List<BoundaryRing> others = BoundaryRing.of(other, box);
        try {
            intersector.process(segments(others), new Cutting());
            return shared(other, others);
        } finally {
            rings.forEach(BoundaryRing::heal);
        }
    }

    private Shared shared(Geometry other, List<BoundaryRing> others) {
        List<Arc> ours = arcs(rings);
        List<Arc> theirs = arcs(others);
        Envelope otherBox = other.getEnvelopeInternal();
        List<Arc> oursInside = inside(ours, otherBox, locator(other, ours.size()), theirs, true);
        List<Arc> theirsInside = inside(theirs, box, locator, ours, false);
        boolean cut = others.stream().anyMatch(BoundaryRing::isCut);
        if (!cut && oursInside.isEmpty() && box.contains(otherBox) && theirsInside.size() == theirs.size()) {
            return new Shared(true, true, 0, 0);
        }
        boolean meets = cut || !oursInside.isEmpty() || !theirsInside.isEmpty();
        return measured(meets, other, oursInside, theirsInside);
    }

    private static PointOnGeometryLocator locator(Geometry area, int questions) {
        return questions < WORTH_AN_INDEX ? new SimplePointInAreaLocator(area) : new IndexedPointInAreaLocator(area);
    }

    /** The stretches that lie in the other area; those that both have in the same direction when they are wanted. */
    private static List<Arc> inside(
            List<Arc> arcs, Envelope otherBox, PointOnGeometryLocator other, List<Arc> otherArcs, boolean withCommon) {
        Set<List<Coordinate>> steps = steps(otherArcs);
        List<Arc> inside = new ArrayList<>();
        for (Arc arc : arcs) {
            boolean same = arc.isOneStep() && steps.contains(List.of(arc.start(), arc.end()));
            boolean common = same || arc.isOneStep() && steps.contains(List.of(arc.end(), arc.start()));
            if (common ? same && withCommon : isInside(arc.inner(), otherBox, other)) {
                inside.add(arc);
            }
        }
        return inside;
    }

    private static boolean isInside(Coordinate position, Envelope box, PointOnGeometryLocator area) {
        return box.contains(position) && area.locate(position) == Location.INTERIOR;
    }

    private Shared measured(boolean meets, Geometry other, List<Arc> ours, List<Arc> theirs) {
        Sweep inside = sweep(theirs);
        double swept = sweep(ours).plus(inside).squareMetres();
        boolean isTrue = !aroundAPole && swept >= 0 && closes(ours, theirs);
        return new Shared(meets, false, isTrue ? swept : overlaid(other), inside.metres());
    }

    private double overlaid(Geometry other) {
        return Geodesy.area(OverlayNGRobust.overlay(area, other, OverlayNG.INTERSECTION));
    }

    private static Sweep sweep(List<Arc> arcs) {
        return arcs.stream().map(Arc::sweep).reduce(Sweep.NOTHING, Sweep::plus);
    }

    /** Whether as many stretches begin as end at each node. */
    private static boolean closes(List<Arc> ours, List<Arc> theirs) {
        Map<Coordinate, Integer> balance = new HashMap<>();
        for (List<Arc> arcs : List.of(ours, theirs)) {
            for (Arc arc : arcs) {
                balance.merge(arc.start(), 1, Integer::sum);
                balance.merge(arc.end(), -1, Integer::sum);
            }
        }
        return balance.values().stream().allMatch(n -> n == 0);
    }

    private static List<Arc> arcs(List<BoundaryRing> rings) {
        return rings.stream().flatMap(ring -> ring.arcs().stream()).toList();
    }

    private static Set<List<Coordinate>> steps(List<Arc> arcs) {
        Set<List<Coordinate>> steps = new HashSet<>();
        for (Arc arc : arcs) {
            if (arc.isOneStep()) {
                steps.add(List.of(arc.start(), arc.end()));
            }
        }
        return steps;
    }

    /** What lies outside the first area's box meets nothing of it, however long the boundary that it belongs to. */
    private List<SegmentString> segments(List<BoundaryRing> rings) {
        return rings.stream()
                .flatMap(ring -> ring.stretches(box).stream())
                .<SegmentString>map(stretch -> new BasicSegmentString(stretch.positions(), stretch))
                .toList();
    }

    /** Cuts both boundaries where they meet. */
    private static final class Cutting implements SegmentIntersector {

        private final LineIntersector lines = new RobustLineIntersector();

        @Override
        public void processIntersections(SegmentString one, int step, SegmentString other, int otherStep) {
            lines.computeIntersection(
                    one.getCoordinate(step),
                    one.getCoordinate(step + 1),
                    other.getCoordinate(otherStep),
                    other.getCoordinate(otherStep + 1));
            for (int i = 0; i < lines.getIntersectionNum(); i++) {
                Coordinate at = lines.getIntersection(i);
                ((Stretch) one.getData()).cut(step, at);
                ((Stretch) other.getData()).cut(otherStep, at);
            }
        }

        @Override
        public boolean isDone() {
            return false;
        }
    }
}
