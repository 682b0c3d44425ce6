package org.maillage.app.reset;

import org.maillage.domain.account.Account;

/** Brings the link to who owns the account. */
interface ResetLinks {

    void bring(Account owner, ResetLink link);
}
