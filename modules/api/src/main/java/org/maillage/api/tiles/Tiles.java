package org.maillage.api.tiles;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.maillage.api.question.Question;
import org.maillage.api.request.Freshness;
import org.maillage.api.request.Parameters;
import org.maillage.kernel.tile.TileCoord;
import org.maillage.layers.encode.VectorTile;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Vector tiles of one layer, filtered by the same question as everything else. Row comes before column. */
@RestController
public final class Tiles {

    static final String MEDIA_TYPE = "application/vnd.mapbox-vector-tile";

    private final Layers layers;
    private final LayerSource source;
    private final Question question;
    private final Freshness freshness;

    public Tiles(Layers layers, LayerSource source, Question question, Freshness freshness) {
        this.layers = layers;
        this.source = source;
        this.question = question;
        this.freshness = freshness;
    }

    @GetMapping("/ogc/collections/{id}/tiles/WebMercatorQuad/{z:\\d+}/{row:\\d+}/{column:\\d+}")
    void tile(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String id,
            @PathVariable int z,
            @PathVariable int row,
            @PathVariable int column)
            throws IOException {
        Layer layer = layers.get(id);
        TileCoord tile = new TileCoord(z, column, row);
        Parameters parameters = Parameters.of(request);
        FeatureQuery query = question.read(layer, parameters);
        parameters.refuseOthersThan("mvt");
        if (!freshness.isCurrent(request, response, layer, question.today())) {
            send(z < layer.minZoom() ? new byte[0] : encode(layer, tile, query), response);
        }
    }

    private byte[] encode(Layer layer, TileCoord tile, FeatureQuery query) throws IOException {
        FeatureQuery inTile = query.within(tile.bounds(VectorTile.MARGIN)).reading(layer.tileProperties(), true);
        return source.read(inTile, features -> new VectorTile(layer, tile, inTile.properties())
                .addAll(features)
                .toByteArray());
    }

    private static void send(byte[] tile, HttpServletResponse response) throws IOException {
        if (tile.length == 0) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(tile.length);
        response.getOutputStream().write(tile);
    }
}
