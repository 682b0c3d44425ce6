package org.maillage.store.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.maillage.domain.place.Day;
import org.maillage.domain.place.Surroundings;
import org.maillage.domain.place.Thing;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.layer.Property;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.FeatureStream;
import org.maillage.layers.query.LayerSource;
import org.springframework.transaction.support.TransactionTemplate;

/** {@link Surroundings} through the one read path: every layer, its properties known by their role alone. */
public final class StoredSurroundings implements Surroundings {

    private final Layers layers;
    private final LayerSource source;
    private final TransactionTemplate readOnly;

    /** @param readOnly all layers are read in one transaction: one begin and commit instead of ten */
    public StoredSurroundings(Layers layers, LayerSource source, TransactionTemplate readOnly) {
        this.layers = layers;
        this.source = source;
        this.readOnly = readOnly;
    }

    @Override
    public void visit(Envelope box, Day day, Consumer<Thing> visitor) {
        readOnly.executeWithoutResult(transaction ->
                layers.ofRecords().forEach(layer -> visit(layer, on(day, layer).within(box), visitor)));
    }

    private static FeatureQuery on(Day day, Layer layer) {
        FeatureQuery holding = FeatureQuery.of(layer, day.date());
        return day.asked() ? holding.during(day.date(), day.date()) : holding;
    }

    @Override
    public Optional<Thing> find(String layerId, UUID id, LocalDate at) {
        Layer layer = layers.get(layerId);
        if (layer.origin() != null) {
            // A record is one thing, in its own layer: publications show it again, and less of it.
            throw MaillageException.notFound("layer", "couche de fiches", layerId);
        }
        List<Thing> found = new ArrayList<>();
        visit(layer, FeatureQuery.of(layer, at).withId(id), found::add);
        return found.stream().findFirst();
    }

    private void visit(Layer layer, FeatureQuery everything, Consumer<Thing> visitor) {
        List<Property> withRole = layer.properties().stream()
                .filter(property -> property.role() != null)
                .toList();
        FeatureQuery query = everything.reading(withRole, true);
        try {
            source.read(query, features -> {
                while (features.next()) {
                    thing(layer, withRole, features, visitor);
                }
                return true;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void thing(Layer layer, List<Property> withRole, FeatureStream feature, Consumer<Thing> visitor) {
        byte[] wkb = feature.geometry();
        if (wkb == null) {
            return;
        }
        Map<String, Object> byRole = new HashMap<>();
        for (int i = 0; i < withRole.size(); i++) {
            String role = withRole.get(i).role();
            Object value = feature.value(i);
            if (role != null && value != null) {
                byRole.put(role, value);
            }
        }
        visitor.accept(new Thing(
                layer.id(),
                layer.kind(),
                layer.role(),
                feature.id(),
                byRole.get("owner") instanceof String owner ? UUID.fromString(owner) : null,
                String.valueOf(byRole.get("name")),
                layer.withRole("type").map(Property::vocabulary).orElse(null),
                (String) byRole.get("type"),
                (String) byRole.get("reference"),
                (String) byRole.get("context"),
                Geometries.fromWkb(wkb),
                (@Nullable Double) byRole.get("area"),
                (@Nullable Double) byRole.get("length"),
                (@Nullable Double) byRole.get("threshold"),
                new Thing.SourceNote((String) byRole.get("source"), (LocalDate) byRole.get("source-date"), (String)
                        byRole.get("licence"))));
    }
}
