package org.maillage.api.question;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maillage.api.request.Parameters;
import org.maillage.kernel.problem.MaillageException;

/**
 * {@code subset=time("2020":"2021")} of maps (OGC 20-058, 14) and tiles (OGC 20-057, 12, by the name of {@code datetime}): the one axis
 * there is beside those of place, which says what {@code datetime} says.
 */
public final class TimeSubset {

    private static final String SUBSET = "subset";

    /** A day, a month or a year, or an instant down to the hour. */
    private static final String MOMENT =
            "\\d{4}(?:-\\d\\d(?:-\\d\\d(?:T\\d\\d(?::\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?)?(?:Z|[+-]\\d\\d:\\d\\d))?)?)?";

    /** One, or two as the ends of an interval, of which {@code *} is the first or last time that there is. */
    private static final Pattern TIME = Pattern.compile("(?:[Tt]ime|datetime|[Tt])\\((?:[\"']?(?<moment>" + MOMENT
            + ")[\"']?|[\"']?(?<low>" + MOMENT + "|\\*)[\"']?:[\"']?(?<high>" + MOMENT + "|\\*)[\"']?)\\)");

    private TimeSubset() {}

    /** The days, empty when it is absent. */
    public static Optional<Period> asked(Parameters parameters) {
        String asked = String.join(",", parameters.texts(SUBSET));
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        Matcher time = TIME.matcher(asked);
        if (!time.matches() || parameters.text("datetime").isPresent()) {
            throw wrong(asked);
        }
        @Nullable String moment = time.group("moment");
        try {
            String days = moment == null
                    ? first(time.group("low")) + "/" + last(time.group("high"))
                    : first(moment) + "/" + last(moment);
            return Optional.of(MaillageException.naming(SUBSET, () -> Period.parse(days)));
        } catch (DateTimeException e) {
            throw wrong(asked).causedBy(e);
        }
    }

    private static String first(String moment) {
        return switch (moment.length()) {
            case 1 -> "..";
            case 4 -> moment + "-01-01";
            case 7 -> moment + "-01";
            default -> instant(moment);
        };
    }

    private static String last(String moment) {
        return switch (moment.length()) {
            case 1 -> "..";
            case 4 -> moment + "-12-31";
            case 7 -> YearMonth.parse(moment).atEndOfMonth().toString();
            default -> instant(moment);
        };
    }

    /** With its minutes, which may be left out here. */
    private static String instant(String moment) {
        return moment.replaceFirst("(T\\d\\d)(Z|[+-])", "$1:00$2");
    }

    private static MaillageException wrong(String asked) {
        return MaillageException.parameter(
                SUBSET,
                "« " + asked
                        + " » : il n'y a que l'axe du temps, comme time(\"2026-11-21\") ou time(\"2025\":\"2026-06\"), et alors sans datetime.");
    }
}
