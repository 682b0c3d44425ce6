package org.maillage.domain.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Attempts to log in since the last that succeeded. The fifth and each after it lock the account: for a minute, then for
 * twice as long each time, up to an hour. The CNIL's recommendation 2022-100 asks for such a brake, with at most ten
 * attempts; five leave room for someone who tries the passwords they have.
 *
 * @param count the one under way included
 * @param lockedUntil null when it is not locked
 */
public record Attempts(int count, @Nullable Instant lockedUntil) {

    private static final int FREE = 5;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    /** With one more; empty while it is locked. */
    public Optional<Attempts> next(Instant now) {
        if (lockedUntil != null && now.isBefore(lockedUntil)) {
            return Optional.empty();
        }
        int next = count + 1;
        return Optional.of(new Attempts(next, next < FREE ? null : now.plus(lock(next))));
    }

    private static Duration lock(int count) {
        // An hour is less than 2^6 minutes.
        Duration lock = SHORTEST.multipliedBy(1L << Math.min(count - FREE, 6));
        return lock.compareTo(LONGEST) < 0 ? lock : LONGEST;
    }
}
