package org.maillage.layers.style;

import org.maillage.kernel.problem.MaillageException;

/** What a style may hold at most: styles come from callers too ({@code SLD_BODY}). */
final class Limits {

    /** Rules of a style: the largest vocabulary has 30 values. */
    static final int RULES = 100;

    static final int SYMBOLISERS = 20;

    private Limits() {}

    /** @throws MaillageException naming the style, with the message, when it does not hold */
    static void require(boolean holds, String message) {
        if (!holds) {
            throw MaillageException.parameter("style", message);
        }
    }
}
