package org.maillage.domain.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.account.Structure;
import org.maillage.domain.vocabulary.Vocabularies;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;

/** The use cases of keeping records: create, read, replace, delete, each checked and in one transaction. */
public final class Register {

    private final Records records;
    private final Vocabularies vocabularies;
    private final Supplier<List<Structure>> structures;
    private final Clock clock;

    /** @param structures those there are, which records may belong to and be shared with */
    public Register(Records records, Vocabularies vocabularies, Supplier<List<Structure>> structures, Clock clock) {
        this.records = records;
        this.vocabularies = vocabularies;
        this.structures = structures;
        this.clock = clock;
    }

    public <D extends Details, R extends TrackedRecord<D>> R create(
            RecordKind<D, R> kind, Draft<D> draft, Authorship by) {
        UUID id = UUID.randomUUID();
        return records.inTransaction(() -> {
            requireKnown(draft.access());
            Access access = draft.access() == null ? kind.usual(by.caller()) : draft.access();
            Policy.requireWrite(by.caller(), access, draft.geometry());
            check(kind, id, draft);
            R record = kind.create(id, draft.with(access));
            records.create(kind, List.of(record), by);
            return record;
        });
    }

    private void requireKnown(@Nullable Access access) {
        if (access == null || access.structure() == null && access.partners().isEmpty()) {
            return;
        }
        Set<UUID> known = structures.get().stream().map(Structure::id).collect(Collectors.toSet());
        if (access.structure() != null && !known.contains(access.structure())) {
            throw MaillageException.parameter("access.structure", "Cette structure n'est pas connue.");
        }
        if (!known.containsAll(access.partners())) {
            throw MaillageException.parameter("access.partners", "Une de ces structures n'est pas connue.");
        }
    }

    private void check(RecordKind<?, ?> kind, UUID id, Draft<?> draft) {
        records.requireRoom(kind, draft.details());
        vocabularies.check(draft.details().codes());
        draft.details().check(id, records);
        draft.details().check(LocalDate.now(clock));
    }

    /** @throws MaillageException (not found) */
    public <D extends Details, R extends TrackedRecord<D>> R get(RecordKind<D, R> kind, UUID id) {
        return records.find(kind, id).orElseThrow(() -> MaillageException.notFound(kind.name(), "fiche", id));
    }

    /**
     * Replaces all facts and the place.
     *
     * @param version the version the caller has seen
     * @throws MaillageException (stale) when there is a newer one
     */
    public <D extends Details, R extends TrackedRecord<D>> R replace(
            RecordKind<D, R> kind, UUID id, int version, Draft<D> draft, Authorship by) {
        kind.requireGeometry(draft);
        return records.inTransaction(() -> {
            R record = current(kind, id, version, by);
            requireKnown(draft.access());
            Access after = draft.access() == null ? record.access() : draft.access();
            Policy.requireChange(by.caller(), record.access(), record.geometry(), after, draft.geometry());
            check(kind, id, draft);
            record.revise(draft);
            records.update(kind, List.of(record), by);
            return record;
        });
    }

    /** {@link #replace}, where nothing is written when nothing is changed by it, and nothing said. */
    public <D extends Details, R extends TrackedRecord<D>> R amend(
            RecordKind<D, R> kind, UUID id, int version, Draft<D> draft, Authorship by) {
        return records.inTransaction(() -> {
            R record = current(kind, id, version, by);
            return by.comment() == null && draft.isOf(record) ? record : replace(kind, id, version, draft, by);
        });
    }

    public <D extends Details, R extends TrackedRecord<D>> void delete(
            RecordKind<D, R> kind, UUID id, int version, Authorship by) {
        records.inTransaction(() -> {
            R record = current(kind, id, version, by);
            record.markDeleted();
            records.update(kind, List.of(record), by);
            return record;
        });
    }

    /**
     * Makes a record what it was, or some of it; also one that was deleted, for which who deletes also brings back.
     *
     * @param version the version the caller has seen
     * @param draft makes of the record as it is what it is to be
     * @param importedImage what the last import said then, so that the next one goes on from there; null for nothing
     */
    public <D extends Details, R extends TrackedRecord<D>> R restore(
            RecordKind<D, R> kind,
            UUID id,
            int version,
            Function<R, Draft<D>> draft,
            UnaryOperator<@Nullable String> importedImage,
            Authorship by) {
        return records.inTransaction(() -> {
            R record =
                    records.findEver(kind, id).orElseThrow(() -> MaillageException.notFound(kind.name(), "fiche", id));
            Policy.requireWrite(by.caller(), record.access(), record.geometry());
            requireVersion(record, version);
            Draft<D> wanted = draft.apply(record);
            kind.requireGeometry(wanted);
            requireNotImportedAnew(kind, record);
            Access access = record.access();
            Policy.requireChange(by.caller(), access, record.geometry(), access, wanted.geometry());
            record.undelete();
            check(kind, id, wanted);
            record.revise(wanted);
            record.rememberImport(importedImage.apply(record.importedImage()));
            records.update(kind, List.of(record), by);
            return record;
        });
    }

    private <D extends Details, R extends TrackedRecord<D>> void requireNotImportedAnew(
            RecordKind<D, R> kind, R record) {
        if (isImportedAnew(kind, record)) {
            throw MaillageException.of(
                    ProblemKind.CONFLICT,
                    "imported-anew",
                    "Depuis que cette fiche est supprimée, sa source a été importée à nouveau, et une autre l'a remplacée.");
        }
    }

    /** Whether it is deleted, and its source has brought another record by the same id since: both would be one thing twice. */
    public <D extends Details, R extends TrackedRecord<D>> boolean isImportedAnew(RecordKind<D, R> kind, R record) {
        return record.isDeleted()
                && record.provenance().sourceRecordId() != null
                && records.find(kind, record.provenance()).isPresent();
    }

    /** As it is now, for who may write it: others are told of no version. */
    private <D extends Details, R extends TrackedRecord<D>> R current(
            RecordKind<D, R> kind, UUID id, int version, Authorship by) {
        R record = get(kind, id);
        Policy.requireWrite(by.caller(), record.access(), record.geometry());
        requireVersion(record, version);
        return record;
    }

    private static void requireVersion(TrackedRecord<?> record, int version) {
        if (record.version() != version) {
            throw MaillageException.of(
                            ProblemKind.STALE,
                            "stale-version",
                            "Cette fiche a été modifiée depuis : elle en est à la version " + record.version()
                                    + ", et non " + version + ".")
                    .with("currentVersion", record.version());
        }
    }
}
