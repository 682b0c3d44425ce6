package org.maillage.api.openapi;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maillage.api.features.Items;
import org.maillage.api.html.Pages;
import org.maillage.api.request.Format;
import org.maillage.api.request.Link;
import org.maillage.layers.filter.cql2.Cql2Language;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.layer.Property;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The OpenAPI 3.0 description of the OGC interface, made from the layers, without remote references: GDAL reads from it
 * which properties it may filter by and the largest page.
 */
@RestController
public final class OpenApi {

    /** Reading needs none of them; writing needs one. */
    private static final Map<String, Object> SECURITY = Map.of(
            "token", Map.of("type", "http", "scheme", "bearer"),
            "login", Map.of("type", "http", "scheme", "basic", "description", "The login, and a token as password"));

    private static final String JSON = "application/json";
    private static final String GEO_JSON = "application/geo+json";
    private static final String HTML = "text/html";

    private final Layers layers;
    private final Pages pages;

    public OpenApi(Layers layers, Pages pages) {
        this.layers = layers;
        this.pages = pages;
    }

    @GetMapping("/ogc/api")
    ResponseEntity<Object> describe(HttpServletRequest request, HttpServletResponse response) {
        return pages.answer(
                request,
                response,
                Format.OPENAPI,
                "api",
                lang -> document(),
                (document, lang) -> Map.of("title", "OpenAPI", "operations", OperationView.listOf(document)));
    }

    private Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.0.3");
        document.put("info", Map.of("title", "Maillage", "version", "0.1.0"));
        document.put("servers", List.of(Map.of("url", Link.absolute("/ogc"))));
        document.put("paths", paths());
        document.put("components", Map.of("responses", Map.of("Problem", problem()), "securitySchemes", SECURITY));
        return document;
    }

    private Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("/", get("landingPage", "Landing page", page(), JSON, HTML));
        paths.put("/conformance", get("conformance", "Conformance", page(), JSON, HTML));
        paths.put("/collections", get("collections", "Layers", page(), JSON, HTML));
        layers.list().forEach(layer -> addLayer(paths, layer));
        return paths;
    }

    private static void addLayer(Map<String, Object> paths, Layer layer) {
        String path = "/collections/" + layer.id();
        String id = layer.id() + ".";
        String title = layer.title().en();
        paths.put(path, get(id + "collection", title, page(), JSON, HTML));
        for (String schema : List.of("schema", "queryables", "sortables")) {
            paths.put(path + "/" + schema, get(id + schema, title, page(), "application/schema+json", HTML));
        }
        paths.put(path + "/items", get(id + "getFeatures", title, itemsParameters(layer), GEO_JSON, HTML, "text/csv"));
        paths.put(path + "/items/{featureId}", item(id, title));
        paths.put(path + "/tiles", get(id + "getTileSetsList", title, page(), JSON, HTML));
        paths.put(path + "/tiles/WebMercatorQuad", get(id + "getTileSet", title, page(), JSON, HTML));
        paths.put(
                path + "/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}",
                get(id + "getTile", title, tileParameters(layer), "application/vnd.mapbox-vector-tile"));
    }

    private static Map<String, Object> item(String id, String title) {
        Map<String, Object> key = inPath("featureId", Map.of("type", "string", "format", "uuid"));
        Map<String, Object> item = get(
                id + "getFeature",
                title,
                List.of(key, query("crs", uri()), format("geojson", "html"), language()),
                GEO_JSON,
                HTML);
        item.put("put", Operation.changing(id + "replaceFeature", title, List.of(key), GEO_JSON));
        item.put(
                "patch", Operation.changing(id + "updateFeature", title, List.of(key), "application/merge-patch+json"));
        item.put("delete", Operation.deleting(id + "deleteFeature", title, List.of(key)));
        return item;
    }

    /** The path item with its one operation, to which others can be added. */
    private static Map<String, Object> get(
            String id, String summary, List<Map<String, Object>> parameters, String... mediaTypes) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("get", Operation.reading(id, summary, parameters, List.of(mediaTypes)));
        return item;
    }

    private static List<Map<String, Object>> itemsParameters(Layer layer) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        parameters.add(query(
                "limit", Map.of("type", "integer", "minimum", 1, "maximum", Items.MOST, "default", Items.DEFAULT)));
        parameters.add(query("crs", uri()));
        parameters.add(sortby());
        parameters.add(query("cursor", Map.of("type", "string")));
        parameters.add(format("geojson", "html", "csv"));
        parameters.add(language());
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

    /** What every resource with a page takes. */
    private static List<Map<String, Object>> page() {
        return List.of(format("json", "html"), language());
    }

    /** @param names the first is the usual one */
    private static Map<String, Object> format(String... names) {
        return query("f", Map.of("type", "string", "enum", List.of(names), "default", names[0]));
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

    private static Map<String, Object> problem() {
        return Map.of(
                "description",
                "What is wrong (RFC 9457): title in the language of lang or Accept-Language, detail in French",
                "content",
                Map.of("application/problem+json", Map.of("schema", Map.of("type", "object"))));
    }
}
