package org.maillage.domain.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.text.Sha256;

/**
 * A line of the journal. It names nobody, so that it stays as it is when someone's name is erased.
 *
 * @param number from 1 on, without a gap
 * @param at to the microsecond, as databases keep it
 * @param account who did it; null for the service itself, for who has its command line, and for who has nothing but a link
 * @param act code of an {@link Act}
 * @param subject what it was done to, {@code account/…}, {@code structure/…}, {@code actors/…}; without line breaks
 * @param details a JSON object on one line
 * @param hash of this line and the one before, 64 hexadecimal digits
 */
public record JournalEntry(
        long number, Instant at, @Nullable UUID account, String act, String subject, String details, String hash) {

    /** Before the first line. */
    public static final String NO_HASH = "0".repeat(64);

    /** The line that follows one with that hash. */
    public static JournalEntry after(
            String previous, long number, Instant at, @Nullable UUID account, Act act, String subject, String details) {
        Instant kept = at.truncatedTo(ChronoUnit.MICROS);
        return new JournalEntry(
                number,
                kept,
                account,
                act.code(),
                subject,
                details,
                hash(previous, number, kept, account, act.code(), subject, details));
    }

    /** Whether the line is as it was written, after the line with that hash. */
    public boolean follows(String previous, long previousNumber) {
        return number == previousNumber + 1 && hash.equals(hash(previous, number, at, account, act, subject, details));
    }

    /**
     * SHA-256, in hexadecimal, of seven lines joined by a line feed: the hash before, the number, the time as ISO 8601 says it
     * in UTC, the account (empty for none), the act, the subject, the details. Anyone can make it again from an export.
     */
    private static String hash(
            String previous,
            long number,
            Instant at,
            @Nullable UUID account,
            String act,
            String subject,
            String details) {
        String text = String.join(
                "\n",
                previous,
                String.valueOf(number),
                at.toString(),
                account == null ? "" : account.toString(),
                act,
                subject,
                details);
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
