package org.maillage.layers.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.maillage.layers.style.Colour;
import org.maillage.layers.style.Hatch;
import org.maillage.layers.style.Mark;
import org.maillage.layers.style.Stroke;
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
        SpriteSheet sheet = new SpriteSheet(icons, 1);
        List<Rectangle> places = List.copyOf(sheet.places().values());
        assertThat(places).hasSize(20);
        BufferedImage picture = sheet.picture();
        for (Rectangle place : places) {
            assertThat(new Rectangle(picture.getWidth(), picture.getHeight()).contains(place))
                    .isTrue();
            assertThat(places.stream().filter(place::intersects)).hasSize(1);
            assertThat(picture.getRGB((int) place.getCenterX(), (int) place.getCenterY()))
                    .isEqualTo(0xFFFF0000);
        }
    }

    @Test
    void aFinerSheetHasTwiceThePixels() {
        Map<String, Symboliser> icons = Map.of("hatch", new Symboliser.Polygon(null, new Hatch(RED, 10, 2), null));
        assertThat(new SpriteSheet(icons, 1).places().get("hatch").width).isEqualTo(14);
        assertThat(new SpriteSheet(icons, 2).places().get("hatch").width).isEqualTo(28);
    }

    /** Whatever a style may say, the picture has a few megabytes. */
    @Test
    void whatHasNoRoomIsLeftOut() {
        Map<String, Symboliser> icons = new LinkedHashMap<>();
        for (int i = 1; i <= 2000; i++) {
            icons.put("mark " + i, new Symboliser.Point(Mark.STAR, 200, RED, Stroke.of(RED, i / 10.0)));
        }
        SpriteSheet sheet = new SpriteSheet(icons, 2);
        assertThat(sheet.places()).hasSizeBetween(4, 20);
        assertThat(sheet.picture().getWidth()).isLessThanOrEqualTo(SpriteSheet.LARGEST);
        assertThat(sheet.picture().getHeight()).isLessThanOrEqualTo(SpriteSheet.LARGEST);
    }

    /** On the map it is as large as in the coarser one. */
    @Test
    void aLargeMarkIsDrawnInWholeOnAFinerSheet() {
        Map<String, Symboliser> icons = Map.of("square", new Symboliser.Point(Mark.SQUARE, 150, RED, null));
        for (int ratio : new int[] {1, 2}) {
            SpriteSheet sheet = new SpriteSheet(icons, ratio);
            BufferedImage picture = sheet.picture();
            int row = picture.getHeight() / 2;
            long red = IntStream.range(0, picture.getWidth())
                    .filter(x -> picture.getRGB(x, row) == 0xFFFF0000)
                    .count();
            assertThat(red).isEqualTo(150L * ratio);
        }
    }

    /** What leaves a hatch on one side comes back on the other. */
    @Test
    void aHatchGoesOnAcrossItsRepetitions() {
        SpriteSheet sheet =
                new SpriteSheet(Map.of("hatch", new Symboliser.Polygon(null, new Hatch(RED, 10, 3), null)), 1);
        BufferedImage picture = sheet.picture();
        int side = sheet.places().get("hatch").width;
        for (int i = 1; i < side - 1; i++) {
            int left = picture.getRGB(0, i) >>> 24;
            int right = picture.getRGB(side - 1, i + 1) >>> 24;
            assertThat(Math.abs(left - right)).isLessThan(100);
        }
    }

    @Test
    void aStyleWithoutIconsHasAnEmptyPicture() {
        assertThat(new SpriteSheet(Map.of(), 1).picture().getWidth()).isEqualTo(1);
    }
}
