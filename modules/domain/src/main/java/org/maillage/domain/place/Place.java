package org.maillage.domain.place;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;
import org.maillage.kernel.measure.Geodesy;
import org.maillage.kernel.measure.LocalPlane;
import org.maillage.kernel.problem.MaillageException;

/**
 * The place that is asked about.
 *
 * @param kind point, circle, feature or shape: how it was given
 * @param layer of the feature, null for other kinds
 * @param geometry EPSG:4326, longitude first, with the buffer applied
 * @param areaSquareMetres geodesic; 0 for points and lines
 * @param lengthMetres geodesic, of a line; 0 for points and areas
 */
public record Place(
        String kind,
        @Nullable String layer,
        @Nullable UUID id,
        @Nullable String name,
        Geometry geometry,
        double areaSquareMetres,
        double lengthMetres,
        double bufferMetres) {

    /** Beyond this an answer says too much to be read, and costs too much: about the size of a région. */
    public static final double LARGEST_BUFFER_METRES = 100_000;

    private static final int WIDEST_DEGREES = 180;

    /** A point, or the circle around it. */
    public static Place around(Geometry point, double radiusMetres) {
        return measured(radiusMetres > 0 ? "circle" : "point", grown(point, radiusMetres, "radius"), radiusMetres);
    }

    public static Place shape(Geometry drawn, double bufferMetres) {
        return measured("shape", grown(drawn, bufferMetres, "buffer"), bufferMetres);
    }

    public static Place feature(Thing thing, double bufferMetres) {
        Geometry grown = grown(thing.geometry(), bufferMetres, "buffer");
        Double stored = bufferMetres == 0 ? thing.areaSquareMetres() : null;
        return new Place(
                "feature",
                thing.layer(),
                thing.id(),
                thing.name(),
                grown,
                stored == null ? Geodesy.area(grown) : stored,
                Geodesy.length(grown),
                bufferMetres);
    }

    private static Place measured(String kind, Geometry geometry, double bufferMetres) {
        return new Place(
                kind, null, null, null, geometry, Geodesy.area(geometry), Geodesy.length(geometry), bufferMetres);
    }

    /** Longitude and latitude of a position inside: the asked point, the centre of a circle, or a point on the surface. */
    public Coordinate centre() {
        return kind.equals("point") || kind.equals("circle")
                ? LocalPlane.centre(geometry)
                : geometry.getInteriorPoint().getCoordinate();
    }

    /** Wider than half the Earth, the edges of a shape are not those that geodesics between its corners make. */
    public static void requireNarrow(Geometry geometry, String parameter) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i).getEnvelopeInternal().getWidth() > WIDEST_DEGREES) {
                throw MaillageException.parameter(
                        parameter, "Un lieu s'étend sur " + WIDEST_DEGREES + " degrés de longitude au plus.");
            }
        }
    }

    private static Geometry buffered(Geometry geometry, double metres, String parameter) {
        try {
            return LocalPlane.around(geometry).buffer(geometry, metres);
        } catch (TopologyException e) {
            throw MaillageException.parameter(parameter, "Cette distance n'existe pas autour de ce lieu.")
                    .causedBy(e);
        }
    }

    /** @param parameter what the caller calls the distance */
    public static void requireDistance(double metres, String parameter) {
        if (!(metres >= 0 && metres <= LARGEST_BUFFER_METRES)) {
            throw MaillageException.parameter(
                    parameter, "Une distance va de 0 à " + (int) LARGEST_BUFFER_METRES + " mètres.");
        }
    }

    /**
     * A geometry (EPSG:4326) with all that is within so many metres of it; itself for 0 metres.
     *
     * @param parameter what the caller calls the distance, told when there is none such
     */
    public static Geometry grown(Geometry geometry, double metres, String parameter) {
        requireDistance(metres, parameter);
        requireNarrow(geometry, "geometry");
        Geometry grown = metres == 0 ? geometry : buffered(geometry, metres, parameter);
        if (grown.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) {
            throw MaillageException.parameter(
                    "geometry", "Un lieu est fait de points, de lignes ou de surfaces ; un mélange demande un buffer.");
        }
        return grown;
    }
}
