package org.maillage.api.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.time.Rfc3339;

/** Where in a list of what happened a caller is: moments, and how far they have read. */
public final class Moments {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private Moments() {}

    /**
     * The first moment of a day in Europe/Paris, or a moment.
     *
     * @throws MaillageException naming the parameter
     */
    public static Instant start(String text, String parameter) {
        try {
            return text.length() == "2026-11-26".length()
                    ? startOf(Rfc3339.day(text))
                    : Rfc3339.moment(text).toInstant();
        } catch (DateTimeException e) {
            throw MaillageException.parameter(
                            parameter,
                            "« " + text + " » n'est ni une date (2026-11-26) ni un instant (2026-11-26T10:00:00Z).")
                    .causedBy(e);
        }
    }

    /** The first moment of a day in Europe/Paris. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The day in Europe/Paris. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** @throws MaillageException naming the parameter */
    public static LocalDate day(String text, String parameter) {
        try {
            return Rfc3339.day(text);
        } catch (DateTimeException e) {
            throw MaillageException.parameter(parameter, "« " + text + " » n'est pas une date comme 2026-11-21.")
                    .causedBy(e);
        }
    }

    /** @throws MaillageException naming {@code before} when it is not what a page gave */
    public static long key(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw MaillageException.parameter("before", "« " + text + " » n'est pas le « next » d'une page.")
                    .causedBy(e);
        }
    }
}
