package org.maillage.api.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The addresses of the catalogue. */
final class RecordPaths {

    private static final String PATH = "/records";
    private static final String JSON = "application/json";
    private static final String GEO_JSON = "application/geo+json";
    private static final String HTML = "text/html";

    private RecordPaths() {}

    static void add(Map<String, Object> paths) {
        add(paths, "", Summary.of("Catalogue des couches", "Catalogue of layers"), QueryParameters.page(), JSON);
        add(
                paths,
                "/conformance",
                Summary.of("Conformité du catalogue", "Conformance of the catalogue"),
                QueryParameters.page(),
                JSON);
        add(paths, "/collections", Summary.of("Catalogues", "Catalogues"), QueryParameters.page(), JSON);
        add(
                paths,
                "/collections/layers",
                Summary.of("Catalogue des couches", "Catalogue of layers"),
                QueryParameters.page(),
                JSON);
        add(
                paths,
                "/collections/layers/items",
                Summary.of("Fiches des couches", "Records of layers"),
                question(),
                GEO_JSON);
        List<Map<String, Object>> one = new ArrayList<>();
        one.add(QueryParameters.inPath("recordId", Map.of("type", "string")));
        one.add(QueryParameters.format("geojson", "html"));
        one.add(QueryParameters.language());
        add(
                paths,
                "/collections/layers/items/{recordId}",
                Summary.of("Fiche d'une couche", "Record of a layer"),
                one,
                GEO_JSON);
    }

    private static void add(
            Map<String, Object> paths, String path, String title, List<Map<String, Object>> parameters, String type) {
        Map<String, Object> item = new LinkedHashMap<>();
        String id = "records" + path.replaceAll("[^A-Za-z]", ".");
        item.put("get", Operation.reading(id, title, parameters, List.of(type, HTML)));
        paths.put(PATH + path, item);
    }

    private static List<Map<String, Object>> question() {
        List<Map<String, Object>> parameters = new ArrayList<>();
        for (String name : List.of("q", "type", "ids", "externalIds")) {
            parameters.add(texts(name));
        }
        parameters.add(QueryParameters.list("bbox"));
        parameters.add(QueryParameters.query("bbox-crs", QueryParameters.uri()));
        parameters.add(QueryParameters.query("datetime", Map.of("type", "string")));
        parameters.add(QueryParameters.query(
                "limit", Map.of("type", "integer", "minimum", 1, "maximum", 1000, "default", 10)));
        parameters.add(QueryParameters.query("cursor", Map.of("type", "string")));
        parameters.add(QueryParameters.format("geojson", "html"));
        parameters.add(QueryParameters.language());
        return parameters;
    }

    /** Between commas, one of which must hold. */
    private static Map<String, Object> texts(String name) {
        Map<String, Object> schema = Map.of("type", "array", "items", Map.of("type", "string"));
        Map<String, Object> parameter = new LinkedHashMap<>(QueryParameters.query(name, schema));
        parameter.put("style", "form");
        parameter.put("explode", false);
        return parameter;
    }
}
