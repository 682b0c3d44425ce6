package org.maillage.domain.history;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maillage.domain.RecordKinds;
import org.maillage.domain.account.Caller;
import org.maillage.domain.record.Authorship;
import org.maillage.domain.record.Details;
import org.maillage.domain.record.RecordKind;
import org.maillage.domain.record.Records;
import org.maillage.domain.record.Register;
import org.maillage.domain.record.TrackedRecord;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;

/** Undoing: a record, a fact, a deletion, a whole import. Each is a write of its own, and can be undone in turn. */
public final class Restoration {

    /** Records named when a run cannot be undone. */
    private static final int NAMED = 20;

    private final History history;
    private final Records records;
    private final Register register;

    public Restoration(History history, Records records, Register register) {
        this.history = history;
        this.records = records;
        this.register = register;
    }

    /**
     * Makes a record what it was in a version, or, of a record that still is, some facts of it.
     *
     * @param seen the version the caller has seen
     * @param facts names, {@link Snapshot#PLACE} for the place; empty for all
     * @throws MaillageException (not found) for a record or version that is not there, (stale) when it was written since
     */
    public <D extends Details, R extends TrackedRecord<D>> R restore(
            RecordKind<D, R> kind, UUID id, int seen, int version, Set<String> facts, Authorship by) {
        Snapshot<D> snapshot = snapshot(kind, id, version);
        return facts.isEmpty()
                ? register.restore(kind, id, seen, snapshot::whole, image -> snapshot.importedImage(), by)
                : register.restore(
                        kind, id, seen, now -> snapshot.some(kind.details(), now, facts), image -> image, by);
    }

    private <D extends Details> Snapshot<D> snapshot(RecordKind<D, ?> kind, UUID id, int version) {
        return history.snapshot(kind, id, version)
                .orElseThrow(() -> MaillageException.notFound("version", "version", id + "/" + version));
    }

    /**
     * What undoing a run did.
     *
     * @param deleted records that it had made
     * @param restored records as they were before it
     * @param kept records that were written since, left as they are
     */
    public record Undone(int deleted, int restored, int kept) {}

    /**
     * Takes an import back, in one transaction; what took one back brings it back when it is undone in turn. Of an import that was
     * brought back, what brought it back is undone.
     *
     * @param keepWritten whether records that were written since are left as they are; else nothing is undone
     * @param undoing the run that this is
     * @throws MaillageException (conflict) naming records that were written since, or when nothing is left to
     *     undo
     */
    public Undone undo(Run run, boolean keepWritten, UUID undoing, Caller caller) {
        Authorship by = Authorship.of(caller, undoing, run.comment());
        UUID last = run.lastReversal();
        UUID undone = last == null || run.undone() ? run.id() : last;
        return records.inTransaction(() -> {
            Map<Outcome, List<RunRecord>> outcomes = records(undone, run).stream()
                    .collect(Collectors.groupingBy(record -> undo(RecordKinds.ofName(record.kind()), record, by)));
            List<RunRecord> written = outcomes.getOrDefault(Outcome.WRITTEN_SINCE, List.of());
            if (!written.isEmpty() && !keepWritten && !run.undone()) {
                throw writtenSince(written);
            }
            int deleted = outcomes.getOrDefault(Outcome.DELETED, List.of()).size();
            int restored = outcomes.getOrDefault(Outcome.RESTORED, List.of()).size();
            if (deleted + restored == 0) {
                throw MaillageException.of(
                                ProblemKind.CONFLICT, "nothing-to-undo", "De cet import, il ne reste rien à annuler.")
                        .with("count", written.size());
            }
            history.addReversal(undoing, run.reverses() == null ? run.id() : run.reverses());
            return new Undone(deleted, restored, written.size());
        });
    }

    /** With those of the import that were left when it was taken back, and so were not brought back either. */
    private List<RunRecord> records(UUID undone, Run run) {
        List<RunRecord> done = history.recordsOf(undone);
        if (undone.equals(run.id())) {
            return done;
        }
        Set<UUID> known = done.stream().map(RunRecord::id).collect(Collectors.toSet());
        Stream<RunRecord> left = history.recordsOf(run.id()).stream().filter(record -> !known.contains(record.id()));
        return Stream.concat(done.stream(), left).toList();
    }

    private enum Outcome {
        DELETED,
        RESTORED,
        GONE_BEFORE,
        WRITTEN_SINCE
    }

    private <D extends Details, R extends TrackedRecord<D>> Outcome undo(
            RecordKind<D, R> kind, RunRecord record, Authorship by) {
        R now = records.findEver(kind, record.id())
                .orElseThrow(() -> MaillageException.of(
                        ProblemKind.FORBIDDEN, "not-allowed", "Ce compte ne voit pas tout ce que cet import a fait."));
        if (now.version() != record.after()) {
            return now.isDeleted() && record.made() ? Outcome.GONE_BEFORE : Outcome.WRITTEN_SINCE;
        }
        if (register.isImportedAnew(kind, now)) {
            return Outcome.WRITTEN_SINCE;
        }
        if (record.made()) {
            register.delete(kind, record.id(), record.after(), by);
            return Outcome.DELETED;
        }
        restore(kind, record.id(), record.after(), record.before(), Set.of(), by);
        return Outcome.RESTORED;
    }

    private static MaillageException writtenSince(List<RunRecord> written) {
        return MaillageException.of(
                        ProblemKind.CONFLICT,
                        "written-since",
                        "Des fiches de cet import ont été modifiées depuis (" + written.size()
                                + ") : rien n'est annulé. Les garder telles quelles et annuler le reste : keep=written.")
                .with("count", written.size())
                .with(
                        "records",
                        written.stream().limit(NAMED).map(RunRecord::id).toList());
    }
}
