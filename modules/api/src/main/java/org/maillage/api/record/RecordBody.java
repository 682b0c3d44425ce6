package org.maillage.api.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.maillage.api.problem.UnreadBody;
import org.maillage.api.request.GeoJsonInput;
import org.maillage.domain.record.Access;
import org.maillage.domain.record.Details;
import org.maillage.domain.record.Draft;
import org.maillage.domain.record.RecordKind;
import org.maillage.domain.record.TrackedRecord;
import org.maillage.domain.record.Validity;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.time.Rfc3339;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of a record: its facts, and beside them {@code geometry}, {@code validFrom}, {@code validTo} and {@code access}, of which
 * what is left out stays as it is.
 */
final class RecordBody {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private RecordBody() {}

    /** @throws MaillageException naming the member that is unknown or wrong */
    static <D extends Details> Draft<D> draft(RecordKind<D, ?> kind, JsonNode body, Supplier<Access> usual) {
        ObjectNode facts = object(body);
        JsonNode access = facts.remove("access");
        Geometry place = place(facts.remove("geometry"));
        Validity validity = new Validity(day(facts, "validFrom"), day(facts, "validTo"));
        return Draft.of(details(kind, facts), place)
                .valid(validity)
                .with(access == null ? null : AccessBody.read(access, usual.get()));
    }

    private static ObjectNode object(JsonNode body) {
        if (body instanceof ObjectNode object) {
            return object.deepCopy();
        }
        throw MaillageException.parameter("body", "Une fiche est un objet JSON.");
    }

    private static @Nullable Geometry place(@Nullable JsonNode geometry) {
        return geometry == null || geometry.isNull() ? null : GeoJsonInput.geometry(geometry, "geometry");
    }

    /**
     * The record with a merge patch (RFC 7396) applied. A place that is not patched stays to the last digit, which its GeoJSON
     * would not have.
     *
     * @param facts the record's facts as JSON
     */
    static <D extends Details> Draft<D> patched(
            RecordKind<D, ?> kind, TrackedRecord<D> record, ObjectNode facts, JsonNode patch) {
        ObjectNode more = object(patch);
        JsonNode access = more.remove("access");
        boolean moves = more.has("geometry");
        Geometry place = moves ? place(more.remove("geometry")) : record.geometry();
        Validity before = record.validity();
        Validity validity = new Validity(
                more.has("validFrom") ? day(more, "validFrom") : before.validFrom(),
                more.has("validTo") ? day(more, "validTo") : before.validTo());
        return new Draft<>(
                details(kind, merged(facts, more)),
                place,
                validity,
                record.provenance(),
                access == null ? null : AccessBody.read(access, record.access()));
    }

    private static ObjectNode merged(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (value.isNull()) {
                target.remove(member.getKey());
            } else if (value instanceof ObjectNode inner) {
                ObjectNode old =
                        target.get(member.getKey()) instanceof ObjectNode object ? object : target.objectNode();
                target.set(member.getKey(), merged(old, inner));
            } else {
                target.set(member.getKey(), value);
            }
        });
        return target;
    }

    /** @throws MaillageException when it is no JSON */
    static JsonNode parse(byte[] body, JsonMapper json) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw UnreadBody.of(e);
        }
    }

    private static <D extends Details> D details(RecordKind<D, ?> kind, ObjectNode facts) {
        try {
            return STRICT.treeToValue(facts, kind.details());
        } catch (UnrecognizedPropertyException e) {
            throw MaillageException.parameter(
                            e.getPropertyName(),
                            "Une fiche de « " + kind.collection() + " » n'a pas de « " + e.getPropertyName() + " ».")
                    .causedBy(e);
        } catch (JacksonException e) {
            throw UnreadBody.of(e);
        }
    }

    private static @Nullable LocalDate day(ObjectNode facts, String name) {
        JsonNode day = facts.remove(name);
        try {
            return day == null || day.isNull() ? null : Rfc3339.day(day.asString());
        } catch (DateTimeException e) {
            throw MaillageException.parameter(name, "« " + name + " » est une date comme 2026-11-21.")
                    .causedBy(e);
        }
    }
}
