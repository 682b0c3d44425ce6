package org.maillage.layers.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maillage.layers.style.Colour;
import org.maillage.layers.style.Hatch;
import org.maillage.layers.style.Mark;
import org.maillage.layers.style.Symboliser;

/** The pictures of a MapLibre style. */
class SpriteSheetTest {

    private static final Colour RED = Colour.of("#ff0000");

    @Test
    void eachIconHasAPlaceOfItsOwn() {
        Map<String, Symboliser> icons = new LinkedHashMap<>();
        for (int size = 10; size <= 200; size += 10) {
            icons.put("diamond " + size, new Symboliser.Point(Mark.DIAMOND, size, RED, null));
        }
        SpriteSheet sheet = SpriteSheet.of(icons, 1);
        List<Rectangle> places = List.copyOf(sheet.places().values());
        assertThat(places).hasSize(20);
        for (Rectangle place : places) {
            assertThat(new Rectangle(sheet.picture().getWidth(), sheet.picture().getHeight()).contains(place))
                    .isTrue();
            assertThat(places.stream().filter(place::intersects)).hasSize(1);
            assertThat(sheet.picture().getRGB((int) place.getCenterX(), (int) place.getCenterY()))
                    .isEqualTo(0xFFFF0000);
        }
    }

    @Test
    void aFinerSheetHasTwiceThePixels() {
        Map<String, Symboliser> icons = Map.of("hatch", new Symboliser.Polygon(null, new Hatch(RED, 10, 2), null));
        assertThat(SpriteSheet.of(icons, 1).places().get("hatch").width).isEqualTo(14);
        assertThat(SpriteSheet.of(icons, 2).places().get("hatch").width).isEqualTo(28);
    }

    /** What leaves a hatch on one side comes back on the other. */
    @Test
    void aHatchGoesOnAcrossItsRepetitions() {
        SpriteSheet sheet =
                SpriteSheet.of(Map.of("hatch", new Symboliser.Polygon(null, new Hatch(RED, 10, 3), null)), 1);
        int side = sheet.places().get("hatch").width;
        for (int i = 1; i < side - 1; i++) {
            int left = sheet.picture().getRGB(0, i) >>> 24;
            int right = sheet.picture().getRGB(side - 1, i + 1) >>> 24;
            assertThat(Math.abs(left - right)).isLessThan(100);
        }
    }

    @Test
    void aStyleWithoutIconsHasAnEmptyPicture() {
        assertThat(SpriteSheet.of(Map.of(), 1).picture().getWidth()).isEqualTo(1);
    }
}
