package org.maillage.kernel.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.maillage.kernel.problem.MaillageException;

class TileCoordTest {

    @Test
    void zoomZeroIsTheWholeSquare() {
        Envelope world = new TileCoord(0, 0, 0).bounds(0);
        assertThat(world.getMinX()).isEqualTo(-180);
        assertThat(world.getMaxX()).isEqualTo(180);
        assertThat(world.getMaxY()).isCloseTo(WebMercator.LIMIT, within(1e-9));
        assertThat(world.getMinY()).isCloseTo(-WebMercator.LIMIT, within(1e-9));
    }

    @Test
    void rowsCountFromTheNorth() {
        Envelope paris = new TileCoord(12, 2074, 1409).bounds(0);
        assertThat(paris.contains(2.3, 48.85)).isTrue();
    }

    @Test
    void aMarginWidensEachSideButNotTheWorld() {
        Envelope wide = new TileCoord(1, 0, 0).bounds(0.5);
        assertThat(wide.getMinX()).isEqualTo(-180);
        assertThat(wide.getMaxX()).isEqualTo(90);
    }

    @Test
    void aTileOutsideTheGridDoesNotExist() {
        assertThatThrownBy(() -> new TileCoord(3, 8, 0)).isInstanceOf(MaillageException.class);
        assertThatThrownBy(() -> new TileCoord(-1, 0, 0)).isInstanceOf(MaillageException.class);
        assertThatThrownBy(() -> new TileCoord(21, 0, 0)).isInstanceOf(MaillageException.class);
    }

    @Test
    void forwardAndBackAgree() {
        assertThat(WebMercator.latitude(WebMercator.y(44.73))).isCloseTo(44.73, within(1e-12));
        assertThat(WebMercator.longitude(WebMercator.x(3.04))).isCloseTo(3.04, within(1e-12));
    }
}
