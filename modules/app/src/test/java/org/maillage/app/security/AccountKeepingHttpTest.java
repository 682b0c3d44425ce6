package org.maillage.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.LoggedIn;
import org.maillage.app.RunningApplication;
import org.maillage.domain.account.Account;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.ResetKeeping;
import org.maillage.domain.account.Role;
import org.maillage.domain.account.Structure;
import org.maillage.testkit.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/** What keeping accounts must not do by halves, nor leave behind. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class AccountKeepingHttpTest {

    private static RunningApplication maillage;
    private static Structure park;
    private static Structure league;

    @Parameter
    TestDatabase kind;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase kind) {
        maillage = RunningApplication.empty(kind);
        AccountKeeping keeping = maillage.get(AccountKeeping.class);
        park = keeping.structure("Un parc");
        league = keeping.structure("Une ligue");
        maillage.addAccount("tient.parc", park, Role.ADMINISTRATOR);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    private static LoggedIn operator() {
        return maillage.login(RunningApplication.ADMINISTRATOR, RunningApplication.PASSWORD);
    }

    private static LoggedIn parkKeeper() {
        return maillage.login("tient.parc", RunningApplication.PASSWORD);
    }

    private static Account account(String login) {
        return maillage.get(AccountKeeping.class).get(login);
    }

    private static JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningApplication.parse(answer.body());
    }

    private static String code(HttpResponse<String> answer) {
        JsonNode problem = RunningApplication.parse(answer.body());
        return answer.statusCode() + " " + problem.path("code").asString() + " "
                + problem.path("parameter").asString("");
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        LoggedIn page = parkKeeper();
        String structure = "\"structure\":\"" + park.id() + "\"";
        for (String[] wrong : new String[][] {
            {"{\"name\":\"N\"," + structure + ",\"role\":\"reader\"}", "login"},
            {"{\"login\":\"é è\"," + structure + ",\"role\":\"reader\"}", "login"},
            {"{\"login\":\"nom\",\"name\":\" \"," + structure + ",\"role\":\"reader\"}", "name"},
            {"{\"login\":\"nom\",\"name\":\"a\\nb\"," + structure + ",\"role\":\"reader\"}", "name"},
            {"{\"login\":\"nom\",\"email\":\"nulle part\"," + structure + ",\"role\":\"reader\"}", "email"},
            {"{\"login\":\"nom\",\"role\":\"reader\"}", "structure"},
            {"{\"login\":\"nom\",\"structure\":\"un parc\",\"role\":\"reader\"}", "structure"},
            {"{\"login\":{}," + structure + ",\"role\":\"reader\"}", "login"},
            {"{\"login\":\"nom\"," + structure + ",\"role\":\"reader\",\"rang\":1}", "rang"},
            {"[]", "body"},
            {"{\"login\":\"nom\"," + structure + "}", "role"},
            {"{\"login\":\"nom\"," + structure + ",\"role\":\"chef\"}", "role"}
        }) {
            assertThat(code(page.send("POST", "/api/accounts", wrong[0])))
                    .as(wrong[0])
                    .isEqualTo("400 invalid-parameter " + wrong[1]);
        }
        assertThat(code(page.send(
                        "POST", "/api/accounts", "{\"login\":\"tient.parc\"," + structure + ",\"role\":\"reader\"}")))
                .isEqualTo("409 login-taken login");
    }

    @Test
    void noNameIsLookedForInAnAddress() {
        assertThat(code(operator().send("GET", "/api/accounts?q=tient", null))).isEqualTo("400 invalid-parameter q");
    }

    @Test
    void aChangeOfAnAccountIsMadeWholeOrNotAtAll() {
        Account before = maillage.addAccount("entiere", park, Role.READER);
        String path = "/api/accounts/" + before.id();
        assertThat(code(parkKeeper().send("PATCH", path, "{\"name\":\"Autre\",\"enabled\":\"oui\"}")))
                .isEqualTo("400 invalid-parameter enabled");
        assertThat(account("entiere").name()).isEqualTo(before.name());

        maillage.get(AccountKeeping.class).disable("admin");
        try {
            UUID last = account(RunningApplication.ADMINISTRATOR).id();
            assertThat(code(operator()
                            .send("PATCH", "/api/accounts/" + last, "{\"name\":\"Autre\",\"enabled\":false}")))
                    .isEqualTo("409 last-administrator ");
            assertThat(account(RunningApplication.ADMINISTRATOR).name()).isEqualTo(RunningApplication.ADMINISTRATOR);
        } finally {
            maillage.get(AccountKeeping.class).enable("admin");
        }

        ok(parkKeeper().send("PATCH", path, "{\"name\":\"Autre\",\"email\":\"autre@parc.example\",\"enabled\":false}"));
        assertThat(account("entiere").name()).isEqualTo("Autre");
        assertThat(account("entiere").email()).isEqualTo("autre@parc.example");
        assertThat(account("entiere").enabled()).isFalse();
    }

    /** Who keeps accounts of one structure would have what they are given in another. */
    @Test
    void whoKeptAnAccountHasNoWayIntoTheRightsThatItIsGivenElsewhere() {
        Account promoted = maillage.addAccount("promue", park, Role.READER);
        String path = "/api/accounts/" + promoted.id();
        ok(parkKeeper().send("PATCH", path, "{\"email\":\"qui.tient@parc.example\"}"));
        String password = ok(parkKeeper().send("POST", path + "/password", null))
                .path("password")
                .asString();
        String link =
                maillage.get(ResetKeeping.class).issue("promue").orElseThrow().secret();
        LoggedIn session = maillage.login("promue", password);
        String token = maillage.as("promue").token();

        JsonNode after = ok(operator().send("PUT", path + "/memberships/" + league.id(), "{\"role\":\"manager\"}"));
        assertThat(after.path("email").isNull()).isTrue();
        assertThat(after.path("tokens").asInt()).isZero();
        assertThat(ok(session.send("GET", "/api/session", null)).path("login").isNull())
                .isTrue();
        LoggedIn page = LoggedIn.nobodyAt(maillage.address());
        assertThat(code(page.tryToLogIn("promue", password))).isEqualTo("401 bad-credentials ");
        assertThat(code(page.send(
                        "PUT",
                        "/api/session/reset",
                        "{\"token\":\"" + link + "\",\"new\":\"" + RunningApplication.PASSWORD + "\"}")))
                .isEqualTo("400 reset-over ");
        assertThat(code(maillage.send("GET", "/api/session", null, "Authorization", "Bearer " + token)))
                .isEqualTo("401 bad-credentials ");
        assertThat(acts("subject=account/" + promoted.id())).contains("account-handed-over");

        String given = ok(operator().send("POST", path + "/password", null))
                .path("password")
                .asString();
        maillage.login("promue", given);
    }

    @Test
    void lookingAsSomeoneElseIsInTheJournalFromBeginningToEnd() {
        maillage.addAccount("regarde", park, Role.ADMINISTRATOR);
        LoggedIn page = maillage.login("regarde", RunningApplication.PASSWORD);
        ok(page.send("PUT", "/api/session/as", "{\"as\":\"public\"}"));
        ok(page.send("DELETE", "/api/session/as", null));
        ok(page.send("DELETE", "/api/session/as", null));
        ok(page.send("PUT", "/api/session/as", "{\"as\":\"public\"}"));
        assertThat(page.send("DELETE", "/api/session", null).statusCode()).isEqualTo(204);
        assertThat(page.tryToLogIn("regarde", RunningApplication.PASSWORD).statusCode())
                .isEqualTo(200);
        String token = RunningApplication.parse(
                        page.send("POST", "/api/tokens", "{\"name\":\"yeux\",\"as\":\"public\"}")
                                .body())
                .path("secret")
                .asString();
        maillage.send("DELETE", "/api/session", null, "Authorization", "Bearer " + token);
        assertThat(acts("account=" + account("regarde").id()))
                .containsExactly("seen-as-ended", "seen-as", "seen-as-ended", "seen-as");
    }

    @Test
    void whoChoosesTheirOwnPasswordIsNamedInTheJournal() {
        UUID id = maillage.addAccount("nouvelle", park, Role.READER).id();
        String given = ok(parkKeeper().send("POST", "/api/accounts/" + id + "/password", null))
                .path("password")
                .asString();
        LoggedIn page = maillage.login("nouvelle", given);
        ok(page.send(
                "PUT",
                "/api/session/password",
                "{\"current\":\"" + given + "\",\"new\":\"" + RunningApplication.PASSWORD + "\"}"));
        assertThat(acts("account=" + id)).containsExactly("password-changed");
    }

    /** The latest first. */
    private static List<String> acts(String query) {
        List<String> acts = new ArrayList<>();
        ok(operator().send("GET", "/api/journal?" + query, null))
                .path("entries")
                .forEach(entry -> acts.add(entry.path("act").asString()));
        return acts;
    }
}
