package org.maillage.api.metadata;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.geometry.Geometries;

/**
 * Where and when the features of a layer are, whatever the day.
 *
 * @param box EPSG:4326, longitude first; empty when nothing has a place
 * @param from first day, null for open
 * @param to last day, null for open
 */
public record Extent(Optional<Envelope> box, @Nullable LocalDate from, @Nullable LocalDate to) {

    static final Extent NONE = new Extent(Optional.empty(), null, null);

    /** Whether anything is known of when: open at both ends says nothing. */
    public boolean hasTime() {
        return from != null || to != null;
    }

    /** Around both; what has no time leaves that of the other, so the days are those of what has one. */
    Extent and(Extent other) {
        Optional<Envelope> both = box.map(mine ->
                        other.box.map(more -> Geometries.union(mine, more)).orElse(mine))
                .or(() -> other.box);
        if (!hasTime() || !other.hasTime()) {
            Extent timed = hasTime() ? this : other;
            return new Extent(both, timed.from, timed.to);
        }
        return new Extent(
                both,
                from == null || other.from == null ? null : from.isBefore(other.from) ? from : other.from,
                to == null || other.to == null ? null : to.isAfter(other.to) ? to : other.to);
    }

    /** As the OGC's JSON has it (OGC 17-069r4, 7.13). */
    public Map<String, Object> told() {
        Map<String, Object> extent = new LinkedHashMap<>();
        box.ifPresent(place -> extent.put("spatial", Map.of("bbox", List.of(bbox(place)), "crs", Crs.CRS84.uri())));
        if (hasTime()) {
            List<@Nullable Object> interval = Arrays.asList(moment(from, "T00:00:00Z"), moment(to, "T23:59:59Z"));
            extent.put("temporal", Map.of("interval", List.of(interval)));
        }
        return extent;
    }

    private static @Nullable String moment(@Nullable LocalDate day, String time) {
        return day == null ? null : day + time;
    }

    private static double[] bbox(Envelope box) {
        return new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
    }
}
