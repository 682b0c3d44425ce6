package org.maillage.store.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.domain.account.Account;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.Accounts;
import org.maillage.domain.account.OwnPassword;
import org.maillage.domain.account.PasswordHasher;
import org.maillage.domain.account.PasswordResets;
import org.maillage.domain.account.ResetKeeping;
import org.maillage.domain.audit.Journal;
import org.maillage.domain.audit.JournalQuery;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.store.StoreFixture;
import org.maillage.testkit.database.TestDatabase;

/** How long the links of lost passwords hold, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ResetKeepingTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final String PHRASE = "Six ponts enjambent encore notre rivière tranquille";
    private static final int HALF_AN_HOUR = 1_800;

    private static final PasswordHasher READABLE = new PasswordHasher() {
        @Override
        public String hash(String password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(String password, String hash) {
            return hash.equals(hash(password));
        }
    };

    private static StoreFixture store;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase database) {
        store = new StoreFixture(database);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        store.close();
    }

    private static ResetKeeping after(int seconds) {
        Clock clock = Clock.fixed(NOW.plusSeconds(seconds), ZoneOffset.UTC);
        return new ResetKeeping(
                store.get(Accounts.class), store.get(PasswordResets.class), READABLE, store.get(Journal.class), clock);
    }

    private static AccountKeeping keeping() {
        return new AccountKeeping(store.get(Accounts.class), READABLE, store.get(Journal.class));
    }

    private static void add(String login) {
        keeping().create(Account.of(login, "Une personne"), PHRASE);
    }

    private static String issued(ResetKeeping keeping, String login) {
        return keeping.issue(login).orElseThrow().secret();
    }

    private static void assertOver(int seconds, String secret) {
        assertThatThrownBy(() -> after(seconds).use(secret, PHRASE))
                .isInstanceOfSatisfying(
                        MaillageException.class, e -> assertThat(e.code()).isEqualTo("reset-over"));
    }

    @Test
    void aLinkHoldsForHalfAnHour() {
        add("lente");
        String secret = issued(after(0), "lente");
        assertOver(HALF_AN_HOUR, secret);
        assertThat(after(HALF_AN_HOUR - 1).use(secret, PHRASE).login()).isEqualTo("lente");
        assertOver(HALF_AN_HOUR - 1, secret);
    }

    /** Whoever holds the link would undo what was done against them. */
    @Test
    void aLinkEndsWithThePasswordTheAddressAndTheAccountThatItWasMadeFor() {
        add("atteinte");
        Account account = keeping().get("atteinte");
        OwnPassword own = new OwnPassword(
                store.get(Accounts.class), READABLE, store.get(Journal.class), Clock.fixed(NOW, ZoneOffset.UTC));
        List<Runnable> ends = List.of(
                () -> own.change(account, PHRASE, "Zephyr-2026-blé"),
                () -> keeping().resetPassword("atteinte"),
                () -> keeping().changeEmail("atteinte", "elle@parc.example"),
                () -> keeping().describe(account.id(), "Une personne", null),
                () -> {
                    keeping().disable("atteinte");
                    keeping().enable("atteinte");
                });
        for (int i = 0; i < ends.size(); i++) {
            String secret = issued(after(120 * i), "atteinte");
            ends.get(i).run();
            assertOver(120 * i, secret);
        }
    }

    @Test
    void anotherNameLeavesTheLinkAndItsUseIsInTheJournal() {
        add("mariee");
        Account account = keeping().get("mariee");
        String secret = issued(after(0), "mariee");
        keeping().describe(account.id(), "Une autre personne", account.email());
        after(0).use(secret, PHRASE);
        JournalQuery query =
                new JournalQuery(null, "password-recovered", "account/" + account.id(), null, null, null, 10);
        assertThat(store.get(Journal.class).list(query)).hasSize(1);
    }

    @Test
    void anotherTakesItsPlaceAfterAMinute() {
        add("pressee");
        String first = issued(after(0), "pressee");
        assertThat(after(59).issue("pressee")).isEmpty();
        String second = issued(after(61), "pressee");
        assertOver(62, first);
        assertThat(after(62).use(second, PHRASE).login()).isEqualTo("pressee");
    }
}
