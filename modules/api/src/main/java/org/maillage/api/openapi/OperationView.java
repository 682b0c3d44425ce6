package org.maillage.api.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maillage.api.html.Words;
import org.maillage.layers.layer.Layer;

/** The operations of an OpenAPI document as the rows of a page, in groups: what the service has, and then each layer. */
final class OperationView {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete", "options");

    /** The first words of paths that are a group of their own; the title is among the words of pages. */
    private static final Map<String, String> GROUPS = Map.of(
            "tiles", "api-tiles",
            "tileMatrixSets", "api-tiles",
            "records", "api-records",
            "publications", "api-announcements");

    private final Map<String, Object> document;
    private final List<Layer> layers;
    private final String lang;

    OperationView(Map<String, Object> document, List<Layer> layers, String lang) {
        this.document = document;
        this.layers = layers;
        this.lang = lang;
    }

    /** Each with what its addresses begin with. */
    List<Map<String, Object>> groups() {
        Map<String, List<Map<String, Object>>> byTitle = new LinkedHashMap<>();
        members(document, "paths").forEach((path, methods) -> {
            for (String method : METHODS) {
                if (((Map<?, ?>) methods).get(method) instanceof Map<?, ?> operation) {
                    byTitle.computeIfAbsent(title(path.toString()), title -> new ArrayList<>())
                            .add(row(path.toString(), method, operation));
                }
            }
        });
        return byTitle.entrySet().stream()
                .map(group -> Map.of(
                        "title",
                        group.getKey(),
                        "begins",
                        String.valueOf(group.getValue().get(0).get("begins")),
                        "operations",
                        group.getValue()))
                .toList();
    }

    private String title(String path) {
        String[] parts = path.split("/", -1);
        return layers.stream()
                .filter(layer -> path.startsWith("/collections/") && layer.id().equals(parts[2]))
                .map(layer -> layer.title().in(lang))
                .findFirst()
                .orElseGet(() -> Words.in(lang).getOrDefault(GROUPS.getOrDefault(parts[1], "api-service"), ""));
    }

    private Map<String, Object> row(String path, String method, Map<?, ?> operation) {
        Map<String, Object> row = new LinkedHashMap<>();
        String begins = begins(operation.containsKey("servers") ? operation : document);
        row.put("method", method.toUpperCase(Locale.ROOT));
        row.put("path", path);
        row.put("begins", begins);
        // whatever has no gap to fill can be looked at
        row.put("href", method.equals("get") && !path.contains("{") ? begins + path : "");
        row.put("summary", operation.get("summary"));
        row.put("login", operation.containsKey("security"));
        row.put("parameters", operation.get("parameters"));
        row.put(
                "body",
                List.copyOf(
                        members(members(operation, "requestBody"), "content").keySet()));
        List<Map<String, Object>> responses = new ArrayList<>();
        members(operation, "responses").forEach((status, answer) -> {
            Map<?, ?> response = (Map<?, ?>) answer;
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("status", status);
            told.put(
                    "description",
                    response.containsKey("$ref") ? "application/problem+json" : response.get("description"));
            told.put("types", List.copyOf(members(response, "content").keySet()));
            responses.add(told);
        });
        row.put("responses", responses);
        return row;
    }

    private static String begins(Map<?, ?> of) {
        return of.get("servers") instanceof List<?> servers && servers.get(0) instanceof Map<?, ?> server
                ? String.valueOf(server.get("url"))
                : "";
    }

    private static Map<?, ?> members(Map<?, ?> object, String name) {
        return object.get(name) instanceof Map<?, ?> members ? members : Map.of();
    }
}
