package org.maillage.kernel.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.problem.MaillageException;

class TileCoordTest {

    @Test
    void aMapBeginsWhereAllIsSeen() {
        MapView park = MapView.of(new Envelope(2.8, 3.4, 44.4, 45.0)).orElseThrow();
        assertThat(park.longitude()).isCloseTo(3.1, within(1e-9));
        assertThat(park.latitude()).isCloseTo(44.70, within(0.01));
        double height = WebMercator.y(44.4) - WebMercator.y(45.0);
        assertThat(512 * Math.pow(2, park.zoom()) * height).isCloseTo(600, within(5.0));
        assertThat(512 * Math.pow(2, park.zoom()) * 0.6 / 360).isLessThan(800);
        assertThat(MapView.of(new Envelope(3, 3, 44, 44)).orElseThrow()).isEqualTo(new MapView(3, 44, 14));
        assertThat(MapView.of(new Envelope(-180, 180, -90, 90)).orElseThrow().zoom())
                .isCloseTo(0.23, within(0.01));
        assertThat(MapView.of(new Envelope())).isEmpty();
    }

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

    /** By IGN's file of it. */
    @Test
    void lambert93IsCutAsIgnCutsIt() {
        int[][] counts = {{0, 2, 2}, {3, 2, 3}, {7, 8, 30}, {12, 199, 922}, {18, 12_641, 58_892}, {21, 101_121, 471_125}
        };
        for (int[] count : counts) {
            TileMatrix matrix = TileGrid.LAMB93.matrices().get(count[0]);
            assertThat(matrix.width()).isEqualTo(count[1]);
            assertThat(matrix.height()).isEqualTo(count[2]);
        }
        assertThat(TileGrid.LAMB93.matrices().get(0).scaleDenominator()).isCloseTo(373_497_230.535336, within(1e-3));
    }

    @Test
    void aTileOfLambert93LiesInTheWorld() {
        Reprojection reprojection = new Reprojection();
        Envelope world = new TileCoord(TileGrid.LAMB93, 8, 6, 53).world(0, reprojection);
        assertThat(world.contains(3.05, 44.75)).isTrue();
        assertThat(world.getWidth()).isLessThan(1.5);
        assertThat(new TileCoord(TileGrid.LAMB93, 8, 0, 0)
                        .world(0, reprojection)
                        .isNull())
                .isTrue();
    }

    @Test
    void theTilesThatARectangleTouchesStayInTheMatrix() {
        assertThat(TileGrid.LAMB93.covering(new Envelope(-1e9, 700_000, 6_404_500, 1e9), 8))
                .isEqualTo(new TileMatrix.Range(8, 0, 6, 0, 53));
    }

    @Test
    void forwardAndBackAgree() {
        assertThat(WebMercator.latitude(WebMercator.y(44.73))).isCloseTo(44.73, within(1e-12));
        assertThat(WebMercator.longitude(WebMercator.x(3.04))).isCloseTo(3.04, within(1e-12));
    }

    /** EPSG method 1024, on the unit square. */
    @Test
    void latitudesAreWhereTheFormulaPutsThem() {
        for (double latitude = -WebMercator.LIMIT; latitude <= WebMercator.LIMIT; latitude += 0.00317) {
            double radians = Math.toRadians(latitude);
            double formula = 0.5 - Math.log(Math.tan(Math.PI / 4 + radians / 2)) / (2 * Math.PI);
            assertThat(WebMercator.y(latitude)).isCloseTo(formula, within(1e-13));
        }
        assertThat(WebMercator.y(WebMercator.LIMIT)).isCloseTo(0, within(1e-13));
        assertThat(WebMercator.y(90)).isEqualTo(WebMercator.y(WebMercator.LIMIT));
        assertThat(WebMercator.y(-90))
                .isEqualTo(WebMercator.y(-WebMercator.LIMIT))
                .isCloseTo(1, within(1e-13));
        assertThat(WebMercator.y(Double.NaN)).isNaN();
    }
}
