package org.maillage.store.dialect;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.maillage.kernel.text.TextFolding;
import org.maillage.layers.filter.Arithmetic;
import org.maillage.layers.filter.ArrayRelation;
import org.maillage.layers.filter.DayBound;

/**
 * What H2 calls by the aliases of {@code h2gis/V0100}, {@code V0106} and {@code V0119}: the functions that evaluate filters in memory, null for
 * null. On PostgreSQL, the migrations of the same numbers say the same in SQL.
 */
public final class H2Functions {

    private H2Functions() {}

    public static @Nullable String fold(@Nullable String text) {
        return text == null ? null : TextFolding.fold(text);
    }

    public static @Nullable String foldCase(@Nullable String text) {
        return text == null ? null : TextFolding.foldCase(text);
    }

    public static @Nullable String foldAccents(@Nullable String text) {
        return text == null ? null : TextFolding.foldAccents(text);
    }

    public static @Nullable Double remainder(@Nullable Double dividend, @Nullable Double divisor) {
        return dividend == null || divisor == null ? null : Arithmetic.remainder(dividend, divisor);
    }

    public static @Nullable Double power(@Nullable Double base, @Nullable Double exponent) {
        return base == null || exponent == null ? null : Arithmetic.power(base, exponent);
    }

    public static @Nullable OffsetDateTime dayFirst(@Nullable LocalDate date) {
        return date == null ? null : DayBound.first(date).atOffset(ZoneOffset.UTC);
    }

    public static @Nullable OffsetDateTime dayLast(@Nullable LocalDate date) {
        return date == null ? null : DayBound.last(date).atOffset(ZoneOffset.UTC);
    }

    public static @Nullable Boolean meets(@Nullable Geometry place, @Nullable Geometry area) {
        return place == null || area == null ? null : place.intersects(area);
    }

    public static @Nullable Boolean arraysOverlap(String @Nullable [] array, String @Nullable [] other) {
        return array == null || other == null ? null : ArrayRelation.overlaps(array, other);
    }

    public static @Nullable Boolean arrayContains(String @Nullable [] array, String @Nullable [] other) {
        return array == null || other == null ? null : ArrayRelation.contains(array, other);
    }
}
