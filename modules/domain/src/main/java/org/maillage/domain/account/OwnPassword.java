package org.maillage.domain.account;

import java.time.Clock;
import org.maillage.domain.audit.Act;
import org.maillage.domain.audit.Journal;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;

/**
 * What needs one's own password once more, though one has logged in: whoever finds a session open does not have the account with
 * it. Attempts are counted as those of logging in are, so that the password is not found out there either.
 */
public final class OwnPassword {

    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final Journal journal;
    private final Clock clock;

    public OwnPassword(Accounts accounts, PasswordHasher hasher, Journal journal, Clock clock) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws MaillageException naming the parameter that it was typed as, when it is wrong or when it was wrong too often */
    void require(Account account, String typed, String parameter) {
        boolean admitted = accounts.admitAttempt(account.id(), clock.instant());
        String hash = accounts.passwordHash(account.id());
        if (!admitted || hash == null || !hasher.matches(typed, hash)) {
            throw MaillageException.parameter(
                    parameter,
                    "Ce n'est pas le mot de passe de ce compte. Après cinq essais il faut attendre, d'une minute à une heure.");
        }
        accounts.welcome(account.id(), clock.instant());
    }

    /**
     * Another one.
     *
     * @throws MaillageException naming {@code current} when it is wrong, {@code new} when it is weak or the same; (forbidden)
     *     for an account that is everyone's, or that a provider vouches for
     */
    public void change(Account account, String current, String chosen) {
        AccountKeeping.requirePassword(account);
        require(account, current, "current");
        if (account.demo()) {
            throw MaillageException.of(
                    ProblemKind.FORBIDDEN, "demo-account", "Le mot de passe d'un compte de démonstration est à tous.");
        }
        if (current.equals(chosen)) {
            throw MaillageException.parameter("new", "C'est le mot de passe actuel.");
        }
        PasswordRule.check("new", chosen, account);
        String hash = hasher.hash(chosen);
        accounts.oneAtATime(() -> {
            accounts.changePassword(account.id(), hash, false);
            journal.appendByOwner(Act.PASSWORD_CHANGED, account.id());
            return true;
        });
    }
}
