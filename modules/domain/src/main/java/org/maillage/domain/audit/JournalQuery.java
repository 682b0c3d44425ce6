package org.maillage.domain.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lines of the journal; a null asks for all.
 *
 * @param act a code
 * @param subject how it begins
 * @param to the first moment after
 * @param before only lines with lower numbers
 */
public record JournalQuery(
        @Nullable UUID account,
        @Nullable String act,
        @Nullable String subject,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long before,
        int limit) {

    /** The whole of it. */
    public static final JournalQuery ALL = new JournalQuery(null, null, null, null, null, null, 1);

    /** What was done to an account. */
    public static JournalQuery about(UUID account) {
        return new JournalQuery(null, null, "account/" + account, null, null, null, 1);
    }

    /** What an account did, and what it was told that is not public. */
    public static JournalQuery by(UUID account) {
        return new JournalQuery(account, null, null, null, null, null, 1);
    }
}
