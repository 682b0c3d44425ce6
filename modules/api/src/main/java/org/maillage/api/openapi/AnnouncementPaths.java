package org.maillage.api.openapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.api.request.Link;
import org.maillage.layers.layer.Announcement;
import org.springframework.http.HttpHeaders;

/** What is said beforehand of layers, for who keeps them: beside the OGC interface, so that the operations name their server. */
final class AnnouncementPaths {

    private static final String PATH = "/publications/{layerId}/announcements";
    private static final String JSON = "application/json";
    private static final String ID = "announcements.";
    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> DAY = Map.of("type", "string", "format", "date");

    private AnnouncementPaths() {}

    static void add(Map<String, Object> paths) {
        List<Map<String, Object>> ofLayer = List.of(QueryParameters.inPath("layerId", TEXT));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(
                "get",
                bare("list", Summary.of("Changements annoncés d'une couche", "Announced changes of a layer"), ofLayer));
        all.put(
                "post",
                writing(
                        "add",
                        Summary.of("Annoncer un changement d'une couche", "Announce a change of a layer"),
                        ofLayer,
                        "201"));
        paths.put(PATH, all);
        List<Map<String, Object>> ofOne = List.of(
                QueryParameters.inPath("layerId", TEXT),
                QueryParameters.inPath("announcementId", Map.of("type", "string", "format", "uuid")));
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("get", bare("get", Summary.of("Changement annoncé", "Announced change"), ofOne));
        one.put(
                "put",
                writing(
                        "replace",
                        Summary.of("Dire autrement un changement annoncé", "Say an announced change otherwise"),
                        seen(ofOne),
                        "200"));
        one.put(
                "delete",
                bare("withdraw", Summary.of("Retirer une annonce", "Take an announcement back"), seen(ofOne)));
        paths.put(PATH + "/{announcementId}", one);
    }

    private static Map<String, Object> atRoot(Map<String, Object> operation) {
        operation.put("servers", List.of(Map.of("url", Link.absolute("/api"))));
        return operation;
    }

    private static Map<String, Object> bare(String id, String summary, List<Map<String, Object>> parameters) {
        return atRoot(Operation.keeping(ID + id, summary, parameters, Map.of(), "200", JSON));
    }

    private static Map<String, Object> writing(
            String id, String summary, List<Map<String, Object>> parameters, String status) {
        return atRoot(
                Operation.keeping(ID + id, summary, parameters, Map.of(JSON, Map.of("schema", body())), status, JSON));
    }

    private static List<Map<String, Object>> seen(List<Map<String, Object>> parameters) {
        List<Map<String, Object>> all = new ArrayList<>(parameters);
        all.add(Operation.header(HttpHeaders.IF_MATCH, true));
        return all;
    }

    private static Map<String, Object> body() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                "change",
                Map.of(
                        "type",
                        "string",
                        "enum",
                        Arrays.stream(Announcement.Kind.values())
                                .map(Announcement.Kind::code)
                                .toList()));
        properties.put("property", TEXT);
        properties.put("newName", TEXT);
        properties.put(
                "text",
                Map.of("type", "object", "required", List.of("fr"), "properties", Map.of("fr", TEXT, "en", TEXT)));
        properties.put("effective", DAY);
        properties.put("link", QueryParameters.uri());
        return Map.of("type", "object", "required", List.of("change", "text", "effective"), "properties", properties);
    }
}
