package org.maillage.kernel.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Days and moments as addresses and bodies have them (RFC 3339): years have four digits. Java reads longer ones too, which no
 * database knows.
 */
public final class Rfc3339 {

    private static final int LAST_YEAR = 9999;

    private Rfc3339() {}

    /** @throws DateTimeException when it is no day like 2026-11-21 */
    public static LocalDate day(String text) {
        return known(LocalDate.parse(text));
    }

    /** @throws DateTimeException when it is no moment like 2026-11-21T10:00:00Z; seconds may be left out */
    public static OffsetDateTime moment(String text) {
        OffsetDateTime moment = OffsetDateTime.parse(text);
        known(moment.toLocalDate());
        return moment;
    }

    /**
     * The same day, for those that were reckoned.
     *
     * @throws DateTimeException when its year has not four digits
     */
    public static LocalDate known(LocalDate day) {
        if (day.getYear() < 0 || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("The year " + day.getYear() + " has not four digits");
        }
        return day;
    }
}
