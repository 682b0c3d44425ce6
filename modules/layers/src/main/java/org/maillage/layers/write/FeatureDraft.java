package org.maillage.layers.write;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What someone wants a feature to be, or to become.
 *
 * @param properties values by name of the property, as JSON has them (text, number, boolean, list); null takes one away.
 *     Those that are only read are let through and not written
 * @param geometry EPSG:4326, longitude first, sound; empty takes it away, null when nothing is said of it
 */
public record FeatureDraft(Map<String, @Nullable Object> properties, @Nullable Optional<Geometry> geometry) {

    public FeatureDraft {
        // Map.copyOf refuses nulls, which mean something here.
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
}
