package org.maillage.kernel.measure;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A plane in which no position near a place is farther from it than on the ground: longitudes count as the parallel nearest
 * to a pole has them, latitudes as at the equator, where a degree is shortest. A position there costs three multiplications,
 * so it tells at once what cannot be near. Lines are straight there along the parallels, from which geodesics bulge.
 */
final class ShortestWay {

    /** Metres of the shortest degree of latitude and of a degree of longitude at the equator, less what a geodesic bulges. */
    private static final double LATITUDE_DEGREE = 110_574 * 0.999;

    private static final double LONGITUDE_DEGREE = 111_319 * 0.999;

    private final double longitude;
    private final double perDegree;
    private final double bulge;

    /** @param highest latitude near the place, in radians, whatever the hemisphere */
    private ShortestWay(double longitude, double highest) {
        this.longitude = longitude;
        this.perDegree = LONGITUDE_DEGREE * Math.cos(highest);
        // The height of a great circle's arc over its parallel, L² tan φ / 8R, and a tenth for what the place's own
        // plane bends.
        this.bulge = 1.1 * Math.tan(highest) / (8 * Geodesy.ELLIPSOID.EquatorialRadius());
    }

    /** @param metres up to which distances from the place are wanted */
    static ShortestWay around(Geometry place, double metres) {
        Envelope near = LocalPlane.expand(place.getEnvelopeInternal(), metres);
        double highest = Math.max(Math.abs(near.getMinY()), Math.abs(near.getMaxY()));
        return new ShortestWay(LocalPlane.centre(place).x, Math.toRadians(Math.min(90, highest)));
    }

    /** How far, in metres, the longest step between neighbouring positions can bulge from a straight line here. */
    double bulge(CoordinateSequence positions, int first, int last) {
        double widest = 0;
        for (int i = first + 1; i <= last; i++) {
            widest = Math.max(widest, Math.abs(positions.getX(i) - positions.getX(i - 1)));
        }
        double metres = widest * LONGITUDE_DEGREE;
        return metres * metres * bulge;
    }

    /** From longitude and latitude in degrees to metres. */
    Coordinate position(double lon, double lat) {
        return new Coordinate(LocalPlane.shorterWay(lon - longitude) * perDegree, lat * LATITUDE_DEGREE);
    }
}
