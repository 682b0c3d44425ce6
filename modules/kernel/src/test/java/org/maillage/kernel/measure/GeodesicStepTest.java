package org.maillage.kernel.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

class GeodesicStepTest {

    private static final int STEPS = 20_000;

    @ParameterizedTest
    @CsvSource({"0.001, 0.002, 1e-6", "0.01, 0.002, 2e-5", "0.0199, 0.01, 1e-4", "3, 0, 0"})
    void agreesWithKarney(double longest, double squareMetres, double metres) {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < STEPS; i++) {
            Coordinate from = new Coordinate(random.nextDouble(-179, 179), random.nextDouble(-80, 80));
            Coordinate to = new Coordinate(
                    from.x + random.nextDouble(-longest, longest), from.y + random.nextDouble(-longest, longest));
            GeodesicData karney =
                    Geodesy.ELLIPSOID.Inverse(from.y, from.x, to.y, to.x, GeodesicMask.AREA | GeodesicMask.DISTANCE);
            boolean isLong = Math.abs(to.x - from.x) >= 0.02 || Math.abs(to.y - from.y) >= 0.02;
            if (longest < 1 || isLong) {
                GeodesicStep step = GeodesicStep.between(from, to);
                assertThat(step.squareMetres()).as("%s to %s", from, to).isCloseTo(karney.S12, within(squareMetres));
                assertThat(step.metres()).as("%s to %s", from, to).isCloseTo(karney.s12, within(metres));
            }
        }
    }

    @Test
    void backIsTheOpposite() {
        Coordinate here = new Coordinate(2.1, 49);
        Coordinate there = new Coordinate(2.11, 49.005);
        assertThat(GeodesicStep.between(here, there).squareMetres())
                .isEqualTo(-GeodesicStep.between(there, here).squareMetres());
    }

    @Test
    void alongAMeridianThereIsNoArea() {
        assertThat(GeodesicStep.between(new Coordinate(2, 49), new Coordinate(2, 49.01))
                        .squareMetres())
                .isZero();
    }
}
