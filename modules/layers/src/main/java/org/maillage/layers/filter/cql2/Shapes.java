package org.maillage.layers.filter.cql2;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.encode.GeoJsonReader;
import tools.jackson.databind.JsonNode;

/** Geometry literals, in two dimensions: heights are read and dropped, nothing is stored with them. */
final class Shapes {

    private Shapes() {}

    static Node.Shape fromWkt(String wkt, String where) {
        try {
            return shape(new WKTReader(Geometries.FACTORY).read(wkt), where);
        } catch (ParseException | IllegalArgumentException e) {
            throw Mistake.at(where, "cette géométrie n'est pas du WKT.").causedBy(e);
        }
    }

    static Node.Shape fromGeoJson(JsonNode json, String where) {
        try {
            return shape(GeoJsonReader.read(json, "filter", Limits.POSITIONS), where);
        } catch (MaillageException e) {
            throw Mistake.at(where, e.message()).causedBy(e);
        }
    }

    static Node.Shape shape(Geometry geometry, String where) {
        if (geometry.isEmpty()) {
            throw Mistake.at(where, "la géométrie est vide.");
        }
        geometry.apply((CoordinateFilter) coordinate -> flatten(coordinate, where));
        return new Node.Shape(geometry, where);
    }

    private static void flatten(Coordinate coordinate, String where) {
        if (!Double.isFinite(coordinate.x) || !Double.isFinite(coordinate.y)) {
            throw Mistake.at(where, "une coordonnée est trop grande.");
        }
        if (!Double.isNaN(coordinate.getZ())) {
            coordinate.setZ(Coordinate.NULL_ORDINATE);
        }
    }
}
