package org.maillage.api.tiles;

import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.tile.TileGrid;
import org.maillage.kernel.tile.TileMatrix;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;

/** Which tiles have something: those that what the caller may see of a tileset lies in, at whatever time it holds. */
public final class TileLimits {

    private final LayerSource source;
    private final Reprojection reprojection;

    public TileLimits(LayerSource source, Reprojection reprojection) {
        this.source = source;
        this.reprojection = reprojection;
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
}
