package org.maillage.app.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.app.Database;
import org.maillage.app.LoggedIn;
import org.maillage.app.RunningApplication;
import org.maillage.app.provider.VouchingServer.Person;
import org.maillage.app.records.Bodies;
import org.maillage.domain.account.Account;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.Accounts;
import org.maillage.domain.account.GroupPlace;
import org.maillage.domain.account.Identity;
import org.maillage.domain.account.Logins;
import org.maillage.domain.account.Membership;
import org.maillage.domain.account.ResetKeeping;
import org.maillage.domain.account.Role;
import org.maillage.domain.account.Vouched;
import org.maillage.domain.account.VouchedLogins;
import org.maillage.testkit.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Logging in by a real provider, over real HTTP, with what someone may try against it. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ProviderHttpTest {

    private static VouchingServer provider;
    private static RunningApplication maillage;
    private static String url;

    @Parameter
    TestDatabase kind;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase kind) {
        provider = VouchingServer.start();
        url = kind.createUrl();
        maillage = RunningApplication.emptyWith(settings(provider.settings()));
        provider.sendBackTo(maillage.address());
    }

    private static String[] settings(List<String> ofProvider) {
        return Stream.concat(
                        ofProvider.stream(),
                        Stream.of(
                                "--maillage.database.url=" + url,
                                "--maillage.oidc.groups[0].group=/parc/lecture",
                                "--maillage.oidc.groups[0].structure=Un parc",
                                "--maillage.oidc.groups[0].role=reader",
                                "--maillage.oidc.groups[1].group=/parc/redaction",
                                "--maillage.oidc.groups[1].structure=Un parc",
                                "--maillage.oidc.groups[1].role=contributor",
                                "--maillage.oidc.groups[2].group=/club",
                                "--maillage.oidc.groups[2].structure=Un club",
                                "--maillage.oidc.groups[2].role=manager"))
                .toArray(String[]::new);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
        provider.close();
    }

    private static void know(String login, String... groups) {
        provider.know(new Person(login, "Personne " + login, login + "@parc.example", List.of(groups)));
    }

    private static Dance dance() {
        return new Dance(maillage, provider);
    }

    private static JsonNode session(LoggedIn page) {
        return RunningApplication.parse(page.send("GET", "/api/session", null).body());
    }

    private static List<Membership> memberships(String login) {
        return maillage.get(Accounts.class)
                .membershipsOf(maillage.get(AccountKeeping.class).get(login).id());
    }

    private static List<String> places(String login) {
        return memberships(login).stream()
                .map(place -> place.role().code() + " " + place.structure().name())
                .toList();
    }

    @Test
    void thePageIsToldOfTheProvider() {
        assertThat(maillage.json("/api/session").at("/providers/0/name").asString())
                .isEqualTo("Annuaire des parcs");
        assertThat(maillage.json("/api/session").at("/providers/0/href").asString())
                .isEqualTo("/api/session/oidc");
    }

    @Test
    void whoIsVouchedForEntersWithTheRightsOfTheirGroups() {
        know("alix", "/parc/redaction", "/autre");
        Dance dance = dance();
        assertThat(dance.enter("alix", "/%3Fat=44.7,3.0,12")).isEqualTo("/?at=44.7,3.0,12");
        JsonNode session = session(dance.page);
        assertThat(session.path("login").asString()).isEqualTo("alix");
        assertThat(session.path("name").asString()).isEqualTo("Personne alix");
        assertThat(session.path("ownPassword").asBoolean()).isFalse();
        assertThat(places("alix")).containsExactly("contributor Un parc");
        assertThat(dance.page
                        .send("POST", "/api/actors", Bodies.actor("Écrit par Alix"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(maillage.get(AccountKeeping.class).get("alix").email()).isEqualTo("alix@parc.example");
    }

    @Test
    void membershipsFollowTheGroupsAndTheOthersStay() {
        know("bao", "/parc/lecture", "/parc/redaction", "/club");
        dance().enter("bao", "/");
        assertThat(places("bao")).containsExactly("manager Un club", "contributor Un parc");

        AccountKeeping keeping = maillage.get(AccountKeeping.class);
        keeping.put(
                keeping.get("bao").id(),
                new Membership(UUID.randomUUID(), keeping.structure("Une amicale"), Role.READER, null, null));
        know("bao", "/parc/lecture");
        dance().enter("bao", "/");
        assertThat(places("bao")).containsExactly("reader Un parc", "reader Une amicale");
        assertThat(Database.of(maillage).count("account WHERE subject = 'bao'")).isEqualTo(1);
    }

    @Test
    void aStructureThatTheSettingsNameKeepsItsName() {
        know("mona", "/club");
        dance().enter("mona", "/");
        AccountKeeping keeping = maillage.get(AccountKeeping.class);
        LoggedIn administrator = maillage.login(RunningApplication.ADMINISTRATOR, RunningApplication.PASSWORD);
        HttpResponse<String> refused = administrator.send(
                "PUT", "/api/structures/" + keeping.structure("Un club").id(), "{\"name\":\"Un autre club\"}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("structure-in-settings");
    }

    /** By its id in the settings, a structure may have any name: the members of the group stay in it, and leave with the group. */
    @Test
    void aStructureMayBeNamedByItsId() {
        AccountKeeping keeping = maillage.get(AccountKeeping.class);
        UUID structure = keeping.structure("Une ligue").id();
        VouchedLogins logins = logins(new GroupPlace("/ligue", structure.toString(), Role.READER));
        Identity identity = new Identity(provider.address(), "nour");
        logins.enter(new Vouched(identity, "nour", "Nour", null, Set.of("/ligue")));
        keeping.rename(structure, "Une ligue renommée");
        logins.enter(new Vouched(identity, "nour", "Nour", null, Set.of("/ligue")));
        assertThat(places("nour")).containsExactly("reader Une ligue renommée");
        logins.enter(new Vouched(identity, "nour", "Nour", null, Set.of()));
        assertThat(places("nour")).isEmpty();
    }

    /** Nobody is shut out because the settings write « FEDERATION »: no second structure may be called so. */
    @Test
    void aStructureMayBeNamedAsPeopleTakeItsName() {
        UUID structure =
                maillage.get(AccountKeeping.class).structure("Une fédération").id();
        VouchedLogins logins = logins(new GroupPlace("/federation", "Une FEDERATION", Role.READER));
        Vouched who = new Vouched(new Identity(provider.address(), "noa"), "noa", "Noa", null, Set.of("/federation"));
        logins.enter(who);
        List<Membership> first = memberships("noa");
        logins.enter(who);
        assertThat(first).extracting(place -> place.structure().id()).containsExactly(structure);
        assertThat(memberships("noa")).isEqualTo(first);
    }

    private static VouchedLogins logins(GroupPlace place) {
        return new VouchedLogins(
                maillage.get(Accounts.class),
                maillage.get(AccountKeeping.class),
                maillage.get(Logins.class),
                Clock.systemUTC(),
                List.of(place));
    }

    @Test
    void whoLooksAsSomeoneElseAndLogsInByTheProviderLooksNoLonger() {
        UUID looking = maillage.addAccount(
                        "regarde", maillage.get(AccountKeeping.class).operator("Maillage"), Role.ADMINISTRATOR)
                .id();
        know("lou");
        Dance dance = dance();
        assertThat(dance.page.tryToLogIn("regarde", RunningApplication.PASSWORD).statusCode())
                .isEqualTo(200);
        assertThat(dance.page
                        .send("PUT", "/api/session/as", "{\"as\":\"public\"}")
                        .statusCode())
                .isEqualTo(200);
        dance.enter("lou", "/");
        assertThat(session(dance.page).path("seeingAs").isNull()).isTrue();
        LoggedIn administrator = maillage.login(RunningApplication.ADMINISTRATOR, RunningApplication.PASSWORD);
        assertThat(RunningApplication.parse(administrator
                                .send("GET", "/api/journal?account=" + looking, null)
                                .body())
                        .path("entries"))
                .extracting(entry -> entry.path("act").asString())
                .containsExactly("seen-as-ended", "seen-as");
    }

    @Test
    void whoHasNoMappedGroupSeesWhatThePublicSees() {
        know("cleo");
        Dance dance = dance();
        dance.enter("cleo", "/");
        assertThat(session(dance.page).path("login").asString()).isEqualTo("cleo");
        assertThat(session(dance.page).path("structures")).isEmpty();
        assertThat(dance.page.send("POST", "/api/actors", Bodies.actor("Non")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aSignedUserInfoIsReadAndOneForAnotherServiceRefused() {
        know("kim", "/parc/redaction");
        try {
            provider.signFor("maillage");
            assertThat(dance().enter("kim", "/")).isEqualTo("/");
            assertThat(places("kim")).containsExactly("contributor Un parc");
            provider.signFor("un-autre-service");
            assertThat(dance().enter("kim", "/")).isEqualTo("/#refused=provider-refused");
        } finally {
            provider.signFor(null);
        }
    }

    @Test
    void leavingLeavesTheProviderTooAndComesBack() {
        know("lou", "/parc/lecture");
        Dance dance = dance();
        dance.enter("lou", "/");
        assertThat(session(dance.page).path("login").asString()).isEqualTo("lou");
        HttpResponse<String> left = dance.page.send("DELETE", "/api/session", null);
        assertThat(left.statusCode()).isEqualTo(200);
        URI farewell = URI.create(
                RunningApplication.parse(left.body()).path("provider").asString());
        assertThat(farewell.toString()).startsWith(provider.address());
        String back = dance.arrive(farewell);
        assertThat(back).startsWith(maillage.address() + "/api/session/oidc/left");
        assertThat(dance.arrive(URI.create(back))).isEqualTo("/");
        assertThat(session(dance.page).path("login").isNull()).isTrue();
        URI door = dance.depart("/");
        assertThat(dance.arrive(door)).as("asked for the password again").endsWith("/login");
    }

    @Test
    void anAccountThatIsDisabledDoesNotEnter() {
        know("dany", "/parc/lecture");
        dance().enter("dany", "/");
        maillage.get(AccountKeeping.class).disable("dany");
        Dance again = dance();
        assertThat(again.enter("dany", "/")).isEqualTo("/#refused=account-disabled");
        assertThat(session(again.page).path("login").isNull()).isTrue();
    }

    @Test
    void anAccountWithTheSameLoginAndAddressIsNotTakenOver() {
        Account local = Account.of("essai", "Un essai").withEmail("essai@parc.example");
        maillage.get(AccountKeeping.class).create(local, RunningApplication.PASSWORD);
        know("essai", "/parc/lecture");
        Dance dance = dance();
        dance.enter("essai", "/");
        JsonNode session = session(dance.page);
        assertThat(session.path("login").asString()).isEqualTo("essai-2");
        assertThat(session.path("account").asString()).isNotEqualTo(local.id().toString());
        assertThat(places("essai")).isEmpty();
        maillage.login("essai", RunningApplication.PASSWORD);
    }

    @Test
    void anAnswerThatThisSessionHasNotAskedForIsRefused() {
        know("eden", "/parc/lecture");
        Dance asked = dance();
        URI answer = asked.vouched(asked.depart("/"), "eden");
        Dance victim = dance();
        assertThat(victim.arrive(answer)).isEqualTo("/#refused=provider-refused");
        victim.depart("/");
        assertThat(victim.arrive(answer)).isEqualTo("/#refused=provider-refused");
        assertThat(session(victim.page).path("login").isNull()).isTrue();

        assertThat(asked.arrive(URI.create(answer.toString().replaceAll("state=[^&]*", "state=autre"))))
                .isEqualTo("/#refused=provider-refused");
        assertThat(asked.arrive(answer)).isEqualTo("/");
        assertThat(asked.arrive(answer)).as("the same once more").isEqualTo("/#refused=provider-refused");
    }

    @Test
    void aTokenMadeForAnotherLoginIsRefused() {
        know("flor", "/parc/lecture");
        Dance dance = dance();
        String door = dance.depart("/%3Fq=1").toString();
        URI answer = dance.vouched(URI.create(door.replaceAll("nonce=[^&]*", "nonce=autre")), "flor");
        assertThat(dance.arrive(answer)).isEqualTo("/?q=1#refused=provider-refused");
        assertThat(session(dance.page).path("login").isNull()).isTrue();
    }

    @Test
    void whoChangesTheirMindIsToldSo() {
        Dance dance = dance();
        String state = dance.depart("/%3Fq=1").toString().replaceAll(".*state=([^&]*).*", "$1");
        assertThat(dance.arrive(
                        URI.create(maillage.address() + "/api/session/oidc/code?error=access_denied&state=" + state)))
                .isEqualTo("/?q=1#refused=login-cancelled");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ailleurs.example/",
                "//ailleurs.example/",
                "/%5Cailleurs.example/",
                "/%09/ailleurs.example/",
                "javascript:alert(1)",
                "/%0D%0ASet-Cookie:a=b",
                "/%23refused=x"
            })
    void nobodyIsSentElsewhere(String back) {
        know("gael");
        assertThat(dance().enter("gael", back)).isEqualTo("/");
    }

    @Test
    void theSessionIsAnotherOneThanBeforeAndEndsWithTheAccount() {
        know("hoa", "/parc/redaction");
        Dance dance = dance();
        URI answer = dance.vouched(dance.depart("/"), "hoa");
        String before = dance.page.cookie("maillage");
        dance.arrive(answer);
        assertThat(dance.page.cookie("maillage")).isNotNull().isNotEqualTo(before);
        maillage.get(AccountKeeping.class).disable("hoa");
        assertThat(session(dance.page).path("login").isNull()).isTrue();
    }

    /** Anyone may click on the button: what is kept for who does not come back is soon thrown away. */
    @Test
    void aLoginThatHasOnlyBegunIsKeptForMinutesAndThenTheSessionForItsDay() {
        know("kim", "/parc/lecture");
        Database database = Database.of(maillage);
        String begun = "spring_session WHERE max_inactive_interval = 600 AND principal_name IS NULL";
        long before = database.count(begun);
        Dance dance = dance();
        URI answer = dance.vouched(dance.depart("/"), "kim");
        assertThat(database.count(begun)).isEqualTo(before + 1);
        dance.arrive(answer);
        assertThat(database.count(begun)).isEqualTo(before);
        String session = "spring_session WHERE max_inactive_interval = 43200 AND principal_name = '"
                + maillage.get(AccountKeeping.class).get("kim").id() + "'";
        assertThat(database.count(session)).isEqualTo(1);
        dance.depart("/");
        assertThat(database.count(session)).as("who is in stays so").isEqualTo(1);
    }

    /** Two nodes on one database: whoever leaves by one may come back to the other. */
    @Test
    void theLoginMayEndOnAnotherNode() {
        know("iris", "/parc/lecture");
        Dance dance = dance();
        URI answer = dance.vouched(dance.depart("/%3Fq=2"), "iris");
        if (kind == TestDatabase.POSTGIS) {
            try (RunningApplication other = RunningApplication.emptyWith(settings(provider.settings()))) {
                URI there = URI.create(answer.toString().replace(maillage.address(), other.address()));
                // The provider checks the address that it sent back to: the node is told what a balancer's one address
                // would be.
                assertThat(dance.arrive(there)).isEqualTo("/?q=2");
            }
            assertThat(session(dance.page).path("login").asString()).isEqualTo("iris");
        } else {
            assertThat(Database.of(maillage).count("spring_session_attributes WHERE attribute_name = 'oidc'"))
                    .isPositive();
        }
    }

    @Test
    void passwordsAreNotForWhoOthersVouchFor() {
        know("jade", "/parc/lecture");
        Dance dance = dance();
        dance.enter("jade", "/");
        assertThat(session(dance.page).path("ownPassword").asBoolean()).isFalse();
        String typed = "{\"current\":\"x\",\"new\":\"%s\"}".formatted(RunningApplication.PASSWORD);
        assertThat(RunningApplication.parse(dance.page
                                .send("PUT", "/api/session/password", typed)
                                .body())
                        .path("code")
                        .asString())
                .isEqualTo("no-password-here");
        assertThatThrownBy(() -> maillage.get(AccountKeeping.class).resetPassword("jade"))
                .hasMessageContaining("pas de mot de passe ici")
                .hasMessageContaining(provider.address());
        assertThat(maillage.get(ResetKeeping.class).issue("jade")).isEmpty();
        assertThat(LoggedIn.nobodyAt(maillage.address()).tryToLogIn("jade", "").statusCode())
                .isEqualTo(400);
        assertThat(LoggedIn.nobodyAt(maillage.address())
                        .tryToLogIn("jade", VouchingServer.PASSWORD)
                        .statusCode())
                .isEqualTo(401);
    }
}
