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

    private final Accounts accounts;
    private final AccountTraces traces;
    private final AccountKeeping keeping;
    private final PasswordHasher hasher;
    private final Journal journal;
    private final Clock clock;

    public AccountErasure(
            Accounts accounts,
            AccountTraces traces,
            AccountKeeping keeping,
            PasswordHasher hasher,
            Journal journal,
            Clock clock) {
        this.accounts = accounts;
        this.traces = traces;
        this.keeping = keeping;
        this.hasher = hasher;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Erases an account for good.
     *
     * @throws MaillageException (not found), or (conflict) when nobody would administer the service any more
     */
    public void erase(UUID id) {
        Account account = get(id);
        keeping.keepingAnAdministrator(() -> {
            traces.erase(account.erased(), clock.instant());
            journal.append(Act.ACCOUNT_ERASED, "account", id);
        });
    }

    private Account get(UUID id) {
        return accounts.find(id).orElseThrow(() -> MaillageException.notFound("account", "compte", id));
    }

    /**
     * One's own, by who knows its password, or types its login where the password is the provider's.
     *
     * @throws MaillageException naming {@code password} or {@code login} when it is wrong, (forbidden) for an account that is
     *     everyone's, (conflict) as above
     */
    public void eraseOwn(UUID id, String login, String password) {
        Account account = get(id);
        if (account.demo()) {
            throw MaillageException.of(
                    ProblemKind.FORBIDDEN,
                    "demo-account",
                    "Un compte de démonstration est à tous : il ne s'efface pas.");
        }
        if (account.identity() != null) {
            require(login.equals(account.login()), "login", "Ce n'est pas l'identifiant de ce compte.");
        } else {
            String hash = accounts.passwordHash(id);
            require(
                    hash != null && hasher.matches(password, hash),
                    "password",
                    "Ce n'est pas le mot de passe de ce compte.");
        }
        erase(id);
    }

    private static void require(boolean confirmed, String parameter, String otherwise) {
        if (!confirmed) {
            throw MaillageException.parameter(parameter, otherwise);
        }
    }
}
