package org.maillage.api.tiles;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.maillage.api.question.Question;
import org.maillage.api.request.ContentCoding;
import org.maillage.api.request.Format;
import org.maillage.api.request.Freshness;
import org.maillage.api.request.Parameters;
import org.maillage.domain.account.Callers;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.tile.TileCoord;
import org.maillage.kernel.tile.TileGrid;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Vector tiles of one layer and of several, filtered by the same question as everything else. Row comes before column, but
 * under {@code xyz}, where it is as web maps and GDAL write it.
 */
@RestController
public final class Tiles {

    static final String MEDIA_TYPE = "application/vnd.mapbox-vector-tile";

    /** The second is the same by the name of its encoding, which older clients ask for. */
    static final List<Format> FORMATS = List.of(
            new Format("mvt", MediaType.parseMediaType(MEDIA_TYPE)),
            new Format("pbf", MediaType.parseMediaType("application/x-protobuf")));

    private final Layers layers;
    private final Question question;
    private final Freshness freshness;
    private final Callers callers;
    private final KeptTiles tiles;
    private final TileEncoder encoder;

    public Tiles(
            Layers layers,
            LayerSource source,
            Question question,
            Freshness freshness,
            Callers callers,
            KeptTiles tiles,
            Reprojection reprojection) {
        this.layers = layers;
        this.question = question;
        this.freshness = freshness;
        this.callers = callers;
        this.tiles = tiles;
        this.encoder = new TileEncoder(source, reprojection);
    }

    @GetMapping("/ogc/collections/{id}/tiles/{tileMatrixSetId}/{z:\\d+}/{row:\\d+}/{column:\\d+}")
    void ofLayer(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String id,
            @PathVariable String tileMatrixSetId,
            @PathVariable int z,
            @PathVariable int row,
            @PathVariable int column)
            throws IOException {
        Layer layer = layers.get(id);
        TileCoord tile = new TileCoord(TileGrid.get(tileMatrixSetId), z, column, row);
        send(List.of(layer), tile, Parameters.of(request), request, response);
    }

    @GetMapping("/ogc/collections/{id}/tiles/xyz/{z:\\d+}/{x:\\d+}/{y:\\d+}.pbf")
    void ofLayerByColumn(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String id,
            @PathVariable int z,
            @PathVariable int x,
            @PathVariable int y)
            throws IOException {
        Layer layer = layers.get(id);
        send(List.of(layer), new TileCoord(z, x, y), Parameters.of(request), request, response);
    }

    @GetMapping(Tileset.OF_ALL + "/{tileMatrixSetId}/{z:\\d+}/{row:\\d+}/{column:\\d+}")
    void ofAll(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String tileMatrixSetId,
            @PathVariable int z,
            @PathVariable int row,
            @PathVariable int column)
            throws IOException {
        TileCoord tile = new TileCoord(TileGrid.get(tileMatrixSetId), z, column, row);
        Parameters parameters = Parameters.of(request);
        send(ChosenLayers.read(parameters, layers), tile, parameters, request, response);
    }

    @GetMapping(Tileset.OF_ALL + "/xyz/{z:\\d+}/{x:\\d+}/{y:\\d+}.pbf")
    void ofAllByColumn(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable int z,
            @PathVariable int x,
            @PathVariable int y)
            throws IOException {
        Parameters parameters = Parameters.of(request);
        send(ChosenLayers.read(parameters, layers), new TileCoord(z, x, y), parameters, request, response);
    }

    private void send(
            List<Layer> from,
            TileCoord tile,
            Parameters parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Format format = Format.asked(request, parameters, FORMATS);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (callers.current().isPublic()) {
            ContentCoding coding = ContentCoding.of(request);
            KeptTile kept = tiles.get(
                    KeptTiles.Key.of(request, question.today(), coding),
                    from,
                    () -> make(from, tile, parameters, coding));
            String tag = "\"" + kept.digest() + (format == FORMATS.get(0) ? "" : "-" + format.name()) + "\"";
            if (!freshness.isCurrent(request, response, tag)) {
                write(kept.bytes(), format, kept.coding(), response);
            }
            return;
        }
        List<FeatureQuery> queries = queries(from, parameters);
        if (!freshness.isCurrent(request, response, question.reads(from, parameters), question.today())) {
            write(encoder.encode(queries, tile), format, ContentCoding.IDENTITY, response);
        }
    }

    /** The revisions come first: what is read after them is at least as new. */
    private KeptTile make(List<Layer> from, TileCoord tile, Parameters parameters, ContentCoding coding)
            throws IOException {
        KeptTile.Basis basis = tiles.basis(from, question.places(parameters), encoder.world(tile));
        return KeptTile.of(encoder.encode(queries(from, parameters), tile), coding, basis);
    }

    private List<FeatureQuery> queries(List<Layer> from, Parameters parameters) {
        List<FeatureQuery> queries =
                from.stream().map(layer -> question.read(layer, parameters)).toList();
        parameters.refuseOthers();
        return queries;
    }

    static void write(byte[] tile, Format format, ContentCoding coding, HttpServletResponse response)
            throws IOException {
        if (tile.length == 0) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setContentType(format.mediaType());
        if (coding != ContentCoding.IDENTITY) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, coding.token());
        }
        response.setContentLength(tile.length);
        response.getOutputStream().write(tile);
    }
}
