package org.maillage.api.maps;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maillage.api.metadata.Extent;
import org.maillage.api.question.Period;
import org.maillage.api.request.Parameters;
import org.maillage.kernel.problem.MaillageException;

/** Of when a map is: {@code subset=time("2020":"2021")} (OGC 20-058, 14), which says what {@code datetime} says. */
final class MapTime {

    private static final String SUBSET = "subset";

    /** A day, a month or a year, or an instant down to the hour; or the first or last time that there is. */
    private static final String MOMENT =
            "\\d{4}(?:-\\d\\d(?:-\\d\\d(?:T\\d\\d(?::\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?)?(?:Z|[+-]\\d\\d:\\d\\d))?)?)?|\\*";

    private static final Pattern TIME = Pattern.compile(
            "(?:[Tt]ime|[Tt])\\([\"']?(?<low>" + MOMENT + ")[\"']?(?::[\"']?(?<high>" + MOMENT + ")[\"']?)?\\)");

    private MapTime() {}

    /**
     * The days of {@code subset}, empty when it is absent.
     *
     * @param extent of what the map is of: what lasts till its end lasts till the latest time there is
     * @param today the latest time of what has no end
     */
    static Optional<Period> subset(Parameters parameters, Extent extent, LocalDate today) {
        String asked = String.join(",", parameters.texts(SUBSET));
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        Matcher time = TIME.matcher(asked);
        if (!time.matches() || parameters.text("datetime").isPresent()) {
            throw wrong(asked);
        }
        String low = time.group("low");
        @Nullable String high = time.group("high");
        try {
            if (high == null && low.equals("*")) {
                LocalDate latest = extent.to() == null ? today : extent.to();
                return Optional.of(new Period(latest, latest));
            }
            String days = first(low) + "/" + last(high == null ? low : high);
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

    /** Whether nothing of an extent is in the days. */
    static boolean isOutside(Period days, Extent extent) {
        return isBefore(days.to(), extent.from()) || isBefore(extent.to(), days.from());
    }

    private static boolean isBefore(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }

    /** As the header {@code Content-Datetime} has it: what is open at an end goes as far as there is something. */
    static String told(Period days, Extent extent) {
        String from = end(days.from(), extent.from());
        String to = end(days.to(), extent.to());
        return from.equals(to) ? from : from + "/" + to;
    }

    private static String end(@Nullable LocalDate asked, @Nullable LocalDate known) {
        LocalDate day = asked == null ? known : asked;
        return day == null ? ".." : day.toString();
    }

    private static MaillageException wrong(String asked) {
        return MaillageException.parameter(
                SUBSET,
                "« " + asked
                        + " » : une carte se demande par l'axe du temps, comme time(\"2026-11-21\") ou time(\"2025\":\"2026-06\"), et alors sans datetime.");
    }
}
