package org.maillage.api.request;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.geometry.Soundness;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.encode.GeoJsonReader;
import tools.jackson.databind.JsonNode;

/** Geometry that a caller sends as GeoJSON, checked: EPSG:4326, longitude first, sound. */
public final class GeoJsonInput {

    /** More positions than any drawn shape has; the heaviest national park has 35,220. */
    private static final int MOST_POSITIONS = 200_000;

    private static final Envelope EARTH = new Envelope(-180, 180, -90, 90);

    private GeoJsonInput() {}

    /** @throws MaillageException naming the parameter when it is no geometry, lies off the earth or is not sound */
    public static Geometry geometry(JsonNode node, String parameter) {
        requireDegrees(node.path("crs").at("/properties/name").asString(""), parameter);
        return sound(read(node, parameter), parameter);
    }

    /**
     * The same in another CRS, in the axis order of its authority.
     *
     * @return EPSG:4326, longitude first
     */
    public static Geometry geometry(JsonNode node, String parameter, Crs crs, Reprojection reprojection) {
        return crs.equals(Crs.CRS84)
                ? geometry(node, parameter)
                : sound(
                        MaillageException.naming(parameter, () -> reprojection.toStorage(read(node, parameter), crs)),
                        parameter);
    }

    private static Geometry read(JsonNode node, String parameter) {
        Geometry geometry = GeoJsonReader.read(node, parameter, MOST_POSITIONS);
        if (geometry.isEmpty()) {
            throw MaillageException.parameter(parameter, "La géométrie est vide : elle n'a aucune position.");
        }
        return geometry;
    }

    private static Geometry sound(Geometry geometry, String parameter) {
        if (!EARTH.contains(geometry.getEnvelopeInternal())) {
            throw MaillageException.parameter(
                    parameter, "Des positions ne sont pas en longitude et latitude, en degrés.");
        }
        Soundness.Verdict verdict = Soundness.check(geometry);
        if (verdict.geometry() == null) {
            throw MaillageException.parameter(parameter, "La géométrie est inutilisable : " + verdict.defect() + ".");
        }
        verdict.geometry().setSRID(Geometries.WGS84);
        return verdict.geometry();
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
