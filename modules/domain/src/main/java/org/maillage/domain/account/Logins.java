package org.maillage.domain.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;

/**
 * Logging in with a password. An unknown login, a wrong password, a disabled account and a locked one are told in
 * the same words, and each takes the time of one hash, the slow part of it: who tries logins hardly learns which there are.
 */
public final class Logins {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final Clock clock;
    private final boolean demo;
    private final String noOnesHash;

    /** @param demo whether accounts whose password is known to everyone may log in */
    public Logins(Accounts accounts, PasswordHasher hasher, Clock clock, boolean demo) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.clock = clock;
        this.demo = demo;
        this.noOnesHash = hasher.hash(UUID.randomUUID().toString());
    }

    /**
     * @param here whether it is someone at this machine: accounts that anyone may use are for nobody else
     * @throws MaillageException (unauthenticated) saying nothing of the reason
     */
    public Account login(String login, String password, boolean here) {
        Optional<Account> known = accounts.findByLogin(Account.folded(login));
        UUID id = known.map(Account::id).orElse(NOBODY);
        boolean admitted = accounts.admitAttempt(id, clock.instant());
        String hash = accounts.passwordHash(id);
        boolean right = hasher.matches(password, hash == null ? noOnesHash : hash);
        return known.filter(
                        account -> admitted && right && hash != null && mayEnter(account) && (here || !account.demo()))
                .map(this::welcome)
                .orElseThrow(Logins::wrong);
    }

    private Account welcome(Account account) {
        accounts.welcome(account.id(), clock.instant());
        return account;
    }

    private static MaillageException wrong() {
        return MaillageException.of(
                ProblemKind.UNAUTHENTICATED,
                "bad-credentials",
                "Identifiant ou mot de passe incorrect. Après cinq essais il faut attendre, d'une minute à une heure.");
    }

    /** Whether the account may be used at all, however it says who it is. */
    public boolean mayEnter(Account account) {
        return account.enabled() && (demo || !account.demo());
    }

    /** The accounts that anyone may use, with {@link DemoAccounts#PASSWORD}. Empty but in demo mode. */
    public List<Account> demoAccounts() {
        return demo
                ? accounts.list().stream()
                        .filter(account -> account.demo() && mayEnter(account))
                        .toList()
                : List.of();
    }
}
