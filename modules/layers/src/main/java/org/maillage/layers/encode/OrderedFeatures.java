package org.maillage.layers.encode;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The features of a tile in the order of their keys, so that what overlaps does so alike in neighbouring tiles. */
final class OrderedFeatures {

    private static final int FIELD = 2;

    private final ProtobufOutput written = new ProtobufOutput(1 << 10);
    private long[] keys = new long[32];
    /** Where each begins, and where the next will. */
    private int[] starts = new int[keys.length + 1];

    private int count;
    private boolean inOrder = true;

    void add(long key, ProtobufOutput feature) {
        inOrder &= count == 0 || keys[count - 1] < key;
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, count * 2);
            starts = Arrays.copyOf(starts, keys.length + 1);
        }
        written.message(FIELD, feature);
        keys[count] = key;
        starts[++count] = written.length();
    }

    int length() {
        return written.length();
    }

    void appendTo(ProtobufOutput layer) {
        if (inOrder) {
            layer.append(written);
            return;
        }
        IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingLong(i -> keys[i]))
                .forEach(i -> layer.append(written, starts[i], starts[i + 1]));
    }
}
