package org.maillage.domain.history;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One write to a record.
 *
 * @param operation create, update or delete
 * @param origin screen, api, import or sample
 * @param run the import run it belongs to, or null
 * @param image the record's facts after it, as JSON
 * @param moved whether it left the record another geometry than the change before it
 */
public record Change(
        String kind,
        UUID recordId,
        int version,
        String operation,
        String author,
        String origin,
        Instant at,
        @Nullable String comment,
        @Nullable UUID run,
        String image,
        boolean moved) {}
