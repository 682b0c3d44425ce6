package org.maillage.api.landing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.maillage.api.html.Pages;
import org.maillage.api.metadata.Metadata;
import org.maillage.api.metadata.ServiceText;
import org.maillage.api.question.CrsList;
import org.maillage.api.request.Format;
import org.maillage.api.request.Link;
import org.maillage.api.schemaorg.SchemaOrg;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.layer.LocalText;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a partner's tool begins (OGC 19-072). */
@RestController
public final class Landing {

    private static final String FEATURES = "http://www.opengis.net/spec/ogcapi-features-";
    private static final String CQL2 = "http://www.opengis.net/spec/cql2/1.0/conf/";
    private static final String TILES = "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/";

    private static final String MAPS = "http://www.opengis.net/spec/ogcapi-maps-1/1.0/conf/";

    /** Declared is what is true, and tested by name. */
    static final List<String> CONFORMANCE = List.of(
            FEATURES + "1/1.0/conf/core",
            FEATURES + "1/1.0/conf/geojson",
            FEATURES + "1/1.0/conf/html",
            FEATURES + "1/1.0/conf/oas30",
            FEATURES + "2/1.0/conf/crs",
            FEATURES + "3/1.0/conf/queryables",
            FEATURES + "3/1.0/conf/queryables-query-parameters",
            FEATURES + "3/1.0/conf/filter",
            FEATURES + "3/1.0/conf/features-filter",
            FEATURES + "4/1.0/conf/create-replace-delete",
            FEATURES + "4/1.0/conf/update",
            FEATURES + "4/1.0/conf/features",
            FEATURES + "5/1.0/conf/schemas",
            FEATURES + "5/1.0/conf/core-roles-features",
            FEATURES + "5/1.0/conf/returnables-and-receivables",
            FEATURES + "5/1.0/conf/sortables",
            // the draft of Part 8: sortby, by what /sortables tells
            FEATURES + "8/1.0/conf/sorting",
            FEATURES + "8/1.0/conf/features-sorting",
            CQL2 + "cql2-text",
            CQL2 + "cql2-json",
            CQL2 + "basic-cql2",
            CQL2 + "advanced-comparison-operators",
            CQL2 + "case-insensitive-comparison",
            CQL2 + "accent-insensitive-comparison",
            CQL2 + "basic-spatial-functions",
            // The draft's name of the same class: QGIS sends its spatial filters only where it is declared.
            CQL2 + "basic-spatial-operators",
            CQL2 + "basic-spatial-functions-plus",
            CQL2 + "spatial-functions",
            CQL2 + "temporal-functions",
            CQL2 + "array-functions",
            CQL2 + "property-property",
            CQL2 + "arithmetic",
            TILES + "core",
            TILES + "tileset",
            TILES + "tilesets-list",
            TILES + "dataset-tilesets",
            TILES + "geodata-tilesets",
            TILES + "collections-selection",
            TILES + "datetime",
            TILES + "oas30",
            TILES + "mvt",
            MAPS + "core",
            MAPS + "dataset-map",
            MAPS + "collection-map",
            MAPS + "collections-selection",
            MAPS + "datetime",
            MAPS + "crs",
            MAPS + "png",
            MAPS + "jpeg",
            MAPS + "svg");

    /**
     * @param extent where and when all layers are
     * @param crs of the map of all layers (OGC 20-058, 20)
     */
    record LandingPage(
            String title, String description, Map<String, Object> extent, List<String> crs, List<Link> links) {}

    record Conformance(List<String> conformsTo) {}

    private final Layers layers;
    private final Metadata metadata;
    private final SchemaOrg schemaOrg;
    private final Pages pages;

    public Landing(Layers layers, Metadata metadata, SchemaOrg schemaOrg, Pages pages) {
        this.layers = layers;
        this.metadata = metadata;
        this.schemaOrg = schemaOrg;
        this.pages = pages;
    }

    @GetMapping("/ogc")
    ResponseEntity<Object> landing(HttpServletRequest request, HttpServletResponse response) {
        return pages.answer(
                request,
                response,
                Format.JSON,
                "landing",
                this::describe,
                (told, lang) -> Map.of(
                        "layers",
                        layers.list().stream().map(layer -> door(layer, lang)).toList(),
                        "structured",
                        schemaOrg.catalogue(metadata.operator(), layers.list(), lang)));
    }

    private static Map<String, String> door(Layer layer, String lang) {
        return Map.of(
                "href", Link.absolute("/ogc/collections/" + layer.id() + "?f=html&lang=" + lang),
                "title", layer.title().in(lang),
                "description", layer.description().in(lang));
    }

    private LandingPage describe(String lang) {
        return new LandingPage(
                ServiceText.NAME,
                ServiceText.DESCRIPTION.in(lang),
                metadata.extent(layers.ofRecords()).told(),
                CrsList.uris(),
                List.of(
                        Link.to("/ogc", "self", "application/json", new LocalText("Ce service", "This service")),
                        Link.toPage("/ogc"),
                        Link.to(
                                "/ogc/api",
                                "service-desc",
                                "application/vnd.oai.openapi+json;version=3.0",
                                new LocalText("Description OpenAPI", "OpenAPI description")),
                        Link.to(
                                "/ogc/api?f=html",
                                "service-doc",
                                "text/html",
                                new LocalText("Description à lire", "Description to read")),
                        Link.to(
                                "/ogc/conformance",
                                "conformance",
                                "application/json",
                                new LocalText("Conformité", "Conformance")),
                        Link.to("/ogc/collections", "data", "application/json", new LocalText("Couches", "Layers")),
                        Link.to(
                                "/ogc/tiles",
                                Link.OGC + "tilesets-vector",
                                "application/json",
                                new LocalText("Tuiles vectorielles", "Vector tiles")),
                        Link.to(
                                "/ogc/tileMatrixSets",
                                Link.OGC + "tiling-schemes",
                                "application/json",
                                new LocalText("Grilles de tuiles", "Tile grids")),
                        Link.to(
                                "/ogc/map",
                                Link.OGC + "map",
                                "image/png",
                                new LocalText("Carte de toutes les couches", "Map of all layers")),
                        Link.to("/ogc/styles", Link.OGC + "styles", "application/json", "Styles"),
                        Link.to(
                                "/ogc/wms?service=WMS&request=GetCapabilities",
                                "related",
                                "text/xml",
                                new LocalText("Cartes (WMS)", "Maps (WMS)")),
                        Link.to(
                                "/ogc/wfs?service=WFS&request=GetCapabilities",
                                "related",
                                "application/xml",
                                new LocalText("Objets (WFS)", "Features (WFS)")),
                        Link.to(
                                "/ogc/wmts/1.0.0/WMTSCapabilities.xml",
                                "related",
                                "application/xml",
                                new LocalText("Tuiles (WMTS)", "Tiles (WMTS)")),
                        Link.to(
                                "/ogc/qgis/project.qgz",
                                "related",
                                Link.QGIS_PROJECT,
                                new LocalText("Projet QGIS", "QGIS project")),
                        Link.to(
                                "/ogc/qgis/project.qgs",
                                "related",
                                Link.QGIS_PROJECT,
                                new LocalText("Projet QGIS (.qgs)", "QGIS project (.qgs)")),
                        Link.to(
                                "/ogc/qgis/layers.qlr",
                                "related",
                                Link.QGIS_LAYERS,
                                new LocalText("Couches pour QGIS", "Layers for QGIS")),
                        Link.to("/ogc/records", Link.OGC + "ogc-catalog", "application/json", "Catalogue (Records)"),
                        Link.to("/dcat/catalog?f=rdf", "related", "application/rdf+xml", "Catalogue (DCAT)"),
                        Link.to("/", "alternate", "text/html", new LocalText("L'application", "The application"))));
    }

    @GetMapping("/ogc/conformance")
    ResponseEntity<Object> conformance(HttpServletRequest request, HttpServletResponse response) {
        return pages.answer(request, response, "conformance", lang -> new Conformance(CONFORMANCE));
    }
}
