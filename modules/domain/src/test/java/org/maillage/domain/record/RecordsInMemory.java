package org.maillage.domain.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.maillage.domain.source.Provenance;

/** Records in a map; one after the other is transaction enough. Versions are counted by Hibernate, so not here. */
final class RecordsInMemory implements Records {

    final Map<UUID, TrackedRecord<?>> stored = new LinkedHashMap<>();

    @Override
    public <D extends Details, R extends TrackedRecord<D>> Optional<R> find(RecordKind<D, R> kind, UUID id) {
        return Optional.ofNullable(stored.get(id))
                .filter(record -> !record.isDeleted())
                .map(kind.entity()::cast);
    }

    @Override
    public <D extends Details, R extends TrackedRecord<D>> Optional<R> findEver(RecordKind<D, R> kind, UUID id) {
        return Optional.ofNullable(stored.get(id)).map(kind.entity()::cast);
    }

    @Override
    public <D extends Details, R extends TrackedRecord<D>> List<R> listWith(
            RecordKind<D, R> kind, String fact, Object value) {
        return stored.values().stream()
                .filter(record -> !record.isDeleted() && kind.entity().isInstance(record))
                .map(kind.entity()::cast)
                .filter(record -> value.equals(fact(record.details(), fact)))
                .toList();
    }

    private static Object fact(Details details, String name) {
        try {
            return details.getClass().getMethod(name).invoke(details);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    @Override
    public <D extends Details, R extends TrackedRecord<D>> Optional<R> find(
            RecordKind<D, R> kind, Provenance provenance) {
        return stored.values().stream()
                .filter(record -> record.provenance().equals(provenance))
                .findFirst()
                .map(kind.entity()::cast);
    }

    @Override
    public Map<String, Imported> importedFrom(RecordKind<?, ?> kind, long sourceKey) {
        return Map.of();
    }

    /** A map has room for all. */
    @Override
    public void requireRoom(RecordKind<?, ?> kind, Details details) {}

    @Override
    public <D extends Details, R extends TrackedRecord<D>> void create(
            RecordKind<D, R> kind, List<R> records, Authorship by) {
        records.forEach(record -> stored.put(record.id(), record));
    }

    @Override
    public <D extends Details, R extends TrackedRecord<D>> void update(
            RecordKind<D, R> kind, List<R> records, Authorship by) {
        create(kind, records, by);
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }

    @Override
    public <T> T rehearse(Supplier<T> work) {
        throw new UnsupportedOperationException("Nothing is rehearsed here");
    }
}
