package org.maillage.kernel.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.kernel.geometry.Soundness.Verdict;

class SoundnessTest {

    @Test
    void aSoundGeometryIsKeptAsItIs() {
        Verdict verdict = check("POLYGON((0 0, 1 0, 1 1, 0 1, 0 0))");
        assertThat(verdict.isRepaired()).isFalse();
        assertThat(verdict.geometry()).isNotNull();
    }

    @Test
    void aSmallBowTieIsRepairedAndSaid() {
        Verdict verdict = check("POLYGON((0 0, 10 0, 10 10, 0.001 10, 0 10.001, 0.0005 10.002, 0.0005 9.999, 0 0))");
        assertThat(verdict.isRepaired()).isTrue();
        assertThat(verdict.defect())
                .matches("la forme se recoupe en \\S+ \\S+ ; la surface (change de 0,\\d+ %|reste la même)");
        assertThat(verdict.geometry().isValid()).isTrue();
    }

    @Test
    void aRepairThatChangesTheShapeIsRefused() {
        Verdict verdict = check("POLYGON((0 0, 10 10, 10 0, 0 10, 0 0))");
        assertThat(verdict.isRefused()).isTrue();
        assertThat(verdict.defect()).contains("changerait trop la forme");
    }

    @Test
    void nothingIsNotAGeometry() {
        assertThat(check("POLYGON EMPTY").defect()).isEqualTo("la géométrie est vide");
    }

    @Test
    void heightsAreDropped() {
        Verdict verdict = check("POINT Z(1 2 3)");
        assertThat(verdict.geometry().getCoordinate().getZ()).isNaN();
    }

    @Test
    void notANumberIsRefused() {
        Verdict verdict = Soundness.check(Geometries.point(Double.NaN, 1));
        assertThat(verdict.isRefused()).isTrue();
    }

    private static Verdict check(String wkt) {
        return Soundness.check(Geometries.fromWkt(wkt));
    }
}
