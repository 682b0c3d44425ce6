package org.maillage.api.question;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.time.Rfc3339;

/**
 * The {@code datetime} of OGC API Features (OGC 17-069r4, 7.15.4) as days in Europe/Paris, both included; null is open. One end
 * of an interval may be told by its distance from the other, as ISO 8601 has it: {@code 2026-11-21/P1M}.
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
        Period period = isDistance(ends[1])
                ? new Period(day(ends[0], text), moved(ends[0], ends[1], 1, text))
                : isDistance(ends[0])
                        ? new Period(moved(ends[1], ends[0], -1, text), day(ends[1], text))
                        : new Period(end(ends[0], text), end(ends[1], text));
        if (period.from != null && period.to != null && period.from.isAfter(period.to)) {
            throw MaillageException.parameter("datetime", "« " + text + " » finit avant de commencer.");
        }
        return period;
    }

    private static @Nullable LocalDate end(String end, String text) {
        return end.isEmpty() || end.equals("..") ? null : day(end, text);
    }

    private static boolean isDistance(String end) {
        return end.startsWith("P");
    }

    /** @param sign 1 for after the moment, -1 for before it */
    private static LocalDate moved(String moment, String distance, int sign, String text) {
        int time = distance.indexOf('T');
        try {
            java.time.Period days = time == 1
                    ? java.time.Period.ZERO
                    : java.time.Period.parse(time < 0 ? distance : distance.substring(0, time));
            Duration hours = time < 0 ? Duration.ZERO : Duration.parse("P" + distance.substring(time));
            return Rfc3339.known(start(moment)
                    .plus(days.multipliedBy(sign))
                    .plus(hours.multipliedBy(sign))
                    .toLocalDate());
        } catch (DateTimeException | ArithmeticException e) {
            throw wrong(text).causedBy(e);
        }
    }

    private static ZonedDateTime start(String moment) {
        return moment.length() == 10
                ? Rfc3339.day(moment).atStartOfDay(ZONE)
                : Rfc3339.moment(moment).atZoneSameInstant(ZONE);
    }

    private static LocalDate day(String moment, String text) {
        try {
            return start(moment).toLocalDate();
        } catch (DateTimeException e) {
            throw wrong(text).causedBy(e);
        }
    }

    private static MaillageException wrong(String text) {
        return MaillageException.parameter(
                "datetime",
                "« " + text
                        + " » n'est ni une date (2026-11-21), ni un instant (2026-11-21T10:00:00Z), ni un intervalle (../2026-11-21, 2026-11-21/P1M).");
    }
}
