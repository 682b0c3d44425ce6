package org.maillage.layers.encode;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The features of a tile as they come, until they are written in the order of their keys. */
final class TileFeatures {

    private final ProtobufOutput geometries = new ProtobufOutput(1 << 10);
    private long[] keys = new long[32];
    /** Where the geometry of each begins, and where the next will; the same of their tags. */
    private int[] geometryStarts = new int[keys.length + 1];

    private int[] tagStarts = new int[keys.length + 1];
    private int[] tags = new int[keys.length * 8];
    private int count;
    private int tagCount;

    /** Of the feature that is added next: that it has this value of a property. */
    void tag(int property, int value) {
        if (tagCount + 2 > tags.length) {
            tags = Arrays.copyOf(tags, tags.length * 2);
        }
        tags[tagCount++] = property;
        tags[tagCount++] = value;
    }

    void add(long key, ProtobufOutput commands) {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, count * 2);
            geometryStarts = Arrays.copyOf(geometryStarts, keys.length + 1);
            tagStarts = Arrays.copyOf(tagStarts, keys.length + 1);
        }
        geometries.append(commands);
        keys[count] = key;
        count++;
        geometryStarts[count] = geometries.length();
        tagStarts[count] = tagCount;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** What is written of them takes about as many bytes. */
    int length() {
        return geometries.length() + 2 * tagCount + 16 * count;
    }

    /** Features that overlap do so alike in neighbouring tiles, and the same features make the same tile however they were found. */
    void appendTo(ProtobufOutput layer, int type, Renumbering properties, Renumbering values) {
        ProtobufOutput numbered = new ProtobufOutput(64);
        ProtobufOutput feature = new ProtobufOutput(1 << 8);
        for (int i : order()) {
            numbered.clear();
            for (int at = tagStarts[i]; at < tagStarts[i + 1]; at += 2) {
                numbered.varint(properties.of(tags[at]));
                numbered.varint(values.of(tags[at + 1]));
            }
            feature.clear();
            feature.number(1, keys[i]);
            feature.message(2, numbered);
            feature.number(3, type);
            feature.bytes(4, geometries, geometryStarts[i], geometryStarts[i + 1]);
            layer.message(2, feature);
        }
    }

    private int[] order() {
        IntStream all = IntStream.range(0, count);
        return isInOrder()
                ? all.toArray()
                : all.boxed()
                        .sorted(Comparator.comparingLong(i -> keys[i]))
                        .mapToInt(i -> i)
                        .toArray();
    }

    private boolean isInOrder() {
        for (int i = 1; i < count; i++) {
            if (keys[i - 1] > keys[i]) {
                return false;
            }
        }
        return true;
    }
}
