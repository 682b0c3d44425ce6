package org.maillage.api.tiles;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.maillage.api.html.Pages;
import org.maillage.api.request.ChosenLayers;
import org.maillage.api.request.Format;
import org.maillage.api.request.Language;
import org.maillage.api.request.Link;
import org.maillage.api.request.Parameters;
import org.maillage.api.source.LayerTerms;
import org.maillage.kernel.tile.TileGrid;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** TileJSON for MapLibre and its like, and {@code metadata.json}, which GDAL's MVT driver reads beside the folders of tiles. */
@RestController
public final class WebTilesets {

    private static final String TILE_JSON = "/WebMercatorQuad/tilejson";
    private static final String METADATA = "/xyz/metadata.json";

    private final Layers layers;
    private final TileLimits limits;
    private final Pages pages;
    private final JsonMapper json;
    private final LayerTerms terms;

    public WebTilesets(Layers layers, TileLimits limits, Pages pages, JsonMapper json, LayerTerms terms) {
        this.layers = layers;
        this.terms = terms;
        this.pages = pages;
        this.limits = limits;
        this.json = json;
    }

    @GetMapping("/ogc/collections/{id}/tiles" + TILE_JSON)
    ResponseEntity<Object> tileJson(HttpServletRequest request, HttpServletResponse response, @PathVariable String id) {
        return tileJson(request, response, Parameters.of(request), Tileset.of(layers.get(id)), "");
    }

    /** With {@code collections} it is of those alone, and so are its tiles. */
    @GetMapping(Tileset.OF_ALL + TILE_JSON)
    ResponseEntity<Object> tileJsonOfAll(HttpServletRequest request, HttpServletResponse response) {
        Parameters parameters = Parameters.of(request);
        List<Layer> chosen = ChosenLayers.of(parameters, layers);
        if (chosen.isEmpty()) {
            return tileJson(request, response, parameters, Tileset.of(layers.ofRecords()), "");
        }
        String ids = chosen.stream().map(Layer::id).collect(Collectors.joining(","));
        return tileJson(request, response, parameters, Tileset.of(chosen), "?" + ChosenLayers.PARAMETER + "=" + ids);
    }

    private ResponseEntity<Object> tileJson(
            HttpServletRequest request, HttpServletResponse response, Parameters parameters, Tileset of, String query) {
        Tileset tileset = of.on(terms);
        // of no grid's tileset: who keeps this text is told no limits, beyond which others may write later
        String template = Link.absolute(tileset.path()) + "/xyz/{z}/{x}/{y}.pbf" + query;
        return pages.answer(
                request,
                response,
                parameters,
                Format.JSON,
                "tilejson",
                lang -> TileJson.of(tileset, template, limits.extent(tileset.layers()), lang),
                (told, lang) -> view(tileset, told, lang));
    }

    /** What the page has beside the JSON. */
    private static Map<String, Object> view(Tileset tileset, Map<String, Object> told, String lang) {
        String path = tileset.path(TileGrid.WEB_MERCATOR_QUAD);
        return Map.of(
                "parts", parts(tileset, lang),
                "credit", tileset.attribution(),
                "box", told.get("bounds") instanceof double[] b ? box(b) : "",
                "links",
                        List.of(
                                Link.to(path + "/tilejson?f=json", "alternate", "application/json", "TileJSON"),
                                Link.to(path + "?f=html", "collection", "text/html", tileset.title())));
    }

    private static String box(double[] bounds) {
        return String.format(Locale.ROOT, "%.5f, %.5f – %.5f, %.5f", bounds[0], bounds[1], bounds[2], bounds[3]);
    }

    /** The layers of a tile as rows of a table: their fields by name and title. */
    private static List<Map<String, Object>> parts(Tileset tileset, String lang) {
        return tileset.layers().stream()
                .map(layer -> Map.<String, Object>of(
                        "id",
                        layer.id(),
                        "title",
                        layer.title().in(lang),
                        "zooms",
                        layer.minZoom() + "–" + layer.maxZoom(),
                        "fields",
                        layer.tileProperties().stream()
                                .map(property -> Map.of(
                                        "name",
                                        property.name(),
                                        "title",
                                        property.title().in(lang)))
                                .toList()))
                .toList();
    }

    @GetMapping("/ogc/collections/{id}/tiles" + METADATA)
    Map<String, Object> metadata(HttpServletRequest request, HttpServletResponse response, @PathVariable String id) {
        Parameters.of(request).refuseOthers();
        return metadata(Tileset.of(layers.get(id)), Language.of(request, response));
    }

    @GetMapping(Tileset.OF_ALL + METADATA)
    Map<String, Object> metadataOfAll(HttpServletRequest request, HttpServletResponse response) {
        Parameters.of(request).refuseOthers();
        return metadata(Tileset.of(layers.ofRecords()), Language.of(request, response));
    }

    private Map<String, Object> metadata(Tileset tileset, String lang) {
        Map<String, Object> told = TileJson.metadata(tileset.on(terms), limits.extent(tileset.layers()), lang);
        told.put("json", json.writeValueAsString(TileJson.typed(tileset)));
        return told;
    }
}
