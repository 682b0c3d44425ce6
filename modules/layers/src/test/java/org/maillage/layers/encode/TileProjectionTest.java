package org.maillage.layers.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.tile.TileCoord;
import org.maillage.kernel.tile.TileGrid;

class TileProjectionTest {

    private static final int EXTENT = 4096;

    /** A tile of IGN's grid at zoom 8, metres. */
    private static final double SPAN = 408.3139146768 * 256;

    /** By definition, 3° east and 46.5° north are 700 km and 6,600 km in Lambert-93. */
    @Test
    void lambert93FallsWhereItsDefinitionSays() {
        double[] at = lambert93().project(new double[] {3, 46.5});
        assertThat(at[0]).isCloseTo((700_000 / SPAN - 6) * EXTENT, within(1e-3));
        assertThat(at[1]).isCloseTo(((12_000_000 - 6_600_000) / SPAN - 51) * EXTENT, within(1e-3));
    }

    @Test
    void whatTheProjectionHasNoPlaceForIsLeftOutOfLines() {
        assertThat(lambert93().project(new double[] {3, 46.5, 3, -90, 3, 47})).hasSize(4);
        double[] pole = lambert93().project(new double[] {3, -90});
        assertThat(new TileClip(0, EXTENT).holds(pole[0], pole[1])).isFalse();
    }

    @Test
    void webMercatorIsTheUnitSquareOfItsFormula() {
        double[] at = TileProjection.of(new TileCoord(1, 1, 0), EXTENT, new Reprojection())
                .project(new double[] {90, 0});
        assertThat(at).containsExactly(new double[] {2048, 4096}, within(1e-9));
    }

    private static TileProjection lambert93() {
        return TileProjection.of(new TileCoord(TileGrid.LAMB93, 8, 6, 51), EXTENT, new Reprojection());
    }
}
