package org.maillage.api.openapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.maillage.api.styles.StyleFormat;
import org.maillage.api.styles.StyleUploads;
import org.maillage.layers.layer.Layer;
import org.springframework.http.HttpHeaders;

/** The styles of a layer: to read, and to send by who may publish it. */
final class StylePaths {

    private static final String JSON = "application/json";
    private static final String HTML = "text/html";
    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> FLAG = Map.of("type", "boolean", "default", false);
    private static final List<String> SENT = List.of("id", "title", "rules", "replaces", "warnings");

    private StylePaths() {}

    static void add(Map<String, Object> paths, Layer layer) {
        String path = "/collections/" + layer.id() + "/styles";
        String id = layer.id() + ".";
        String title = Summary.of(layer);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(
                "get",
                Operation.reading(
                        id + "styles",
                        Summary.about(title, "styles", "styles"),
                        QueryParameters.page(),
                        List.of(JSON, HTML)));
        all.put(
                "post",
                sending(
                        id + "addStyle",
                        Summary.about(title, "ajouter un style", "add a style"),
                        List.of(dryRun()),
                        "201"));
        all.put(
                "patch",
                choosing(
                        id + "chooseStyle",
                        Summary.about(title, "choisir le style par défaut", "choose the default style")));
        paths.put(path, all);
        Map<String, Object> key = QueryParameters.inPath("styleId", TEXT);
        paths.put(path + "/{styleId}", one(id, title, key));
        addSprite(paths, path, id, title, key);
    }

    private static Map<String, Object> one(String id, String title, Map<String, Object> key) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("get", reading(id + "style", Summary.about(title, "un style", "one style"), key));
        one.put(
                "put",
                sending(
                        id + "putStyle",
                        Summary.about(title, "ajouter ou remplacer un style", "add or replace a style"),
                        List.of(key, dryRun(), ifMatch(), ifNoneMatch()),
                        "200"));
        one.put(
                "delete",
                Operation.keeping(
                        id + "deleteStyle",
                        Summary.about(title, "supprimer un style", "delete a style"),
                        List.of(key, ifMatch(), ifNoneMatch()),
                        Map.of(),
                        "204",
                        ""));
        return one;
    }

    private static void addSprite(
            Map<String, Object> paths, String path, String id, String title, Map<String, Object> key) {
        paths.put(
                path + "/{styleId}/sprite.json",
                sprite(
                        id + "sprite",
                        Summary.about(title, "où sont les symboles d'un style", "where the marks of a style are"),
                        key,
                        JSON));
        paths.put(
                path + "/{styleId}/sprite.png",
                sprite(
                        id + "spritePicture",
                        Summary.about(title, "les symboles d'un style", "the marks of a style"),
                        key,
                        "image/png"));
    }

    private static Map<String, Object> sprite(String id, String title, Map<String, Object> key, String mediaType) {
        return Map.of("get", Operation.reading(id, title, List.of(key), List.of(mediaType)));
    }

    /** Letters for MapLibre. */
    static Map<String, Object> glyphs() {
        List<Map<String, Object>> parameters = Stream.of("fontstack", "range")
                .map(name -> QueryParameters.inPath(name, TEXT))
                .toList();
        return Map.of(
                "get",
                Operation.reading(
                        "glyphs",
                        Summary.of("Lettres pour MapLibre", "Glyphs"),
                        parameters,
                        List.of("application/x-protobuf")));
    }

    private static Map<String, Object> reading(String id, String title, Map<String, Object> key) {
        List<String> formats = Stream.concat(
                        Arrays.stream(StyleFormat.values()).map(StyleFormat::code), Stream.of("html"))
                .toList();
        List<String> mediaTypes = Stream.concat(
                        Arrays.stream(StyleFormat.values()).map(StyleFormat::mediaType), Stream.of(HTML))
                .toList();
        Map<String, Object> format = QueryParameters.query("f", Map.of("type", "string", "enum", formats));
        return Operation.reading(id, title, List.of(key, format, QueryParameters.language()), mediaTypes);
    }

    /** What of the document is not drawn is told by its warnings. */
    private static Map<String, Object> sending(
            String id, String title, List<Map<String, Object>> parameters, String status) {
        Map<String, Object> body = new LinkedHashMap<>();
        StyleUploads.MEDIA_TYPES.forEach(
                type -> body.put(type, Map.of("schema", Map.of("type", type.endsWith("json") ? "object" : "string"))));
        Map<String, Object> operation = Operation.keeping(id, title, parameters, body, status, JSON);
        String other = status.equals("201") ? "200" : "201";
        String of = other.equals("200")
                ? Summary.of("De même, d'un essai", "The same, of a dry run")
                : Summary.of("De même, d'un nouveau style", "The same, of a new style");
        String members = String.join(", ", SENT);
        String told = Summary.about(of, members, members);
        Operation.alsoAnswers(operation, other, told);
        return operation;
    }

    private static Map<String, Object> choosing(String id, String title) {
        Map<String, Object> chosen = Map.of("type", "string", "nullable", true);
        Map<String, Object> schema =
                Map.of("type", "object", "required", List.of("default"), "properties", Map.of("default", chosen));
        Map<String, Object> content = Map.of("application/merge-patch+json", Map.of("schema", schema));
        return Operation.keeping(id, title, new ArrayList<>(), content, "204", "");
    }

    private static Map<String, Object> dryRun() {
        return QueryParameters.query("dry-run", FLAG);
    }

    private static Map<String, Object> ifMatch() {
        return Operation.header(HttpHeaders.IF_MATCH, false);
    }

    private static Map<String, Object> ifNoneMatch() {
        return Operation.header(HttpHeaders.IF_NONE_MATCH, false);
    }
}
