package org.maillage.layers.filter;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A feature as filters see it in memory: values by property name, of the property's
 * {@link org.maillage.layers.layer.PropertyType#javaClass}, and its geometry under {@code geom}. What is absent is null.
 *
 * @param missed is told the names of absent ones that a filter asks for
 */
public record FeatureValues(Map<String, @Nullable Object> values, Consumer<String> missed) {

    public FeatureValues(Map<String, @Nullable Object> values) {
        this(values, name -> {});
    }

    public FeatureValues {
        // Map.copyOf refuses nulls.
        values = Collections.unmodifiableMap(new HashMap<>(values));
    }

    @Nullable Object get(String name) {
        if (!values.containsKey(name)) {
            missed.accept(name);
        }
        return values.get(name);
    }
}
