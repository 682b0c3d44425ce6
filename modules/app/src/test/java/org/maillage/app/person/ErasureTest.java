package org.maillage.app.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.app.person.People.assertProblem;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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
import org.maillage.domain.account.Account;
import org.maillage.domain.account.AccountErasure;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.Caller;
import org.maillage.domain.account.Role;
import org.maillage.domain.account.Structure;
import org.maillage.domain.person.Person;
import org.maillage.domain.record.Authorship;
import org.maillage.domain.record.Records;
import org.maillage.kernel.text.TextFolding;
import org.maillage.testkit.database.TestDatabase;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Persons and owners of accounts who are forgotten: nothing tells of them any more, and nothing else is lost. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ErasureTest {

    private static RunningApplication maillage;
    private static Structure park;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        maillage = RunningApplication.empty(database);
        park = maillage.get(AccountKeeping.class).structure("Parc");
        maillage.addAccount("gestion", park, Role.MANAGER);
        maillage.addAccount("contribution", park, Role.CONTRIBUTOR);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    /** One who was written, corrected and deleted, by way of every address that there is for that. */
    private static UUID ysoline() {
        RunningApplication writer = maillage.as("contribution");
        UUID id = People.create(writer, People.ysoline());
        String path = "/api/persons/" + id;
        HttpResponse<String> corrected = writer.sendAs(
                "PATCH",
                "application/merge-patch+json",
                path + "?comment=Ysoline+a+appel%C3%A9",
                "{\"phone\":\"07 98 76 54 32\"}",
                "If-Match",
                "\"1\"");
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        return id;
    }

    private static void assertNothingTells(String... words) {
        Map<String, String> rows = Everything.in(maillage);
        for (String word : words) {
            assertThat(rows).as(word).allSatisfy((row, text) -> assertThat(text).doesNotContain(word));
        }
    }

    @Test
    void nothingOfAnErasedPersonIsLeftAnywhere() {
        UUID id = ysoline();
        assertThat(Everything.in(maillage).values())
                .anySatisfy(text -> assertThat(text).contains(People.WORDS));
        JsonNode before = history(id);
        HttpResponse<String> erased = maillage.as("gestion").send("POST", "/api/persons/" + id + "/erasure", null);
        assertThat(erased.statusCode()).as(erased.body()).isEqualTo(204);
        assertNothingTells(People.WORDS);

        JsonNode after = history(id);
        assertThat(after.size()).isEqualTo(before.size() + 1);
        for (int i = 0; i < before.size(); i++) {
            for (String member : List.of("version", "operation", "at", "author", "origin")) {
                assertThat(after.get(i + 1).path(member))
                        .isEqualTo(before.get(i).path(member));
            }
        }
        assertThat(after.get(0).path("author").asString()).isEqualTo("gestion");
        assertThat(Database.of(maillage)
                        .number("SELECT count(*) FROM journal WHERE act = 'person-erased' AND subject = 'persons/" + id
                                + "'"))
                .isEqualTo(1);
        assertThat(maillage.as("gestion").get("/api/persons/" + id).statusCode())
                .isEqualTo(404);
        assertThat(maillage.as("gestion")
                        .json("/api/persons/" + id + "/history/1")
                        .path("name")
                        .asString())
                .isEqualTo("Personne effacée " + id.toString().substring(0, 8));
    }

    private static JsonNode history(UUID id) {
        return maillage.as("gestion").json("/api/persons/" + id + "/history").path("versions");
    }

    @Test
    void anErasedPersonIsNotBroughtBack() {
        UUID id = ysoline();
        RunningApplication manager = maillage.as("gestion");
        manager.send("POST", "/api/persons/" + id + "/erasure", null);
        String version = history(id).get(0).path("version").asString();
        for (String which : List.of("1", version)) {
            assertProblem(
                    manager.send(
                            "POST",
                            "/api/persons/" + id + "/history/" + which + "/restore",
                            null,
                            "If-Match",
                            "\"" + version + "\""),
                    409,
                    "erased");
        }
        assertProblem(manager.send("POST", "/api/persons/" + id + "/erasure", null), 409, "erased");
    }

    @Test
    void aDeletedPersonIsStillHeldAndIsErasedTheSame() {
        UUID id = ysoline();
        RunningApplication manager = maillage.as("gestion");
        String path = "/api/persons/" + id;
        assertThat(manager.send("DELETE", path, null, "If-Match", tag(manager.get(path)))
                        .statusCode())
                .isEqualTo(204);
        assertThat(manager.json(path + "/personal-data").path("deleted").asBoolean())
                .isTrue();
        assertThat(manager.json("/api/personal-data").toString()).contains(id.toString());
        assertThat(manager.send("POST", path + "/erasure", null).statusCode()).isEqualTo(204);
        assertThat(manager.json("/api/personal-data").toString()).doesNotContain(id.toString());
        assertNothingTells(People.WORDS);
    }

    @Test
    void onlyWhoDecidesOverARecordErasesIt() {
        UUID id = People.create(maillage.as("contribution"), People.facts("Une autre", "garde"));
        String path = "/api/persons/" + id + "/erasure";
        assertProblem(maillage.as("contribution").send("POST", path, null), 403, "not-allowed");
        maillage.addAccount("ailleurs", maillage.get(AccountKeeping.class).structure("Ailleurs"), Role.MANAGER);
        assertProblem(maillage.as("ailleurs").send("POST", path, null), 404, "unknown-person");
        assertThat(maillage.as("contribution").get("/api/persons/" + id).statusCode())
                .isEqualTo(200);
    }

    /** Written, read, searched, exported, refused and erased, and not a word of it in the logs or in an address. */
    @Test
    void noLogAndNoAddressTellsOfAPerson() {
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        logged.start();
        root.addAppender(logged);
        try {
            UUID id = ysoline();
            RunningApplication manager = maillage.as("gestion");
            String path = "/api/persons/" + id;
            for (String reading : List.of(
                    path,
                    path + "/history",
                    path + "/history/1",
                    path + "/personal-data",
                    "/api/personal-data?f=csv")) {
                HttpResponse<String> answer = manager.get(reading);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().map().toString()).doesNotContainIgnoringCase("ysoline");
            }
            assertThat(manager.send("POST", "/api/personal-data", "{\"q\":\"ysoline\"}")
                            .body())
                    .contains(id.toString());
            assertProblem(manager.get("/api/personal-data?q=ysoline"), 400, "invalid-parameter");
            HttpResponse<String> refused = manager.send(
                    "POST",
                    "/api/persons",
                    People.ysoline().put("legalBasis", "xaintrailles").toString());
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(manager.send("POST", path + "/erasure", null).statusCode())
                    .isEqualTo(204);
        } finally {
            root.detachAppender(logged);
        }
        assertThat(logged.list)
                .anySatisfy(event -> assertThat(event.getFormattedMessage()).contains("event=person-erased"));
        for (ILoggingEvent event : logged.list) {
            String text = TextFolding.fold(event.getFormattedMessage()
                    + (event.getThrowableProxy() == null
                            ? ""
                            : ThrowableProxyUtil.asString(event.getThrowableProxy())));
            assertThat(text).doesNotContain(People.WORDS);
        }
    }

    /** With what it wrote, a token and a session. */
    private static Account quintilia(String login) {
        Account account = maillage.addAccount(login, park, Role.CONTRIBUTOR);
        maillage.get(JdbcClient.class)
                .sql("UPDATE account SET name = 'Quintilia Vaubrun', email = 'quintilia@vaubrun.example' WHERE id = ?")
                .param(account.id())
                .update();
        return account;
    }

    @Test
    void nothingOfAnErasedAccountIsLeftAnywhereAndWhatItWroteIsThere() {
        Account account = quintilia("quintilia");
        LoggedIn page = maillage.login("quintilia", RunningApplication.PASSWORD);
        page.send("POST", "/api/actors", Bodies.actor("Écrit avant"));
        page.send("POST", "/api/tokens", "{\"name\":\"QGIS de Quintilia\"}");
        String written = "SELECT count(*) FROM change WHERE account = '" + account.id() + "'";
        long changes = Database.of(maillage).number(written);
        assertThat(changes).isPositive();
        assertThat(Database.of(maillage)
                        .number("SELECT count(*) FROM spring_session WHERE principal_name = '" + account.id() + "'"))
                .isEqualTo(1);

        LoggedIn administrator = maillage.login(RunningApplication.ADMINISTRATOR, RunningApplication.PASSWORD);
        HttpResponse<String> erased = administrator.send("POST", "/api/accounts/" + account.id() + "/erasure", null);
        assertThat(erased.statusCode()).as(erased.body()).isEqualTo(204);
        assertThatThrownBy(() -> maillage.get(AccountKeeping.class).enable("efface-" + account.id()))
                .hasMessageContaining("effacé");
        assertNothingTells("quintilia", "vaubrun");
        assertThat(Database.of(maillage).number(written)).isEqualTo(changes);
        JsonNode told = maillage.asAdministrator().json("/api/changes?account=" + account.id());
        assertThat(told.path("changes").size()).isEqualTo(changes);
        assertThat(told.at("/changes/0/author").asString())
                .isEqualTo("Compte effacé " + account.id().toString().substring(0, 8));
        assertThat(RunningApplication.parse(
                                page.send("GET", "/api/session", null).body())
                        .path("account")
                        .isNull())
                .isTrue();
        assertThat(LoggedIn.nobodyAt(maillage.address())
                        .tryToLogIn("quintilia", RunningApplication.PASSWORD)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoKnowsThePasswordErasesTheirOwnAccount() {
        quintilia("quintilia.v");
        LoggedIn page = maillage.login("quintilia.v", RunningApplication.PASSWORD);
        assertProblem(
                page.send("POST", "/api/session/erasure", "{\"password\":\"un autre\"}"), 400, "invalid-parameter");
        HttpResponse<String> erased =
                page.send("POST", "/api/session/erasure", "{\"password\":\"" + RunningApplication.PASSWORD + "\"}");
        assertThat(erased.statusCode()).as(erased.body()).isEqualTo(204);
        assertNothingTells("quintilia");
    }

    @Test
    void thePasswordIsNotFoundOutByErasing() {
        maillage.addAccount("essaie", park, Role.READER);
        LoggedIn page = maillage.login("essaie", RunningApplication.PASSWORD);
        for (int i = 0; i < 5; i++) {
            page.send("POST", "/api/session/erasure", "{\"password\":\"faux\"}");
        }
        assertProblem(
                page.send("POST", "/api/session/erasure", "{\"password\":\"" + RunningApplication.PASSWORD + "\"}"),
                400,
                "invalid-parameter");
    }

    /** The write began before, and is kept after. */
    @Test
    void whatAnAccountIsWritingWhenItIsErasedDoesNotTellOfItEither() {
        Account account = quintilia("quintilia.e");
        Authorship by = Authorship.of(Caller.of(account.id(), "Quintilia Vaubrun", List.of()), null, null);
        Records records = maillage.get(Records.class);
        Person written = records.find(
                        Person.KIND, People.create(maillage.as("contribution"), People.facts("Écrite", "garde")))
                .orElseThrow();
        records.inTransaction(() -> {
            records.update(Person.KIND, List.of(written), by);
            CompletableFuture.runAsync(() -> maillage.get(AccountErasure.class).erase(account.id()))
                    .join();
            return written;
        });
        assertNothingTells("quintilia", "vaubrun");
        assertThat(history(written.id()).at("/0/author").asString())
                .isEqualTo("Compte effacé " + account.id().toString().substring(0, 8));
        assertThat(Database.of(maillage).count("change WHERE account IS NOT NULL AND author IS NOT NULL"))
                .as("what would have to be rewritten")
                .isZero();
    }

    @Test
    void accountsAreErasedByTheirOwnersAndByWhoAdministersTheService() {
        Account account = maillage.addAccount("reste", park, Role.READER);
        String path = "/api/accounts/" + account.id() + "/erasure";
        maillage.addAccount("administration.parc", park, Role.ADMINISTRATOR);
        LoggedIn ofThePark = maillage.login("administration.parc", RunningApplication.PASSWORD);
        assertProblem(ofThePark.send("POST", path, null), 403, "not-allowed");
        // Whoever holds a token of an administrator erases nobody with it.
        assertProblem(maillage.send("POST", path, null), 403, "session-needed");
        LoggedIn administrator = maillage.login(RunningApplication.ADMINISTRATOR, RunningApplication.PASSWORD);
        assertProblem(
                administrator.send("POST", "/api/accounts/" + UUID.randomUUID() + "/erasure", null),
                404,
                "unknown-account");
        assertThat(maillage.login("reste", RunningApplication.PASSWORD)).isNotNull();
    }

    @Test
    void theLastAdministratorStays() {
        maillage.get(AccountKeeping.class).disable("admin");
        try {
            LoggedIn last = maillage.login(RunningApplication.ADMINISTRATOR, RunningApplication.PASSWORD);
            assertProblem(
                    last.send("POST", "/api/session/erasure", "{\"password\":\"" + RunningApplication.PASSWORD + "\"}"),
                    409,
                    "last-administrator");
        } finally {
            maillage.get(AccountKeeping.class).enable("admin");
        }
        assertThat(maillage.asAdministrator().json("/api/service").isObject()).isTrue();
    }
}
