package org.maillage.kernel.tile;

import java.util.ArrayList;
import java.util.List;
import org.maillage.kernel.crs.Crs;

/**
 * The grid {@code LAMB93} of IGN, so that our tiles lie over those of the Géoplateforme without being cut anew: Lambert-93
 * (EPSG:2154, easting first, metres) from (0, 12,000,000). Its cells, its corner and the number of its tiles are those of
 * IGN's own file, github.com/rok4/tilematrixsets, LAMB93.json. A pixel is about as large in France as that of
 * WebMercatorQuad at the same zoom, so that the first zooms of layers hold here too.
 */
final class Lambert93Grid {

    private static final double TOP = 12_000_000;

    /** Metres. From one zoom to the next they halve nearly, not exactly: they were made of degrees at a latitude of France. */
    private static final double[] CELL_SIZES = {
        104_579.224549894,
        52_277.5323537905,
        26_135.4870785954,
        13_066.8913818,
        6_533.2286041135,
        3_266.5595244627,
        1_633.2660045974,
        816.629554986,
        408.3139146768,
        204.1567415109,
        102.0783167832,
        51.0391448966,
        25.5195690743,
        12.7597836936,
        6.379891636,
        3.1899457653,
        1.5949728695,
        0.7974864315,
        0.3987432149,
        0.1993716073,
        0.0996858037,
        0.0498429018
    };

    /** Where the matrices end, of which the file tells the number of tiles alone: all of them follow from these, to 10 m. */
    private static final double EAST = 1_290_260;

    private static final double SOUTH = 5_988_565;

    private Lambert93Grid() {}

    static TileGrid grid() {
        List<TileMatrix> matrices = new ArrayList<>();
        for (int zoom = 0; zoom < CELL_SIZES.length; zoom++) {
            double span = CELL_SIZES[zoom] * TileMatrix.PIXELS;
            matrices.add(new TileMatrix(zoom, CELL_SIZES[zoom], count(EAST, span), count(TOP - SOUTH, span)));
        }
        return new TileGrid("LAMB93", "Lambert-93 (IGN)", null, null, Crs.ofEpsg(2154), 0, TOP, matrices);
    }

    /** One more than needed, as the file counts. */
    private static int count(double metres, double span) {
        return (int) Math.ceil(metres / span) + 1;
    }
}
