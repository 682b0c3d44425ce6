package org.maillage.layers.filter.cql2;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.json.JsonMapper;

/** Nodes as CQL2 JSON (OGC 21-065r2, 8.3). */
final class JsonWriter {

    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonWriter() {}

    static String write(Node node) {
        return MAPPER.writeValueAsString(value(node));
    }

    private static Object value(Node node) {
        if (node instanceof Node.Call call) {
            return ordered("op", Names.spelled(call.name()), "args", values(call.args()));
        }
        if (node instanceof Node.PropertyRef property) {
            return Map.of("property", property.name());
        }
        if (node instanceof Node.Elements elements) {
            return values(elements.items());
        }
        if (node instanceof Node.Interval interval) {
            return Map.of("interval", List.of(bound(interval.start()), bound(interval.end())));
        }
        if (node instanceof Node.Shape shape) {
            return geometry(shape.value());
        }
        return literal(node);
    }

    private static Object literal(Node node) {
        if (node instanceof Node.Text text) {
            return text.value();
        }
        if (node instanceof Node.Numeric number) {
            return number.value();
        }
        if (node instanceof Node.Bool bool) {
            return bool.value();
        }
        if (node instanceof Node.Date date) {
            return Map.of("date", date.value().toString());
        }
        if (node instanceof Node.Timestamp timestamp) {
            return Map.of("timestamp", timestamp.value().toString());
        }
        if (node instanceof Node.Box box) {
            return Map.of("bbox", box.numbers());
        }
        throw new IllegalArgumentException("No JSON for " + node);
    }

    private static Object bound(Node bound) {
        if (bound instanceof Node.Open) {
            return "..";
        }
        if (bound instanceof Node.Date date) {
            return date.value().toString();
        }
        return bound instanceof Node.Timestamp timestamp ? timestamp.value().toString() : value(bound);
    }

    private static List<Object> values(List<Node> nodes) {
        return nodes.stream().map(JsonWriter::value).toList();
    }

    private static Map<String, Object> geometry(Geometry geometry) {
        String type = geometry.getGeometryType();
        return type.equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)
                ? ordered("type", type, "geometries", parts(geometry, JsonWriter::geometry))
                : ordered("type", type, "coordinates", coordinates(geometry));
    }

    private static Object coordinates(Geometry geometry) {
        if (geometry instanceof Point point) {
            return position(point.getCoordinate());
        }
        if (geometry instanceof LineString line) {
            return Arrays.stream(line.getCoordinates())
                    .map(JsonWriter::position)
                    .toList();
        }
        return geometry instanceof Polygon polygon ? rings(polygon) : parts(geometry, JsonWriter::coordinates);
    }

    private static List<Object> rings(Polygon polygon) {
        Object[] rings = new Object[polygon.getNumInteriorRing() + 1];
        rings[0] = coordinates(polygon.getExteriorRing());
        for (int i = 1; i < rings.length; i++) {
            rings[i] = coordinates(polygon.getInteriorRingN(i - 1));
        }
        return List.of(rings);
    }

    private static List<Object> parts(Geometry geometry, Function<Geometry, Object> part) {
        Object[] parts = new Object[geometry.getNumGeometries()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = part.apply(geometry.getGeometryN(i));
        }
        return List.of(parts);
    }

    private static List<Double> position(Coordinate coordinate) {
        return List.of(coordinate.x, coordinate.y);
    }

    private static Map<String, Object> ordered(String name, Object value, String name2, Object value2) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(name, value);
        map.put(name2, value2);
        return map;
    }
}
