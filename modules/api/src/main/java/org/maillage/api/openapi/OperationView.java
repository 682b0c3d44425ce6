package org.maillage.api.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The operations of an OpenAPI document as the rows of a page. */
final class OperationView {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete", "options");

    private OperationView() {}

    static List<Map<String, Object>> listOf(Map<String, Object> document) {
        List<Map<String, Object>> operations = new ArrayList<>();
        members(document, "paths").forEach((path, methods) -> {
            for (String method : METHODS) {
                if (((Map<?, ?>) methods).get(method) instanceof Map<?, ?> operation) {
                    operations.add(row(path.toString(), method, operation));
                }
            }
        });
        return operations;
    }

    private static Map<String, Object> row(String path, String method, Map<?, ?> operation) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("method", method.toUpperCase(Locale.ROOT));
        row.put("path", path);
        row.put("summary", operation.get("summary"));
        row.put("parameters", operation.get("parameters"));
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

    private static Map<?, ?> members(Map<?, ?> object, String name) {
        return object.get(name) instanceof Map<?, ?> members ? members : Map.of();
    }
}
