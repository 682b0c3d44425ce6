package org.maillage.api.request;

import org.locationtech.jts.geom.Geometry;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.encode.GeoJsonReader;
import tools.jackson.databind.JsonNode;

/** Geometry that a caller sends as GeoJSON, checked: EPSG:4326, longitude first, sound. */
public final class GeoJsonInput {

    private GeoJsonInput() {}

    /** @throws MaillageException naming the parameter when it is no geometry, lies off the earth or is not sound */
    public static Geometry geometry(JsonNode node, String parameter) {
        requireDegrees(node.path("crs").at("/properties/name").asString(""), parameter);
        return SentGeometry.sound(read(node, parameter), parameter);
    }

    /**
     * The same in another CRS, in the axis order of its authority.
     *
     * @return EPSG:4326, longitude first
     */
    public static Geometry geometry(JsonNode node, String parameter, Crs crs, Reprojection reprojection) {
        return crs.equals(Crs.CRS84)
                ? geometry(node, parameter)
                : SentGeometry.sound(
                        MaillageException.naming(parameter, () -> reprojection.toStorage(read(node, parameter), crs)),
                        parameter);
    }

    private static Geometry read(JsonNode node, String parameter) {
        Geometry geometry = GeoJsonReader.read(node, parameter, SentGeometry.MOST_POSITIONS);
        if (geometry.isEmpty()) {
            throw MaillageException.parameter(parameter, "La géométrie est vide : elle n'a aucune position.");
        }
        return geometry;
    }

    /** GeoJSON before RFC 7946 could name another system; its numbers would be taken for degrees. */
    private static void requireDegrees(String crs, String parameter) {
        if (!crs.isEmpty() && Crs.parse(crs, parameter).epsg() != Geometries.WGS84) {
            throw MaillageException.parameter(
                    parameter,
                    "La géométrie se dit en « " + crs + " » ; il la faut en longitude et latitude (RFC 7946).");
        }
    }
}
