package org.maillage.exchange.feature;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.maillage.domain.record.Details;
import org.maillage.domain.record.Draft;
import org.maillage.domain.record.TrackedRecord;
import org.maillage.exchange.mapping.FactReader;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Property;
import org.maillage.layers.write.FeatureDraft;

/** What is said of a feature, as the facts of the record that the layer shows. Facts that the layer does not show stay as they are. */
final class FeatureFacts<D extends Details> {

    private final FactReader<D> reader;
    private final Layer layer;

    FeatureFacts(Class<D> details, Layer layer) {
        this.reader = new FactReader<>(details);
        this.layer = layer;
    }

    Draft<D> of(FeatureDraft said) {
        return Draft.of(reader.read(written(said)).details(), place(said, null));
    }

    /** The record with what the layer shows of it replaced. */
    Draft<D> replacing(TrackedRecord<D> record, FeatureDraft said) {
        Map<String, @Nullable Object> facts = reader.factsOf(record.details());
        layer.properties().stream().map(Property::fact).forEach(facts::remove);
        facts.putAll(written(said));
        return draft(record, facts, place(said, null));
    }

    /** The record with what is said changed. */
    Draft<D> changing(TrackedRecord<D> record, FeatureDraft said) {
        Map<String, @Nullable Object> facts = reader.factsOf(record.details());
        facts.putAll(written(said));
        return draft(record, facts, place(said, record.geometry()));
    }

    private Draft<D> draft(TrackedRecord<D> record, Map<String, @Nullable Object> facts, @Nullable Geometry place) {
        return Draft.of(reader.read(facts).details(), place)
                .valid(record.validity())
                .from(record.provenance());
    }

    private Map<String, @Nullable Object> written(FeatureDraft said) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        said.properties().forEach((name, value) -> {
            String fact = layer.get(name).fact();
            if (fact != null) {
                facts.put(fact, value);
            }
        });
        return facts;
    }

    private @Nullable Geometry place(FeatureDraft said, @Nullable Geometry absent) {
        Geometry place = said.geometry() == null ? absent : said.geometry().orElse(null);
        if (place != null && place.getDimension() != layer.geometry().ordinal()) {
            throw MaillageException.parameter(
                            "geometry",
                            "Un objet de la couche « " + layer.id() + " » n'a pas une géométrie « "
                                    + place.getGeometryType() + " ».")
                    .with("geometryType", layer.geometry().code());
        }
        return place;
    }

    /** The work; its mistakes name the property, where they would name the fact. */
    <T extends @Nullable Object> T naming(Supplier<T> work) {
        Map<String, String> properties = new HashMap<>();
        layer.properties().stream()
                .filter(property -> property.fact() != null)
                .forEach(property -> properties.put(property.fact(), property.name()));
        try {
            return work.get();
        } catch (MaillageException e) {
            String property = properties.get(String.valueOf(e.details().get("parameter")));
            throw property == null ? e : e.with("parameter", property);
        }
    }
}
