package org.maillage.api.tiles;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.maillage.domain.account.Callers;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.tile.TileCoord;
import org.maillage.kernel.tile.TileGrid;
import org.maillage.kernel.tile.TileMatrix;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LayerChanges;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;

/**
 * Which tiles there are of layers: those that what the caller may see of them lies in, at whatever time it holds. What tilesets tell
 * and what is kept to when a tile is asked for is the same.
 */
public final class TileLimits {

    /** Of tilesets: those of layers, and of what is chosen of them. */
    private static final int MOST = 1000;

    private final LayerSource source;
    private final Reprojection reprojection;
    private final LayerChanges changes;
    private final Callers callers;

    /**
     * Those that everyone is told: they are asked with each tile, and the source, which keeps extents as well, knows them by statements
     * that would take longer to write than a kept tile to send (without these 0.6 to 0.85 times as many a second).
     */
    private final Cache<Asked, Known> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private record Asked(List<String> layers, String grid) {}

    /** @param revisions of the layers, read before the rest */
    private record Known(List<Long> revisions, List<TileMatrix.Range> ranges) {}

    public TileLimits(LayerSource source, Reprojection reprojection, LayerChanges changes, Callers callers) {
        this.source = source;
        this.reprojection = reprojection;
        this.changes = changes;
        this.callers = callers;
    }

    /** Where the layers lie: EPSG:4326, longitude first; empty when nothing is in them. */
    public Envelope extent(List<Layer> layers) {
        return layers.stream()
                .flatMap(layer -> source.extent(everything(layer)).stream())
                .reduce(new Envelope(), Geometries::union);
    }

    private FeatureQuery everything(Layer layer) {
        return FeatureQuery.ofAllTimes(layer).reading(List.of(), false);
    }

    /**
     * The tiles of each zoom from the first on; none when the extent has no place in the grid.
     *
     * @param extent EPSG:4326, longitude first
     */
    public List<TileMatrix.Range> ranges(Envelope extent, TileGrid grid, int firstZoom) {
        Envelope box = reprojection.boxOf(extent, grid.crs());
        return box.isNull()
                ? List.of()
                : IntStream.rangeClosed(firstZoom, grid.lastZoom())
                        .mapToObj(zoom -> grid.covering(box, zoom))
                        .toList();
    }

    /** From the first zoom on at which a layer of the tileset is in tiles. */
    List<TileMatrix.Range> of(Tileset tileset, TileGrid grid) {
        if (!callers.current().isPublic()) {
            return read(tileset, grid);
        }
        Asked asked = new Asked(tileset.layers().stream().map(Layer::id).toList(), grid.id());
        List<Long> revisions = tileset.layers().stream().map(changes::revision).toList();
        Known kept = known.getIfPresent(asked);
        if (kept == null || !kept.revisions().equals(revisions)) {
            kept = new Known(revisions, read(tileset, grid));
            known.put(asked, kept);
        }
        return kept.ranges();
    }

    private List<TileMatrix.Range> read(Tileset tileset, TileGrid grid) {
        return ranges(extent(tileset.layers()), grid, tileset.minZoom());
    }

    /** Whether the tile is one of the tileset's, be it that nothing lies in it. */
    boolean have(Tileset tileset, TileCoord tile) {
        return of(tileset, tile.grid()).stream()
                .anyMatch(range -> range.zoom() == tile.z() && range.has(tile.x(), tile.y()));
    }
}
