package org.maillage.app.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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
import org.maillage.domain.account.Account;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.Area;
import org.maillage.domain.account.Membership;
import org.maillage.domain.account.Role;
import org.maillage.domain.account.Structure;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.testkit.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What an account is told of itself, all of it or nothing; and figures that erasing changes nothing of. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class HeldDataTest {

    private static RunningApplication maillage;
    private static AccountKeeping keeping;
    private static Structure park;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        maillage = RunningApplication.empty(database);
        keeping = maillage.get(AccountKeeping.class);
        park = keeping.structure("Parc");
        maillage.addAccount("gestion", park, Role.MANAGER);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    @Test
    void anAccountIsToldAllThatIsHeldOnIt() {
        Account account = maillage.addAccount("quintilia", park, Role.CONTRIBUTOR);
        keeping.describe(account.id(), "Quintilia Vaubrun", "quintilia@vaubrun.example");
        Area west = new Area("L'ouest", Geometries.fromWkt("POLYGON((0 40, 4 40, 4 50, 0 50, 0 40))"));
        keeping.put(account.id(), new Membership(UUID.randomUUID(), park, Role.CONTRIBUTOR, null, west));
        LoggedIn page = maillage.login("quintilia", RunningApplication.PASSWORD);
        page.send("POST", "/api/actors", Bodies.actor("Contenu d'autrui"));
        page.send("POST", "/api/tokens", "{\"name\":\"Pour QGIS\"}");
        UUID person = People.create(maillage.as("gestion"), People.facts("Lue", "garde"));
        page.send("GET", "/api/persons/" + person, null);

        HttpResponse<String> answer = page.send("GET", "/api/session/personal-data", null);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .get()
                .asString()
                .startsWith("attachment");
        JsonNode all = RunningApplication.parse(answer.body());
        assertThat(all.at("/account/email").asString()).isEqualTo("quintilia@vaubrun.example");
        assertThat(all.at("/account/created").asString()).matches("20\\d\\d-.*Z");
        assertThat(all.at("/account/provider").isNull()).isTrue();
        assertThat(all.at("/memberships/0/name").asString()).isEqualTo("Parc");
        assertThat(all.at("/memberships/0/writeArea/name").asString()).isEqualTo("L'ouest");
        assertThat(all.at("/memberships/0/writeArea/geometry/type").asString()).isEqualTo("Polygon");
        assertThat(all.at("/memberships/0/readArea").isNull()).isTrue();
        assertThat(all.at("/tokens/0/name").asString()).isEqualTo("Pour QGIS");
        assertThat(all.path("sessions").asInt()).isEqualTo(1);
        assertThat(all.at("/changes/0/kind").asString()).isEqualTo("actor");
        assertThat(all.at("/journalBy/0/subject").asString()).isEqualTo("persons/" + person);
        assertThat(all.path("journalAbout").findValuesAsString("act"))
                .containsExactly("account-created", "membership-put", "account-changed", "membership-put");
        assertThat(answer.body()).doesNotContain("Contenu d'autrui", "hash", "bcrypt");
    }

    @Test
    void whoIsVouchedForIsToldByWhom() {
        Account account = maillage.addAccount("vouchee", park, Role.READER);
        LoggedIn page = maillage.login("vouchee", RunningApplication.PASSWORD);
        maillage.get(JdbcClient.class)
                .sql("UPDATE account SET issuer = 'https://id.example', subject = 's-42' WHERE id = ?")
                .param(account.id())
                .update();
        JsonNode all = RunningApplication.parse(
                page.send("GET", "/api/session/personal-data", null).body());
        assertThat(all.at("/account/provider").asString()).isEqualTo("https://id.example");
        assertThat(all.at("/account/subject").asString()).isEqualTo("s-42");
    }

    /** A number that no version is stands for whatever makes reading fail half-way. */
    @Test
    void whatCannotBeReadToItsEndDoesNotLookWhole() {
        Account account = maillage.addAccount("coupee", park, Role.CONTRIBUTOR);
        LoggedIn page = maillage.login("coupee", RunningApplication.PASSWORD);
        page.send("POST", "/api/actors", Bodies.actor("Un"));
        page.send("POST", "/api/actors", Bodies.actor("Deux"));
        JdbcClient jdbc = maillage.get(JdbcClient.class);
        jdbc.sql("ALTER TABLE change ALTER COLUMN version SET DATA TYPE bigint").update();
        String last = " WHERE change_key = (SELECT max(change_key) FROM change WHERE account = '" + account.id() + "')";
        jdbc.sql("UPDATE change SET version = version + 4000000000" + last).update();
        try {
            HttpResponse<String> answer = page.send("GET", "/api/session/personal-data", null);
            assertThat(answer.statusCode() == 200 && isJson(answer.body()))
                    .as(answer.statusCode() + " " + answer.body())
                    .isFalse();
        } finally {
            jdbc.sql("UPDATE change SET version = version - 4000000000" + last).update();
            jdbc.sql("ALTER TABLE change ALTER COLUMN version SET DATA TYPE integer")
                    .update();
        }
    }

    private static boolean isJson(String text) {
        try {
            RunningApplication.parse(text);
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    private static long counted(String by) {
        JsonNode figures = maillage.as("gestion").json("/api/persons/counts?by=" + by);
        return figures.path("total").asLong();
    }

    @Test
    void figuresCountWhoWasErasedAndNobodyWhoWasDeletedBefore() {
        RunningApplication manager = maillage.as("gestion");
        UUID erased = People.create(manager, People.facts("Effacée", "garde"));
        UUID deleted = People.create(manager, People.facts("Supprimée", "garde"));
        for (int n = 0; n < 5; n++) {
            People.create(manager, People.facts("Autre " + n, "garde"));
        }
        long before = counted("structure");
        manager.send("POST", "/api/persons/" + erased + "/erasure", null);
        for (String by : new String[] {"structure", "function", "legalBasis", "actor"}) {
            assertThat(counted(by)).as(by).isEqualTo(before);
        }
        manager.send("DELETE", "/api/persons/" + deleted, null, "If-Match", "\"1\"");
        assertThat(counted("structure")).isEqualTo(before - 1);
        manager.send("POST", "/api/persons/" + deleted + "/erasure", null);
        assertThat(counted("structure")).isEqualTo(before - 1);
    }
}
