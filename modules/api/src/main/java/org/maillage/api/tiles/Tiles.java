package org.maillage.api.tiles;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.api.question.Period;
import org.maillage.api.question.Question;
import org.maillage.api.question.TimeSubset;
import org.maillage.api.request.ChosenLayers;
import org.maillage.api.request.ContentCoding;
import org.maillage.api.request.Format;
import org.maillage.api.request.Freshness;
import org.maillage.api.request.KeptAnswers;
import org.maillage.api.request.Parameters;
import org.maillage.domain.account.Callers;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.tile.TileCoord;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Vector tiles of one layer and of several, filtered by the same question as everything else. */
@RestController
public final class Tiles {

    private static final String BY_ROW = "/{grid}/{z:\\d+}/{row:\\d+}/{column:\\d+}";

    private static final String BY_COLUMN = "/xyz/{z:\\d+}/{column:\\d+}/{row:\\d+}.pbf";

    private static final String OF_LAYER = "/ogc/collections/{id}/tiles";

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
    private final TileLimits limits;
    private final TileEncoder encoder;

    public Tiles(
            Layers layers,
            LayerSource source,
            Question question,
            Freshness freshness,
            Callers callers,
            KeptTiles tiles,
            TileLimits limits,
            Reprojection reprojection) {
        this.layers = layers;
        this.question = question;
        this.freshness = freshness;
        this.callers = callers;
        this.tiles = tiles;
        this.limits = limits;
        this.encoder = new TileEncoder(source, reprojection);
    }

    @GetMapping({OF_LAYER + BY_ROW, OF_LAYER + BY_COLUMN, Tileset.OF_ALL + BY_ROW, Tileset.OF_ALL + BY_COLUMN})
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TileAddress address = TileAddress.of(request).orElseThrow();
        Parameters parameters = Parameters.of(request);
        send(address, asked(address, parameters), parameters, request, response);
    }

    /** Of a tile of several those of {@code collections} in its order, all without it. */
    private List<Layer> asked(TileAddress address, Parameters parameters) {
        if (address.layer() != null) {
            return List.of(layers.get(address.layer()));
        }
        List<Layer> chosen = ChosenLayers.of(parameters, layers);
        return chosen.isEmpty() ? layers.ofRecords() : chosen;
    }

    /** Whether it is a tile that is asked for, so that {@link #answer} can be called without the way by MVC. */
    public static boolean isAsked(HttpServletRequest request) {
        return TileAddress.isOne(request);
    }

    /**
     * Of an address that is not of a tileset, all; what it has that nothing lies in is empty. Layers that are chosen widen the
     * tileset of several, which has no publications by itself.
     */
    private boolean isThere(TileAddress address, List<Layer> from) {
        if (!address.ofTileset()) {
            return true;
        }
        Tileset tileset = address.layer() == null
                ? Tileset.of(Stream.concat(layers.ofRecords().stream(), from.stream())
                        .distinct()
                        .toList())
                : Tileset.of(from.get(0));
        return limits.have(tileset, address.tile());
    }

    private void send(
            TileAddress address,
            List<Layer> from,
            Parameters parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Format format = Format.asked(request, parameters, FORMATS);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (!isThere(address, from)) {
            throw address.tile().notThere();
        }
        TileCoord tile = address.tile();
        if (callers.current().isPublic()) {
            ContentCoding coding = ContentCoding.of(request);
            KeptTile kept = tiles.get(
                    KeptTiles.Key.of(request, question.today(), coding),
                    from,
                    () -> make(from, tile, parameters, coding));
            String tag = "\"" + kept.digest() + (format == FORMATS.get(0) ? "" : "-" + format.name()) + "\"";
            if (!freshness.isCurrent(request, response, tag)) {
                List<String> ids = from.stream().map(Layer::id).toList();
                // of what it was made of alone: its bytes are weighed where they are kept
                KeptTile.Basis basis = kept.basis();
                KeptAnswers.keepWhile(response, () -> holds(basis, layers.of(ids), address));
                write(kept.bytes(), format, kept.coding(), response);
            }
            return;
        }
        List<FeatureQuery> queries = queries(from, parameters);
        if (!freshness.isCurrent(request, response, question.reads(from, parameters), question.today())) {
            write(encoder.encode(queries, tile), format, ContentCoding.IDENTITY, response);
        }
    }

    private boolean holds(KeptTile.Basis basis, List<Layer> from, TileAddress address) {
        return tiles.holds(basis, from) && isThere(address, from);
    }

    /** The revisions come first: what is read after them is at least as new. */
    private KeptTile make(List<Layer> from, TileCoord tile, Parameters parameters, ContentCoding coding)
            throws IOException {
        KeptTile.Basis basis = tiles.basis(from, question.places(parameters), encoder.world(tile));
        return KeptTile.of(encoder.encode(queries(from, parameters), tile), coding, basis);
    }

    private List<FeatureQuery> queries(List<Layer> from, Parameters parameters) {
        @Nullable Period subset = TimeSubset.asked(parameters).orElse(null);
        List<FeatureQuery> queries = from.stream()
                .map(layer -> question.read(layer, parameters, subset))
                .toList();
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
