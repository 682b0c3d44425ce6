package org.maillage.kernel.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.maillage.kernel.geometry.Geometries;

/** Expected values: PostGIS 3.3, {@code ST_Area(g::geography)}, {@code ST_Length(g::geography)}, {@code ST_Distance}. */
class GeodesyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POLYGON((2 48, 3 48, 3 49, 2 49, 2 48))                                       | 8217589924.770508",
                "POLYGON((2 48, 3 48, 3 49, 2 49, 2 48),(2.2 48.2,2.2 48.4,2.4 48.4,2.4 48.2,2.2 48.2)) | 7887597176.004608",
                "MULTIPOLYGON(((2 48, 3 48, 3 49, 2 49, 2 48)),((4 48, 5 48, 5 49, 4 49, 4 48)))       | 16435179849.541016",
                "GEOMETRYCOLLECTION(POLYGON((2 48, 3 48, 3 49, 2 49, 2 48)), POINT(0 0))               | 8217589924.770508",
                "LINESTRING(0 0, 1 1)                                                          | 0",
                "POINT(0 0)                                                                    | 0",
            })
    void areaIsThatOfTheEllipsoid(String wkt, double squareMetres) {
        assertThat(Geodesy.area(Geometries.fromWkt(wkt))).isCloseTo(squareMetres, within(squareMetres * 1e-9));
    }

    @Test
    void lengthOfALineAndOfABoundary() {
        Geometry line = Geometries.fromWkt("LINESTRING(2 48, 3 48)");
        assertThat(Geodesy.length(line)).isCloseTo(74_624.83046588396, within(1e-3));
        Geometry square = Geometries.fromWkt("POLYGON((2 48, 3 48, 3 49, 2 49, 2 48))");
        assertThat(Geodesy.length(square)).isZero();
        assertThat(Geodesy.boundaryLength(square)).isCloseTo(370_196.1683474253, within(1e-3));
    }

    @Test
    void bearingIsClockwiseFromNorth() {
        assertThat(Geodesy.way(0, 45, 0, 46).bearingDegrees()).isCloseTo(0, within(1e-9));
        assertThat(Geodesy.way(0, 0, 1, 0).bearingDegrees()).isCloseTo(90, within(1e-9));
        assertThat(Geodesy.way(0, 0, -1, 0).bearingDegrees()).isCloseTo(270, within(1e-9));
    }

    @Test
    void theNearestIsTheNearestOnTheGroundNotInDegrees() {
        Geometry place = Geometries.point(0, 45);
        Geometry candidates = Geometries.fromWkt("MULTIPOINT((0.9 45), (0 45.8))");
        assertThat(new Proximity(place, 100_000)
                        .nearest(candidates)
                        .orElseThrow()
                        .to()
                        .x)
                .isCloseTo(0.9, within(1e-9));
    }

    @Test
    void aBufferIsACircleOnTheGround() {
        Geometry centre = Geometries.point(3.04, 44.73);
        Geometry circle = LocalPlane.around(centre).buffer(centre, 2000);
        assertThat(Geodesy.area(circle)).isCloseTo(Math.PI * 4e6, within(Math.PI * 4e6 * 2e-4));
        assertThat(Geodesy.distance(3.04, 44.73, circle.getCoordinates()[7].x, circle.getCoordinates()[7].y))
                .isCloseTo(2000, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "3, 45", "-61, 16", "55, -21", "10, 88.9"})
    void anExpandedEnvelopeHoldsTheBuffer(double lon, double lat) {
        Geometry place = Geometries.point(lon, lat);
        Envelope expanded = LocalPlane.expand(place.getEnvelopeInternal(), 5000);
        assertThat(expanded.contains(
                        LocalPlane.around(place).buffer(place, 5000).getEnvelopeInternal()))
                .isTrue();
    }

    @Test
    void anExpandedEnvelopeTakesTheWholeParallelWhereItWouldWrap() {
        assertThat(LocalPlane.expand(new Envelope(179.99, 179.99, -17, -17), 5000)
                        .getMinX())
                .isEqualTo(-180);
        assertThat(LocalPlane.expand(new Envelope(20, 20, 89.99, 89.99), 5000).getWidth())
                .isEqualTo(360);
    }
}
