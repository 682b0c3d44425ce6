package org.maillage.kernel.measure;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A plane in which nothing near a place is farther from it than on the ground: longitudes count as the parallel nearest to
 * a pole has them, latitudes as at the equator, where a degree is shortest. A position there costs three multiplications,
 * so it tells at once what cannot be near.
 */
final class ShortestWay {

    /** Metres of the shortest degree of latitude and of a degree of longitude at the equator, less what a geodesic bulges. */
    private static final double LATITUDE_DEGREE = 110_574 * 0.999;

    private static final double LONGITUDE_DEGREE = 111_319 * 0.999;

    private final double longitude;
    private final double perDegree;

    private ShortestWay(double longitude, double perDegree) {
        this.longitude = longitude;
        this.perDegree = perDegree;
    }

    /** @param metres up to which distances from the place are wanted */
    static ShortestWay around(Geometry place, double metres) {
        Envelope near = LocalPlane.expand(place.getEnvelopeInternal(), metres);
        double highest = Math.max(Math.abs(near.getMinY()), Math.abs(near.getMaxY()));
        return new ShortestWay(
                LocalPlane.centre(place).x, LONGITUDE_DEGREE * Math.cos(Math.toRadians(Math.min(90, highest))));
    }

    /** From longitude and latitude in degrees to metres. */
    Coordinate position(double lon, double lat) {
        return new Coordinate(LocalPlane.shorterWay(lon - longitude) * perDegree, lat * LATITUDE_DEGREE);
    }
}
