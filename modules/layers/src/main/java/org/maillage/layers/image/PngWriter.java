package org.maillage.layers.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * Writes PNG (W3C Recommendation, third edition). A picture of at most 256 colours is written by number, a byte a pixel; others with
 * the difference of each line to the one above, which is nothing in most of a map. Between two and four times faster than the JDK's
 * writer, for files a third larger (decision 11).
 */
public final class PngWriter {

    /** Fastest: the next levels cost half as much time again for some percent of the bytes. */
    private static final int LEVEL = 1;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int TRUE_COLOUR = 2;
    private static final int TRUE_COLOUR_ALPHA = 6;
    private static final int BY_NUMBER = 3;
    private static final byte NO_FILTER = 0;
    private static final byte UP = 2;

    /** Bytes of picture data in a chunk. */
    private static final int CHUNK = 1 << 15;

    private final DataOutputStream out;
    private final Deflater deflater = new Deflater(LEVEL);
    private final byte[] chunk = new byte[CHUNK];
    private int filled;

    private PngWriter(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    /**
     * @param image of the type INT_RGB or INT_ARGB
     * @param dotsPerMetre written into the file, for printing
     */
    public static void write(BufferedImage image, double dotsPerMetre, OutputStream out) throws IOException {
        int[] pixels = pixels(image);
        new PngWriter(out).write(image, pixels, ColourTable.of(pixels), dotsPerMetre);
    }

    /** The same with at most 256 colours: the picture's own when it has no more, else those near them; changes the picture. */
    public static void writeReduced(BufferedImage image, double dotsPerMetre, OutputStream out) throws IOException {
        int[] pixels = pixels(image);
        if (ColourTable.of(pixels) == null) {
            Quantiser.reduce(pixels);
        }
        write(image, dotsPerMetre, out);
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    private void write(BufferedImage image, int[] pixels, @Nullable ColourTable table, double dotsPerMetre)
            throws IOException {
        boolean alpha = image.getColorModel().hasAlpha();
        out.write(SIGNATURE);
        header(image, table != null ? BY_NUMBER : alpha ? TRUE_COLOUR_ALPHA : TRUE_COLOUR);
        resolution(dotsPerMetre);
        if (table != null) {
            palette(table, alpha);
            numbers(pixels, image.getWidth(), table);
        } else {
            colours(pixels, image.getWidth(), alpha);
        }
        finish();
    }

    private void header(BufferedImage image, int type) throws IOException {
        byte[] header = new byte[13];
        putInt(header, 0, image.getWidth());
        putInt(header, 4, image.getHeight());
        header[8] = 8;
        header[9] = (byte) type;
        chunk("IHDR", header, header.length);
    }

    private void resolution(double dotsPerMetre) throws IOException {
        byte[] resolution = new byte[9];
        putInt(resolution, 0, (int) Math.round(dotsPerMetre));
        putInt(resolution, 4, (int) Math.round(dotsPerMetre));
        resolution[8] = 1;
        chunk("pHYs", resolution, resolution.length);
    }

    private void palette(ColourTable table, boolean alpha) throws IOException {
        byte[] colours = new byte[Math.max(1, table.size()) * 3];
        byte[] opacities = new byte[table.size()];
        for (int i = 0; i < table.size(); i++) {
            int argb = table.colour(i);
            colours[i * 3] = (byte) (argb >> 16);
            colours[i * 3 + 1] = (byte) (argb >> 8);
            colours[i * 3 + 2] = (byte) argb;
            opacities[i] = (byte) (argb >>> 24);
        }
        chunk("PLTE", colours, colours.length);
        if (alpha) {
            chunk("tRNS", opacities, opacities.length);
        }
    }

    private void numbers(int[] pixels, int width, ColourTable table) throws IOException {
        byte[] row = new byte[width + 1];
        row[0] = NO_FILTER;
        for (int start = 0; start < pixels.length; start += width) {
            int last = ~pixels[start];
            byte number = 0;
            for (int i = 0; i < width; i++) {
                int pixel = pixels[start + i];
                if (pixel != last) {
                    last = pixel;
                    number = (byte) table.number(pixel);
                }
                row[i + 1] = number;
            }
            deflate(row);
        }
    }

    private void colours(int[] pixels, int width, boolean alpha) throws IOException {
        byte[] row = new byte[width * (alpha ? 4 : 3) + 1];
        row[0] = UP;
        for (int start = 0; start < pixels.length; start += width) {
            int n = 1;
            for (int i = start; i < start + width; i++) {
                int pixel = pixels[i];
                int above = start == 0 ? 0 : pixels[i - width];
                row[n++] = (byte) ((pixel >> 16) - (above >> 16));
                row[n++] = (byte) ((pixel >> 8) - (above >> 8));
                row[n++] = (byte) (pixel - above);
                if (alpha) {
                    row[n++] = (byte) ((pixel >>> 24) - (above >>> 24));
                }
            }
            deflate(row);
        }
    }

    private void deflate(byte[] row) throws IOException {
        deflater.setInput(row);
        drain();
    }

    private void drain() throws IOException {
        int n = deflater.deflate(chunk, filled, CHUNK - filled);
        while (n > 0) {
            filled += n;
            if (filled == CHUNK) {
                chunk("IDAT", chunk, filled);
                filled = 0;
            }
            n = deflater.deflate(chunk, filled, CHUNK - filled);
        }
    }

    private void finish() throws IOException {
        deflater.finish();
        drain();
        deflater.end();
        if (filled > 0) {
            chunk("IDAT", chunk, filled);
        }
        chunk("IEND", chunk, 0);
        out.flush();
    }

    private void chunk(String type, byte[] data, int length) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data, 0, length);
        out.writeInt(length);
        out.write(name);
        out.write(data, 0, length);
        out.writeInt((int) sum.getValue());
    }

    private static void putInt(byte[] bytes, int at, int value) {
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (value >>> 24 - i * 8);
        }
    }
}
