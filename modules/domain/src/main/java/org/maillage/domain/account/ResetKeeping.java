package org.maillage.domain.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.maillage.domain.audit.Act;
import org.maillage.domain.audit.Journal;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;

/** The use cases of lost passwords: a link that holds once and for a while, and a new password by it. */
public final class ResetKeeping {

    /** Long enough for a mail that takes its time, short enough for one that is found later. */
    private static final Duration HOLDS = Duration.ofMinutes(30);

    /** Whoever asks in a loop neither fills a mailbox nor ends each link before its owner has opened it. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Accounts accounts;
    private final PasswordResets resets;
    private final PasswordHasher hasher;
    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public ResetKeeping(Accounts accounts, PasswordResets resets, PasswordHasher hasher, Journal journal, Clock clock) {
        this.accounts = accounts;
        this.resets = resets;
        this.hasher = hasher;
        this.journal = journal;
        this.clock = clock;
    }

    /** A link's secret, which is told this once and to the owner of the account alone. */
    public record Issued(Account account, String secret) {}

    /** Empty for who has no password here that they may choose, and for who asked a moment ago: whoever asks is not told. */
    public Optional<Issued> issue(String login) {
        return accounts.oneAtATime(() -> accounts.findByLogin(Account.folded(login))
                .filter(ResetKeeping::mayChoose)
                .filter(this::hasWaited)
                .map(this::issued));
    }

    private static boolean mayChoose(Account account) {
        return account.enabled() && !account.demo() && account.identity() == null;
    }

    private boolean hasWaited(Account account) {
        Instant since = clock.instant().minus(PAUSE);
        return resets.lastOf(account.id()).filter(since::isBefore).isEmpty();
    }

    private Issued issued(Account account) {
        String secret = Secret.made(random);
        Instant now = clock.instant();
        resets.put(account.id(), Secret.hash(secret), now, now.plus(HOLDS));
        return new Issued(account, secret);
    }

    /**
     * Another password for who shows the link's secret; ends the link, all sessions of the account, and its lock. A password
     * that is refused leaves the link as it is.
     *
     * @throws MaillageException naming {@code new} when it is weak; (invalid) when the link does not hold
     */
    public Account use(String secret, String chosen) {
        return accounts.oneAtATime(() -> {
            Account account = resets.find(Secret.hash(secret), clock.instant())
                    .flatMap(accounts::find)
                    .filter(ResetKeeping::mayChoose)
                    .orElseThrow(ResetKeeping::over);
            PasswordRule.check("new", chosen, account);
            accounts.changePassword(account.id(), hasher.hash(chosen), false);
            journal.appendByOwner(Act.PASSWORD_RECOVERED, account.id());
            return account;
        });
    }

    private static MaillageException over() {
        return MaillageException.of(
                ProblemKind.INVALID,
                "reset-over",
                "Ce lien ne vaut plus : il a déjà servi, il a plus de 30 minutes, ou un autre l'a remplacé.");
    }
}
