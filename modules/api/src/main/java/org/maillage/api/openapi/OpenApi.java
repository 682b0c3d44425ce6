package org.maillage.api.openapi;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.api.html.Pages;
import org.maillage.api.request.Format;
import org.maillage.api.request.Link;
import org.maillage.layers.file.LayerFiles;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The OpenAPI 3.0 description of the OGC interface, made from the layers, without remote references: GDAL reads from it
 * which properties it may filter by and the largest page.
 */
@RestController
public final class OpenApi {

    private static final List<Map<String, Object>> METADATA =
            List.of(QueryParameters.format("iso19139", "iso19115-3", "html"), QueryParameters.language());

    private static final String JSON = "application/json";
    private static final String GEO_JSON = "application/geo+json";
    private static final String HTML = "text/html";

    private final Layers layers;
    private final LayerFiles files;
    private final Pages pages;

    public OpenApi(Layers layers, LayerFiles files, Pages pages) {
        this.layers = layers;
        this.files = files;
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
                (document, lang) -> Map.of(
                        "title", "OpenAPI", "groups", new OperationView(document, layers.list(), lang).groups()));
    }

    private Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.0.3");
        document.put("info", Map.of("title", "Maillage", "version", "0.1.0"));
        document.put("servers", List.of(Map.of("url", Link.absolute("/ogc"))));
        document.put("paths", paths());
        document.put("components", components());
        return document;
    }

    /** The limit stands with each path too; QGIS reads it here alone, and asks for 100 features a time where there is none. */
    private static Map<String, Object> components() {
        return Map.of(
                "parameters",
                Map.of("limit", QueryParameters.limit()),
                "responses",
                Map.of("Problem", problem()),
                "securitySchemes",
                security());
    }

    /** Reading needs none of them; writing needs one. */
    private static Map<String, Object> security() {
        String login = Summary.of("L'identifiant, et un jeton pour mot de passe", "The login, and a token as password");
        return Map.of(
                "token", Map.of("type", "http", "scheme", "bearer"),
                "login", Map.of("type", "http", "scheme", "basic", "description", login));
    }

    private Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("/", get("landingPage", Summary.of("Accueil", "Landing page"), QueryParameters.page(), JSON, HTML));
        paths.put(
                "/conformance",
                get("conformance", Summary.of("Conformité", "Conformance"), QueryParameters.page(), JSON, HTML));
        paths.put(
                "/collections",
                get("collections", Summary.of("Couches", "Layers"), QueryParameters.page(), JSON, HTML));
        paths.put(
                "/map",
                get(
                        "map",
                        Summary.of("Carte", "Map"),
                        QueryParameters.ofDatasetMap(),
                        "image/png",
                        "image/jpeg",
                        "image/svg+xml"));
        paths.put("/styles", get("styles", Summary.of("Styles", "Styles"), QueryParameters.page(), JSON, HTML));
        paths.put("/fonts/{fontstack}/{range}.pbf", StylePaths.glyphs());
        for (String file : List.of("project.qgs", "project.qgz")) {
            paths.put(
                    "/qgis/" + file,
                    get(
                            file,
                            Summary.of("Projet QGIS", "Project for QGIS"),
                            QueryParameters.ofQgis(),
                            Link.QGIS_PROJECT));
        }
        paths.put(
                "/qgis/layers.qlr",
                get(
                        "layers.qlr",
                        Summary.of("Couches pour QGIS", "Layers for QGIS"),
                        QueryParameters.ofQgis(),
                        Link.QGIS_LAYERS));
        TilePaths.add(paths);
        RecordPaths.add(paths);
        AnnouncementPaths.add(paths);
        layers.list().forEach(layer -> addLayer(paths, layer));
        return paths;
    }

    private void addLayer(Map<String, Object> paths, Layer layer) {
        String path = "/collections/" + layer.id();
        String id = layer.id() + ".";
        String title = Summary.of(layer);
        paths.put(path, get(id + "collection", title, QueryParameters.page(), JSON, HTML));
        addSchemas(paths, path, id, title);
        addItems(paths, path, layer, title);
        addFiles(paths, path, layer);
        paths.put(
                path + "/layer.qlr",
                get(
                        id + "qlr",
                        Summary.about(title, "couche pour QGIS", "layer for QGIS"),
                        QueryParameters.ofQgis(),
                        Link.QGIS_LAYERS));
        StylePaths.add(paths, layer);
        List<Map<String, Object>> ofMap = new ArrayList<>(QueryParameters.ofMap());
        ofMap.addAll(QueryParameters.ofQuestion(layer).stream()
                .filter(parameter -> !String.valueOf(parameter.get("name")).startsWith("bbox"))
                .toList());
        paths.put(
                path + "/map",
                get(
                        id + "map",
                        Summary.about(title, "carte", "map"),
                        ofMap,
                        "image/png",
                        "image/jpeg",
                        "image/svg+xml"));
        TilePaths.add(paths, layer);
    }

    private static void addSchemas(Map<String, Object> paths, String path, String id, String title) {
        Map<String, String> summaries = new LinkedHashMap<>();
        summaries.put("schema", Summary.of("schéma", "schema"));
        summaries.put("queryables", Summary.of("propriétés pour filtrer", "queryables"));
        summaries.put("sortables", Summary.of("propriétés pour trier", "sortables"));
        summaries.forEach((name, summary) -> paths.put(
                path + "/" + name,
                get(
                        id + name,
                        Summary.about(title, summary, summary),
                        QueryParameters.page(),
                        "application/schema+json",
                        HTML)));
        paths.put(
                path + "/schema/versions",
                get(
                        id + "schemaVersions",
                        Summary.about(title, "versions du schéma", "versions of the schema"),
                        QueryParameters.page(),
                        JSON,
                        HTML));
    }

    private static void addItems(Map<String, Object> paths, String path, Layer layer, String title) {
        String id = layer.id() + ".";
        Map<String, Object> items = get(
                id + "getFeatures",
                Summary.about(title, "objets", "features"),
                QueryParameters.ofItems(layer),
                GEO_JSON,
                HTML,
                "text/csv");
        items.put(
                "post",
                Operation.adding(
                        id + "createFeature", Summary.about(title, "ajouter un objet", "add a feature"), GEO_JSON));
        paths.put(path + "/items", items);
        paths.put(path + "/items/{featureId}", item(id, title));
        paths.put(
                path + "/metadata",
                get(id + "metadata", Summary.about(title, "métadonnées", "metadata"), METADATA, "application/xml"));
        paths.put(
                path + "/changes",
                get(
                        id + "changes",
                        Summary.about(title, "ce qui a changé", "what has changed"),
                        QueryParameters.ofChanges(),
                        GEO_JSON,
                        HTML));
    }

    private static Map<String, Object> item(String id, String title) {
        Map<String, Object> key = QueryParameters.inPath("featureId", Map.of("type", "string", "format", "uuid"));
        Map<String, Object> item = get(
                id + "getFeature",
                Summary.about(title, "un objet", "one feature"),
                List.of(
                        key,
                        QueryParameters.query("crs", QueryParameters.uri()),
                        QueryParameters.format("geojson", "html"),
                        QueryParameters.language()),
                GEO_JSON,
                HTML);
        item.put(
                "put",
                Operation.changing(
                        id + "replaceFeature",
                        Summary.about(title, "remplacer un objet", "replace a feature"),
                        List.of(key),
                        GEO_JSON));
        item.put(
                "patch",
                Operation.changing(
                        id + "updateFeature",
                        Summary.about(title, "modifier un objet", "change a feature"),
                        List.of(key),
                        "application/merge-patch+json"));
        item.put(
                "delete",
                Operation.deleting(
                        id + "deleteFeature",
                        Summary.about(title, "supprimer un objet", "delete a feature"),
                        List.of(key)));
        return item;
    }

    /** The path item with its one operation, to which others can be added. */
    private static Map<String, Object> get(
            String id, String summary, List<Map<String, Object>> parameters, String... mediaTypes) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("get", Operation.reading(id, summary, parameters, List.of(mediaTypes)));
        return item;
    }

    private void addFiles(Map<String, Object> paths, String path, Layer layer) {
        List<String> names = files.formats(layer).stream()
                .map(format -> layer.id() + format.ending())
                .toList();
        List<Map<String, Object>> parameters = new ArrayList<>();
        parameters.add(QueryParameters.inPath("file", Map.of("type", "string", "enum", names)));
        parameters.add(QueryParameters.query("crs", QueryParameters.uri()));
        parameters.addAll(QueryParameters.ofQuestion(layer));
        String[] mediaTypes =
                files.formats(layer).stream().map(LayerFiles.Format::mediaType).toArray(String[]::new);
        paths.put(
                path + "/files/{file}",
                get(layer.id() + ".file", Summary.about(Summary.of(layer), "fichier", "file"), parameters, mediaTypes));
    }

    private static Map<String, Object> problem() {
        return Map.of(
                "description",
                Summary.of(
                        "Ce qui ne va pas (RFC 9457) : title dans la langue de lang ou d'Accept-Language, detail en français",
                        "What is wrong (RFC 9457): title in the language of lang or Accept-Language, detail in French"),
                "content",
                Map.of("application/problem+json", Map.of("schema", Map.of("type", "object"))));
    }
}
