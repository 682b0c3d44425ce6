package org.maillage.layers.encode;

import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.tile.TileCoord;
import org.maillage.kernel.tile.WebMercator;

/** From longitude and latitude (EPSG:4326) to the units of one tile: x from its left, y down from its top. */
interface TileProjection {

    /**
     * The results, in the same array where all positions have one. Of lines and rings those are left out that the grid's CRS
     * has no place for, such as a pole; a point keeps what is no number, and lies in no tile.
     *
     * @param positions longitude, latitude, longitude, latitude…
     */
    double[] project(double[] positions);

    /** @param extent units along a side of the tile */
    static TileProjection of(TileCoord tile, int extent, Reprojection reprojection) {
        return tile.grid().isWebMercator() ? webMercator(tile, extent) : other(tile, extent, reprojection);
    }

    /** By its formula, which web maps ask for millions of times. */
    private static TileProjection webMercator(TileCoord tile, int extent) {
        double scale = (double) extent * (1 << tile.z());
        double offsetX = (double) extent * tile.x();
        double offsetY = (double) extent * tile.y();
        return positions -> {
            for (int i = 0; i < positions.length; i += 2) {
                positions[i] = WebMercator.x(positions[i]) * scale - offsetX;
                positions[i + 1] = WebMercator.y(positions[i + 1]) * scale - offsetY;
            }
            return positions;
        };
    }

    private static TileProjection other(TileCoord tile, int extent, Reprojection reprojection) {
        Envelope box = tile.box(0);
        double scale = extent / box.getWidth();
        return positions -> {
            reprojection.storageToEastingFirst(positions, tile.grid().crs());
            for (int i = 0; i < positions.length; i += 2) {
                positions[i] = (positions[i] - box.getMinX()) * scale;
                positions[i + 1] = (box.getMaxY() - positions[i + 1]) * scale;
            }
            return positions.length == 2 ? positions : finite(positions);
        };
    }

    private static double[] finite(double[] positions) {
        int kept = 0;
        for (int i = 0; i < positions.length; i += 2) {
            if (Double.isFinite(positions[i]) && Double.isFinite(positions[i + 1])) {
                positions[kept++] = positions[i];
                positions[kept++] = positions[i + 1];
            }
        }
        return kept == positions.length ? positions : Arrays.copyOf(positions, kept);
    }
}
