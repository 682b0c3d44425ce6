package org.maillage.domain.account;

/** Who asks now: known once for each request, whatever the protocol. */
@FunctionalInterface
public interface Callers {

    Caller current();
}
