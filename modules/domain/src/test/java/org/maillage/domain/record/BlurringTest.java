package org.maillage.domain.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.measure.Geodesy;

class BlurringTest {

    private static final Geometry COMMUNE = Geometries.rectangle(new Envelope(3, 3.1, 44, 44.1));

    private final Blurring blurring = new Blurring(
            point -> COMMUNE.covers(point) ? Optional.of(COMMUNE) : Optional.empty(), new SplittableRandom(7));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT(3.001 44.001)                     | POINT(3.005 44.005)",
                "POINT(-0.001 -0.001)                    | POINT(-0.005 -0.005)",
                "MULTIPOINT((3.001 44.001),(3.009 44.002)) | POINT(3.005 44.005)",
                "MULTIPOINT((3.001 44.001),(3.019 44.002)) | MULTIPOINT((3.005 44.005),(3.015 44.005))",
                "LINESTRING(3.001 44.001, 3.009 44.009, 3.011 44.009) | LINESTRING(3.005 44.005, 3.015 44.005)",
                "LINESTRING(3.001 44.001, 3.009 44.009)  | LINESTRING(3 44.005, 3.01 44.005)",
                "POLYGON((3.001 44.001, 3.012 44.001, 3.012 44.002, 3.001 44.001)) | POLYGON((3 44, 3.02 44, 3.02 44.01, 3 44.01, 3 44))",
            })
    void theGridShowsSquares(String place, String shown) {
        Geometry blurred = blurring.shown(Geometries.fromWkt(place), Blur.GRID, null);
        assertThat(blurred.norm().equalsExact(Geometries.fromWkt(shown).norm(), 1e-9))
                .as(blurred.toText())
                .isTrue();
    }

    /** All places of a square show one: nothing of where in it they lie is left. */
    @Test
    void placesOfOneSquareAreOne() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 200; i++) {
            Geometry place = Geometries.point(3 + random.nextDouble(0.0099), 44 + random.nextDouble(0.0099));
            assertThat(blurring.shown(place, Blur.GRID, null).distance(Geometries.point(3.005, 44.005)))
                    .isLessThan(1e-9);
        }
    }

    @Test
    void aCommuneIsShownByOnePointOrAsItself() {
        Geometry one = blurring.shown(Geometries.point(3.01, 44.01), Blur.COMMUNE, null);
        Geometry other = blurring.shown(Geometries.point(3.09, 44.07), Blur.COMMUNE, null);
        assertThat(one).isEqualTo(other);
        Geometry area = Geometries.rectangle(new Envelope(3.02, 3.03, 44.02, 44.03));
        assertThat(blurring.shown(area, Blur.COMMUNE, null)).isEqualTo(COMMUNE);
    }

    @Test
    void whereNoCommuneIsKnownTheGridHides() {
        Geometry place = Geometries.point(8.001, 44.001);
        assertThat(blurring.shown(place, Blur.COMMUNE, null).distance(Geometries.point(8.005, 44.005)))
                .isLessThan(1e-9);
    }

    @Test
    void aPlaceIsMovedBySomeHundredMetresAndKeepsItsWay() {
        for (int i = 0; i < 100; i++) {
            Coordinate moved =
                    blurring.shown(Geometries.point(3, 44), Blur.OFFSET, null).getCoordinate();
            assertThat(Geodesy.distance(3, 44, moved.x, moved.y))
                    .isBetween(Blurring.NEAREST_METRES - 1, Blurring.FARTHEST_METRES + 1);
            Blurring.Shift before = new Blurring.Shift(moved.x - 3, moved.y - 44);
            Coordinate again = blurring.shown(Geometries.point(3.1, 44.1), Blur.OFFSET, before)
                    .getCoordinate();
            assertThat(again.x - 3.1).isCloseTo(before.longitude(), within(1e-12));
            assertThat(again.y - 44.1).isCloseTo(before.latitude(), within(1e-12));
        }
    }

    @ParameterizedTest
    @EnumSource(Blur.class)
    void whatIsShownStaysInItsLayer(Blur blur) {
        for (String wkt : new String[] {
            "POINT(3.01 44.01)",
            "LINESTRING(3.01 44.01, 3.05 44.05)",
            "POLYGON((3.01 44.01, 3.02 44.01, 3.02 44.02, 3.01 44.01))"
        }) {
            Geometry place = Geometries.fromWkt(wkt);
            Geometry shown = blurring.shown(place, blur, null);
            assertThat(shown.getDimension()).isEqualTo(place.getDimension());
            assertThat(shown.isValid()).isTrue();
            assertThat(shown.getSRID()).isEqualTo(Geometries.WGS84);
            assertThat(shown).isNotEqualTo(place);
        }
        assertThat(blurring.shown(null, blur, null)).isNull();
    }
}
