package org.maillage.api.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.maillage.api.request.GeoJsonInput;
import org.maillage.domain.record.Details;
import org.maillage.domain.record.Draft;
import org.maillage.domain.record.RecordKind;
import org.maillage.domain.record.Validity;
import org.maillage.kernel.problem.MaillageException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The body of a record: its facts, and beside them {@code geometry}, {@code validFrom} and {@code validTo}. */
final class RecordBody {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private RecordBody() {}

    /** @throws MaillageException naming the member that is unknown or wrong */
    static <D extends Details> Draft<D> draft(RecordKind<D, ?> kind, JsonNode body) {
        if (!(body instanceof ObjectNode object)) {
            throw MaillageException.parameter("body", "Une fiche est un objet JSON.");
        }
        ObjectNode facts = object.deepCopy();
        JsonNode geometry = facts.remove("geometry");
        Validity validity = new Validity(day(facts, "validFrom"), day(facts, "validTo"));
        Geometry place = geometry == null || geometry.isNull() ? null : GeoJsonInput.geometry(geometry, "geometry");
        return Draft.of(details(kind, facts), place).valid(validity);
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
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof MaillageException mistake) {
                    throw mistake;
                }
            }
            String member = e.getPath().isEmpty() ? "body" : e.getPath().get(0).getPropertyName();
            throw MaillageException.parameter(member, "« " + member + " » n'a pas la bonne forme.")
                    .causedBy(e);
        }
    }

    private static @Nullable LocalDate day(ObjectNode facts, String name) {
        JsonNode day = facts.remove(name);
        try {
            return day == null || day.isNull() ? null : LocalDate.parse(day.asString());
        } catch (DateTimeException e) {
            throw MaillageException.parameter(name, "« " + name + " » est une date comme 2026-11-21.")
                    .causedBy(e);
        }
    }
}
