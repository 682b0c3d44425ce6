package org.maillage.domain.history;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import, or one undoing of an import: many writes that are one act.
 *
 * @param key of its first write that the caller may know of: later runs have higher ones
 * @param comment of the run: the title of its source
 * @param created and so on: how many records it created, changed, deleted, brought back
 */
public record Run(
        UUID id,
        long key,
        Instant at,
        String author,
        @Nullable UUID account,
        String origin,
        @Nullable String comment,
        long created,
        long updated,
        long deleted,
        long restored) {}
