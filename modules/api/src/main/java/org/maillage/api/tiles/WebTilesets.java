package org.maillage.api.tiles;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.maillage.api.request.Link;
import org.maillage.api.request.Parameters;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.tile.TileGrid;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.query.LayerSource;
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
    private final JsonMapper json;

    public WebTilesets(Layers layers, LayerSource source, Reprojection reprojection, JsonMapper json) {
        this.layers = layers;
        this.limits = new TileLimits(source, reprojection);
        this.json = json;
    }

    @GetMapping("/ogc/collections/{id}/tiles" + TILE_JSON)
    Map<String, Object> tileJson(HttpServletRequest request, @PathVariable String id) {
        Parameters.of(request).refuseOthers();
        return tileJson(Tileset.of(layers.get(id)), "");
    }

    /** With {@code collections} it is of those alone, and so are its tiles. */
    @GetMapping(Tileset.OF_ALL + TILE_JSON)
    Map<String, Object> tileJsonOfAll(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        Tileset tileset = Tileset.of(ChosenLayers.read(parameters, layers));
        parameters.refuseOthers();
        String chosen = String.join(",", parameters.list(ChosenLayers.PARAMETER));
        return tileJson(tileset, chosen.isEmpty() ? "" : "?" + ChosenLayers.PARAMETER + "=" + chosen);
    }

    private Map<String, Object> tileJson(Tileset tileset, String query) {
        String template = Link.absolute(tileset.path(TileGrid.WEB_MERCATOR_QUAD)) + "/{z}/{y}/{x}" + query;
        return TileJson.of(tileset, template, limits.extent(tileset.layers()));
    }

    @GetMapping("/ogc/collections/{id}/tiles" + METADATA)
    Map<String, Object> metadata(HttpServletRequest request, @PathVariable String id) {
        Parameters.of(request).refuseOthers();
        return metadata(Tileset.of(layers.get(id)));
    }

    @GetMapping(Tileset.OF_ALL + METADATA)
    Map<String, Object> metadataOfAll(HttpServletRequest request) {
        Parameters.of(request).refuseOthers();
        return metadata(Tileset.of(layers.ofRecords()));
    }

    private Map<String, Object> metadata(Tileset tileset) {
        Map<String, Object> told = TileJson.metadata(tileset, limits.extent(tileset.layers()));
        told.put("json", json.writeValueAsString(TileJson.typed(tileset)));
        return told;
    }
}
