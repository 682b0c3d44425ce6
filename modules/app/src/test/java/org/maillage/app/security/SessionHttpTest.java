package org.maillage.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.Database;
import org.maillage.app.LoggedIn;
import org.maillage.app.RunningApplication;
import org.maillage.app.records.Bodies;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.DemoAccounts;
import org.maillage.domain.account.Role;
import org.maillage.domain.account.Structure;
import org.maillage.testkit.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Logging in, staying so and leaving, over HTTP, with what someone may try against it. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class SessionHttpTest {

    private static final String OTHER = "Une autre phrase de sept mots bien choisis";

    private static RunningApplication maillage;
    private static Structure park;

    @Parameter
    TestDatabase kind;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase kind) {
        maillage = RunningApplication.empty(kind);
        park = maillage.get(AccountKeeping.class).structure("Un parc");
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    private static void add(String login) {
        maillage.addAccount(login, park, Role.CONTRIBUTOR);
    }

    private static LoggedIn login(String login) {
        return maillage.login(login, RunningApplication.PASSWORD);
    }

    private static String code(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return answer.statusCode() + " "
                + RunningApplication.parse(answer.body()).path("code").asString();
    }

    private static HttpResponse<String> create(LoggedIn page, String... headers) {
        return page.send("POST", "/api/actors", Bodies.actor("Écrit"), headers);
    }

    @Test
    void whoLogsInIsTheAuthorOfWhatTheyWrite() {
        add("autrice");
        HttpResponse<String> created = create(login("Autrice"));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String id = RunningApplication.parse(created.body()).path("id").asString();
        assertThat(maillage.asAdministrator()
                        .json("/api/actors/" + id + "/history")
                        .at("/versions/0/author")
                        .asString())
                .isEqualTo("autrice");
    }

    @Test
    void theSessionTellsWhoAndWhere() {
        add("curieuse");
        JsonNode session = RunningApplication.parse(
                login("curieuse").send("GET", "/api/session", null).body());
        assertThat(session.path("login").asString()).isEqualTo("curieuse");
        assertThat(session.at("/structures/0/name").asString()).isEqualTo("Un parc");
        assertThat(session.at("/structures/0/role").asString()).isEqualTo("contributor");
        assertThat(session.path("administrator").asBoolean()).isFalse();
        assertThat(maillage.json("/api/session").path("login").isNull()).isTrue();
    }

    @Test
    void readingMakesNoSessionAndSetsNoCookie() {
        for (String path : new String[] {
            "/", "/ogc", "/ogc/collections/actors/items", "/ogc/collections/actors/tiles/WebMercatorQuad/0/0/0"
        }) {
            assertThat(maillage.get(path).headers().map()).as(path).doesNotContainKey("set-cookie");
        }
    }

    @Test
    void theCookieIsForThisSiteAndNotForScripts() {
        add("biscuit");
        LoggedIn page = LoggedIn.nobodyAt(maillage.address());
        assertThat(page.tryToLogIn("biscuit", RunningApplication.PASSWORD)
                        .headers()
                        .allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("maillage=")
                        .contains("HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Max-Age", "Expires"));
    }

    @Test
    void nothingIsChangedWithoutAnAccount() {
        LoggedIn nobody = LoggedIn.nobodyAt(maillage.address());
        assertThat(code(create(nobody))).isEqualTo("401 login-needed");
        assertThat(code(nobody.send("GET", "/api/tokens", null))).isEqualTo("401 login-needed");
        assertThat(nobody.send("POST", "/api/place", "{\"geometry\":{\"type\":\"Point\",\"coordinates\":[3,44]}}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginAreAnsweredAlike() {
        add("distraite");
        LoggedIn page = LoggedIn.nobodyAt(maillage.address());
        HttpResponse<String> wrong = page.tryToLogIn("distraite", "faux");
        assertThat(code(wrong)).isEqualTo("401 bad-credentials");
        assertThat(page.tryToLogIn("inconnue", "faux").body()).isEqualTo(wrong.body());
        assertThat(page.cookie("maillage")).isNull();
    }

    @Test
    void fiveWrongPasswordsLockOutTheRightOneWithoutSayingSo() {
        add("verrou");
        LoggedIn page = LoggedIn.nobodyAt(maillage.address());
        String wrong = "";
        for (int i = 0; i < 5; i++) {
            wrong = page.tryToLogIn("verrou", "faux").body();
        }
        HttpResponse<String> right = page.tryToLogIn("verrou", RunningApplication.PASSWORD);
        assertThat(code(right)).isEqualTo("401 bad-credentials");
        assertThat(right.body()).isEqualTo(wrong);
        assertThat(Database.of(maillage).count("account WHERE login = 'verrou' AND locked_until IS NOT NULL"))
                .isEqualTo(1);
    }

    @Test
    void aForgedRequestIsRefused() {
        add("piegee");
        LoggedIn page = login("piegee");
        assertThat(code(create(page, "X-XSRF-TOKEN", "devine"))).isEqualTo("403 csrf");
        assertThat(code(page.send("DELETE", "/api/session", null, "X-XSRF-TOKEN", "")))
                .isEqualTo("403 csrf");
        LoggedIn elsewhere = LoggedIn.nobodyAt(maillage.address());
        assertThat(code(elsewhere.send(
                        "POST", "/api/session", "{}", "X-XSRF-TOKEN", "", "Sec-Fetch-Site", "cross-site")))
                .isEqualTo("403 csrf");
        assertThat(create(page).statusCode()).isEqualTo(201);
    }

    @Test
    void aSessionThatSomeoneElsePlantedIsNotTheOneThatLogsIn() {
        add("fixee");
        LoggedIn attacker = login("fixee");
        String planted = attacker.cookie("maillage");
        String forgery = attacker.cookie("XSRF-TOKEN");
        LoggedIn page = LoggedIn.nobodyAt(maillage.address());
        page.plant("maillage", "ZGV2aW5l");
        page.tryToLogIn("fixee", RunningApplication.PASSWORD);
        assertThat(page.cookie("maillage")).isNotNull().isNotEqualTo("ZGV2aW5l");

        attacker.tryToLogIn("fixee", RunningApplication.PASSWORD);
        assertThat(attacker.cookie("maillage")).isNotEqualTo(planted);
        assertThat(attacker.cookie("XSRF-TOKEN")).isNotEqualTo(forgery);
        LoggedIn old = LoggedIn.nobodyAt(maillage.address());
        old.plant("maillage", planted);
        assertThat(code(create(old))).isEqualTo("401 login-needed");
    }

    @Test
    void whoLeavesIsNobody() {
        add("sortante");
        LoggedIn page = login("sortante");
        String session = page.cookie("maillage");
        assertThat(page.send("DELETE", "/api/session", null).statusCode()).isEqualTo(204);
        page.plant("maillage", session);
        assertThat(code(create(page))).isEqualTo("401 login-needed");
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        add("change");
        LoggedIn page = login("change");
        LoggedIn other = login("change");
        String typed = "{\"current\":\"%s\",\"new\":\"%s\"}";
        assertThat(code(page.send(
                        "PUT", "/api/session/password", typed.formatted(RunningApplication.PASSWORD, "court"))))
                .isEqualTo("400 weak-password");
        assertThat(page.send("PUT", "/api/session/password", typed.formatted(RunningApplication.PASSWORD, OTHER))
                        .statusCode())
                .isEqualTo(200);
        assertThat(create(page).statusCode()).isEqualTo(201);
        assertThat(code(create(other))).isEqualTo("401 login-needed");
        maillage.login("change", OTHER);
        assertThat(Database.of(maillage)
                        .count("journal WHERE act = 'password-changed' AND subject = 'account/"
                                + maillage.get(AccountKeeping.class)
                                        .get("change")
                                        .id() + "'"))
                .isEqualTo(1);
    }

    @Test
    void aPasswordIsNotFoundOutInASessionEither() {
        add("ouverte");
        LoggedIn page = login("ouverte");
        String typed = "{\"current\":\"%s\",\"new\":\"%s\"}";
        for (int i = 0; i < 6; i++) {
            assertThat(code(page.send(
                            "PUT", "/api/session/password", typed.formatted(RunningApplication.PASSWORD, "court"))))
                    .as("the right one is no failure")
                    .isEqualTo("400 weak-password");
        }
        for (int i = 0; i < 5; i++) {
            assertThat(code(page.send("PUT", "/api/session/password", typed.formatted("faux", OTHER))))
                    .isEqualTo("400 invalid-parameter");
        }
        assertThat(code(page.send("PUT", "/api/session/password", typed.formatted(RunningApplication.PASSWORD, OTHER))))
                .isEqualTo("400 invalid-parameter");
        assertThat(code(LoggedIn.nobodyAt(maillage.address()).tryToLogIn("ouverte", RunningApplication.PASSWORD)))
                .isEqualTo("401 bad-credentials");
    }

    @Test
    void aPasswordThatSomeoneGaveIsChangedBeforeAnythingElse() {
        add("nouvelle");
        String given = maillage.get(AccountKeeping.class).resetPassword("nouvelle");
        LoggedIn page = maillage.login("nouvelle", given);
        assertThat(RunningApplication.parse(
                                page.send("GET", "/api/session", null).body())
                        .path("mustChangePassword")
                        .asBoolean())
                .isTrue();
        assertThat(code(create(page))).isEqualTo("403 password-change-needed");
        page.send("PUT", "/api/session/password", "{\"current\":\"%s\",\"new\":\"%s\"}".formatted(given, OTHER));
        assertThat(create(page).statusCode()).isEqualTo(201);
    }

    @Test
    void aDisabledAccountIsNobodyAtOnce() {
        add("partie");
        LoggedIn page = login("partie");
        maillage.get(AccountKeeping.class).disable("partie");
        assertThat(code(create(page))).isEqualTo("401 login-needed");
        assertThat(code(LoggedIn.nobodyAt(maillage.address()).tryToLogIn("partie", RunningApplication.PASSWORD)))
                .isEqualTo("401 bad-credentials");
    }

    @Test
    void whatALoginLacksIsNamed() {
        LoggedIn page = LoggedIn.nobodyAt(maillage.address());
        assertThat(RunningApplication.parse(page.send("POST", "/api/session", "{\"login\":\"x\"}")
                                .body())
                        .path("parameter")
                        .asString())
                .isEqualTo("password");
    }

    @Test
    void demoAccountsAreOfTheSampleAlone() {
        assertThat(maillage.json("/api/session").path("demo")).isEmpty();
        try (RunningApplication sample = RunningApplication.withSample(kind)) {
            assertThat(sample.json("/api/session").path("demo")).hasSize(4);
            LoggedIn page = sample.login("contributeur", DemoAccounts.PASSWORD);
            assertThat(create(page).statusCode()).isEqualTo(201);
            assertThat(code(create(sample.login("lectrice", DemoAccounts.PASSWORD))))
                    .isEqualTo("403 not-allowed");
            String login = "{\"login\":\"contributeur\",\"password\":\"" + DemoAccounts.PASSWORD + "\"}";
            assertThat(sample.send("POST", "/api/session", login).statusCode()).isEqualTo(200);
            String[] forAnother = {"X-Forwarded-For", "203.0.113.7"};
            assertThat(code(sample.send("POST", "/api/session", login, forAnother)))
                    .isEqualTo("401 bad-credentials");
            assertThat(RunningApplication.parse(sample.send("GET", "/api/session", null, forAnother)
                                    .body())
                            .path("demo"))
                    .isEmpty();
        }
    }

    /** The history tells what a person typed from what a program sent. */
    @Test
    void aWriteKnowsWhetherAProgramSentIt() {
        maillage.addAccount("auteur", maillage.get(AccountKeeping.class).structure("Une structure"), Role.CONTRIBUTOR);
        assertThat(origin(create(maillage.login("auteur", RunningApplication.PASSWORD))))
                .isEqualTo("screen");
        assertThat(origin(maillage.as("auteur").send("POST", "/api/actors", Bodies.actor("Envoyé"))))
                .isEqualTo("api");
    }

    private static String origin(HttpResponse<String> created) {
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String id = RunningApplication.parse(created.body()).path("id").asString();
        return maillage.asAdministrator()
                .json("/api/actors/" + id + "/history")
                .at("/versions/0/origin")
                .asString();
    }
}
