package org.maillage.api.record;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.maillage.api.request.GeoJsonOutput;
import org.maillage.domain.account.Caller;
import org.maillage.domain.account.Callers;
import org.maillage.domain.history.Snapshot;
import org.maillage.domain.record.Access;
import org.maillage.domain.record.HiddenFacts;
import org.maillage.domain.record.Policy;
import org.maillage.domain.record.TrackedRecord;
import org.maillage.domain.record.Validity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Records as callers write them, with what the caller is told of each: facts, validity, place and access in one object. */
public final class RecordForms {

    private final JsonMapper json;
    private final Callers callers;

    public RecordForms(JsonMapper json, Callers callers) {
        this.json = json;
        this.callers = callers;
    }

    boolean seesPlace(TrackedRecord<?> record) {
        return Policy.sees(callers.current(), record.access().place(), record.access(), record.geometry());
    }

    /** The facts that the caller is told. */
    ObjectNode facts(TrackedRecord<?> record) {
        Caller caller = callers.current();
        ObjectNode facts = json.valueToTree(record.details());
        facts.remove(HiddenFacts.of(
                record.details().getClass(),
                level -> Policy.sees(caller, level, record.access(), record.geometry()),
                seesPlace(record)));
        return facts;
    }

    /** The record as it is. */
    public ObjectNode form(TrackedRecord<?> record) {
        ObjectNode form =
                form(facts(record), record.validity(), seesPlace(record) ? record.geometry() : record.publicGeometry());
        form.put("version", record.version());
        form.set("access", access(record.access()));
        return form;
    }

    /** The record as it was. */
    ObjectNode form(Snapshot<?> snapshot) {
        ObjectNode facts = json.valueToTree(snapshot.details());
        facts.remove(HiddenFacts.of(
                snapshot.details().getClass(),
                snapshot.change().seen()::contains,
                snapshot.change().placeSeen()));
        ObjectNode form = form(facts, snapshot.validity(), snapshot.place());
        form.put("version", snapshot.change().version());
        form.set("access", access(snapshot.change().access()));
        return form;
    }

    private ObjectNode form(ObjectNode facts, Validity validity, @Nullable Geometry place) {
        facts.set("validFrom", json.valueToTree(validity.validFrom()));
        facts.set("validTo", json.valueToTree(validity.validTo()));
        facts.set("geometry", place == null ? json.nullNode() : geometry(place));
        return facts;
    }

    /** Those of whom it is not the structure's are told the level alone: whose partners they are is nobody else's business. */
    ObjectNode access(Access access) {
        ObjectNode node = json.createObjectNode();
        node.put("level", code(access.level()));
        node.put("place", code(access.place()));
        node.put("blur", access.blur() == null ? null : code(access.blur()));
        if (!callers.current().isPublic()) {
            node.set("structure", json.valueToTree(access.structure()));
            node.set("partners", json.valueToTree(access.partners()));
        }
        return node;
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** GeoJSON in EPSG:4326, longitude first. */
    JsonNode geometry(Geometry geometry) {
        return GeoJsonOutput.node(json, geometry);
    }
}
