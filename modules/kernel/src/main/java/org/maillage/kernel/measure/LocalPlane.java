package org.maillage.kernel.measure;

import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.maillage.kernel.geometry.Geometries;

/**
 * The azimuthal equidistant projection centred on a place: metres east and north of the centre, distances from the
 * centre exact, and within 100 km of it no distance off by more than 1 in 10,000. Buffers and nearest points are
 * computed here because in degrees the nearest is wrong: at 45° north 0.9° of longitude is shorter than 0.8° of latitude.
 */
public final class LocalPlane {

    /** Segments in a quarter of a circle: with 64, a circle's area is 0.01 % short. */
    private static final int QUADRANT_SEGMENTS = 64;

    private final double longitude;
    private final double latitude;

    /** @param centre longitude, latitude in degrees */
    public LocalPlane(Coordinate centre) {
        this.longitude = centre.x;
        this.latitude = centre.y;
    }

    /** A plane centred on the middle of the geometry's envelope. */
    public static LocalPlane around(Geometry place) {
        Coordinate centre = place.getEnvelopeInternal().centre();
        return new LocalPlane(centre == null ? new Coordinate() : centre);
    }

    /** From EPSG:4326 to metres east, north. */
    public Geometry toPlane(Geometry geographic) {
        return transform(geographic, this::project);
    }

    /** From metres east, north to EPSG:4326. */
    public Geometry toGeographic(Geometry planar) {
        Geometry geographic = transform(planar, this::unproject);
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

    private Coordinate project(double lon, double lat) {
        GeodesicData line =
                Geodesy.ELLIPSOID.Inverse(latitude, longitude, lat, lon, GeodesicMask.DISTANCE | GeodesicMask.AZIMUTH);
        double azimuth = Math.toRadians(line.azi1);
        return new Coordinate(line.s12 * Math.sin(azimuth), line.s12 * Math.cos(azimuth));
    }

    Coordinate unproject(double x, double y) {
        double azimuth = Math.toDegrees(Math.atan2(x, y));
        GeodesicData line = Geodesy.ELLIPSOID.Direct(latitude, longitude, azimuth, Math.hypot(x, y));
        return new Coordinate(line.lon2, line.lat2);
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
