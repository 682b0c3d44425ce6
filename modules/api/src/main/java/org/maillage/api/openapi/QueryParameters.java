package org.maillage.api.openapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maillage.api.features.Changes;
import org.maillage.api.features.Items;
import org.maillage.api.picture.Picture;
import org.maillage.api.question.Question;
import org.maillage.layers.filter.cql2.Cql2Language;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Property;

/** The parameters of the operations, each described inline: some clients follow no references. */
final class QueryParameters {

    private QueryParameters() {}

    static List<Map<String, Object>> ofQuestion(Layer layer) {
        Map<String, Object> text = Map.of("type", "string");
        List<Map<String, Object>> parameters = new ArrayList<>();
        parameters.add(list("bbox"));
        parameters.add(query("bbox-crs", uri()));
        parameters.add(datetime(layer));
        parameters.add(query("filter", text));
        parameters.add(query("filter-lang", filterLanguage()));
        parameters.add(query("filter-crs", uri()));
        parameters.add(repeated(
                "within",
                Summary.of(
                        "Ce qui touche l'objet couche/id, ou en est à tant de mètres au plus",
                        "What meets the feature layer/id, or comes within so many metres of it")));
        for (Property property : layer.properties()) {
            parameters.add(query(property.name(), schema(property)));
            parameters.add(query(Question.WHERE + property.name(), text));
        }
        return parameters;
    }

    static Map<String, Object> datetime(Layer layer) {
        String period = Stream.of("starts", "ends")
                .flatMap(role -> layer.withRole(role).stream())
                .map(Property::name)
                .collect(Collectors.joining(" to "));
        Map<String, Object> parameter = form("datetime", Map.of("type", "string"));
        parameter.put(
                "description",
                "Date, time or interval in which the record is valid"
                        + (period.isEmpty() ? "" : " and its period (" + period + ") is under way")
                        + "; without it, records valid today");
        return parameter;
    }

    static Map<String, Object> sortby() {
        Map<String, Object> parameter = new LinkedHashMap<>(query("sortby", Map.of("type", "string")));
        parameter.put("description", "Properties, - in front for descending; texts without accents and case");
        return parameter;
    }

    static Map<String, Object> filterLanguage() {
        List<String> languages =
                Arrays.stream(Cql2Language.values()).map(Cql2Language::code).toList();
        return Map.of("type", "string", "enum", languages, "default", Cql2Language.TEXT.code());
    }

    static Map<String, Object> schema(Property property) {
        return switch (property.type()) {
            case STRING, STRINGS -> Map.of("type", "string");
            case INTEGER -> Map.of("type", "integer");
            case NUMBER -> Map.of("type", "number");
            case BOOLEAN -> Map.of("type", "boolean");
            case DATE -> Map.of("type", "string", "format", "date");
            case TIMESTAMP -> Map.of("type", "string", "format", "date-time");
        };
    }

    static Map<String, Object> list(String name) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", Map.of("type", "number"));
        schema.put("minItems", 4);
        schema.put("maxItems", 6);
        return form(name, schema);
    }

    /** Each value in a parameter of its own: a value has commas in it. */
    static Map<String, Object> repeated(String name, String description) {
        Map<String, Object> value = Map.of("type", "string", "pattern", "^[^/,]+/[^/,]+(,[0-9.]+)?$");
        Map<String, Object> parameter = new LinkedHashMap<>(query(name, Map.of("type", "array", "items", value)));
        parameter.put("description", description);
        parameter.put("style", "form");
        parameter.put("explode", true);
        return parameter;
    }

    static Map<String, Object> language() {
        return query("lang", Map.of("type", "string", "enum", List.of("fr", "en"), "default", "fr"));
    }

    /** What every resource with a page takes. */
    static List<Map<String, Object>> page() {
        return List.of(format("json", "html"), language());
    }

    /** @param names the first is the usual one */
    static Map<String, Object> format(String... names) {
        return query("f", Map.of("type", "string", "enum", List.of(names), "default", names[0]));
    }

    static Map<String, Object> uri() {
        return Map.of("type", "string", "format", "uri");
    }

    static Map<String, Object> query(String name, Map<String, Object> schema) {
        return Map.of("name", name, "in", "query", "required", false, "schema", schema);
    }

    /** In the style that OGC 17-069r4, 7.15.2 to 7.15.4, wants told of {@code limit}, {@code bbox} and {@code datetime}. */
    static Map<String, Object> form(String name, Map<String, Object> schema) {
        Map<String, Object> parameter = new LinkedHashMap<>(query(name, schema));
        parameter.put("style", "form");
        parameter.put("explode", false);
        return parameter;
    }

    static Map<String, Object> inPath(String name, Map<String, Object> schema) {
        return Map.of("name", name, "in", "path", "required", true, "schema", schema);
    }

    static List<Map<String, Object>> ofQgis() {
        return List.of(query("authcfg", Map.of("type", "string", "pattern", "^[A-Za-z0-9]{7}$")), language());
    }

    static List<Map<String, Object>> ofMap() {
        Map<String, Object> side = Map.of("type", "integer", "minimum", 1, "maximum", Picture.LARGEST);
        return List.of(
                list("bbox"),
                query("bbox-crs", uri()),
                query("crs", uri()),
                query("width", side),
                query("height", side),
                subset("time"),
                query("bgcolor", Map.of("type", "string")),
                query("transparent", Map.of("type", "boolean")),
                query("f", Map.of("type", "string", "enum", List.of("png", "jpeg", "svg"), "default", "png")));
    }

    /** @param axis the name of time in the standard */
    static Map<String, Object> subset(String axis) {
        return query("subset", Map.of("type", "string", "example", axis + "(\"2025\":\"2026-06\")"));
    }

    /** Of all layers, or of some. */
    static List<Map<String, Object>> ofDatasetMap() {
        List<Map<String, Object>> parameters = new ArrayList<>(ofMap());
        parameters.add(collections());
        parameters.add(form("datetime", Map.of("type", "string")));
        return parameters;
    }

    static Map<String, Object> collections() {
        Map<String, Object> ids = Map.of("type", "array", "items", Map.of("type", "string"));
        Map<String, Object> parameter = form("collections", ids);
        parameter.put(
                "description",
                Summary.of(
                        "Quelles couches, dans cet ordre ; toutes si rien n'est dit",
                        "Which layers, in this order; all without it"));
        return parameter;
    }

    static Map<String, Object> limit() {
        return limit(Items.DEFAULT);
    }

    private static Map<String, Object> limit(int usual) {
        return form("limit", Map.of("type", "integer", "minimum", 1, "maximum", Items.MOST, "default", usual));
    }

    static List<Map<String, Object>> ofChanges() {
        Map<String, Object> since = new LinkedHashMap<>(query("since", Map.of("type", "string")));
        since.put(
                "description",
                Summary.of(
                        "Une date, un instant, ou la révision par laquelle une réponse antérieure a fini ; sinon tout",
                        "A date, a time, or the revision that an earlier answer ended with; without it, all"));
        return List.of(
                since,
                query("cursor", Map.of("type", "string")),
                limit(Changes.DEFAULT),
                query("crs", uri()),
                query("skipGeometry", Map.of("type", "boolean", "default", false)),
                format("geojson", "html"),
                language());
    }

    static List<Map<String, Object>> ofItems(Layer layer) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        parameters.add(limit());
        parameters.add(query("crs", uri()));
        parameters.add(sortby());
        parameters.add(query("cursor", Map.of("type", "string")));
        parameters.add(format("geojson", "html", "csv"));
        parameters.add(language());
        parameters.add(query("skipGeometry", Map.of("type", "boolean", "default", false)));
        parameters.add(query("bom", Map.of("type", "boolean", "default", false)));
        parameters.addAll(ofQuestion(layer));
        return parameters;
    }
}
