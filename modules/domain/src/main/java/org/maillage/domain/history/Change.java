package org.maillage.domain.history;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.record.Access;
import org.maillage.domain.record.Confidentiality;

/**
 * One write to a record.
 *
 * @param key of the write: later writes have higher ones
 * @param operation create, update, delete or restore
 * @param origin screen, api, import or sample
 * @param run the import run it belongs to, or null
 * @param reversal undo or redo where the run took an import back or brought it back, else null
 * @param image the record's facts after it, as JSON
 * @param account of the author, null for the service's own
 * @param access whose the record was after it, and who saw it
 * @param seen the levels of facts that the caller is told of it
 * @param placeSeen whether the caller sees the true place it left
 * @param moved whether it left the record another geometry than the change before it
 */
public record Change(
        long key,
        String kind,
        UUID recordId,
        int version,
        String operation,
        String author,
        String origin,
        Instant at,
        @Nullable String comment,
        @Nullable UUID run,
        @Nullable String reversal,
        String image,
        boolean moved,
        @Nullable UUID account,
        Access access,
        Set<Confidentiality> seen,
        boolean placeSeen) {}
