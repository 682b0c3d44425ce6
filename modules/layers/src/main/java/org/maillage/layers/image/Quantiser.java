package org.maillage.layers.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Takes a picture to at most 256 colours by median cut (Heckbert, Color image quantization for frame buffer display,
 * SIGGRAPH 1982) over colours of 5 bits a channel, 4 of opacity: the frequent colours of a map, its fills, stay as they are.
 */
final class Quantiser {

    private static final int BINS = 1 << 19;

    private final int[] counts = new int[BINS];
    private final long[][] sums = new long[4][];

    /** A range of colours that becomes one. */
    private record Box(int[] bins, long count, int widest, int spread) {}

    private Quantiser() {}

    /** Replaces each pixel by one of at most 256 colours. */
    static void reduce(int[] pixels) {
        new Quantiser().run(pixels);
    }

    private static int bin(int argb) {
        return (argb >>> 28) << 15 | (argb >> 19 & 0x1F) << 10 | (argb >> 11 & 0x1F) << 5 | argb >> 3 & 0x1F;
    }

    private void run(int[] pixels) {
        for (int c = 0; c < 4; c++) {
            sums[c] = new long[BINS];
        }
        for (int pixel : pixels) {
            int bin = bin(pixel);
            counts[bin]++;
            for (int c = 0; c < 4; c++) {
                sums[c][bin] += pixel >>> c * 8 & 0xFF;
            }
        }
        int[] replacement = new int[BINS];
        for (Box box : boxes()) {
            int mean = mean(box.bins());
            for (int bin : box.bins()) {
                replacement[bin] = mean;
            }
        }
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = replacement[bin(pixels[i])];
        }
    }

    private List<Box> boxes() {
        List<Box> boxes = new ArrayList<>();
        boxes.add(box(used()));
        while (boxes.size() < ColourTable.MOST) {
            Box largest = boxes.stream()
                    .filter(box -> box.bins().length > 1)
                    .max(Comparator.comparingLong(box -> box.count() * box.spread()))
                    .orElse(null);
            if (largest == null) {
                return boxes;
            }
            boxes.remove(largest);
            split(largest, boxes);
        }
        return boxes;
    }

    private int[] used() {
        int[] used = new int[BINS];
        int n = 0;
        for (int bin = 0; bin < BINS; bin++) {
            if (counts[bin] > 0) {
                used[n++] = bin;
            }
        }
        return Arrays.copyOf(used, n);
    }

    private Box box(int[] bins) {
        long count = 0;
        int widest = 0;
        int spread = -1;
        for (int bin : bins) {
            count += counts[bin];
        }
        for (int c = 0; c < 4; c++) {
            int low = 255;
            int high = 0;
            for (int bin : bins) {
                int value = channel(bin, c);
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            if (high - low > spread) {
                widest = c;
                spread = high - low;
            }
        }
        return new Box(bins, count, widest, spread);
    }

    private int channel(int bin, int c) {
        return (int) (sums[c][bin] / counts[bin]);
    }

    /** Where half of the pixels lie on each side, along the widest channel. */
    private void split(Box box, List<Box> into) {
        List<Integer> sorted = new ArrayList<>();
        for (int bin : box.bins()) {
            sorted.add(bin);
        }
        sorted.sort(Comparator.comparingInt(bin -> channel(bin, box.widest())));
        long before = 0;
        int at = 0;
        while (at < sorted.size() - 1 && (at == 0 || before + counts[sorted.get(at)] <= box.count() / 2)) {
            before += counts[sorted.get(at++)];
        }
        into.add(box(ints(sorted.subList(0, at))));
        into.add(box(ints(sorted.subList(at, sorted.size()))));
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    private int mean(int[] bins) {
        long count = 0;
        long[] total = new long[4];
        for (int bin : bins) {
            count += counts[bin];
            for (int c = 0; c < 4; c++) {
                total[c] += sums[c][bin];
            }
        }
        int argb = 0;
        for (int c = 0; c < 4; c++) {
            argb |= (int) ((total[c] + count / 2) / count) << c * 8;
        }
        return argb;
    }
}
