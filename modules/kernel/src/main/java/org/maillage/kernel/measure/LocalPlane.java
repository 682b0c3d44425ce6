package org.maillage.kernel.measure;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.GeometryCombiner;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.maillage.kernel.geometry.Geometries;

/**
 * The azimuthal equidistant projection centred on a place: metres east and north of the centre. Within 100 km distances
 * from the centre are true to 1 in 10 million, and no distance is off by more than 1 in 10,000. Buffers and nearest points are
 * computed here because in degrees the nearest is wrong: at 45° north 0.9° of longitude is shorter than 0.8° of latitude.
 *
 * <p>It goes by the {@link ConformalSphere} of the centre's parallel. By geodesics of the ellipsoid a vertex costs twenty
 * times as much, and a place near a hundred communes has some 100,000 of them.
 */
public final class LocalPlane {

    /** Segments in a quarter of a circle: with 64, a circle's area is 0.01 % short. */
    private static final int QUADRANT_SEGMENTS = 64;

    private final double longitude;
    private final ConformalSphere sphere;
    private final double sine;
    private final double cosine;

    /** @param centre longitude, latitude in degrees */
    public LocalPlane(Coordinate centre) {
        this.longitude = centre.x;
        this.sphere = new ConformalSphere(Math.toRadians(centre.y));
        double tangent = sphere.tangentOfLatitude(Math.toRadians(centre.y));
        this.cosine = cosine(tangent);
        this.sine = tangent * cosine;
    }

    /** A plane centred on the middle of the geometry's envelope. */
    public static LocalPlane around(Geometry place) {
        return new LocalPlane(centre(place));
    }

    /** The middle of the geometry's envelope, which is taken across the antimeridian where that is the shorter way. */
    public static Coordinate centre(Geometry place) {
        Envelope box = place.getEnvelopeInternal();
        if (box.getWidth() > 180) {
            box = new Envelope();
            for (Coordinate position : place.getCoordinates()) {
                box.expandToInclude(position.x < 0 ? position.x + 360 : position.x, position.y);
            }
        }
        Coordinate centre = box.centre();
        if (centre == null) {
            return new Coordinate();
        }
        return centre.x > 180 ? new Coordinate(centre.x - 360, centre.y) : centre;
    }

    /** From EPSG:4326 to metres east, north. */
    public Geometry toPlane(Geometry geographic) {
        return transform(geographic, this::project);
    }

    /** From metres east, north to EPSG:4326, cut at the antimeridian where it is crossed (RFC 7946, 3.1.9). */
    public Geometry toGeographic(Geometry planar) {
        Geometry geographic = wrapped(transform(planar, this::unprojectUnrolled));
        geographic.setSRID(Geometries.WGS84);
        return geographic;
    }

    /** All that is at most {@code metres} from the place; EPSG:4326 in and out. */
    public Geometry buffer(Geometry place, double metres) {
        return toGeographic(toPlane(place).buffer(metres, QUADRANT_SEGMENTS));
    }

    /**
     * The envelope in degrees that surely holds all that is at most {@code metres} from the given one. At the poles and
     * where it would cross the antimeridian it takes all longitudes, which is safe for a first selection.
     */
    public static Envelope expand(Envelope degrees, double metres) {
        // 110,574 m is the shortest degree of latitude; longitude degrees shrink with the cosine of the latitude.
        double dy = metres / 110_574 * 1.001;
        double south = Math.max(-90, degrees.getMinY() - dy);
        double north = Math.min(90, degrees.getMaxY() + dy);
        double widest = Math.max(Math.abs(south), Math.abs(north));
        double dx = widest >= 89 ? 360 : metres / (111_319 * Math.cos(Math.toRadians(widest))) * 1.001;
        double west = degrees.getMinX() - dx;
        double east = degrees.getMaxX() + dx;
        return west < -180 || east > 180
                ? new Envelope(-180, 180, south, north)
                : new Envelope(west, east, south, north);
    }

    /** From longitude and latitude to metres east, north; Snyder, Map Projections: A Working Manual, 1987, 25-2. */
    Coordinate project(double lon, double lat) {
        double east = sphere.longitude(Math.toRadians(shorterWay(lon - longitude)));
        double tangent = sphere.tangentOfLatitude(Math.toRadians(lat));
        double cosLat = cosine(tangent);
        double sinLat = tangent * cosLat;
        double x = cosLat * Math.sin(east);
        double y = cosine * sinLat - sine * cosLat * Math.cos(east);
        double opening = length(x, y);
        double angle = Math.atan2(opening, sine * sinLat + cosine * cosLat * Math.cos(east));
        double scale = opening == 0 ? sphere.radius() : sphere.radius() * angle / opening;
        return new Coordinate(scale * x, scale * y);
    }

    Coordinate unproject(double x, double y) {
        double metres = length(x, y);
        double angle = metres / sphere.radius();
        double perMetre = metres == 0 ? 0 : Math.sin(angle) / metres;
        double across = x * perMetre;
        double along = cosine * Math.cos(angle) - sine * y * perMetre;
        double up = sine * Math.cos(angle) + cosine * y * perMetre;
        double latitude = sphere.geodeticLatitude(up / length(across, along));
        double east = sphere.geodeticLongitude(Math.atan2(across, along));
        return new Coordinate(shorterWay(longitude + Math.toDegrees(east)), Math.toDegrees(latitude));
    }

    static double shorterWay(double degrees) {
        return degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
    }

    /** Math.hypot guards against overflow, which positions on Earth cannot cause, and costs more than the projection. */
    private static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    private static double cosine(double tangent) {
        return 1 / length(1, tangent);
    }

    /** The longitude is within 180 degrees of the centre's, also beyond the antimeridian, so that lines do not jump. */
    private Coordinate unprojectUnrolled(double x, double y) {
        Coordinate position = unproject(x, y);
        double turns = Math.rint((position.x - longitude) / 360);
        return new Coordinate(position.x - turns * 360, position.y);
    }

    private static Geometry wrapped(Geometry unrolled) {
        Envelope box = unrolled.getEnvelopeInternal();
        if (box.isNull() || box.getMinX() >= -180 && box.getMaxX() <= 180) {
            return unrolled;
        }
        List<Geometry> parts = new ArrayList<>();
        for (double shift : new double[] {-360, 0, 360}) {
            Geometry world = Geometries.rectangle(new Envelope(-180 - shift, 180 - shift, -90, 90));
            Geometry part = unrolled.intersection(world);
            if (!part.isEmpty()) {
                parts.add(AffineTransformation.translationInstance(shift, 0).transform(part));
            }
        }
        return GeometryCombiner.combine(parts);
    }

    private interface Mapping {
        Coordinate of(double first, double second);
    }

    private static Geometry transform(Geometry geometry, Mapping mapping) {
        return new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(CoordinateSequence sequence, Geometry parent) {
                Coordinate[] moved = new Coordinate[sequence.size()];
                for (int i = 0; i < moved.length; i++) {
                    moved[i] = mapping.of(sequence.getX(i), sequence.getY(i));
                }
                return Geometries.FACTORY.getCoordinateSequenceFactory().create(moved);
            }
        }.transform(geometry);
    }
}
