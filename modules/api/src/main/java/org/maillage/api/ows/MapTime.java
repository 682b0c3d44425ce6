package org.maillage.api.ows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.kernel.time.Rfc3339;
import org.maillage.layers.query.FeatureQuery;

/**
 * The dimension {@code TIME} (OGC 06-042, annex D): a day or a moment, an interval, or a list of them, of which the span is
 * shown; {@code current} and nothing are today. Days are those of Europe/Paris.
 */
public final class MapTime {

    public static final String CURRENT = "current";

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final int MOST = 100;

    /** ISO 8601:2004, 4.4.2 has two hyphens where a slash cannot stand, as in a part of an address. */
    private static final String SEPARATOR = "/|--";

    /** Where records begin that hold since ever; before it nothing of a territory is known here. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    private MapTime() {}

    /** The days of a dimension, as capabilities tell them. Null where they are open. */
    public static String days(@Nullable LocalDate first, @Nullable LocalDate last) {
        return (first == null ? FIRST_DAY : first) + "/" + (last == null ? LAST_DAY : last) + "/P1D";
    }

    /** What holds at the time, and of what has a period of its own what is under way then. */
    public static FeatureQuery at(FeatureQuery today, String time) {
        if (time.equals(CURRENT)) {
            return today;
        }
        List<String> parts = List.of(time.split(",", -1));
        if (parts.size() > MOST) {
            throw wrong(time);
        }
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        for (String part : parts) {
            String[] ends = part.strip().split(SEPARATOR, -1);
            if (ends.length > 3 || ends.length == 3 && !ends[2].matches("P[0-9TYMDHS.]+|0")) {
                throw wrong(time);
            }
            LocalDate from = day(ends[0], time, false);
            LocalDate to = day(ends[Math.min(1, ends.length - 1)], time, true);
            if (to.isBefore(from)) {
                throw wrong(time);
            }
            first = from.isBefore(first) ? from : first;
            last = to.isAfter(last) ? to : last;
        }
        return today.during(first, last);
    }

    /** A year or a month, which ISO 8601 lets stand for itself, is its first or last day. */
    private static LocalDate day(String moment, String time, boolean end) {
        try {
            if (moment.length() <= 7) {
                LocalDate first = Rfc3339.day(moment + (moment.length() <= 4 ? "-01-01" : "-01"));
                return !end ? first : (moment.length() <= 4 ? first.plusYears(1) : first.plusMonths(1)).minusDays(1);
            }
            return moment.length() == 10
                    ? Rfc3339.day(moment)
                    : Rfc3339.moment(moment).atZoneSameInstant(ZONE).toLocalDate();
        } catch (DateTimeException e) {
            throw wrong(time).causedBy(e);
        }
    }

    private static MaillageException wrong(String time) {
        return MaillageException.of(
                        ProblemKind.INVALID,
                        "invalid-dimension-value",
                        "« " + time
                                + " » n'est pas une valeur de TIME : 2026-11-21, 2026-01-01/2026-12-31, ou current.")
                .with("parameter", "TIME");
    }
}
