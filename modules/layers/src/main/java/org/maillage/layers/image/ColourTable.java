package org.maillage.layers.image;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The colours of a picture by number, at most 256; looked up by hashing, because each pixel is. */
final class ColourTable {

    static final int MOST = 256;

    /** Four times as many places as colours, so that most are found at once. */
    private static final int PLACES = 1024;

    private final int[] colours = new int[MOST];
    private final int[] keys = new int[PLACES];
    private final short[] numbers = new short[PLACES];
    private int size;

    ColourTable() {
        Arrays.fill(numbers, (short) -1);
    }

    /** Null when the picture has more colours. */
    static @Nullable ColourTable of(int[] pixels) {
        ColourTable table = new ColourTable();
        int last = pixels.length == 0 ? 0 : ~pixels[0];
        for (int pixel : pixels) {
            if (pixel != last && table.number(pixel) < 0) {
                return null;
            }
            last = pixel;
        }
        return table;
    }

    /** The colour's number, a new one for a new colour; -1 when there is no place for it. */
    int number(int argb) {
        int place = (argb * 0x9E3779B1) >>> 22;
        while (numbers[place] >= 0) {
            if (keys[place] == argb) {
                return numbers[place];
            }
            place = place + 1 & PLACES - 1;
        }
        if (size == MOST) {
            return -1;
        }
        keys[place] = argb;
        numbers[place] = (short) size;
        colours[size] = argb;
        return size++;
    }

    int size() {
        return size;
    }

    int colour(int number) {
        return colours[number];
    }
}
