package org.maillage.api.tiles;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.maillage.api.html.Pages;
import org.maillage.api.question.Question;
import org.maillage.api.request.Link;
import org.maillage.api.request.Parameters;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What tiles there are of a layer (OGC 20-057, OGC 17-083r4 annex) and the same as TileJSON 3.0. */
@RestController
public final class Tilesets {

    private static final String GRID = "WebMercatorQuad";
    private static final String GRID_URI = "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad";
    private static final String CRS_URI = "http://www.opengis.net/def/crs/EPSG/0/3857";

    private final Layers layers;
    private final LayerSource source;
    private final Question question;
    private final Pages pages;

    public Tilesets(Layers layers, LayerSource source, Question question, Pages pages) {
        this.layers = layers;
        this.source = source;
        this.question = question;
        this.pages = pages;
    }

    @GetMapping("/ogc/collections/{id}/tiles")
    ResponseEntity<Object> list(HttpServletRequest request, HttpServletResponse response, @PathVariable String id) {
        Layer layer = layers.get(id);
        return pages.answer(request, response, "tilesets", lang -> listed(layer, lang));
    }

    private static Map<String, Object> listed(Layer layer, String lang) {
        Map<String, Object> tileset = new LinkedHashMap<>(head(layer, lang));
        tileset.put(
                "links",
                List.of(Link.to(
                        path(layer), "self", "application/json", layer.title().in(lang))));
        String path = "/ogc/collections/" + layer.id() + "/tiles";
        return Map.of(
                "links",
                List.of(Link.to(path, "self", "application/json", "Jeux de tuiles"), Link.toPage(path)),
                "tilesets",
                List.of(tileset));
    }

    @GetMapping("/ogc/collections/{id}/tiles/" + GRID)
    ResponseEntity<Object> one(HttpServletRequest request, HttpServletResponse response, @PathVariable String id) {
        Layer layer = layers.get(id);
        return pages.answer(request, response, "tileset", lang -> described(layer, lang));
    }

    private static Map<String, Object> described(Layer layer, String lang) {
        Map<String, Object> tileset = new LinkedHashMap<>(head(layer, lang));
        tileset.put(
                "layers",
                List.of(Map.of(
                        "id",
                        layer.id(),
                        "dataType",
                        "vector",
                        "geometryDimension",
                        layer.geometry().ordinal())));
        tileset.put(
                "links",
                List.of(
                        Link.to(
                                path(layer),
                                "self",
                                "application/json",
                                layer.title().in(lang)),
                        Link.toPage(path(layer)),
                        Link.to(path(layer) + "/tilejson", "alternate", "application/json", "TileJSON"),
                        new Link(GRID_URI, Link.OGC + "tiling-scheme", "application/json", GRID),
                        item(layer)));
        return tileset;
    }

    /** OGC asks for {@code templated} on links that are templates; {@link Link} has none because no other link is one. */
    private static Map<String, Object> item(Layer layer) {
        return Map.of(
                "href",
                Link.absolute(path(layer)) + "/{tileMatrix}/{tileRow}/{tileCol}",
                "rel",
                "item",
                "type",
                Tiles.MEDIA_TYPE,
                "templated",
                true,
                "title",
                "Tuiles");
    }

    @GetMapping("/ogc/collections/{id}/tiles/" + GRID + "/tilejson")
    Map<String, Object> tileJson(HttpServletRequest request, @PathVariable String id) {
        Layer layer = layers.get(id);
        Parameters.of(request).refuseOthers();
        Map<String, Object> tileJson = new LinkedHashMap<>();
        tileJson.put("tilejson", "3.0.0");
        tileJson.put("name", layer.title().fr());
        tileJson.put("description", layer.description().fr());
        tileJson.put("tiles", List.of(Link.absolute(path(layer)) + "/{z}/{y}/{x}"));
        tileJson.put("minzoom", layer.minZoom());
        tileJson.put("maxzoom", layer.maxZoom());
        source.extent(FeatureQuery.of(layer, question.today())).ifPresent(box -> tileJson.put("bounds", bounds(box)));
        if (layer.attribution() != null) {
            tileJson.put("attribution", layer.attribution());
        }
        Map<String, String> fields = layer.tileProperties().stream()
                .collect(Collectors.toMap(
                        property -> property.name(),
                        property -> property.title().fr(),
                        (one, other) -> one,
                        LinkedHashMap::new));
        tileJson.put(
                "vector_layers",
                List.of(Map.of(
                        "id", layer.id(), "fields", fields, "minzoom", layer.minZoom(), "maxzoom", layer.maxZoom())));
        return tileJson;
    }

    private static Map<String, Object> head(Layer layer, String lang) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("title", layer.title().in(lang));
        head.put("dataType", "vector");
        head.put("crs", CRS_URI);
        head.put("tileMatrixSetURI", GRID_URI);
        return head;
    }

    private static String path(Layer layer) {
        return "/ogc/collections/" + layer.id() + "/tiles/" + GRID;
    }

    private static double[] bounds(Envelope box) {
        return new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
    }
}
