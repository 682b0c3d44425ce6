package org.maillage.domain.account;

import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;

/** Who asks now: known once for each request, whatever the protocol. */
@FunctionalInterface
public interface Callers {

    Caller current();

    /** Whether what they ask with lets them write at all: not a token that only reads, nor while seeing as someone else. */
    default boolean mayWrite() {
        return true;
    }

    /**
     * Asks of the caller what is asked before anything that writes is answered. For addresses that also read, where only the body
     * tells which it is.
     *
     * @throws MaillageException (unauthenticated, forbidden) saying what is missing
     */
    default void requireWriter() {
        if (!mayWrite()) {
            throw MaillageException.of(ProblemKind.FORBIDDEN, "not-allowed", "Qui demande ainsi ne fait que lire.");
        }
    }
}
