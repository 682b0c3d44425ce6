package org.maillage.domain.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.source.Provenance;

/**
 * The stored records of all kinds. Each write is one row, one entry in the history and one revision of every layer it
 * touches, in one transaction; what was cached for the place is dropped after the commit.
 */
public interface Records {

    /** The record as it is now; deleted ones are not found. */
    <D extends Details, R extends TrackedRecord<D>> Optional<R> find(RecordKind<D, R> kind, UUID id);

    /** The same, also when it is deleted. */
    <D extends Details, R extends TrackedRecord<D>> Optional<R> findEver(RecordKind<D, R> kind, UUID id);

    /**
     * The undeleted records that have this value of a fact, in the order they were created. To be read: whom they are shared with and
     * what imports said of them is not in them.
     */
    <D extends Details, R extends TrackedRecord<D>> List<R> listWith(RecordKind<D, R> kind, String fact, Object value);

    /** The undeleted record that this source calls by this id; to be read, as those of {@link #listWith}. */
    <D extends Details, R extends TrackedRecord<D>> Optional<R> find(RecordKind<D, R> kind, Provenance provenance);

    /** What the last import of a source said of each of its undeleted records, by the source's own id of it. */
    Map<String, Imported> importedFrom(RecordKind<?, ?> kind, long sourceKey);

    /**
     * A record as an import knows it.
     *
     * @param image what the import said, null when the record was not imported
     */
    record Imported(UUID id, @Nullable String image) {}

    /** @throws org.maillage.kernel.problem.MaillageException naming a fact whose text is longer than what can be kept */
    void requireRoom(RecordKind<?, ?> kind, Details details);

    <D extends Details, R extends TrackedRecord<D>> void create(RecordKind<D, R> kind, List<R> records, Authorship by);

    /** @throws org.maillage.kernel.problem.MaillageException (stale) when someone else wrote since the record was read */
    <D extends Details, R extends TrackedRecord<D>> void update(RecordKind<D, R> kind, List<R> records, Authorship by);

    /** All the work in one transaction; nested calls join it. */
    <T> T inTransaction(Supplier<T> work);

    /** The work as in a transaction, and then as if nothing had happened: what a trial run needs. */
    <T> T rehearse(Supplier<T> work);
}
