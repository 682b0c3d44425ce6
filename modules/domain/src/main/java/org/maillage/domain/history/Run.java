package org.maillage.domain.history;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import, or one undoing of an import: many writes that are one act.
 *
 * @param key of its first write that the caller may know of: later runs have higher ones
 * @param comment of the run: the title of the import's source
 * @param reversal what it is to the import in {@code reverses}, null for an import
 * @param undone whether it is taken back: of an import, by the last of its reversals
 * @param lastReversal the last run that took the import back or brought it back, of which undoing goes on; null for none
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
        @Nullable String reversal,
        @Nullable UUID reverses,
        boolean undone,
        @Nullable UUID lastReversal,
        long created,
        long updated,
        long deleted,
        long restored) {}
