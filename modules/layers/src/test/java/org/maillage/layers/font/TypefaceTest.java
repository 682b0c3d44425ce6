package org.maillage.layers.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters from the font's file. */
class TypefaceTest {

    private final OutlineFont regular = new Typeface().of(400, false);

    @Test
    void aTextStandsOnItsBaselineAndIsAsWideAsItsLetters() {
        Rectangle2D box = regular.outline("Hx", 100, 0).getBounds2D();
        assertThat(box.getMaxY()).isBetween(-1.0, 1.0);
        assertThat(box.getHeight()).isBetween(60.0, 72.0);
        assertThat(regular.width("Hx", 100, 0)).isGreaterThan(box.getMaxX());
        assertThat(regular.width("HxHx", 100, 0)).isCloseTo(2 * regular.width("Hx", 100, 0), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "È", "ç", "œ", "Œ", "ÿ", "«", "’", "–", "…", "€", "²"})
    void everyFrenchLetterHasAnOutline(String letter) {
        assertThat(regular.outline(letter, 100, 0).getBounds2D().getWidth()).isPositive();
        assertThat(regular.width(letter, 100, 0)).isNotEqualTo(regular.width("\uE000", 100, 0));
    }

    @Test
    void accentsWrittenApartStandOnTheirLetters() {
        assertThat(regular.width("e\u0301", 100, 0)).isEqualTo(regular.width("é", 100, 0));
    }

    @Test
    void boldIsWider() {
        assertThat(new Typeface().of(600, false).width("Valserène", 12, 0))
                .isGreaterThan(regular.width("Valserène", 12, 0));
    }
}
