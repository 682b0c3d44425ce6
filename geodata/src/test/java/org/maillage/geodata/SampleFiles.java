package org.maillage.geodata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the committed files as an importer would, knowing nothing of the generator. */
final class SampleFiles {
    static final GeometryFactory FACTORY = new GeometryFactory();

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** A feature or record with its geometry, if it has one. */
    record Item(JsonNode properties, Geometry geometry) {
        String text(String name) {
            return properties.path(name).asString();
        }
    }

    private SampleFiles() {}

    static String content(String path) {
        try (InputStream stream = SampleFiles.class.getResourceAsStream("/org/maillage/geodata/" + path)) {
            return new String(Objects.requireNonNull(stream, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String path) {
        return MAPPER.readTree(content(path));
    }

    static List<Item> features(String file) {
        return elements(json("sample/" + file).path("features"))
                .map(feature -> new Item(feature.path("properties"), geometry(feature.path("geometry"))))
                .toList();
    }

    static List<Item> territories(String kind) {
        return features("territories.geojson").stream()
                .filter(item -> item.text("kind").equals(kind))
                .toList();
    }

    /** Every territory by its code; no two of the sample share one. */
    static Map<String, Item> territoriesByCode() {
        return features("territories.geojson").stream().collect(Collectors.toMap(item -> item.text("code"), i -> i));
    }

    static Map<String, Item> actors() {
        Map<String, Item> actors = new LinkedHashMap<>();
        features("actors.geojson").forEach(item -> actors.put(item.text("ref"), item));
        return actors;
    }

    /** The actions of all programmes; a null geometry is an empty one. */
    static List<Item> actions() {
        List<Item> actions = new ArrayList<>();
        for (JsonNode programme : json("sample/programmes.json")) {
            for (JsonNode axis : programme.path("axes")) {
                elements(axis.path("actions"))
                        .map(action -> new Item(action, geometry(action.path("geometry"))))
                        .forEach(actions::add);
            }
        }
        return actions;
    }

    static Item action(String ref) {
        return actions().stream()
                .filter(item -> item.text("ref").equals(ref))
                .findFirst()
                .orElseThrow();
    }

    static Item site(String ref) {
        return features("protected-sites.geojson").stream()
                .filter(item -> item.text("ref").equals(ref))
                .findFirst()
                .orElseThrow();
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static List<String> texts(JsonNode array) {
        return elements(array).map(JsonNode::asString).toList();
    }

    static Geometry geometry(JsonNode json) {
        JsonNode coordinates = json.path("coordinates");
        return switch (json.path("type").asString("")) {
            case "Point" -> FACTORY.createPoint(coordinate(coordinates));
            case "LineString" -> FACTORY.createLineString(coordinates(coordinates));
            case "Polygon" -> polygon(coordinates);
            case "MultiPoint", "MultiLineString", "MultiPolygon" -> multi(json);
            default -> FACTORY.createEmpty(0);
        };
    }

    private static Geometry multi(JsonNode json) {
        String type = json.path("type").asString().substring("Multi".length());
        List<Geometry> parts = elements(json.path("coordinates"))
                .map(part -> MAPPER.createObjectNode().put("type", type).set("coordinates", part))
                .map(SampleFiles::geometry)
                .toList();
        return FACTORY.buildGeometry(parts);
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> all = elements(rings)
                .map(ring -> FACTORY.createLinearRing(coordinates(ring)))
                .toList();
        return FACTORY.createPolygon(all.get(0), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static Coordinate[] coordinates(JsonNode positions) {
        return elements(positions).map(SampleFiles::coordinate).toArray(Coordinate[]::new);
    }

    private static Coordinate coordinate(JsonNode position) {
        return new Coordinate(position.get(0).asDouble(), position.get(1).asDouble());
    }

    static List<Geometry> parts(Geometry geometry) {
        return java.util.stream.IntStream.range(0, geometry.getNumGeometries())
                .mapToObj(geometry::getGeometryN)
                .toList();
    }

    static List<String> sampleFileNames() {
        return Arrays.asList(
                "territories.geojson",
                "protected-sites.geojson",
                "actors.geojson",
                "relations.json",
                "persons.json",
                "funding.json",
                "programmes.json",
                "zones.json");
    }
}
