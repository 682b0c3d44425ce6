package org.maillage.api.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.record.RecordKind;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.layer.Property;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.FeatureStream;
import org.maillage.layers.query.LayerSource;

/** The facts of a record as a card shows them: the properties of its layer, read by the one read path. */
public final class CardFacts {

    private final Layers layers;
    private final LayerSource source;

    public CardFacts(Layers layers, LayerSource source) {
        this.layers = layers;
        this.source = source;
    }

    record Fact(String property, LocalText title, Object value, @Nullable String vocabulary, @Nullable String unit) {}

    /** Layer, kind, type, source and the facts that have a value; nothing of a record that is on no layer. */
    Map<String, @Nullable Object> of(RecordKind<?, ?> kind, UUID id) {
        for (String layerId : kind.layers()) {
            Map<String, @Nullable Object> members = of(layers.get(layerId), id);
            if (!members.isEmpty()) {
                return members;
            }
        }
        return Map.of("facts", List.of());
    }

    private Map<String, @Nullable Object> of(Layer layer, UUID id) {
        FeatureQuery query = FeatureQuery.ofAllTimes(layer).withId(id).reading(layer.properties(), false);
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        try {
            return source.read(query, features -> {
                if (features.next()) {
                    members.put("layer", layer.id());
                    members.put("kind", layer.kind());
                    members.put("facts", facts(layer, features, members));
                }
                return members;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Fact> facts(Layer layer, FeatureStream feature, Map<String, @Nullable Object> members) {
        List<Fact> facts = new ArrayList<>();
        Map<String, @Nullable Object> source = new LinkedHashMap<>();
        for (int i = 0; i < layer.properties().size(); i++) {
            Property property = layer.properties().get(i);
            Object value = feature.value(i);
            if (value != null) {
                sort(property, value, facts, source, members);
            }
        }
        members.put("source", source.isEmpty() ? null : source);
        return facts;
    }

    private static void sort(
            Property property,
            Object value,
            List<Fact> facts,
            Map<String, @Nullable Object> source,
            Map<String, @Nullable Object> members) {
        String role = property.role() == null ? "" : property.role();
        switch (role) {
            case "source" -> source.put("title", value);
            case "source-date" -> source.put("date", value);
            case "licence" -> source.put("licence", value);
            case "type" ->
                members.put("type", Map.of("vocabulary", String.valueOf(property.vocabulary()), "code", value));
            default ->
                facts.add(new Fact(property.name(), property.title(), value, property.vocabulary(), property.unit()));
        }
    }
}
