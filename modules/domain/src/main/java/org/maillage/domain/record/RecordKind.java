package org.maillage.domain.record;

import java.util.UUID;
import java.util.function.BiFunction;

/**
 * A kind of record: how it is called in the history, in addresses, and how one is made.
 *
 * @param name singular, stable, e.g. {@code protected-site}: what the history keeps
 * @param collection plural, e.g. {@code protected-sites}: what addresses say
 * @param table where it is stored
 */
public record RecordKind<D extends Details, R extends TrackedRecord<D>>(
        String name,
        String collection,
        String table,
        Class<R> entity,
        Class<D> details,
        BiFunction<UUID, Draft<D>, R> factory) {

    public R create(UUID id, Draft<D> draft) {
        return factory.apply(id, draft);
    }
}
