package org.maillage.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.kernel.geometry.Geometries;

/** What stands for an area in the journal and in what is kept for who has it. */
class AreaTest {

    private static final String OUTER = "(0 0, 8 0, 8 8, 0 8, 0 0)";
    private static final String INNER = "(2 2, 4 2, 4 4, 2 4, 2 2)";

    private static String digest(String wkt) {
        return new Area("Une aire", Geometries.fromWkt(wkt)).digest();
    }

    /** The same positions in the same order, where one area has what the other has not. */
    @Test
    void aHoleIsNotASecondPolygon() {
        assertThat(digest("POLYGON(" + OUTER + "," + INNER + ")"))
                .isNotEqualTo(digest("MULTIPOLYGON((" + OUTER + "),(" + INNER + "))"));
    }

    @Test
    void theSameAreaIsTheSameWhateverItIsCalled() {
        Area other = new Area("Une autre", Geometries.fromWkt("POLYGON(" + OUTER + ")"));
        assertThat(other.digest()).isEqualTo(digest("POLYGON(" + OUTER + ")")).matches("[0-9a-f]{64}");
    }
}
