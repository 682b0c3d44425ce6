package org.maillage.domain.history;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Which writes: those that meet everything given.
 *
 * @param account of their author
 * @param run they belong to
 * @param kind name of the records' kind
 * @param from first moment, included
 * @param to first moment after
 * @param box EPSG:4326, longitude first: where the record was before or after
 * @param before key of the last write of the page before
 * @param limit how many at most
 */
public record ChangeQuery(
        @Nullable UUID account,
        @Nullable UUID run,
        @Nullable String kind,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Envelope box,
        @Nullable Long before,
        int limit) {}
