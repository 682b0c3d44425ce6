package org.maillage.api.tiles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.maillage.api.question.Question;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.tile.TileGrid;
import org.maillage.kernel.tile.TileMatrix;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;

/** Which tiles have something: those that what the caller may see of a tileset lies in, at whatever time it holds. */
final class TileLimits {

    private final LayerSource source;
    private final Question question;
    private final Reprojection reprojection;

    TileLimits(LayerSource source, Question question, Reprojection reprojection) {
        this.source = source;
        this.question = question;
        this.reprojection = reprojection;
    }

    /** Where the layers of the tileset lie: EPSG:4326, longitude first; empty when nothing is in them. */
    Envelope extent(Tileset tileset) {
        return tileset.layers().stream()
                .flatMap(layer -> source.extent(everything(layer)).stream())
                .reduce(new Envelope(), Geometries::union);
    }

    private FeatureQuery everything(Layer layer) {
        return FeatureQuery.of(layer, question.today()).during(null, null).reading(List.of(), false);
    }

    /** The limits as OGC 17-083r4, 7.1.2 writes them, by zoom; none when nothing lies in the grid. */
    List<Map<String, Object>> of(Tileset tileset, TileGrid grid) {
        Envelope box = reprojection.boxOf(extent(tileset), grid.crs());
        return box.isNull()
                ? List.of()
                : IntStream.rangeClosed(tileset.minZoom(), grid.lastZoom())
                        .mapToObj(zoom -> limit(zoom, grid.covering(box, zoom)))
                        .toList();
    }

    private static Map<String, Object> limit(int zoom, TileMatrix.Range range) {
        Map<String, Object> limit = new LinkedHashMap<>();
        limit.put("tileMatrix", String.valueOf(zoom));
        limit.put("minTileRow", range.minRow());
        limit.put("maxTileRow", range.maxRow());
        limit.put("minTileCol", range.minColumn());
        limit.put("maxTileCol", range.maxColumn());
        return limit;
    }
}
