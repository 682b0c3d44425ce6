package org.maillage.geodata.terrain;

import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/**
 * The drawing plane of the fiction: metres east and north of the middle of the territory. Distances are true at the middle and wrong by
 * less than 0.4 % at its edge, enough for inventing; nothing measured here is published but official areas, which real acts round too.
 */
public final class LocalPlane {
    /** Longitude and latitude of the confluence of the mock-ups. */
    private static final Coordinate MIDDLE = new Coordinate(3.04, 44.73);

    /** Six decimals of a degree, a tenth of a metre: the precision of every published coordinate. */
    private static final double DECIMALS = 1e6;

    private static final double SEMI_MAJOR_METRES = 6_378_137;
    private static final double ECCENTRICITY_SQUARED = 0.006_694_380_022_90;

    private static final double METRES_PER_LATITUDE;
    private static final double METRES_PER_LONGITUDE;

    static {
        double latitude = StrictMath.toRadians(MIDDLE.y);
        double flattening = 1 - ECCENTRICITY_SQUARED * StrictMath.pow(StrictMath.sin(latitude), 2);
        double normal = SEMI_MAJOR_METRES / StrictMath.sqrt(flattening);
        METRES_PER_LATITUDE = StrictMath.toRadians(normal * (1 - ECCENTRICITY_SQUARED) / flattening);
        METRES_PER_LONGITUDE = StrictMath.toRadians(normal * StrictMath.cos(latitude));
    }

    /** Geometries in plane metres. */
    public static final GeometryFactory METRES = new GeometryFactory();

    /** Geometries in EPSG:4326 degrees, longitude first, rounded to six decimals. */
    public static final GeometryFactory DEGREES = new GeometryFactory(new PrecisionModel(DECIMALS), 4326);

    private LocalPlane() {}

    /** Longitude and latitude of a point of the plane, rounded to six decimals. */
    public static Coordinate toDegrees(Coordinate metres) {
        return new Coordinate(
                rounded(MIDDLE.x + metres.x / METRES_PER_LONGITUDE),
                rounded(MIDDLE.y + metres.y / METRES_PER_LATITUDE));
    }

    /** The same geometry in degrees, rounded to six decimals and still valid. */
    public static Geometry toDegrees(Geometry metres) {
        Geometry exact = mapped(metres, new GeometryFactory(new PrecisionModel(), 4326), LocalPlane::unrounded);
        Geometry reduced = GeometryPrecisionReducer.reduce(exact, DEGREES.getPrecisionModel());
        return DEGREES.createGeometry(reduced);
    }

    /** The same geometry in plane metres. */
    public static Geometry toMetres(Geometry degrees) {
        return mapped(degrees, METRES, LocalPlane::toMetres);
    }

    /** Plane metres of a longitude and latitude. */
    public static Coordinate toMetres(Coordinate degrees) {
        return new Coordinate(
                (degrees.x - MIDDLE.x) * METRES_PER_LONGITUDE, (degrees.y - MIDDLE.y) * METRES_PER_LATITUDE);
    }

    private static Coordinate unrounded(Coordinate metres) {
        return new Coordinate(MIDDLE.x + metres.x / METRES_PER_LONGITUDE, MIDDLE.y + metres.y / METRES_PER_LATITUDE);
    }

    private static double rounded(double degrees) {
        return StrictMath.rint(degrees * DECIMALS) / DECIMALS;
    }

    private static Geometry mapped(Geometry geometry, GeometryFactory target, UnaryOperator<Coordinate> mapping) {
        Geometry result = new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(CoordinateSequence coordinates, Geometry parent) {
                Coordinate[] mapped = new Coordinate[coordinates.size()];
                for (int i = 0; i < mapped.length; i++) {
                    mapped[i] = mapping.apply(coordinates.getCoordinate(i));
                }
                return target.getCoordinateSequenceFactory().create(mapped);
            }
        }.transform(geometry);
        return target.createGeometry(result);
    }
}
