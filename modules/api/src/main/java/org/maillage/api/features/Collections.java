package org.maillage.api.features;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.maillage.api.html.Pages;
import org.maillage.api.metadata.Download;
import org.maillage.api.metadata.Extent;
import org.maillage.api.metadata.LayerMetadata;
import org.maillage.api.metadata.Metadata;
import org.maillage.api.question.Question;
import org.maillage.api.request.Format;
import org.maillage.api.request.Link;
import org.maillage.api.schemaorg.SchemaOrg;
import org.maillage.api.source.Terms;
import org.maillage.kernel.crs.Crs;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.layer.SchemaVersions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The layers as collections: what there is, where, since when, and how to ask for it. */
@RestController
public final class Collections {

    private final Layers layers;
    private final Metadata metadata;
    private final SchemaVersions versions;
    private final SchemaOrg schemaOrg;
    private final Pages pages;
    private final Question question;

    public Collections(
            Layers layers,
            Metadata metadata,
            SchemaVersions versions,
            SchemaOrg schemaOrg,
            Pages pages,
            Question question) {
        this.layers = layers;
        this.metadata = metadata;
        this.versions = versions;
        this.schemaOrg = schemaOrg;
        this.pages = pages;
        this.question = question;
    }

    record CollectionList(List<Link> links, List<Map<String, Object>> collections) {}

    @GetMapping("/ogc/collections")
    ResponseEntity<Object> list(HttpServletRequest request, HttpServletResponse response) {
        Function<Layer, Terms> terms = metadata.terms();
        return pages.answer(
                request,
                response,
                "collections",
                lang -> new CollectionList(
                        List.of(
                                Link.to(
                                        "/ogc/collections",
                                        "self",
                                        "application/json",
                                        new LocalText("Couches", "Layers")),
                                Link.toPage("/ogc/collections")),
                        layers.list().stream()
                                .map(layer -> describe(layer, terms.apply(layer), lang))
                                .toList()));
    }

    @GetMapping("/ogc/collections/{id}")
    ResponseEntity<Object> one(HttpServletRequest request, HttpServletResponse response, @PathVariable String id) {
        Layer layer = layers.get(id);
        return pages.answer(
                request,
                response,
                Format.JSON,
                "collection",
                lang -> describe(layer, metadata.terms().apply(layer), lang),
                (told, lang) -> Map.of(
                        "downloads", downloads(layer), "structured", schemaOrg.dataset(metadata.of(layer), lang)));
    }

    private Map<String, Object> describe(Layer layer, Terms terms, String lang) {
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("id", layer.id());
        collection.put("title", layer.title().in(lang));
        collection.put("description", layer.description().in(lang));
        terms.attribution().ifPresent(named -> collection.put("attribution", named));
        terms.licence().ifPresent(named -> collection.put("license", named));
        Extent where = metadata.extent(layer);
        collection.put("extent", where.told());
        collection.put("itemType", "feature");
        collection.put("crs", metadata.crs(where).stream().map(Crs::uri).toList());
        collection.put("storageCrs", Crs.CRS84.uri());
        List<Map<String, Object>> announced = announced(layer, lang);
        if (!announced.isEmpty()) {
            collection.put("announcements", announced);
        }
        collection.put("links", links(layer, terms));
        return collection;
    }

    private List<Map<String, Object>> announced(Layer layer, String lang) {
        if (layer.announcements().isEmpty()) {
            return List.of();
        }
        LocalDate today = question.today();
        return Announced.open(layer, versions.of(layer), today).stream()
                .map(one -> Announced.of(one, today, lang))
                .toList();
    }

    private List<Link> links(Layer layer, Terms terms) {
        String path = "/ogc/collections/" + layer.id();
        List<Link> links = new ArrayList<>(ways(layer, path));
        links.addAll(LayerMetadata.forms(layer));
        terms.link().ifPresent(links::add);
        links.addAll(downloads(layer));
        return links;
    }

    private List<Link> downloads(Layer layer) {
        return metadata.downloads(layer).stream().map(Download::link).toList();
    }

    private static List<Link> ways(Layer layer, String path) {
        return List.of(
                Link.to(path, "self", "application/json", new LocalText("Cette couche", "This layer")),
                Link.toPage(path),
                Link.to(
                        path + "/items",
                        "items",
                        "application/geo+json",
                        new LocalText("Ses objets en GeoJSON", "Its features as GeoJSON")),
                Link.to(
                        path + "/items?f=csv",
                        "items",
                        "text/csv",
                        new LocalText("Ses objets en CSV", "Its features as CSV")),
                Link.to(
                        path + "/items?f=html",
                        "items",
                        "text/html",
                        new LocalText("Ses objets à lire", "Its features to read")),
                Link.to(
                        path + "/queryables",
                        Link.OGC + "queryables",
                        "application/schema+json",
                        new LocalText("Propriétés filtrables", "Properties that filter")),
                Link.to(
                        path + "/sortables",
                        Link.OGC + "sortables",
                        "application/schema+json",
                        new LocalText("Propriétés qui trient", "Properties that sort")),
                Link.to(
                        path + "/schema",
                        Link.OGC + "schema",
                        "application/schema+json",
                        new LocalText("Schéma des objets", "Schema of the features")),
                SchemaHistory.to(layer),
                ChangesLinks.to(layer),
                Link.to(path + "/map", Link.OGC + "map", "image/png", new LocalText("Carte", "Map")),
                Link.to(path + "/styles", Link.OGC + "styles", "application/json", "Styles"),
                Link.to(
                        path + "/layer.qlr",
                        "related",
                        Link.QGIS_LAYERS,
                        new LocalText("Couche pour QGIS", "Layer for QGIS")),
                Link.to(
                        path + "/tiles",
                        Link.OGC + "tilesets-vector",
                        "application/json",
                        new LocalText("Tuiles vectorielles", "Vector tiles")));
    }
}
