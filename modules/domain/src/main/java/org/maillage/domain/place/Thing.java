package org.maillage.domain.place;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Something that lies somewhere, as a place's answer tells it.
 *
 * @param kind territory, site, fund, actor, action or zone
 * @param role what this geometry is to the record: {@code seat} or {@code area} of an actor, else null
 * @param owner the record whose place this is, null when it is its own
 * @param type its code in {@code vocabulary}
 * @param reference its official identifier, null without one
 * @param geometry EPSG:4326, longitude first
 * @param areaSquareMetres geodesic, null for what has none
 * @param lengthMetres geodesic, of a line its length, of an area its boundary's
 * @param threshold share of an operation that must lie in it, 0 to 1; null where there is no such rule
 */
public record Thing(
        String layer,
        String kind,
        @Nullable String role,
        UUID id,
        @Nullable UUID owner,
        String name,
        @Nullable String vocabulary,
        @Nullable String type,
        @Nullable String reference,
        @Nullable String context,
        Geometry geometry,
        @Nullable Double areaSquareMetres,
        @Nullable Double lengthMetres,
        @Nullable Double threshold,
        SourceNote source) {

    /** What is there: an actor, whether by its seat, an establishment or an area. */
    public UUID subject() {
        return owner == null ? id : owner;
    }

    /** Where the fact comes from: title and licence of the source, and the day it describes. */
    public record SourceNote(@Nullable String title, @Nullable LocalDate date, @Nullable String licence) {}
}
