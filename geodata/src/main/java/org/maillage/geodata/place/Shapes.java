package org.maillage.geodata.place;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.VariableBuffer;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.maillage.geodata.terrain.LocalPlane;
import org.maillage.geodata.terrain.Noise;

/** Natural shapes in plane metres: patches, valleys and paths, each wriggling after its own noise. */
final class Shapes {
    /** How much the rim of a patch comes and goes, as a share of its radius. */
    private static final double PATCH_RELIEF = 0.95;

    /** Length of rim between two points of a patch, metres. */
    private static final double PATCH_STEP_METRES = 70;

    private static final double VALLEY_STEP_METRES = 90;

    /** A valley's narrowest, as a share of its widest half width. */
    private static final double VALLEY_NARROWS = 0.15;

    /** What a published boundary need not tell, metres. */
    private static final double SIMPLIFICATION_METRES = 4;

    private static final double PATH_STEP_METRES = 120;
    private static final double PATH_WRIGGLE = 0.16;

    private final Noise noise;

    Shapes(long seed) {
        this.noise = new Noise(seed);
    }

    /** A patch of the given area, {@code elongation} times longer than wide along {@code angle} (degrees from east). */
    Polygon patch(Coordinate centre, double squareMetres, double elongation, double angle) {
        double radius = StrictMath.sqrt(squareMetres / StrictMath.PI);
        int steps = (int) Math.max(28, 2 * StrictMath.PI * radius / PATCH_STEP_METRES);
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            ring.add(rim(centre, radius, elongation, StrictMath.toRadians(angle), 2 * StrictMath.PI * i / steps));
        }
        ring.add(ring.get(0).copy());
        Polygon polygon = LocalPlane.METRES.createPolygon(ring.toArray(Coordinate[]::new));
        return scaledTo(squareMetres, polygon, centre);
    }

    private Coordinate rim(Coordinate centre, double radius, double elongation, double axis, double turn) {
        double u = StrictMath.cos(turn);
        double v = StrictMath.sin(turn);
        // noise sampled on a circle, so that the rim closes; the other terms add bays and spurs
        double relief = noise.at(u + 9, v + 9, 1.1)
                - 0.5
                + 0.35 / elongation * (noise.at(u + 40, v + 40, 0.28) - 0.5)
                + 0.16 / elongation * (noise.at(u + 70, v + 70, 0.09) - 0.5);
        double r = radius * (1 + PATCH_RELIEF * relief);
        double along = r * u * StrictMath.sqrt(elongation);
        double across = r * v / StrictMath.sqrt(elongation);
        return new Coordinate(
                centre.x + along * StrictMath.cos(axis) - across * StrictMath.sin(axis),
                centre.y + along * StrictMath.sin(axis) + across * StrictMath.cos(axis));
    }

    private static Polygon scaledTo(double squareMetres, Polygon polygon, Coordinate centre) {
        double factor = StrictMath.sqrt(squareMetres / polygon.getArea());
        polygon.apply((CoordinateFilter) coordinate -> {
            coordinate.x = centre.x + (coordinate.x - centre.x) * factor;
            coordinate.y = centre.y + (coordinate.y - centre.y) * factor;
        });
        polygon.geometryChanged();
        return polygon;
    }

    /** The land beside a river, up to {@code halfWidth} metres from it, wider here and narrower there. */
    Geometry valley(LineString river, double halfWidth) {
        LineString line = (LineString) Densifier.densify(river, VALLEY_STEP_METRES);
        double[] widths = new double[line.getNumPoints()];
        for (int i = 0; i < widths.length; i++) {
            Coordinate at = line.getCoordinateN(i);
            double share = noise.at(at.x, at.y, 1_400);
            widths[i] = halfWidth * (VALLEY_NARROWS + (1 - VALLEY_NARROWS) * share * share * 1.6);
        }
        return DouglasPeuckerSimplifier.simplify(VariableBuffer.buffer(line, widths), SIMPLIFICATION_METRES);
    }

    /** A path through points, bending as paths do. */
    LineString path(List<Coordinate> points) {
        List<Coordinate> line = new ArrayList<>(List.of(points.get(0)));
        for (int i = 1; i < points.size(); i++) {
            bend(points.get(i - 1), points.get(i), line);
        }
        return LocalPlane.METRES.createLineString(line.toArray(Coordinate[]::new));
    }

    private void bend(Coordinate a, Coordinate b, List<Coordinate> line) {
        if (a.distance(b) < PATH_STEP_METRES) {
            line.add(b);
            return;
        }
        double push = (noise.of(line.size(), (long) a.x, (long) b.y) * 2 - 1) * PATH_WRIGGLE;
        Coordinate middle = new Coordinate((a.x + b.x) / 2 - push * (b.y - a.y), (a.y + b.y) / 2 + push * (b.x - a.x));
        bend(a, middle, line);
        bend(middle, b, line);
    }
}
