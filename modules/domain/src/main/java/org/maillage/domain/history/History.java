package org.maillage.domain.history;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.record.Details;
import org.maillage.domain.record.RecordKind;

/** What happened to records, as far as the caller may know of it. */
public interface History {

    /** The writes to a record, the latest first; empty for what never existed. */
    List<Change> listOf(RecordKind<?, ?> kind, UUID recordId);

    /** The record as its version was. */
    <D extends Details> Optional<Snapshot<D>> snapshot(RecordKind<D, ?> kind, UUID recordId, int version);

    /** The writes that are asked for, the latest first. */
    List<Change> changes(ChangeQuery query);

    /**
     * The runs, the latest first.
     *
     * @param before key of the last run of the page before; null for the first page
     * @param most how many at most
     */
    List<Run> runs(@Nullable Long before, int most);

    Optional<Run> run(UUID id);

    /** Keeps that a run took an import back, or brought it back, whichever is next. */
    void addReversal(UUID run, UUID imported);

    /** What a run did, each record once, in the order of its writes. */
    List<RunRecord> recordsOf(UUID run);
}
