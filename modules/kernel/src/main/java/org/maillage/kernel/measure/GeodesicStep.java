package org.maillage.kernel.measure;

import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;
import org.locationtech.jts.geom.Coordinate;

/**
 * The geodesic from one position of a boundary to the next, on GRS 80.
 *
 * <p>Boundaries are made of short steps. Over those, the area down to the equator is the trapezium between the exact areas
 * below its ends, and what the geodesic's curve takes from it: along a geodesic the second derivative by longitude of the
 * area per radian is {@code -sin φ (3 (M dφ/dλ)² + (N cos φ)²)}, which the geodesic equation gives. What is left out goes by
 * the fifth power of the step. The length is that of the mid-latitude formula. Both together cost a tenth of a geodesic by
 * Karney, which longer steps take.
 *
 * @param squareMetres between the step and the equator, positive going east in the north
 * @param metres along it
 */
record GeodesicStep(double squareMetres, double metres) {

    /** Degrees, two kilometres: up to 80° of latitude Karney's area is met to 0.01 m² there and his length to 0.1 mm. */
    private static final double SHORT = 0.02;

    private static final double SEMI_MAJOR_AXIS = Geodesy.ELLIPSOID.EquatorialRadius();
    private static final double FLATTENING = Geodesy.ELLIPSOID.Flattening();
    private static final double ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);
    private static final double SEMI_MINOR_AXIS_SQUARED =
            SEMI_MAJOR_AXIS * SEMI_MAJOR_AXIS * (1 - ECCENTRICITY_SQUARED);

    /** Longitude first, degrees. */
    static GeodesicStep between(Coordinate from, Coordinate to) {
        return Math.abs(to.x - from.x) < SHORT && Math.abs(to.y - from.y) < SHORT
                ? shortStep(from, to)
                : geodesic(from, to);
    }

    private static GeodesicStep geodesic(Coordinate from, Coordinate to) {
        GeodesicData line =
                Geodesy.ELLIPSOID.Inverse(from.y, from.x, to.y, to.x, GeodesicMask.AREA | GeodesicMask.DISTANCE);
        return new GeodesicStep(line.S12, line.s12);
    }

    private static GeodesicStep shortStep(Coordinate from, Coordinate to) {
        double east = Math.toRadians(to.x - from.x);
        double north = Math.toRadians(to.y - from.y);
        double sineFrom = Math.sin(Math.toRadians(from.y));
        double sineTo = Math.sin(Math.toRadians(to.y));
        double sine = (sineFrom + sineTo) / 2;
        double flat = 1 - ECCENTRICITY_SQUARED * sine * sine;
        double normalSquared = SEMI_MAJOR_AXIS * SEMI_MAJOR_AXIS / flat;
        double meridian = (1 - ECCENTRICITY_SQUARED) / flat;
        double northSquared = normalSquared * meridian * meridian * north * north;
        double eastSquared = normalSquared * (1 - sine * sine) * east * east;
        double trapezium = east * (toEquator(sineFrom) + toEquator(sineTo)) / 2;
        double curve = east * sine / 12 * (3 * northSquared + eastSquared);
        return new GeodesicStep(trapezium + curve, Math.sqrt(northSquared + eastSquared));
    }

    /**
     * The ellipsoid's area between a latitude and the equator, per radian of longitude: the integral of
     * {@code b² cos φ / (1 - e² sin² φ)²}, whose series in {@code e² sin² φ} needs six terms for sixteen digits.
     */
    private static double toEquator(double sine) {
        double s = ECCENTRICITY_SQUARED * sine * sine;
        double series =
                1 + s * (2.0 / 3 + s * (3.0 / 5 + s * (4.0 / 7 + s * (5.0 / 9 + s * (6.0 / 11 + s * (7.0 / 13))))));
        return SEMI_MINOR_AXIS_SQUARED * sine * series;
    }
}
