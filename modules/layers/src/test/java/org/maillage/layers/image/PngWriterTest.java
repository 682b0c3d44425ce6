package org.maillage.layers.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What our writer writes, the JDK reads. */
class PngWriterTest {

    private static BufferedImage image(int width, int height, int colours, int type) {
        Random random = new Random(7);
        int[] palette = random.ints(colours).toArray();
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, palette[random.nextInt(colours)]);
            }
        }
        return image;
    }

    private static BufferedImage read(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    @ParameterizedTest
    @CsvSource({"1,1,1", "7,5,3", "64,64,256", "64,64,257", "300,200,50000"})
    void everyPixelComesBack(int width, int height, int colours) throws IOException {
        for (int type : new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB}) {
            BufferedImage image = image(width, height, colours, type);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PngWriter.write(image, 3543, out);
            BufferedImage again = read(out.toByteArray());
            for (int i = 0; i < width * height; i++) {
                assertThat(again.getRGB(i % width, i / width)).isEqualTo(image.getRGB(i % width, i / width));
            }
        }
    }

    @Test
    void aReducedPictureHasAtMost256ColoursNearItsOwn() throws IOException {
        BufferedImage image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 256 * 256; i++) {
            image.setRGB(i % 256, i / 256, (i % 256) << 16 | (i / 256) << 8 | 0x40);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PngWriter.writeReduced(image, 3543, out);
        BufferedImage again = read(out.toByteArray());
        Set<Integer> colours = new HashSet<>();
        for (int i = 0; i < 256 * 256; i++) {
            int colour = again.getRGB(i % 256, i / 256);
            colours.add(colour);
            assertThat(Math.abs((colour >> 16 & 0xFF) - i % 256)).isLessThan(20);
        }
        assertThat(colours.size()).isBetween(100, 256);
    }
}
