package org.maillage.kernel.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/** One ring of an area's boundary, walked with the area on its left, and the nodes at which another boundary meets it. */
final class BoundaryRing {

    /** Where the ring is cut: on the step that begins at that position, so far along it. */
    private record Node(int step, double along, Coordinate at) implements Comparable<Node> {
        @Override
        public int compareTo(Node other) {
            return step == other.step ? Double.compare(along, other.along) : Integer.compare(step, other.step);
        }
    }

    /**
     * A stretch of the ring from one node to the next, or the whole ring when both are null.
     *
     * @param isOneStep whether no position of the ring lies between its ends
     */
    record Arc(BoundaryRing ring, @Nullable Node from, @Nullable Node to, boolean isOneStep) {

        Coordinate start() {
            return from == null ? ring.positions[0] : from.at;
        }

        Coordinate end() {
            return to == null ? ring.positions[0] : to.at;
        }

        /** A position that is not one of its ends: the ring's own where there is one, else between them. */
        Coordinate inner() {
            if (from == null) {
                return ring.positions[0];
            }
            return isOneStep
                    ? new Coordinate((start().x + end().x) / 2, (start().y + end().y) / 2)
                    : ring.positions[ring.following(from.step)];
        }

        Sweep sweep() {
            return isOneStep ? step(start(), end()) : ring.sweep(from, to);
        }
    }

    /** @param squareMetres between the stretch and the equator, positive going west in the north; a closed walk adds up to its area */
    record Sweep(double squareMetres, double metres) {
        static final Sweep NOTHING = new Sweep(0, 0);

        Sweep plus(Sweep other) {
            return new Sweep(squareMetres + other.squareMetres, metres + other.metres);
        }

        private Sweep minus(Sweep other) {
            return new Sweep(squareMetres - other.squareMetres, metres - other.metres);
        }
    }

    /** Closed, no position twice in a row. */
    private final Coordinate[] positions;

    /** Cut positions of the ring; where two boundaries run along each other, every position is met four times. */
    private final BitSet cutPositions = new BitSet();

    /** Cuts between two positions of the ring. */
    private final List<Node> cutsBetween = new ArrayList<>();

    /** From the first position to each; known only after {@link #sweepOnce}. */
    private Sweep @Nullable [] swept;

    private BoundaryRing(LinearRing ring, boolean counterClockwise) {
        Coordinate[] given = CoordinateArrays.removeRepeatedPoints(ring.getCoordinates());
        this.positions = given;
        if (Orientation.isCCW(given) != counterClockwise) {
            CoordinateArrays.reverse(given);
        }
    }

    /** The rings of polygons that meet a box: shells counter-clockwise, holes clockwise. */
    static List<BoundaryRing> of(Geometry area, Envelope box) {
        List<BoundaryRing> rings = new ArrayList<>();
        for (Object part : PolygonExtracter.getPolygons(area)) {
            Polygon polygon = (Polygon) part;
            if (box.intersects(polygon.getEnvelopeInternal())) {
                rings.add(new BoundaryRing(polygon.getExteriorRing(), true));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    LinearRing ring = polygon.getInteriorRingN(hole);
                    if (box.intersects(ring.getEnvelopeInternal())) {
                        rings.add(new BoundaryRing(ring, false));
                    }
                }
            }
        }
        return rings;
    }

    /** Steps of a ring that follow one another. */
    record Stretch(BoundaryRing ring, int first, Coordinate[] positions) {

        void cut(int step, Coordinate at) {
            ring.cut(first + step, at);
        }
    }

    /** The longest stretches all of whose steps meet a box. */
    List<Stretch> stretches(Envelope box) {
        List<Stretch> stretches = new ArrayList<>();
        int first = 0;
        for (int step = 0; step < positions.length; step++) {
            boolean isLast = step + 1 == positions.length;
            if (isLast || !box.intersects(positions[step], positions[step + 1])) {
                if (step > first) {
                    stretches.add(new Stretch(this, first, Arrays.copyOfRange(positions, first, step + 1)));
                }
                first = step + 1;
            }
        }
        return stretches;
    }

    /** Measures every step now, so that stretches of many steps cost no more than short ones. */
    void sweepOnce() {
        Sweep[] sums = new Sweep[positions.length];
        sums[0] = Sweep.NOTHING;
        for (int i = 1; i < positions.length; i++) {
            sums[i] = sums[i - 1].plus(step(positions[i - 1], positions[i]));
        }
        swept = sums;
    }

    private void cut(int step, Coordinate at) {
        if (at.equals2D(positions[step])) {
            cutPositions.set(step);
        } else if (at.equals2D(positions[step + 1])) {
            cutPositions.set(following(step));
        } else {
            double along = Math.max(Math.abs(at.x - positions[step].x), Math.abs(at.y - positions[step].y));
            cutsBetween.add(new Node(step, along, at.copy()));
        }
    }

    void heal() {
        cutPositions.clear();
        cutsBetween.clear();
    }

    boolean isCut() {
        return !cutPositions.isEmpty() || !cutsBetween.isEmpty();
    }

    List<Arc> arcs() {
        if (!isCut()) {
            return List.of(new Arc(this, null, null, false));
        }
        List<Node> inOrder = inOrder();
        List<Arc> arcs = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            arcs.add(
                    i + 1 < inOrder.size()
                            ? arc(inOrder.get(i), inOrder.get(i + 1), inOrder.get(i).step == inOrder.get(i + 1).step)
                            : arc(inOrder.get(i), inOrder.get(0), false));
        }
        return arcs;
    }

    /** Two nodes on one step are told by their order: rounding may have left them equally far along, or exchanged them. */
    private Arc arc(Node from, Node to, boolean onOneStep) {
        boolean toNextPosition = from != to && to.along == 0 && to.step == following(from.step);
        return new Arc(this, from, to, onOneStep || toNextPosition);
    }

    private List<Node> inOrder() {
        List<Node> nodes = new ArrayList<>();
        cutPositions.stream().forEach(position -> nodes.add(new Node(position, 0, positions[position])));
        nodes.addAll(cutsBetween);
        Collections.sort(nodes);
        List<Node> distinct = new ArrayList<>();
        Node last = null;
        for (Node node : nodes) {
            // At one place but on two steps, they have a position of the ring between them that rounding hides.
            if (last == null || last.step != node.step || !last.at.equals2D(node.at)) {
                distinct.add(node);
            }
            last = node;
        }
        return distinct;
    }

    private int following(int step) {
        return step + 1 == positions.length - 1 ? 0 : step + 1;
    }

    private Sweep sweep(@Nullable Node from, @Nullable Node to) {
        if (from == null || to == null) {
            return between(0, positions.length - 1);
        }
        int first = from.step + 1;
        Sweep middle = first <= to.step
                ? between(first, to.step)
                : between(first, positions.length - 1).plus(between(0, to.step));
        return step(from.at, positions[first]).plus(middle).plus(step(positions[to.step], to.at));
    }

    private Sweep between(int from, int to) {
        if (swept != null) {
            return swept[to].minus(swept[from]);
        }
        Sweep sum = Sweep.NOTHING;
        for (int i = from; i < to; i++) {
            sum = sum.plus(step(positions[i], positions[i + 1]));
        }
        return sum;
    }

    private static Sweep step(Coordinate from, Coordinate to) {
        if (from.equals2D(to)) {
            return Sweep.NOTHING;
        }
        GeodesicStep step = GeodesicStep.between(from, to);
        return new Sweep(-step.squareMetres(), step.metres());
    }
}
