package org.maillage.layers.query;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cursor over features: call {@link #next} before each. Values are those of the current feature and are not kept, so
 * a million features cost the memory of one.
 */
public interface FeatureStream {

    /** Moves on; false after the last. */
    boolean next();

    long key();

    UUID id();

    /** Well-known binary (extended or not, either byte order), EPSG:4326, longitude first; null without geometry. */
    byte @Nullable [] geometry();

    /** The value of the n-th property of the query, of its {@link org.maillage.layers.layer.PropertyType#javaClass}. */
    @Nullable Object value(int n);

    /** The value of the n-th property, which is a text, in UTF-8: as it came, where the database speaks so. */
    default byte @Nullable [] utf8(int n) {
        Object text = value(n);
        return text == null ? null : text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The value of the n-th sort property of the query, for a cursor. */
    @Nullable Object sortValue(int n);
}
