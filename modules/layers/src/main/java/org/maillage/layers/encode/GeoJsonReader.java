package org.maillage.layers.encode;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.problem.MaillageException;
import tools.jackson.databind.JsonNode;

/** Geometry from GeoJSON as it stands, in whatever space and however unsound: what to make of it is the caller's. */
public final class GeoJsonReader {

    private static final GeometryFactory FACTORY = Geometries.FACTORY;

    private final String parameter;
    private final int mostPositions;
    private int positions;

    /**
     * Reads one geometry.
     *
     * @param parameter what to name when it is none
     * @param mostPositions more are refused, so that a body cannot fill the memory
     */
    public static Geometry read(JsonNode node, String parameter, int mostPositions) {
        return new GeoJsonReader(parameter, mostPositions).geometry(node);
    }

    private GeoJsonReader(String parameter, int mostPositions) {
        this.parameter = parameter;
        this.mostPositions = mostPositions;
    }

    private Geometry geometry(JsonNode node) {
        try {
            return ofType(node.path("type").asString(""), node);
        } catch (IllegalArgumentException e) {
            // JTS: a line of one position, a ring of fewer than four or one that is not closed
            throw wrong("une ligne a trop peu de positions, ou un contour n'est pas fermé")
                    .causedBy(e);
        }
    }

    private Geometry ofType(String type, JsonNode node) {
        JsonNode at = node.path("coordinates");
        return switch (type) {
            case "Point" -> FACTORY.createPoint(position(at));
            case "LineString" -> line(at);
            case "Polygon" -> polygon(at);
            case "MultiPoint" -> FACTORY.createMultiPoint(each(at, this::point).toArray(new Point[0]));
            case "MultiLineString" ->
                FACTORY.createMultiLineString(each(at, this::line).toArray(new LineString[0]));
            case "MultiPolygon" ->
                FACTORY.createMultiPolygon(each(at, this::polygon).toArray(new Polygon[0]));
            case "GeometryCollection" ->
                FACTORY.createGeometryCollection(
                        each(node.path("geometries"), this::geometry).toArray(new Geometry[0]));
            default -> throw wrong("ce n'est pas une géométrie GeoJSON");
        };
    }

    private Point point(JsonNode node) {
        return FACTORY.createPoint(position(node));
    }

    private LineString line(JsonNode node) {
        return FACTORY.createLineString(positions(node));
    }

    private Polygon polygon(JsonNode node) {
        List<LinearRing> rings = each(node, part -> FACTORY.createLinearRing(positions(part)));
        if (rings.isEmpty()) {
            return FACTORY.createPolygon();
        }
        return FACTORY.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(new LinearRing[0]));
    }

    private Coordinate[] positions(JsonNode node) {
        return each(node, this::position).toArray(new Coordinate[0]);
    }

    private Coordinate position(JsonNode node) {
        if (!node.isArray()
                || node.size() < 2
                || !node.get(0).isNumber()
                || !node.get(1).isNumber()) {
            throw wrong("une position est une liste de deux nombres");
        }
        if (++positions > mostPositions) {
            throw wrong("elle a plus de " + mostPositions + " positions");
        }
        return new Coordinate(node.get(0).asDouble(), node.get(1).asDouble());
    }

    private interface Part<T> {
        T of(JsonNode node);
    }

    private <T> List<T> each(JsonNode list, Part<T> part) {
        if (!list.isArray()) {
            throw wrong("ses coordonnées ne sont pas une liste");
        }
        List<T> parts = new ArrayList<>(list.size());
        list.forEach(node -> parts.add(part.of(node)));
        return parts;
    }

    private MaillageException wrong(@Nullable String why) {
        return MaillageException.parameter(parameter, "La géométrie est illisible : " + why + ".");
    }
}
