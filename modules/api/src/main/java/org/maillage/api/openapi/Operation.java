package org.maillage.api.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/** One operation of the description, with every status that it answers. */
final class Operation {

    private static final List<Object> NEEDS_LOGIN = List.of(Map.of("token", List.of()), Map.of("login", List.of()));
    private static final Map<String, Object> TEXT = Map.of("type", "string");

    private Operation() {}

    static Map<String, Object> reading(
            String id, String summary, List<Map<String, Object>> parameters, List<String> mediaTypes) {
        Map<String, Object> operation = named(id, summary, parameters);
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("200", content(summary, mediaTypes));
        responses.put("304", Map.of("description", Summary.of("Inchangé", "Unchanged")));
        refused(responses, "400", "404", "406", "429", "500", "503");
        operation.put("responses", responses);
        return operation;
    }

    /** One more status of an operation of {@link #reading}, without a body. */
    static void alsoAnswers(Map<String, Object> operation, String status, String description) {
        if (operation.get("responses") instanceof Map<?, ?> given) {
            Map<Object, Object> responses = new LinkedHashMap<>(given);
            responses.put(status, Map.of("description", description));
            operation.put("responses", responses);
        }
    }

    /** @param mediaType of the body */
    static Map<String, Object> adding(String id, String summary, String mediaType) {
        Map<String, Object> operation = writing(id, summary, List.of(header("Content-Crs")), mediaType);
        Map<String, Object> responses = new LinkedHashMap<>();
        Map<String, Object> location = Map.of("schema", Map.of("type", "string", "format", "uri"));
        responses.put(
                "201",
                Map.of(
                        "description",
                        Summary.of("Ajouté", "Added"),
                        "headers",
                        Map.of(HttpHeaders.LOCATION, location)));
        refused(responses, "400", "401", "403", "404", "409", "413", "415", "429", "500", "503");
        operation.put("responses", responses);
        return operation;
    }

    static Map<String, Object> changing(
            String id, String summary, List<Map<String, Object>> parameters, String mediaType) {
        List<Map<String, Object>> all = new ArrayList<>(parameters);
        all.add(header(HttpHeaders.IF_MATCH));
        all.add(header("Content-Crs"));
        Map<String, Object> operation = writing(id, summary, all, mediaType);
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(
                "200",
                content(
                        Summary.of("Ce qu'est l'objet désormais", "What the feature is now"),
                        List.of("application/geo+json")));
        responses.put(
                "204",
                Map.of(
                        "description",
                        Summary.of(
                                "Modifié, et plus visible de qui l'a demandé",
                                "Changed, and seen no longer by who asked")));
        refused(responses, "400", "401", "403", "404", "409", "412", "413", "415", "429", "500", "503");
        operation.put("responses", responses);
        return operation;
    }

    static Map<String, Object> deleting(String id, String summary, List<Map<String, Object>> parameters) {
        List<Map<String, Object>> all = new ArrayList<>(parameters);
        all.add(header(HttpHeaders.IF_MATCH));
        Map<String, Object> operation = named(id, summary, all);
        operation.put("security", NEEDS_LOGIN);
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("204", Map.of("description", Summary.of("Supprimé", "Deleted")));
        refused(responses, "401", "403", "404", "409", "412", "429", "500", "503");
        operation.put("responses", responses);
        return operation;
    }

    /**
     * What who keeps something does with it, in person.
     *
     * @param body by media type; empty for none
     * @param status of what is done
     * @param mediaType of its answer; empty for one without body
     */
    static Map<String, Object> keeping(
            String id,
            String summary,
            List<Map<String, Object>> parameters,
            Map<String, Object> body,
            String status,
            String mediaType) {
        Map<String, Object> operation = named(id, summary, parameters);
        if (!body.isEmpty()) {
            operation.put("requestBody", Map.of("required", true, "content", body));
        }
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(status, content(summary, mediaType.isEmpty() ? List.of() : List.of(mediaType)));
        refused(responses, "400", "401", "403", "404", "409", "412", "413", "415", "428", "429", "500", "503");
        operation.put("responses", responses);
        return operation;
    }

    private static Map<String, Object> writing(
            String id, String summary, List<Map<String, Object>> parameters, String mediaType) {
        Map<String, Object> operation = named(id, summary, parameters);
        operation.put("security", NEEDS_LOGIN);
        operation.put(
                "requestBody",
                Map.of("required", true, "content", Map.of(mediaType, Map.of("schema", Map.of("type", "object")))));
        return operation;
    }

    private static Map<String, Object> named(String id, String summary, List<Map<String, Object>> parameters) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", id);
        operation.put("summary", summary);
        operation.put("parameters", parameters);
        return operation;
    }

    private static Map<String, Object> header(String name) {
        return header(name, false);
    }

    static Map<String, Object> header(String name, boolean isRequired) {
        return Map.of("name", name, "in", "header", "required", isRequired, "schema", TEXT);
    }

    private static Map<String, Object> content(String description, List<String> mediaTypes) {
        Map<String, Object> content = new LinkedHashMap<>();
        mediaTypes.forEach(mediaType -> content.put(mediaType, Map.of()));
        return Map.of("description", description, "content", content);
    }

    private static void refused(Map<String, Object> responses, String... statuses) {
        for (String status : statuses) {
            responses.put(status, Map.of("$ref", "#/components/responses/Problem"));
        }
    }
}
