package org.maillage.domain.account;

/** Who asks now: known once for each request, whatever the protocol. */
@FunctionalInterface
public interface Callers {

    Caller current();

    /** Whether what they ask with lets them write at all: not a token that only reads, nor while seeing as someone else. */
    default boolean mayWrite() {
        return true;
    }
}
