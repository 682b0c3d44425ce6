package org.maillage.api.question;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;

/**
 * The {@code datetime} of OGC API Features (OGC 17-069r4, 7.15.4) as days in Europe/Paris, both included; null is open.
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    static Period parse(String text) {
        String[] ends = text.split("/", -1);
        if (ends.length > 2) {
            throw wrong(text);
        }
        if (ends.length == 1) {
            LocalDate day = day(ends[0], text);
            return new Period(day, day);
        }
        Period period = new Period(end(ends[0], text), end(ends[1], text));
        if (period.from != null && period.to != null && period.from.isAfter(period.to)) {
            throw MaillageException.parameter("datetime", "« " + text + " » finit avant de commencer.");
        }
        return period;
    }

    private static @Nullable LocalDate end(String end, String text) {
        return end.isEmpty() || end.equals("..") ? null : day(end, text);
    }

    private static LocalDate day(String moment, String text) {
        try {
            return moment.length() == 10
                    ? LocalDate.parse(moment)
                    : OffsetDateTime.parse(moment).atZoneSameInstant(ZONE).toLocalDate();
        } catch (DateTimeParseException e) {
            throw wrong(text).causedBy(e);
        }
    }

    private static MaillageException wrong(String text) {
        return MaillageException.parameter(
                "datetime",
                "« " + text
                        + " » n'est ni une date (2026-11-21), ni un instant (2026-11-21T10:00:00Z), ni un intervalle (../2026-11-21).");
    }
}
