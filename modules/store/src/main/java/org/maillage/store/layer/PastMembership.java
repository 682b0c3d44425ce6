package org.maillage.store.layer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.filter.FeatureValues;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Origin;
import org.maillage.layers.layer.Property;
import org.maillage.layers.layer.Protection;
import tools.jackson.databind.JsonNode;

/**
 * Whether a record was in a publication once, by the facts that the history keeps of it. Of what the service makes of its facts (measures,
 * names of other records), of what not everyone is told, and of where it was, a filter is not asked again: what depends on them may have been
 * there, whatever it was, so that nobody is told by what is gone.
 */
final class PastMembership {

    private PastMembership() {}

    /** @param facts the record's image as it was */
    static boolean mayHaveBeenIn(Layer layer, JsonNode facts) {
        Origin origin = layer.origin();
        if (origin == null) {
            return true;
        }
        Set<String> unknown = new HashSet<>();
        boolean held = origin.filter().evaluate(new FeatureValues(values(origin.base(), facts), unknown::add));
        return held || !unknown.isEmpty();
    }

    private static Map<String, @Nullable Object> values(Layer base, JsonNode facts) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (Property property : base.properties()) {
            if (property.fact() != null && property.protection() == Protection.PUBLIC && isKept(property)) {
                values.put(property.name(), value(property, facts.path(property.fact())));
            }
        }
        return values;
    }

    /** Moments are none of the facts that people write. */
    private static boolean isKept(Property property) {
        return switch (property.type()) {
            case STRING, INTEGER, NUMBER, BOOLEAN, DATE, STRINGS -> true;
            case TIMESTAMP -> false;
        };
    }

    private static @Nullable Object value(Property property, JsonNode fact) {
        if (fact.isMissingNode() || fact.isNull()) {
            return null;
        }
        return switch (property.type()) {
            case STRING, TIMESTAMP -> fact.asString();
            case INTEGER -> fact.asLong();
            case NUMBER -> fact.asDouble();
            case BOOLEAN -> fact.asBoolean();
            case DATE -> LocalDate.parse(fact.asString());
            case STRINGS -> fact.valueStream().map(JsonNode::asString).toArray(String[]::new);
        };
    }
}
