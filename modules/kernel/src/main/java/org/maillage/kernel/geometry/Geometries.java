package org.maillage.kernel.geometry;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKTReader;
import org.maillage.kernel.problem.MaillageException;

/** Making geometries in the space everything is stored in: EPSG:4326, longitude then latitude, degrees, two dimensions. */
public final class Geometries {

    /** SRID of WGS 84, the storage space. */
    public static final int WGS84 = 4326;

    /** The one factory; floating precision, because stored coordinates are kept as they came. */
    public static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), WGS84);

    /** Characters of a text that a message repeats. */
    private static final int LONGEST_QUOTE = 40;

    private Geometries() {}

    /** All there is; a new one each time, because envelopes can be changed. */
    public static Envelope world() {
        return new Envelope(-180, 180, -90, 90);
    }

    /** @param longitude degrees, @param latitude degrees */
    public static Point point(double longitude, double latitude) {
        return FACTORY.createPoint(new Coordinate(longitude, latitude));
    }

    public static Polygon rectangle(Envelope envelope) {
        return (Polygon) FACTORY.toGeometry(envelope);
    }

    /** Enough of a text to find it again in its file. */
    private static String start(String text) {
        return text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
    }

    /** @throws MaillageException when the text is not well-known text */
    public static Geometry fromWkt(String wkt) {
        try {
            return new WKTReader(FACTORY).read(wkt);
        } catch (ParseException | IllegalArgumentException e) {
            throw MaillageException.parameter(
                            "geometry",
                            "« " + start(wkt) + " » n'est pas une géométrie en WKT, comme POINT (2.5 49.1).")
                    .causedBy(e);
        }
    }

    /** Reads well-known binary (plain or extended) written by a database; anything else is a bug. */
    public static Geometry fromWkb(byte[] wkb) {
        try {
            Geometry geometry = new WKBReader(FACTORY).read(wkb);
            geometry.setSRID(WGS84);
            return geometry;
        } catch (ParseException e) {
            throw new IllegalArgumentException("Not well-known binary", e);
        }
    }

    /** Two envelopes as one, either of which may be null (JTS's empty envelope). */
    public static Envelope union(Envelope one, Envelope other) {
        Envelope both = new Envelope(one);
        both.expandToInclude(other);
        return both;
    }
}
