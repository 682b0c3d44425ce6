package org.maillage.testkit.absence;

import org.opentest4j.TestAbortedException;

/** Something a test needs is missing: with {@code CI=true} that fails the test, elsewhere it leaves the test out. */
public final class Absence {

    private Absence() {}

    /** @param message what is missing and how to get it */
    public static RuntimeException of(String message) {
        return "true".equals(System.getenv("CI"))
                ? new IllegalStateException(message)
                : new TestAbortedException(message);
    }
}
