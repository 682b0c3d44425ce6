package org.maillage.store.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.domain.account.Account;
import org.maillage.domain.account.AccountErasure;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.AccountTraces;
import org.maillage.domain.account.Accounts;
import org.maillage.domain.account.ApiToken;
import org.maillage.domain.account.ApiTokens;
import org.maillage.domain.account.Area;
import org.maillage.domain.account.Membership;
import org.maillage.domain.account.OwnPassword;
import org.maillage.domain.account.PasswordHasher;
import org.maillage.domain.account.Role;
import org.maillage.domain.account.SeenAs;
import org.maillage.domain.account.Structure;
import org.maillage.domain.account.TokenKeeping;
import org.maillage.domain.audit.Journal;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.store.StoreFixture;
import org.maillage.testkit.database.TestDatabase;

/** Accounts, memberships and tokens on both databases, with the rules that keep them. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class StoredAccountsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final String PHRASE = "Six ponts enjambent encore notre rivière tranquille";

    /** Reads like what it hashes: what is slow about a hash is for the door. */
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
    private static Accounts accounts;
    private static AccountKeeping keeping;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase database) {
        store = new StoreFixture(database);
        accounts = store.get(Accounts.class);
        keeping = new AccountKeeping(accounts, READABLE, store.get(Journal.class));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        store.close();
    }

    private static Account account(String login) {
        Account account = Account.of(login, "Une personne");
        keeping.create(account, PHRASE);
        return account;
    }

    private static Membership in(Structure structure, Role role, @Nullable Area read, @Nullable Area write) {
        return new Membership(UUID.randomUUID(), structure, role, read, write);
    }

    private static Area square(String name) {
        return new Area(name, Geometries.fromWkt("POLYGON((3 44, 3.1 44, 3.1 44.1, 3 44.1, 3 44))"));
    }

    @Test
    void anAccountIsFoundByItsFoldedLogin() {
        Account made = account("Éloïse.Martin");
        assertThat(made.login()).isEqualTo("eloise.martin");
        assertThat(accounts.findByLogin(Account.folded(" ELOISE.martin "))).contains(made);
        assertThat(accounts.find(made.id())).contains(made);
        assertThat(accounts.list()).contains(made);
        assertThat(accounts.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void namesAreThoseOfTheAccountsThatAreAskedFor() {
        Account one = account("une.de.deux");
        account("autre.de.deux");
        assertThat(accounts.namesOf(Set.of(one.id(), UUID.randomUUID()))).isEqualTo(Map.of(one.id(), "Une personne"));
        assertThat(accounts.namesOf(Set.of())).isEmpty();
    }

    @Test
    void aLoginIsTakenOnce() {
        account("camille");
        assertThatThrownBy(() -> account("Camille"))
                .isInstanceOfSatisfying(
                        MaillageException.class, e -> assertThat(e.code()).isEqualTo("login-taken"));
    }

    @Test
    void membershipsComeBackWithTheirAreas() {
        Account account = account("membre");
        Structure park = keeping.structure("Un parc");
        Structure club = keeping.structure("Un club");
        keeping.put(account.id(), in(club, Role.READER, null, null));
        keeping.put(account.id(), in(park, Role.CONTRIBUTOR, null, null));
        keeping.put(account.id(), in(park, Role.MANAGER, square("Le carré"), square("Chez nous")));

        List<Membership> memberships = accounts.membershipsOf(account.id());
        assertThat(memberships).extracting(one -> one.structure().name()).containsExactly("Un club", "Un parc");
        assertThat(memberships.get(0).readArea()).isNull();
        assertThat(memberships.get(1).role()).isEqualTo(Role.MANAGER);
        assertThat(memberships.get(1).readArea()).isNotNull().satisfies(area -> {
            assertThat(area.name()).isEqualTo("Le carré");
            assertThat(area.geometry().equalsTopo(square("").geometry())).isTrue();
        });
        assertThat(memberships.get(1).writeArea()).isNotNull();

        keeping.remove(account.id(), park.id());
        assertThat(accounts.membershipsOf(account.id())).hasSize(1);
    }

    @Test
    void anEmptyAreaIsRefusedByName() {
        Account account = account("perimetre");
        Structure park = keeping.structure("Un parc");
        Area empty = new Area("Rien", Geometries.fromWkt("POLYGON EMPTY"));
        assertThatThrownBy(() -> keeping.put(account.id(), in(park, Role.READER, square("ici"), empty)))
                .isInstanceOfSatisfying(
                        MaillageException.class, e -> assertThat(e.details()).containsEntry("parameter", "writeArea"));
        assertThat(accounts.membershipsOf(account.id())).isEmpty();
    }

    @Test
    void theLastAdministratorOfTheOperatorStays() {
        Structure operator = keeping.operator("Maillage");
        Account first = account("premiere");
        Account second = account("seconde");
        keeping.put(first.id(), in(operator, Role.ADMINISTRATOR, null, null));
        keeping.put(second.id(), in(operator, Role.ADMINISTRATOR, null, null));
        keeping.put(second.id(), in(operator, Role.MANAGER, null, null));
        // One that anyone may use is nobody to count on.
        Account everyones = Account.of("a-tous", "Une personne").asDemo();
        keeping.create(everyones, PHRASE);
        keeping.put(everyones.id(), in(operator, Role.ADMINISTRATOR, null, null));

        assertThatLastIsKept(() -> keeping.put(first.id(), in(operator, Role.MANAGER, null, null)));
        assertThatLastIsKept(() -> keeping.remove(first.id(), operator.id()));
        assertThatLastIsKept(() -> keeping.disable("premiere"));
        assertThat(accounts.countAdministrators()).isEqualTo(1);
        assertThat(accounts.find(first.id()).orElseThrow().enabled()).isTrue();

        keeping.put(second.id(), in(operator, Role.ADMINISTRATOR, null, null));
        keeping.disable("premiere");
        assertThat(accounts.find(first.id()).orElseThrow().enabled()).isFalse();
    }

    private static void assertThatLastIsKept(Runnable change) {
        assertThatThrownBy(change::run).isInstanceOfSatisfying(MaillageException.class, e -> assertThat(e.code())
                .isEqualTo("last-administrator"));
    }

    @Test
    void theFifthAttemptLocksForAMinuteAndTheNextForTwo() {
        UUID account = account("essais").id();
        assertThat(IntStream.range(0, 5).filter(i -> accounts.admitAttempt(account, NOW)))
                .hasSize(5);
        assertThat(accounts.admitAttempt(account, NOW.plusSeconds(59))).isFalse();
        assertThat(accounts.admitAttempt(account, NOW.plusSeconds(60))).isTrue();
        assertThat(accounts.admitAttempt(account, NOW.plusSeconds(60 + 119))).isFalse();
        assertThat(accounts.admitAttempt(account, NOW.plusSeconds(60 + 120))).isTrue();
        accounts.welcome(account, NOW);
        assertThat(accounts.admitAttempt(account, NOW)).isTrue();
        assertThat(accounts.find(account).orElseThrow().lastSeen()).isEqualTo(NOW);
    }

    @Test
    void aLockNeverLastsLongerThanAnHour() {
        UUID account = account("longtemps").id();
        Instant time = NOW;
        for (int i = 0; i < 20; i++) {
            assertThat(accounts.admitAttempt(account, time)).isTrue();
            time = time.plus(Duration.ofHours(1));
        }
    }

    @Test
    void aNewPasswordEndsWhatBeganWithTheOld() {
        Account account = account("passe");
        OwnPassword own =
                new OwnPassword(accounts, READABLE, store.get(Journal.class), Clock.fixed(NOW, ZoneOffset.UTC));
        own.change(account, PHRASE, "Zephyr-2026-blé");
        Account after = accounts.find(account.id()).orElseThrow();
        assertThat(after.generation()).isGreaterThan(account.generation());
        assertThat(accounts.passwordHash(account.id())).isEqualTo(READABLE.hash("Zephyr-2026-blé"));
        assertThatThrownBy(() -> own.change(account, "faux", PHRASE))
                .isInstanceOfSatisfying(
                        MaillageException.class, e -> assertThat(e.details()).containsEntry("parameter", "current"));
    }

    /** Also by who found it before it was erased, and writes after. */
    @Test
    void anErasedAccountTakesNothingAgain() {
        Account account = account("oubliee");
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Journal journal = store.get(Journal.class);
        AccountErasure erasure = new AccountErasure(
                store.get(AccountTraces.class),
                keeping,
                new OwnPassword(accounts, READABLE, journal, clock),
                journal,
                clock);
        erasure.erase(account.id());
        Account erased = accounts.find(account.id()).orElseThrow();
        String login = erased.login();
        Structure park = keeping.structure("Un parc");
        List<Runnable> again = List.of(
                () -> keeping.describe(account.id(), "Oubliée", "oubliee@parc.example"),
                () -> keeping.put(account.id(), in(park, Role.READER, null, null)),
                () -> keeping.enable(login),
                () -> keeping.resetPassword(login),
                () -> erasure.erase(account.id()));
        again.forEach(change -> assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(
                        MaillageException.class, e -> assertThat(e.code()).isEqualTo("erased")));
        accounts.describe(account.id(), "Oubliée", "oubliee@parc.example");
        accounts.enable(account.id(), true);
        accounts.changePassword(account.id(), "hash", false);
        accounts.welcome(account.id(), NOW);
        assertThat(accounts.find(account.id())).contains(erased);
        assertThat(accounts.passwordHash(account.id())).isNull();
    }

    @Test
    void anAccountThatComesToAnotherStructureIsHandedOver() {
        Structure park = keeping.structure("Un parc");
        Account account = Account.of("promue", "Une personne").withEmail("qui.la.tient@parc.example");
        keeping.create(account);
        keeping.put(account.id(), in(park, Role.READER, null, null));
        keeping.put(account.id(), in(park, Role.MANAGER, null, null));
        assertThat(accounts.find(account.id()).orElseThrow().email()).isEqualTo("qui.la.tient@parc.example");
        ApiTokens tokens = store.get(ApiTokens.class);
        TokenKeeping.Issued token = new TokenKeeping(tokens, Clock.fixed(NOW, ZoneOffset.UTC), store.get(Journal.class))
                .create(account.id(), "QGIS", null, null, true, null);

        keeping.put(account.id(), in(keeping.structure("Un club"), Role.READER, null, null));

        Account after = accounts.find(account.id()).orElseThrow();
        assertThat(after.email()).isNull();
        assertThat(after.generation()).isGreaterThan(account.generation());
        assertThat(accounts.passwordHash(account.id())).as("one-time").isNull();
        assertThat(tokens.listOf(account.id()))
                .extracting(ApiToken::id, one -> one.revoked() != null)
                .containsExactly(tuple(token.token().id(), true));
    }

    @Test
    void onlyWhatAFormerKeeperMayHoldIsTakenAway() {
        Structure park = keeping.structure("Un parc");
        Account chosen = account("a.choisi");
        keeping.put(chosen.id(), in(park, Role.READER, null, null));
        keeping.changeEmail("a.choisi", "la.sienne@parc.example");
        keeping.put(chosen.id(), in(keeping.structure("Un club"), Role.READER, null, null));
        assertThat(accounts.passwordHash(chosen.id())).as("the owner's own").isEqualTo(READABLE.hash(PHRASE));

        keeping.changeEmail("a.choisi", "la.sienne@parc.example");
        keeping.remove(chosen.id(), park.id());
        assertThat(keeping.get("a.choisi").email()).isEqualTo("la.sienne@parc.example");
        keeping.remove(chosen.id(), keeping.structure("Un club").id());
        assertThat(keeping.get("a.choisi").email())
                .as("kept by nobody there any more")
                .isNull();

        Account operators = account("du.service");
        keeping.put(operators.id(), in(keeping.operator("Maillage"), Role.READER, null, null));
        keeping.changeEmail("du.service", "la.sienne@service.example");
        keeping.put(operators.id(), in(park, Role.READER, null, null));
        assertThat(keeping.get("du.service").email()).isEqualTo("la.sienne@service.example");
    }

    @Test
    void weakPasswordsAreRefused() {
        for (String weak : List.of(
                "Court-2026",
                "treslong2026etsansmajuscule!",
                "UnMotDePasse1",
                "Personne-2026!",
                "Faible.fr-2026",
                "la la la la la la la la",
                "Aa1!".repeat(19))) {
            assertThatThrownBy(() -> keeping.create(Account.of("faible.fr", "Une personne"), weak))
                    .as(weak)
                    .isInstanceOfSatisfying(
                            MaillageException.class, e -> assertThat(e.code()).isEqualTo("weak-password"));
        }
    }

    @Test
    void aTokenHoldsUntilItExpiresOrIsRevoked() {
        Account account = account("jetons");
        ApiTokens tokens = store.get(ApiTokens.class);
        Journal journal = store.get(Journal.class);
        TokenKeeping now = new TokenKeeping(tokens, Clock.fixed(NOW, ZoneOffset.UTC), journal);
        TokenKeeping later = new TokenKeeping(tokens, Clock.fixed(NOW.plusSeconds(3_600), ZoneOffset.UTC), journal);
        TokenKeeping.Issued all = now.create(account.id(), "QGIS", null, null, true, null);
        TokenKeeping.Issued some = now.create(
                account.id(), "Extraction", Set.of("actors", "territories"), null, false, NOW.plusSeconds(60));

        TokenKeeping.Issued others = now.create(account.id(), "Vu", null, SeenAs.PUBLIC, false, null);
        assertThat(now.use(others.secret()).orElseThrow().seenAs()).isEqualTo(SeenAs.PUBLIC);
        assertThat(now.use(all.secret()).orElseThrow()).isEqualTo(all.token());
        assertThat(now.use(some.secret()).orElseThrow().layers()).containsExactlyInAnyOrder("actors", "territories");
        assertThat(now.use(all.secret() + "x")).isEmpty();
        assertThat(later.use(some.secret())).isEmpty();
        assertThat(later.use(all.secret()).orElseThrow().lastUsed()).isEqualTo(NOW);
        assertThat(now.listOf(account.id())).hasSize(3);
        assertThat(tokens.countHolding(NOW)).containsEntry(account.id(), 3L);

        assertThatThrownBy(() -> now.revoke(UUID.randomUUID(), all.token().id()))
                .isInstanceOf(MaillageException.class);
        now.revoke(account.id(), all.token().id());
        assertThat(later.use(all.secret())).isEmpty();
    }
}
