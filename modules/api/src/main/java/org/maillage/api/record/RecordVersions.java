package org.maillage.api.record;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.maillage.api.request.Parameters;
import org.maillage.api.request.WriteCondition;
import org.maillage.domain.RecordKinds;
import org.maillage.domain.account.Callers;
import org.maillage.domain.history.Change;
import org.maillage.domain.history.History;
import org.maillage.domain.history.Restoration;
import org.maillage.domain.history.Snapshot;
import org.maillage.domain.record.Authorship;
import org.maillage.domain.record.Confidentiality;
import org.maillage.domain.record.Details;
import org.maillage.domain.record.RecordKind;
import org.maillage.domain.record.TrackedRecord;
import org.maillage.kernel.measure.Geodesy;
import org.maillage.kernel.problem.MaillageException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a record was, version by version, what each changed on the map, and the way back. */
@RestController
public final class RecordVersions {

    private final History history;
    private final Restoration restoration;
    private final RecordCards cards;
    private final RecordForms forms;
    private final JsonMapper json;
    private final Callers callers;
    private final ToldRecords told;

    public RecordVersions(
            History history,
            Restoration restoration,
            RecordCards cards,
            RecordForms forms,
            JsonMapper json,
            Callers callers,
            ToldRecords told) {
        this.history = history;
        this.restoration = restoration;
        this.cards = cards;
        this.forms = forms;
        this.json = json;
        this.callers = callers;
        this.told = told;
    }

    @GetMapping(RecordCollection.PATH + "/{id}/history")
    RecordHistory list(HttpServletRequest request, @PathVariable String collection, @PathVariable String id) {
        RecordKind<?, ?> kind = RecordKinds.ofCollection(collection);
        Parameters.of(request).refuseOthers();
        List<Change> changes = changes(kind, id);
        if (changes.stream().anyMatch(change -> change.access().level() != Confidentiality.PUBLIC)) {
            told.note(kind, Parameters.uuid(id, kind.name(), "fiche"));
        }
        return RecordHistory.of(kind, changes, json, callers.current().isPublic());
    }

    /** The latest first. */
    private List<Change> changes(RecordKind<?, ?> kind, String id) {
        List<Change> changes = history.listOf(kind, Parameters.uuid(id, kind.name(), "fiche"));
        if (changes.isEmpty()) {
            throw MaillageException.notFound(kind.name(), "fiche", id);
        }
        return changes;
    }

    /** The record as the version left it, with what its place gained and lost against the one before. */
    @GetMapping(RecordCollection.PATH + "/{id}/history/{version:\\d{1,9}}")
    ObjectNode version(
            HttpServletRequest request,
            @PathVariable String collection,
            @PathVariable String id,
            @PathVariable int version) {
        RecordKind<?, ?> kind = RecordKinds.ofCollection(collection);
        Parameters.of(request).refuseOthers();
        UUID uuid = Parameters.uuid(id, kind.name(), "fiche");
        Snapshot<?> then = snapshot(kind, uuid, version);
        told.note(kind, uuid, then.change().access(), then.place());
        ObjectNode form = forms.form(then);
        Geometry before = version == 1
                ? null
                : history.snapshot(kind, uuid, version - 1).map(Snapshot::place).orElse(null);
        form.set("gained", difference(then.place(), before));
        form.set("lost", difference(before, then.place()));
        return form;
    }

    private Snapshot<?> snapshot(RecordKind<?, ?> kind, UUID id, int version) {
        return history.snapshot(kind, id, version)
                .orElseThrow(() -> MaillageException.notFound("version", "version", id + "/" + version));
    }

    /** What the one area has that the other has not; null where one of them is no area. */
    private JsonNode difference(@Nullable Geometry of, @Nullable Geometry without) {
        if (of == null || without == null || of.getDimension() < 2 || without.getDimension() < 2) {
            return json.nullNode();
        }
        Geometry left = OverlayNGRobust.overlay(of, without, OverlayNG.DIFFERENCE);
        ObjectNode difference = json.createObjectNode();
        difference.set("geometry", left.isEmpty() ? json.nullNode() : forms.geometry(left));
        difference.put("areaSquareMetres", Geodesy.area(left));
        return difference;
    }

    /** Parameters: {@code facts=name,geometry} for some of it alone, {@code comment}. A deleted record is brought back. */
    @PostMapping(RecordCollection.PATH + "/{id}/history/{version:\\d{1,9}}/restore")
    ResponseEntity<Map<String, @Nullable Object>> restore(
            HttpServletRequest request,
            @PathVariable String collection,
            @PathVariable String id,
            @PathVariable int version) {
        RecordKind<?, ?> kind = RecordKinds.ofCollection(collection);
        Parameters parameters = Parameters.of(request);
        Set<String> facts = new HashSet<>(parameters.list("facts"));
        Authorship by = RecordCollection.by(callers.current(), parameters);
        int seen =
                WriteCondition.version(request, () -> changes(kind, id).get(0).version());
        TrackedRecord<?> record = restore(kind, id, seen, version, facts, by);
        told.note(kind, record);
        return ResponseEntity.ok().eTag(RecordCollection.tag(record)).body(cards.card(kind, record));
    }

    private <D extends Details, R extends TrackedRecord<D>> R restore(
            RecordKind<D, R> kind, String id, int seen, int version, Set<String> facts, Authorship by) {
        return restoration.restore(kind, Parameters.uuid(id, kind.name(), "fiche"), seen, version, facts, by);
    }
}
