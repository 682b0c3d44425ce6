package org.maillage.app.resilience;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a fact, never for a time: the deadline only says when to give up. */
public final class Eventually {

    /** Far more than anything here takes on a busy machine of two cores. */
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    /** Between two looks, so that looking does not slow down what is waited for. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Eventually() {}

    /** @param what is expected, for the message */
    public static void holds(String what, BooleanSupplier fact) {
        Instant end = Instant.now().plus(DEADLINE);
        while (!fact.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Still not after " + DEADLINE + ": " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
