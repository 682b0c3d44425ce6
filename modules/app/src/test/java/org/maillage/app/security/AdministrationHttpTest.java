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
import org.maillage.app.records.Bodies;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.Role;
import org.maillage.domain.account.Structure;
import org.maillage.testkit.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Keeping accounts and structures over HTTP, looking as someone else, and the journal of all that. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class AdministrationHttpTest {

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

    private static JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
        return answer.body().isEmpty() ? RunningApplication.parse("{}") : RunningApplication.parse(answer.body());
    }

    private static String code(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + RunningApplication.parse(answer.body()).path("code").asString() + " "
                + RunningApplication.parse(answer.body()).path("parameter").asString("");
    }

    private static JsonNode make(LoggedIn page, String login, Structure structure, String role) {
        return ok(page.send(
                "POST",
                "/api/accounts",
                "{\"login\":\"" + login + "\",\"name\":\"Personne " + login + "\",\"email\":\"" + login
                        + "@x.example\",\"structure\":\"" + structure.id() + "\",\"role\":\"" + role + "\"}"));
    }

    private static JsonNode find(LoggedIn page, String login) {
        for (JsonNode account : ok(page.send("GET", "/api/accounts", null)).path("accounts")) {
            if (account.path("login").asString().equals(login)) {
                return account;
            }
        }
        throw new AssertionError("No account " + login);
    }

    private static List<String> logins(LoggedIn page, String query) {
        List<String> logins = new ArrayList<>();
        ok(page.send("GET", "/api/accounts" + query, null))
                .path("accounts")
                .forEach(account -> logins.add(account.path("login").asString()));
        return logins;
    }

    @Test
    void anAccountIsMadeWithAPasswordThatIsToldOnce() {
        JsonNode made = make(parkKeeper(), "nouvelle", park, "contributor");
        String password = made.path("password").asString();
        JsonNode session = ok(LoggedIn.nobodyAt(maillage.address()).tryToLogIn("nouvelle", password));
        assertThat(session.path("mustChangePassword").asBoolean()).isTrue();
        JsonNode account = made.path("account");
        assertThat(account.at("/memberships/0/role").asString()).isEqualTo("contributor");
        assertThat(account.at("/memberships/0/structure/name").asString()).isEqualTo("Un parc");
        assertThat(account.path("email").asString()).isEqualTo("nouvelle@x.example");
        assertThat(ok(parkKeeper().send("GET", "/api/accounts", null)).toString())
                .doesNotContain(password);
    }

    @Test
    void anAdministratorKeepsTheirStructureAlone() {
        make(operator(), "ailleurs", league, "manager");
        String id = make(parkKeeper(), "ici", park, "reader").at("/account/id").asString();
        assertThat(logins(parkKeeper(), "")).contains("ici", "tient.parc").doesNotContain("ailleurs", "essais");
        assertThat(logins(operator(), "")).contains("ici", "ailleurs", "essais");
        String elsewhere = find(operator(), "ailleurs").path("id").asString();
        assertThat(code(parkKeeper().send("GET", "/api/accounts/" + elsewhere, null)))
                .isEqualTo("404 unknown-account ");
        assertThat(code(parkKeeper()
                        .send(
                                "PUT",
                                "/api/accounts/" + elsewhere + "/memberships/" + park.id(),
                                "{\"role\":\"reader\"}")))
                .isEqualTo("404 unknown-account ");
        assertThat(code(parkKeeper()
                        .send("PUT", "/api/accounts/" + id + "/memberships/" + league.id(), "{\"role\":\"reader\"}")))
                .isEqualTo("403 not-allowed ");
        assertThat(code(parkKeeper()
                        .send(
                                "POST",
                                "/api/accounts",
                                "{\"login\":\"intrus\",\"structure\":\"" + league.id() + "\",\"role\":\"reader\"}")))
                .isEqualTo("403 not-allowed ");
        assertThat(code(parkKeeper().send("POST", "/api/structures", "{\"name\":\"La mienne\"}")))
                .isEqualTo("403 not-allowed ");
    }

    /** Who holds an account has all its rights, in other structures too. */
    @Test
    void anAccountOfTwoStructuresIsTheOperatorsToChange() {
        String id =
                make(parkKeeper(), "partagee", park, "reader").at("/account/id").asString();
        ok(operator().send("PUT", "/api/accounts/" + id + "/memberships/" + league.id(), "{\"role\":\"manager\"}"));
        assertThat(code(parkKeeper().send("POST", "/api/accounts/" + id + "/password", null)))
                .isEqualTo("403 not-allowed ");
        assertThat(code(parkKeeper().send("PATCH", "/api/accounts/" + id, "{\"enabled\":false}")))
                .isEqualTo("403 not-allowed ");
        assertThat(ok(parkKeeper().send("GET", "/api/accounts/" + id, null)).path("memberships"))
                .hasSize(1);
        JsonNode both = ok(operator().send("GET", "/api/accounts/" + id, null));
        ok(operator()
                .send(
                        "DELETE",
                        "/api/accounts/" + id + "/memberships/" + league.id(),
                        null,
                        "If-Match",
                        MembershipHttpTest.tag(both, league)));
        ok(parkKeeper().send("PATCH", "/api/accounts/" + id, "{\"name\":\"Autre nom\",\"enabled\":false}"));
        assertThat(find(parkKeeper(), "partagee").path("name").asString()).isEqualTo("Autre nom");
        assertThat(logins(parkKeeper(), "?enabled=false")).contains("partagee").doesNotContain("tient.parc");
        assertThat(logins(parkKeeper(), "?enabled=true")).doesNotContain("partagee");
        assertThat(logins(parkKeeper(), "?role=reader&structure=" + park.id())).contains("partagee");
        assertThat(logins(parkKeeper(), "?role=manager")).doesNotContain("partagee");
    }

    @Test
    void theLastAdministratorStays() {
        LoggedIn page = operator();
        JsonNode own = find(page, "essais");
        String id = own.path("id").asString();
        String structure = own.at("/memberships/0/structure/id").asString();
        String admin = find(page, "admin").path("id").asString();
        ok(page.send("PATCH", "/api/accounts/" + admin, "{\"enabled\":false}"));
        String membership = "/api/accounts/" + id + "/memberships/" + structure;
        String tag = MembershipHttpTest.tag(
                ok(page.send("GET", "/api/accounts/" + id, null)),
                maillage.get(AccountKeeping.class).operator("Maillage"));
        assertThat(code(page.send("DELETE", membership, null, "If-Match", tag))).startsWith("409 last-administrator");
        assertThat(code(page.send(
                        "PUT",
                        membership,
                        "{\"role\":\"manager\",\"readArea\":null,\"writeArea\":null}",
                        "If-Match",
                        tag)))
                .startsWith("409 last-administrator");
        assertThat(code(page.send("PATCH", "/api/accounts/" + id, "{\"enabled\":false}")))
                .startsWith("409 last-administrator");
        ok(page.send("PATCH", "/api/accounts/" + admin, "{\"enabled\":true}"));
    }

    @Test
    void structuresAreNamedByTheOperator() {
        LoggedIn page = operator();
        String id = ok(page.send("POST", "/api/structures", "{\"name\":\"  Un EPCI \"}"))
                .path("id")
                .asString();
        assertThat(ok(page.send("PUT", "/api/structures/" + id, "{\"name\":\"L'EPCI\"}"))
                        .path("name")
                        .asString())
                .isEqualTo("L'EPCI");
        assertThat(code(page.send("PUT", "/api/structures/" + id, "{\"name\":\"Un parc\"}")))
                .isEqualTo("409 name-taken name");
        assertThat(code(page.send("POST", "/api/structures", "{\"name\":\" l'épci\"}")))
                .isEqualTo("409 name-taken name");
        for (String unseen : List.of(" ", "\\u200b", "Parc\\u202eB")) {
            assertThat(code(page.send("POST", "/api/structures", "{\"name\":\"" + unseen + "\"}")))
                    .isEqualTo("400 invalid-parameter name");
        }
        JsonNode told =
                ok(parkKeeper().send("GET", "/api/structures?q=epci", null)).path("structures");
        assertThat(told).hasSize(1);
        assertThat(told.get(0).path("members").isNull()).isTrue();
        assertThat(page.send("GET", "/api/structures?q=epci&f=csv", null).body())
                .isEqualTo("id,name,operator,members\r\n" + id + ",L'EPCI,false,\r\n");
    }

    @Test
    void othersTokensAreRevoked() {
        String id =
                make(parkKeeper(), "a.jetons", park, "reader").at("/account/id").asString();
        maillage.as("a.jetons");
        JsonNode tokens = ok(parkKeeper().send("GET", "/api/accounts/" + id + "/tokens", null));
        assertThat(tokens).hasSize(1);
        assertThat(tokens.at("/0/secret").isNull()).isTrue();
        String token = "/api/accounts/" + id + "/tokens/" + tokens.at("/0/id").asString();
        ok(parkKeeper().send("DELETE", token, null));
        assertThat(code(parkKeeper().send("DELETE", token, null))).isEqualTo("404 unknown-token ");
        assertThat(ok(parkKeeper().send("GET", "/api/accounts/" + id, null))
                        .path("tokens")
                        .asInt())
                .isZero();
    }

    @Test
    void anAdministratorSeesAsSomeoneElseOnEveryAddress() {
        String hidden = hiddenActor("Caché");
        LoggedIn page = operator();
        String card = "/api/actors/" + hidden;
        assertThat(page.send("GET", card, null).statusCode()).isEqualTo(200);
        JsonNode session = ok(page.send("PUT", "/api/session/as", "{\"as\":\"public\"}"));
        assertThat(session.at("/seeingAs/as").asString()).isEqualTo("public");
        assertThat(session.path("administrator").asBoolean()).isFalse();
        assertThat(session.path("administers").size()).isGreaterThan(1);
        assertThat(page.send("GET", card, null).statusCode()).isEqualTo(404);
        assertThat(page.send("GET", "/ogc/collections/actors/items?f=csv", null).body())
                .isEqualTo(LoggedIn.nobodyAt(maillage.address())
                        .send("GET", "/ogc/collections/actors/items?f=csv", null)
                        .body());
        assertThat(code(page.send("POST", "/api/actors", Bodies.actor("Écrit"))))
                .isEqualTo("403 seeing-as ");
        assertThat(code(page.send("GET", "/api/accounts", null))).isEqualTo("403 not-allowed ");

        ok(page.send("PUT", "/api/session/as", "{\"as\":\"reader\",\"structure\":\"" + park.id() + "\"}"));
        assertThat(page.send("GET", card, null).statusCode()).isEqualTo(200);
        ok(page.send("PUT", "/api/session/as", "{\"as\":\"manager\",\"structure\":\"" + league.id() + "\"}"));
        assertThat(page.send("GET", card, null).statusCode()).isEqualTo(404);
        assertThat(ok(page.send("DELETE", "/api/session/as", null))
                        .path("seeingAs")
                        .isNull())
                .isTrue();
        assertThat(page.send("GET", card, null).statusCode()).isEqualTo(200);
    }

    private static String hiddenActor(String name) {
        String body = Bodies.actor(name);
        HttpResponse<String> made = maillage.send(
                "POST",
                "/api/actors",
                body.substring(0, body.lastIndexOf('}')) + ",\"access\":{\"structure\":\"" + park.id()
                        + "\",\"level\":\"structure\"}}");
        return ok(made).path("id").asString();
    }

    @Test
    void oneSeesAsWhoOneAdministers() {
        assertThat(code(parkKeeper()
                        .send("PUT", "/api/session/as", "{\"as\":\"reader\",\"structure\":\"" + league.id() + "\"}")))
                .isEqualTo("403 not-allowed ");
        ok(parkKeeper().send("PUT", "/api/session/as", "{\"as\":\"reader\",\"structure\":\"" + park.id() + "\"}"));
        maillage.addAccount("lit", park, Role.READER);
        assertThat(code(maillage.login("lit", RunningApplication.PASSWORD)
                        .send("PUT", "/api/session/as", "{\"as\":\"public\"}")))
                .isEqualTo("403 not-allowed ");
        assertThat(code(operator().send("PUT", "/api/session/as", "{\"as\":\"chef\"}")))
                .isEqualTo("400 invalid-parameter as");
        assertThat(code(operator().send("PUT", "/api/session/as", "{}"))).isEqualTo("400 invalid-parameter as");
    }

    @Test
    void aTokenSeesAsSomeoneElse() {
        String hidden = hiddenActor("Caché du jeton");
        String secret = ok(operator().send("POST", "/api/tokens", "{\"name\":\"QGIS public\",\"as\":\"public\"}"))
                .path("secret")
                .asString();
        String[] shown = {"Authorization", "Bearer " + secret};
        assertThat(maillage.send("GET", "/api/actors/" + hidden, null, shown).statusCode())
                .isEqualTo(404);
        assertThat(code(maillage.send("POST", "/api/actors", Bodies.actor("Non"), shown)))
                .startsWith("403 ");
        assertThat(code(operator().send("POST", "/api/tokens", "{\"name\":\"x\",\"as\":\"public\",\"mayWrite\":true}")))
                .isEqualTo("400 invalid-parameter mayWrite");
        assertThat(code(parkKeeper()
                        .send("POST", "/api/tokens", "{\"name\":\"x\",\"as\":\"reader@" + league.id() + "\"}")))
                .isEqualTo("403 not-allowed ");
    }

    /** Notes could be guessed letter by letter, by how many records have them. */
    @Test
    void theJournalTellsWhoAskedForFiguresOfWhatIsNotPublic() {
        UUID account = maillage.addAccount(
                        "compte", maillage.get(AccountKeeping.class).structure("Un parc"), Role.READER)
                .id();
        LoggedIn reader = maillage.login("compte", RunningApplication.PASSWORD);
        ok(reader.send("GET", "/api/layers/actors/count?filter=name%20LIKE%20'A%25'", null));
        assertThat(lines(account)).isEmpty();
        ok(reader.send("GET", "/api/layers/actors/count?filter=notes%20LIKE%20'A%25'", null));
        assertThat(lines(account)).containsExactly("layer-read layer/actors");
    }

    private List<String> lines(UUID account) {
        List<String> lines = new ArrayList<>();
        ok(operator().send("GET", "/api/journal?account=" + account, null))
                .path("entries")
                .forEach(entry -> lines.add(entry.path("act").asString() + " "
                        + entry.path("subject").asString()));
        return lines;
    }

    @Test
    void theJournalTellsWhoWasToldWhatAndWhoDidWhat() {
        String hidden = hiddenActor("Lu");
        Structure place = maillage.get(AccountKeeping.class).structure("Un parc");
        maillage.addAccount("curieuse", place, Role.READER);
        LoggedIn reader = maillage.login("curieuse", RunningApplication.PASSWORD);
        reader.send("GET", "/api/actors/" + hidden, null);
        reader.send("GET", "/api/actors/" + hidden + "/history", null);
        reader.send("GET", "/ogc/collections/actors/items", null);
        reader.send("GET", "/ogc/collections/actors/items", null);
        reader.send("GET", "/ogc/collections/territories/items", null);
        LoggedIn page = operator();
        UUID account = UUID.fromString(find(page, "curieuse").path("id").asString());
        // The card reads the layer too, for its facts; within the hour the list adds nothing to that.
        assertThat(lines(account))
                .containsExactly(
                        "record-read actors/" + hidden, "layer-read layer/actors", "record-read actors/" + hidden);
        JsonNode made = ok(page.send("GET", "/api/journal?act=membership-put&subject=account/" + account, null))
                .at("/entries/0");
        assertThat(made.at("/details/role").asString()).isEqualTo("reader");
        assertThat(code(page.send("GET", "/api/journal?act=rien", null))).isEqualTo("400 invalid-parameter act");
        assertThat(code(page.send("GET", "/api/journal?from=hier", null))).isEqualTo("400 invalid-parameter from");
        assertThat(code(parkKeeper().send("GET", "/api/journal", null))).isEqualTo("403 not-allowed ");

        JsonNode read = ok(page.send("GET", "/api/journal/verification", null));
        assertThat(read.path("broken").isNull()).isTrue();
        String csv = page.send("GET", "/api/journal?f=csv", null).body();
        assertThat(csv.lines().skip(1).count()).isEqualTo(read.path("entries").asLong() + 1);
        assertThat(page.send("GET", "/api/journal?f=csv&act=membership-put&subject=account/" + account, null)
                        .body()
                        .lines()
                        .skip(1))
                .hasSize(1)
                .allMatch(line -> line.startsWith(made.path("number").asString() + ","));
        assertThat(csv).contains("journal-exported").contains(read.path("head").asString());
    }

    @Test
    void aTableOfAccountsHasARowForEach() {
        Structure club = maillage.get(AccountKeeping.class).structure("Un club");
        make(operator(), "en.table", club, "reader");
        HttpResponse<String> table = operator().send("GET", "/api/accounts?f=csv&structure=" + club.id(), null);
        assertThat(table.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=comptes.csv");
        assertThat(table.body())
                .matches("(?s)id,login,name,email,enabled,lastSeen,tokens,memberships\r\n[0-9a-f-]{36},en.table,"
                        + "Personne en.table,en.table@x.example,true,,0,reader @ Un club\r\n");
        assertThat(code(parkKeeper().send("GET", "/api/accounts?f=xml", null))).isEqualTo("400 invalid-parameter f");
    }
}
