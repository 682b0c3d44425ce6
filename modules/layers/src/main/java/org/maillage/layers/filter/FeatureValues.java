package org.maillage.layers.filter;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A feature as filters see it in memory: values by property name, of the property's
 * {@link org.maillage.layers.layer.PropertyType#javaClass}, and its geometry under {@code geom}. What is absent is null.
 */
public record FeatureValues(Map<String, @Nullable Object> values) {

    public FeatureValues {
        // Map.copyOf refuses nulls.
        values = Collections.unmodifiableMap(new HashMap<>(values));
    }
}
