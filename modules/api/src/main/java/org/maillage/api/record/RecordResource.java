package org.maillage.api.record;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.maillage.api.request.Link;
import org.maillage.api.request.Parameters;
import org.maillage.api.request.WriteCondition;
import org.maillage.domain.RecordKinds;
import org.maillage.domain.account.Callers;
import org.maillage.domain.history.History;
import org.maillage.domain.history.Snapshot;
import org.maillage.domain.record.Authorship;
import org.maillage.domain.record.Details;
import org.maillage.domain.record.Draft;
import org.maillage.domain.record.RecordKind;
import org.maillage.domain.record.Register;
import org.maillage.domain.record.TrackedRecord;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records of every kind, each under its collection. The ETag is the version; replacing and deleting need it. */
@RestController
public final class RecordResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Register register;
    private final History history;
    private final RecordCards cards;
    private final RecordForms forms;
    private final JsonMapper json;
    private final Callers callers;
    private final ToldRecords told;

    public RecordResource(
            Register register,
            History history,
            RecordCards cards,
            RecordForms forms,
            JsonMapper json,
            Callers callers,
            ToldRecords told) {
        this.register = register;
        this.history = history;
        this.cards = cards;
        this.forms = forms;
        this.json = json;
        this.callers = callers;
        this.told = told;
    }

    @GetMapping(RecordCollection.PATH + "/{id}")
    ResponseEntity<Map<String, @Nullable Object>> get(
            HttpServletRequest request, @PathVariable String collection, @PathVariable String id) {
        RecordKind<?, ?> kind = RecordKinds.ofCollection(collection);
        Parameters.of(request).refuseOthers();
        TrackedRecord<?> record = register.get(kind, Parameters.uuid(id, kind.name(), "fiche"));
        return answer(kind, record);
    }

    private ResponseEntity<Map<String, @Nullable Object>> answer(RecordKind<?, ?> kind, TrackedRecord<?> record) {
        told.note(kind, record);
        return ResponseEntity.ok().eTag(RecordCollection.tag(record)).body(cards.card(kind, record));
    }

    @PostMapping(RecordCollection.PATH)
    ResponseEntity<Map<String, @Nullable Object>> create(
            HttpServletRequest request, @PathVariable String collection, @RequestBody JsonNode body) {
        RecordKind<?, ?> kind = RecordKinds.ofCollection(collection);
        TrackedRecord<?> record = create(kind, body, by(request));
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, Link.absolute("/api/" + collection + "/" + record.id()))
                .eTag(RecordCollection.tag(record))
                .body(cards.card(kind, record));
    }

    private <D extends Details, R extends TrackedRecord<D>> R create(
            RecordKind<D, R> kind, JsonNode body, Authorship by) {
        return register.create(kind, RecordBody.draft(kind, body, () -> kind.usual(by.caller())), by);
    }

    @PutMapping(RecordCollection.PATH + "/{id}")
    ResponseEntity<Map<String, @Nullable Object>> replace(
            HttpServletRequest request,
            @PathVariable String collection,
            @PathVariable String id,
            @RequestBody JsonNode body) {
        RecordKind<?, ?> kind = RecordKinds.ofCollection(collection);
        return answer(kind, replace(kind, id, version(request, kind, id), body, by(request)));
    }

    private <D extends Details, R extends TrackedRecord<D>> R replace(
            RecordKind<D, R> kind, String id, int version, JsonNode body, Authorship by) {
        UUID uuid = Parameters.uuid(id, kind.name(), "fiche");
        R now = register.get(kind, uuid);
        Draft<D> draft = RecordBody.draft(kind, body, now::access).from(now.provenance());
        return telling(kind, uuid, version, body, () -> register.replace(kind, uuid, version, draft, by));
    }

    /** RFC 7396: members that are given replace those of the record, a null takes away. */
    @PatchMapping(path = RecordCollection.PATH + "/{id}", consumes = MERGE_PATCH)
    ResponseEntity<Map<String, @Nullable Object>> patch(
            HttpServletRequest request,
            @PathVariable String collection,
            @PathVariable String id,
            @RequestBody byte[] body) {
        RecordKind<?, ?> kind = RecordKinds.ofCollection(collection);
        JsonNode patch = RecordBody.parse(body, json);
        return answer(kind, patch(kind, id, version(request, kind, id), patch, by(request)));
    }

    private <D extends Details, R extends TrackedRecord<D>> R patch(
            RecordKind<D, R> kind, String id, int version, JsonNode patch, Authorship by) {
        UUID uuid = Parameters.uuid(id, kind.name(), "fiche");
        R now = register.get(kind, uuid);
        Draft<D> draft = RecordBody.patched(kind, now, json.valueToTree(now.details()), patch);
        return telling(kind, uuid, version, patch, () -> register.amend(kind, uuid, version, draft, by));
    }

    @DeleteMapping(RecordCollection.PATH + "/{id}")
    ResponseEntity<Void> delete(HttpServletRequest request, @PathVariable String collection, @PathVariable String id) {
        RecordKind<?, ?> kind = RecordKinds.ofCollection(collection);
        UUID uuid = Parameters.uuid(id, kind.name(), "fiche");
        int version = version(request, kind, id);
        Authorship by = by(request);
        telling(kind, uuid, version, json.nullNode(), () -> {
            register.delete(kind, uuid, version, by);
            return uuid;
        });
        return ResponseEntity.noContent().build();
    }

    private <D extends Details, R extends TrackedRecord<D>> int version(
            HttpServletRequest request, RecordKind<D, R> kind, String id) {
        return WriteCondition.version(request, () -> register.get(kind, Parameters.uuid(id, kind.name(), "fiche"))
                .version());
    }

    /** Who writes, with the {@code comment} that they give. */
    private Authorship by(HttpServletRequest request) {
        return RecordCollection.by(callers.current(), Parameters.of(request));
    }

    /**
     * Writes; a conflict is told with all three sides, so that a person can settle it: {@code mine}, what was to be written,
     * {@code theirs}, the record as it is now, and {@code base}, the version that the caller had seen.
     */
    private <D extends Details, R extends TrackedRecord<D>, T> T telling(
            RecordKind<D, R> kind, UUID id, int version, JsonNode mine, Supplier<T> write) {
        try {
            return write.get();
        } catch (MaillageException e) {
            if (e.kind() != ProblemKind.STALE) {
                throw e;
            }
            Optional<Snapshot<D>> base = history.snapshot(kind, id, version);
            R theirs = register.get(kind, id);
            told.note(kind, theirs);
            MaillageException sides = e.with("mine", mine).with("theirs", forms.form(theirs));
            throw base.isEmpty() ? sides : sides.with("base", forms.form(base.get()));
        }
    }
}
