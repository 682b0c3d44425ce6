package org.maillage.layers.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.geotools.api.filter.capability.FunctionName;
import org.geotools.api.filter.expression.Expression;
import org.geotools.filter.FunctionExpressionImpl;
import org.geotools.filter.capability.FunctionNameImpl;
import org.jspecify.annotations.Nullable;

/**
 * The first or the last instant of a date in UTC, for comparing dates with timestamps: OGC 21-065r2, 7.8.3, leaves the
 * cast to the server; here a date is the whole of its day. Null for null.
 */
public final class DayBound extends FunctionExpressionImpl {

    /** Which end of the day. */
    public enum End {
        FIRST,
        LAST;

        private final FunctionName function = new FunctionNameImpl(
                "day_" + name().toLowerCase(Locale.ROOT),
                FunctionNameImpl.parameter("instant", Instant.class),
                FunctionNameImpl.parameter("date", LocalDate.class));
    }

    private final End end;

    public DayBound(End end, Expression date) {
        super(end.function);
        this.end = end;
        setParameters(List.of(date));
    }

    public End end() {
        return end;
    }

    public Expression date() {
        return getParameters().get(0);
    }

    @Override
    public @Nullable Object evaluate(@Nullable Object feature) {
        LocalDate date = (LocalDate) date().evaluate(feature);
        if (date == null) {
            return null;
        }
        return end == End.FIRST ? first(date) : last(date);
    }

    public static Instant first(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The last microsecond: what databases keep. */
    public static Instant last(LocalDate date) {
        return first(date.plusDays(1)).minus(1, ChronoUnit.MICROS);
    }
}
