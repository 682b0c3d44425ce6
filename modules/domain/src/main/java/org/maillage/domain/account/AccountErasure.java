package org.maillage.domain.account;

import java.time.Clock;
import java.util.UUID;
import org.maillage.domain.audit.Act;
import org.maillage.domain.audit.Journal;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;

/**
 * The right of an account's owner to be forgotten, article 17 of the Règlement (UE) 2016/679. What they wrote stays, under a name
 * that tells nobody.
 */
public final class AccountErasure {

    private final AccountTraces traces;
    private final AccountKeeping keeping;
    private final OwnPassword password;
    private final Journal journal;
    private final Clock clock;

    public AccountErasure(
            AccountTraces traces, AccountKeeping keeping, OwnPassword password, Journal journal, Clock clock) {
        this.traces = traces;
        this.keeping = keeping;
        this.password = password;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Erases an account for good.
     *
     * @throws MaillageException (not found), or (conflict) when it was done before or when nobody would administer the service
     *     any more
     */
    public void erase(UUID id) {
        keeping.keepingAnAdministrator(() -> {
            Account account = keeping.get(id);
            AccountKeeping.requireHeld(account);
            traces.erase(account.erased(), clock.instant());
            journal.append(Act.ACCOUNT_ERASED, "account", id);
        });
    }

    /**
     * One's own, by who knows its password, or types its login where the password is the provider's.
     *
     * @throws MaillageException naming {@code password} or {@code login} when it is wrong, (forbidden) for an account that is
     *     everyone's, (conflict) as above
     */
    public void eraseOwn(UUID id, String login, String typed) {
        Account account = keeping.get(id);
        if (account.demo()) {
            throw MaillageException.of(
                    ProblemKind.FORBIDDEN,
                    "demo-account",
                    "Un compte de démonstration est à tous : il ne s'efface pas.");
        }
        if (account.identity() == null) {
            password.require(account, typed, "password");
        } else if (!login.equals(account.login())) {
            throw MaillageException.parameter("login", "Ce n'est pas l'identifiant de ce compte.");
        }
        erase(id);
    }
}
