package org.maillage.api.openapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maillage.api.features.Items;
import org.maillage.api.picture.Picture;
import org.maillage.api.request.Link;
import org.maillage.api.request.Parameters;
import org.maillage.api.styles.StyleFormat;
import org.maillage.layers.filter.cql2.Cql2Language;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.layer.Property;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The OpenAPI 3.0 description of the OGC interface, made from the layers, without remote references: GDAL reads from it
 * which properties it may filter by and the largest page.
 */
@RestController
public final class OpenApi {

    private static final MediaType OPENAPI = MediaType.parseMediaType("application/vnd.oai.openapi+json;version=3.0");

    private final Layers layers;

    public OpenApi(Layers layers) {
        this.layers = layers;
    }

    @GetMapping("/ogc/api")
    ResponseEntity<Map<String, Object>> describe(HttpServletRequest request) {
        Parameters.of(request).refuseOthers();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.0.3");
        document.put("info", Map.of("title", "Maillage", "version", "0.1.0"));
        document.put("servers", List.of(Map.of("url", Link.absolute("/ogc"))));
        document.put("paths", paths());
        document.put("components", Map.of("responses", Map.of("Problem", problem())));
        return ResponseEntity.ok().contentType(OPENAPI).body(document);
    }

    private Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("/", get("landingPage", "Landing page", List.of(), "application/json"));
        paths.put("/conformance", get("conformance", "Conformance", List.of(), "application/json"));
        paths.put("/collections", get("collections", "Layers", List.of(language()), "application/json"));
        paths.put("/map", get("map", "Map", mapParameters(), "image/png", "image/jpeg", "image/svg+xml"));
        paths.put("/styles", get("styles", "Styles", List.of(language()), "application/json"));
        layers.list().forEach(layer -> addLayer(paths, layer));
        return paths;
    }

    private static void addLayer(Map<String, Object> paths, Layer layer) {
        String path = "/collections/" + layer.id();
        String id = layer.id() + ".";
        String title = layer.title().en();
        paths.put(path, get(id + "collection", title, List.of(language()), "application/json"));
        for (String schema : List.of("schema", "queryables", "sortables")) {
            paths.put(path + "/" + schema, get(id + schema, title, List.of(language()), "application/schema+json"));
        }
        paths.put(
                path + "/items",
                get(id + "getFeatures", title, itemsParameters(layer), "application/geo+json", "text/csv"));
        paths.put(
                path + "/items/{featureId}",
                get(
                        id + "getFeature",
                        title,
                        List.of(inPath("featureId", Map.of("type", "string", "format", "uuid")), query("crs", uri())),
                        "application/geo+json"));
        addStyles(paths, path, layer);
        List<Map<String, Object>> ofMap = new ArrayList<>(mapParameters());
        ofMap.addAll(questionParameters(layer).stream()
                .filter(parameter -> !String.valueOf(parameter.get("name")).startsWith("bbox"))
                .toList());
        paths.put(path + "/map", get(id + "map", title, ofMap, "image/png", "image/jpeg", "image/svg+xml"));
        paths.put(path + "/tiles", get(id + "getTileSetsList", title, List.of(), "application/json"));
        paths.put(path + "/tiles/WebMercatorQuad", get(id + "getTileSet", title, List.of(), "application/json"));
        paths.put(
                path + "/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}",
                get(id + "getTile", title, tileParameters(layer), "application/vnd.mapbox-vector-tile"));
    }

    private static List<Map<String, Object>> mapParameters() {
        Map<String, Object> side = Map.of("type", "integer", "minimum", 1, "maximum", Picture.LARGEST);
        return List.of(
                list("bbox"),
                query("bbox-crs", uri()),
                query("crs", uri()),
                query("width", side),
                query("height", side),
                query("bgcolor", Map.of("type", "string")),
                query("transparent", Map.of("type", "boolean")),
                query("f", Map.of("type", "string", "enum", List.of("png", "jpeg", "svg"), "default", "png")));
    }

    private static void addStyles(Map<String, Object> paths, String path, Layer layer) {
        String id = layer.id() + ".";
        String title = layer.title().en();
        List<String> formats =
                Arrays.stream(StyleFormat.values()).map(StyleFormat::code).toList();
        String[] mediaTypes =
                Arrays.stream(StyleFormat.values()).map(StyleFormat::mediaType).toArray(String[]::new);
        paths.put(path + "/styles", get(id + "styles", title, List.of(language()), "application/json"));
        paths.put(
                path + "/styles/{styleId}",
                get(
                        id + "style",
                        title,
                        List.of(
                                inPath("styleId", Map.of("type", "string")),
                                query("f", Map.of("type", "string", "enum", formats))),
                        mediaTypes));
    }

    private static List<Map<String, Object>> itemsParameters(Layer layer) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        parameters.add(query(
                "limit", Map.of("type", "integer", "minimum", 1, "maximum", Items.MOST, "default", Items.DEFAULT)));
        parameters.add(query("crs", uri()));
        parameters.add(sortby());
        parameters.add(query("cursor", Map.of("type", "string")));
        parameters.add(query("f", Map.of("type", "string", "enum", List.of("geojson", "csv"), "default", "geojson")));
        parameters.add(query("skipGeometry", Map.of("type", "boolean", "default", false)));
        parameters.add(query("bom", Map.of("type", "boolean", "default", false)));
        parameters.addAll(questionParameters(layer));
        return parameters;
    }

    private static List<Map<String, Object>> tileParameters(Layer layer) {
        Map<String, Object> index = Map.of("type", "integer", "minimum", 0);
        List<Map<String, Object>> parameters = new ArrayList<>();
        for (String name : List.of("tileMatrix", "tileRow", "tileCol")) {
            parameters.add(inPath(name, index));
        }
        parameters.addAll(questionParameters(layer));
        return parameters;
    }

    private static List<Map<String, Object>> questionParameters(Layer layer) {
        Map<String, Object> text = Map.of("type", "string");
        List<Map<String, Object>> parameters = new ArrayList<>();
        parameters.add(list("bbox"));
        parameters.add(query("bbox-crs", uri()));
        parameters.add(datetime(layer));
        parameters.add(query("filter", text));
        parameters.add(query("filter-lang", filterLanguage()));
        parameters.add(query("filter-crs", uri()));
        parameters.add(repeated("within", "What meets the feature layer/id, or comes within so many metres of it"));
        for (Property property : layer.properties()) {
            parameters.add(query(property.name(), schema(property)));
            parameters.add(query("where." + property.name(), text));
        }
        return parameters;
    }

    private static Map<String, Object> datetime(Layer layer) {
        String period = Stream.of("starts", "ends")
                .flatMap(role -> layer.withRole(role).stream())
                .map(Property::name)
                .collect(Collectors.joining(" to "));
        Map<String, Object> parameter = new LinkedHashMap<>(query("datetime", Map.of("type", "string")));
        parameter.put(
                "description",
                "Date, time or interval in which the record is valid"
                        + (period.isEmpty() ? "" : " and its period (" + period + ") is under way")
                        + "; without it, records valid today");
        return parameter;
    }

    private static Map<String, Object> sortby() {
        Map<String, Object> parameter = new LinkedHashMap<>(query("sortby", Map.of("type", "string")));
        parameter.put("description", "Properties, - in front for descending; texts without accents and case");
        return parameter;
    }

    private static Map<String, Object> filterLanguage() {
        List<String> languages =
                Arrays.stream(Cql2Language.values()).map(Cql2Language::code).toList();
        return Map.of("type", "string", "enum", languages, "default", Cql2Language.TEXT.code());
    }

    private static Map<String, Object> schema(Property property) {
        return switch (property.type()) {
            case STRING, STRINGS -> Map.of("type", "string");
            case INTEGER -> Map.of("type", "integer");
            case NUMBER -> Map.of("type", "number");
            case BOOLEAN -> Map.of("type", "boolean");
            case DATE -> Map.of("type", "string", "format", "date");
            case TIMESTAMP -> Map.of("type", "string", "format", "date-time");
        };
    }

    private static Map<String, Object> list(String name) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", Map.of("type", "number"));
        schema.put("minItems", 4);
        schema.put("maxItems", 6);
        Map<String, Object> parameter = new LinkedHashMap<>(query(name, schema));
        parameter.put("style", "form");
        parameter.put("explode", false);
        return parameter;
    }

    /** Each value in a parameter of its own: a value has commas in it. */
    private static Map<String, Object> repeated(String name, String description) {
        Map<String, Object> value = Map.of("type", "string", "pattern", "^[^/,]+/[^/,]+(,[0-9.]+)?$");
        Map<String, Object> parameter = new LinkedHashMap<>(query(name, Map.of("type", "array", "items", value)));
        parameter.put("description", description);
        parameter.put("style", "form");
        parameter.put("explode", true);
        return parameter;
    }

    private static Map<String, Object> language() {
        return query("lang", Map.of("type", "string", "enum", List.of("fr", "en"), "default", "fr"));
    }

    private static Map<String, Object> uri() {
        return Map.of("type", "string", "format", "uri");
    }

    private static Map<String, Object> query(String name, Map<String, Object> schema) {
        return Map.of("name", name, "in", "query", "required", false, "schema", schema);
    }

    private static Map<String, Object> inPath(String name, Map<String, Object> schema) {
        return Map.of("name", name, "in", "path", "required", true, "schema", schema);
    }

    private static Map<String, Object> get(
            String operation, String summary, List<Map<String, Object>> parameters, String... mediaTypes) {
        Map<String, Object> content = new LinkedHashMap<>();
        for (String mediaType : mediaTypes) {
            content.put(mediaType, Map.of());
        }
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("200", Map.of("description", summary, "content", content));
        for (String status : List.of("304", "400", "404", "500", "503")) {
            responses.put(
                    status,
                    status.equals("304")
                            ? Map.of("description", "Unchanged")
                            : Map.of("$ref", "#/components/responses/Problem"));
        }
        Map<String, Object> get = new LinkedHashMap<>();
        get.put("operationId", operation);
        get.put("summary", summary);
        get.put("parameters", parameters);
        get.put("responses", responses);
        return Map.of("get", get);
    }

    private static Map<String, Object> problem() {
        return Map.of(
                "description",
                "What is wrong (RFC 9457): title in the language of lang or Accept-Language, detail in French",
                "content",
                Map.of("application/problem+json", Map.of("schema", Map.of("type", "object"))));
    }
}
