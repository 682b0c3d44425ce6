package org.maillage.kernel.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;

/**
 * What is near a place, and how far: nearest points are found in the {@link LocalPlane} of the place, then measured
 * geodesically. The place is projected once, whatever the number of questions; of the others only the stretches that may be
 * nearer than what was found so far, by a bound that costs no projection. Not for use by several threads at once.
 */
public final class Proximity {

    /** Radians, nearly the other side of the Earth, where the plane has no measure any more. */
    private static final double WIDEST = 3;

    /** Segments of a boundary that are looked at together before they are projected. */
    private static final int STRETCH = 8;

    private final double metres;
    private final LocalPlane plane;
    private final ShortestWay shortest;
    private final NearestSegments place = new NearestSegments();
    private final NearestSegments roughPlace = new NearestSegments();

    /** How far the boundary of the place may lie beside the rough one, in metres. */
    private double roughness;

    /** How much longer than on the ground a distance may be in the plane: across the way to the centre, far from it. */
    private final double stretch;

    /**
     * @param place EPSG:4326, longitude first
     * @param metres what is farther is not near
     */
    public Proximity(Geometry place, double metres) {
        this.metres = metres;
        this.plane = LocalPlane.around(place);
        this.shortest = ShortestWay.around(place, metres);
        visit(place, positions -> add(positions, this.place, plane::project));
        visit(place, this::addRough);
        this.place.close();
        this.roughPlace.close();
        double opening = Math.min(WIDEST, this.place.farthest() / Geodesy.ELLIPSOID.EquatorialRadius());
        this.stretch = 1.001 * (opening == 0 ? 1 : opening / Math.sin(opening));
    }

    /** Nearest points (longitude, latitude), the metres between them, the direction from the place in degrees. */
    public record Nearest(Coordinate from, Coordinate to, double distanceMetres, double bearingDegrees) {}

    /**
     * Where a geometry (EPSG:4326) that does not meet the place is nearest to it.
     *
     * @return empty when it is not near
     */
    public Optional<Nearest> nearest(Geometry other) {
        NearestSegments.Pair pair = new NearestSegments.Pair(metres * stretch);
        for (Stretch part : nearestFirst(other, pair)) {
            if (roughPlace.mayHoldNearer(part.west, part.south, part.east, part.north, pair)) {
                offer(part, pair);
            }
        }
        return pair.isFound()
                ? Optional.of(measured(pair)).filter(nearest -> nearest.distanceMetres() <= metres)
                : Optional.empty();
    }

    private Nearest measured(NearestSegments.Pair pair) {
        Coordinate from = plane.unproject(pair.ourX(), pair.ourY());
        Coordinate to = plane.unproject(pair.otherX(), pair.otherY());
        Geodesy.Way way = Geodesy.way(from.x, from.y, to.x, to.y);
        return new Nearest(from, to, way.metres(), way.bearingDegrees());
    }

    /** Hands over the positions of a geometry's points, lines and boundaries. */
    private static void visit(Geometry geometry, Consumer<CoordinateSequence> visitor) {
        geometry.apply((GeometryComponentFilter) part -> {
            if (part instanceof LineString line) {
                visitor.accept(line.getCoordinateSequence());
            } else if (part instanceof Point point) {
                visitor.accept(point.getCoordinateSequence());
            }
        });
    }

    private interface Projection {
        Coordinate of(double longitude, double latitude);
    }

    private static void add(CoordinateSequence positions, NearestSegments segments, Projection projection) {
        Coordinate from = null;
        for (int i = 0; i < positions.size(); i++) {
            Coordinate to = projection.of(positions.getX(i), positions.getY(i));
            if (from != null) {
                segments.add(from.x, from.y, to.x, to.y);
            } else if (positions.size() == 1) {
                segments.add(to.x, to.y, to.x, to.y);
            }
            from = to;
        }
    }

    private void addRough(CoordinateSequence positions) {
        add(positions, roughPlace, shortest::position);
        roughness = Math.max(roughness, shortest.bulge(positions, 0, positions.size() - 1));
    }

    /** Some segments that follow one another, and the box around them where nothing is farther than it is. */
    private record Stretch(
            CoordinateSequence positions,
            int first,
            int last,
            double west,
            double south,
            double east,
            double north,
            double square) {}

    /** The stretches near the box of the place, those first that are likely to leave least of the others to look at. */
    private List<Stretch> nearestFirst(Geometry other, NearestSegments.Pair pair) {
        List<Stretch> near = new ArrayList<>();
        visit(other, positions -> {
            int last = positions.size() - 1;
            for (int first = 0; first == 0 ? last >= 0 : first < last; first += STRETCH) {
                Stretch part = stretch(positions, first, Math.min(first + STRETCH, last));
                if (pair.isFarther(part.square)) {
                    near.add(part);
                }
            }
        });
        near.sort(Comparator.comparingDouble(Stretch::square));
        return near;
    }

    private Stretch stretch(CoordinateSequence positions, int first, int last) {
        Envelope box = new Envelope();
        for (int i = first; i <= last; i++) {
            box.expandToInclude(shortest.position(positions.getX(i), positions.getY(i)));
        }
        box.expandBy(roughness + shortest.bulge(positions, first, last));
        double square = roughPlace.squareToAll(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
        return new Stretch(positions, first, last, box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), square);
    }

    private void offer(Stretch part, NearestSegments.Pair pair) {
        Coordinate from = project(part.positions, part.first);
        if (part.first == part.last) {
            place.nearest(from.x, from.y, from.x, from.y, pair);
        }
        for (int i = part.first + 1; i <= part.last; i++) {
            Coordinate to = project(part.positions, i);
            place.nearest(from.x, from.y, to.x, to.y, pair);
            from = to;
        }
    }

    private Coordinate project(CoordinateSequence positions, int at) {
        return plane.project(positions.getX(at), positions.getY(at));
    }
}
