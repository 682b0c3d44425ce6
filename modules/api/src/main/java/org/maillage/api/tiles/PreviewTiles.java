package org.maillage.api.tiles;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.maillage.api.publication.Publishing;
import org.maillage.api.question.Question;
import org.maillage.api.request.ContentCoding;
import org.maillage.api.request.Parameters;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.tile.TileCoord;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.publication.Selection;
import org.maillage.layers.query.LayerSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The tiles of a publication that is only thought of, for who may publish: the lines of a layer as they would be told. */
@RestController
public final class PreviewTiles {

    private final Layers layers;
    private final Question question;
    private final Publishing publishing;
    private final TileEncoder encoder;

    public PreviewTiles(
            Layers layers, LayerSource source, Question question, Publishing publishing, Reprojection reprojection) {
        this.layers = layers;
        this.question = question;
        this.publishing = publishing;
        this.encoder = new TileEncoder(source, reprojection);
    }

    /** In WebMercatorQuad, with the question of the items, and {@code toleranceMetres} as publications have it. */
    @GetMapping("/api/publications/preview/tiles/{id}/{z:\\d+}/{row:\\d+}/{column:\\d+}")
    void tile(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String id,
            @PathVariable int z,
            @PathVariable int row,
            @PathVariable int column)
            throws IOException {
        publishing.requirePublisher();
        Parameters parameters = Parameters.of(request);
        Layer layer = layers.get(id);
        if (layer.origin() != null) {
            throw MaillageException.parameter("id", "Une publication se fait d'une couche qui n'en est pas une.");
        }
        layer = layer.generalised(tolerance(parameters));
        TileCoord tile = new TileCoord(z, column, row);
        byte[] made = encoder.encode(List.of(question.read(layer, parameters)), tile);
        parameters.refuseOthers();
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        Tiles.write(made, Tiles.FORMATS.get(0), ContentCoding.IDENTITY, response);
    }

    private static double tolerance(Parameters parameters) {
        double metres = parameters.number("toleranceMetres", 0);
        if (!(metres >= 0 && metres <= Selection.LARGEST_TOLERANCE_METRES)) {
            throw MaillageException.parameter(
                    "toleranceMetres",
                    "La généralisation va de 0 à " + (int) Selection.LARGEST_TOLERANCE_METRES + " mètres.");
        }
        return metres;
    }
}
