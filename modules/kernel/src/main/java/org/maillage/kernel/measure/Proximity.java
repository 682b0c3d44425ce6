package org.maillage.kernel.measure;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;

/**
 * What is near a place, and how far: nearest points are found in the {@link LocalPlane} of the place, then measured
 * geodesically. The place is projected once, whatever the number of questions.
 */
public final class Proximity {

    /** Radians, nearly the other side of the Earth, where the plane has no measure any more. */
    private static final double WIDEST = 3;

    private static final Envelope EVERYWHERE = new Envelope(-180, 180, -90, 90);

    private final LocalPlane plane;
    private final NearestSegments place = new NearestSegments();

    /** How much longer than on the ground a distance may be in the plane: across the way to the centre, far from it. */
    private final double stretch;

    /** @param place EPSG:4326, longitude first */
    public Proximity(Geometry place) {
        this.plane = LocalPlane.around(place);
        visit(place, EVERYWHERE, this.place::add);
        this.place.close();
        double opening = Math.min(WIDEST, this.place.farthest() / Geodesy.ELLIPSOID.EquatorialRadius());
        this.stretch = 1.001 * (opening == 0 ? 1 : opening / Math.sin(opening));
    }

    /** Nearest points (longitude, latitude), the metres between them, the direction from the place in degrees. */
    public record Nearest(Coordinate from, Coordinate to, double distanceMetres, double bearingDegrees) {}

    /**
     * Where a geometry (EPSG:4326) that does not meet the place is nearest to it.
     *
     * @param reach degrees, the box that holds all that is near enough: the rest of a commune of 3,000 vertices is not looked at
     * @return empty when it is farther than {@code metres}
     */
    public Optional<Nearest> nearest(Geometry other, Envelope reach, double metres) {
        NearestSegments.Pair pair = new NearestSegments.Pair(metres * stretch);
        visit(other, reach, (x1, y1, x2, y2) -> place.nearest(x1, y1, x2, y2, pair));
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

    private interface SegmentVisitor {
        void visit(double x1, double y1, double x2, double y2);
    }

    /** Hands over, in the plane, the points of a geometry and the segments of its lines and boundaries whose box meets the given one. */
    private void visit(Geometry geometry, Envelope box, SegmentVisitor visitor) {
        geometry.apply((GeometryComponentFilter) part -> {
            if (part instanceof LineString line) {
                visit(line.getCoordinateSequence(), box, visitor);
            } else if (part instanceof Point point && box.intersects(point.getCoordinate())) {
                Coordinate at = plane.project(point.getX(), point.getY());
                visitor.visit(at.x, at.y, at.x, at.y);
            }
        });
    }

    private void visit(CoordinateSequence positions, Envelope box, SegmentVisitor visitor) {
        Coordinate start = null;
        for (int i = 1; i < positions.size(); i++) {
            if (!box.intersects(positions.getCoordinate(i - 1), positions.getCoordinate(i))) {
                start = null;
                continue;
            }
            Coordinate from = start == null ? project(positions, i - 1) : start;
            start = project(positions, i);
            visitor.visit(from.x, from.y, start.x, start.y);
        }
    }

    private Coordinate project(CoordinateSequence positions, int at) {
        return plane.project(positions.getX(at), positions.getY(at));
    }
}
