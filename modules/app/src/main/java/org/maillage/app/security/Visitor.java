package org.maillage.app.security;

import org.jspecify.annotations.Nullable;
import org.maillage.domain.account.Account;
import org.maillage.domain.account.Caller;
import org.maillage.domain.account.SeenAs;

/**
 * Who sent this request.
 *
 * @param account null for who has not said who they are
 * @param caller with what they may; the public's, as long as their password must be changed first
 * @param self what they would be without looking as someone else; the same otherwise
 * @param seenAs with whose eyes they look; null for their own
 * @param byToken whether a program speaks for the account
 */
record Visitor(
        @Nullable Account account,
        Caller caller,
        Caller self,
        @Nullable SeenAs seenAs,
        boolean byToken,
        boolean mayWrite) {

    static final Visitor ANONYMOUS = new Visitor(null, Caller.ANONYMOUS, Caller.ANONYMOUS, null, false, false);

    /** Where the door lets nobody in without one. */
    Account known() {
        if (account == null) {
            throw new IllegalStateException("The door lets nobody in here without an account");
        }
        return account;
    }

    /** Whether the door lets them write. */
    boolean writes() {
        return account != null && mayWrite && seenAs == null && !mustChangePassword();
    }

    boolean mustChangePassword() {
        return account != null && account.changePassword();
    }
}
