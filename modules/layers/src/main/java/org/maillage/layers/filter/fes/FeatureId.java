package org.maillage.layers.filter.fes;

import java.util.Optional;
import java.util.UUID;

/** A {@code gml:id} as someone gives it back: the layer and the feature. */
public record FeatureId(String layer, UUID feature) {

    /** Empty for what no feature of ours can have as its id. */
    public static Optional<FeatureId> parse(String gmlId) {
        int point = gmlId.lastIndexOf('.');
        try {
            return point < 1
                    ? Optional.empty()
                    : Optional.of(
                            new FeatureId(gmlId.substring(0, point), UUID.fromString(gmlId.substring(point + 1))));
        } catch (IllegalArgumentException e) {
            // no id of ours is written like this
            return Optional.empty();
        }
    }
}
