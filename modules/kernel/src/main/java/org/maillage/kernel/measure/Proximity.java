package org.maillage.kernel.measure;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.maillage.kernel.geometry.Geometries;

/**
 * What is near a place, and how far: nearest points are found in the {@link LocalPlane} of the place, then measured
 * geodesically. The place is projected once, whatever the number of questions.
 */
public final class Proximity {

    private final LocalPlane plane;
    private final IndexedFacetDistance place;

    /** @param place EPSG:4326, longitude first */
    public Proximity(Geometry place) {
        this.plane = LocalPlane.around(place);
        this.place = new IndexedFacetDistance(plane.toPlane(place));
    }

    /** Nearest points (longitude, latitude), the metres between them, the direction from the place in degrees. */
    public record Nearest(Coordinate from, Coordinate to, double distanceMetres, double bearingDegrees) {}

    /** Where a geometry (EPSG:4326) that does not meet the place is nearest to it. */
    public Nearest nearest(Geometry other) {
        Coordinate[] points = place.nearestPoints(plane.toPlane(other));
        Coordinate from = plane.unproject(points[0].x, points[0].y);
        Coordinate to = plane.unproject(points[1].x, points[1].y);
        return new Nearest(
                from, to, Geodesy.distance(from.x, from.y, to.x, to.y), Geodesy.bearing(from.x, from.y, to.x, to.y));
    }

    /**
     * The part of a geometry that matters for the distance: of lines and boundaries the segments whose box meets the
     * given one, of points those in it. A commune of 3,000 vertices seen from its neighbour is a few of them.
     *
     * @return empty when nothing is left
     */
    public static Geometry edgesWithin(Geometry geometry, Envelope box) {
        if (geometry.getDimension() == 0) {
            return geometry;
        }
        List<LineString> runs = new ArrayList<>();
        for (Object line : LinearComponentExtracter.getLines(geometry)) {
            addRuns(((LineString) line).getCoordinateSequence(), box, runs);
        }
        return Geometries.FACTORY.createMultiLineString(runs.toArray(new LineString[0]));
    }

    private static void addRuns(CoordinateSequence positions, Envelope box, List<LineString> runs) {
        List<Coordinate> run = new ArrayList<>();
        for (int i = 1; i < positions.size(); i++) {
            Coordinate start = positions.getCoordinate(i - 1);
            Coordinate end = positions.getCoordinate(i);
            if (box.intersects(start, end)) {
                if (run.isEmpty()) {
                    run.add(start);
                }
                run.add(end);
            } else {
                closeRun(run, runs);
            }
        }
        closeRun(run, runs);
    }

    private static void closeRun(List<Coordinate> run, List<LineString> runs) {
        if (!run.isEmpty()) {
            runs.add(Geometries.FACTORY.createLineString(run.toArray(new Coordinate[0])));
            run.clear();
        }
    }
}
