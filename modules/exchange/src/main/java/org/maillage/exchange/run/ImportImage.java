package org.maillage.exchange.run;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.maillage.domain.record.Details;
import org.maillage.domain.record.Draft;
import org.maillage.domain.record.TrackedRecord;
import org.maillage.domain.record.Validity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an import said of a record: facts, validity, day of the source, and the fingerprint of the geometry. */
final class ImportImage {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectNode node;

    private ImportImage(ObjectNode node) {
        this.node = node;
    }

    static ImportImage of(Draft<?> draft) {
        return of(draft.details(), draft.validity(), draft.geometry())
                .put("sourceDate", Objects.toString(draft.provenance().sourceDate(), null));
    }

    private static ImportImage of(Details details, Validity validity, @Nullable Geometry geometry) {
        ObjectNode node = JSON.createObjectNode();
        node.set("facts", JSON.valueToTree(details));
        node.set("validity", JSON.valueToTree(validity));
        return new ImportImage(node).put("geometry", Fingerprint.of(geometry));
    }

    /** A file without places says nothing of them, so what was said before still stands. */
    ImportImage withPlaceOf(String before) {
        return put("geometry", JSON.readTree(before).path("geometry").asString(null));
    }

    private ImportImage put(String name, @Nullable String value) {
        node.put(name, value);
        return this;
    }

    String toJson() {
        return node.toString();
    }

    /**
     * What the record becomes: what the new import says, but where someone changed a fact since the last one, that stays.
     *
     * @param before what the last import said, null when it said nothing
     */
    static <D extends Details> Draft<D> merge(
            Class<D> type, @Nullable String before, TrackedRecord<D> record, Draft<D> incoming) {
        if (before == null) {
            return incoming;
        }
        JsonNode said = JSON.readTree(before);
        JsonNode current = JSON.valueToTree(record.details());
        ObjectNode merged = JSON.valueToTree(incoming.details());
        current.properties().forEach(fact -> {
            if (!fact.getValue().equals(said.path("facts").path(fact.getKey()))) {
                merged.set(fact.getKey(), fact.getValue());
            }
        });
        boolean redrawn = !Objects.equals(
                Fingerprint.of(record.geometry()), said.path("geometry").asString(null));
        boolean redated = !JSON.valueToTree(record.validity()).equals(said.path("validity"));
        return new Draft<>(
                JSON.treeToValue(merged, type),
                redrawn || incoming.geometry() == null ? record.geometry() : incoming.geometry(),
                redated ? record.validity() : incoming.validity(),
                incoming.provenance(),
                null);
    }
}
