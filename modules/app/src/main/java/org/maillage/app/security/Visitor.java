package org.maillage.app.security;

import org.jspecify.annotations.Nullable;
import org.maillage.domain.account.Account;
import org.maillage.domain.account.Caller;

/**
 * Who sent this request.
 *
 * @param account null for who has not said who they are
 * @param caller with what they may; the public's, as long as their password must be changed first
 * @param byToken whether a program speaks for the account
 */
record Visitor(@Nullable Account account, Caller caller, boolean byToken, boolean mayWrite) {

    static final Visitor ANONYMOUS = new Visitor(null, Caller.ANONYMOUS, false, false);

    boolean mustChangePassword() {
        return account != null && !byToken && account.changePassword();
    }
}
