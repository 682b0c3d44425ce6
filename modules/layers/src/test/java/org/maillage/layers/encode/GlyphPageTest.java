package org.maillage.layers.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maillage.layers.encode.ProtobufReader.Field;
import org.maillage.layers.font.DistanceField;
import org.maillage.layers.font.Typeface;

/** Pages of letters, by the glyphs.proto that MapLibre reads. */
class GlyphPageTest {

    private static final String NAME = Typeface.name(400, false);

    private static Map<Integer, List<Field>> stack(int first) {
        byte[] page = GlyphPage.of(NAME, new Typeface().find(NAME).orElseThrow(), first);
        return new ProtobufReader(ByteBuffer.wrap(page))
                .fields()
                .get(1)
                .get(0)
                .message()
                .fields();
    }

    private static Map<Integer, List<Field>> glyph(int character) {
        return stack(character / GlyphPage.SIZE * GlyphPage.SIZE).get(3).stream()
                .map(glyph -> glyph.message().fields())
                .filter(glyph -> glyph.get(1).get(0).number() == character)
                .findFirst()
                .orElseThrow();
    }

    private static int signed(Map<Integer, List<Field>> glyph, int field) {
        long coded = glyph.get(field).get(0).number();
        return (int) (coded >>> 1 ^ -(coded & 1));
    }

    private static int pixel(Map<Integer, List<Field>> glyph, int x, int y) {
        int width = (int) glyph.get(3).get(0).number() + 2 * DistanceField.BORDER;
        ByteBuffer field = glyph.get(2).get(0).bytes();
        return field.get(field.position() + (y + DistanceField.BORDER) * width + x + DistanceField.BORDER) & 0xFF;
    }

    @Test
    void aPageNamesItsFontAndItsCharacters() {
        assertThat(stack(0).get(1).get(0).text()).isEqualTo("Source Sans Pro Regular");
        assertThat(stack(256).get(2).get(0).text()).isEqualTo("256-511");
        assertThat(stack(0xF000)).doesNotContainKey(3);
    }

    @Test
    void aLetterIsInsideAndOutsideWhereItsOutlineIs() {
        Map<Integer, List<Field>> letter = glyph('l');
        int width = (int) letter.get(3).get(0).number();
        int height = (int) letter.get(4).get(0).number();
        assertThat(width).isBetween(2, 6);
        assertThat(height).isBetween(16, 19);
        assertThat(letter.get(2).get(0).bytes().remaining())
                .isEqualTo((width + 2 * DistanceField.BORDER) * (height + 2 * DistanceField.BORDER));
        assertThat(pixel(letter, width / 2, height / 2)).isGreaterThan(192);
        assertThat(pixel(letter, -3, height / 2)).isLessThan(150);
        assertThat(letter.get(7).get(0).number()).isBetween(5L, 8L);
    }

    /** MapLibre writes capitals around the 17th pixel below the top, from which it counts down. */
    @Test
    void capitalsStandInTheMiddleOfTheirLineAndAccentsAbove() {
        Map<Integer, List<Field>> capital = glyph('H');
        int top = -signed(capital, 6);
        assertThat(top + capital.get(4).get(0).number() / 2.0).isBetween(16.0, 18.0);
        assertThat(-signed(glyph('É'), 6)).isLessThan(top);
        assertThat(signed(capital, 5)).isPositive();
    }

    /** Holes are outside. */
    @Test
    void theMiddleOfAnOIsEmpty() {
        Map<Integer, List<Field>> letter = glyph('o');
        int middle = (int) letter.get(3).get(0).number() / 2;
        assertThat(pixel(letter, middle, middle)).isLessThan(192);
    }

    @Test
    void aSpaceIsWideAndHasNoPixels() {
        assertThat(glyph(' ')).doesNotContainKey(2);
        assertThat(glyph(' ').get(7).get(0).number()).isPositive();
    }
}
