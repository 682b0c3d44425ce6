package org.maillage.app.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
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
import org.maillage.domain.audit.Act;
import org.maillage.domain.audit.Journal;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.testkit.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    /** A line that is no JSON stands for whatever makes reading fail half-way, before and after a part of the answer is sent. */
    @Test
    void whatCannotBeReadToItsEndDoesNotLookWhole() {
        Account account = maillage.addAccount("coupee", park, Role.CONTRIBUTOR);
        LoggedIn page = maillage.login("coupee", RunningApplication.PASSWORD);
        Journal journal = maillage.get(Journal.class);
        breakLastLine(account);
        assertThat(page.send("GET", "/api/session/personal-data", null).statusCode())
                .isEqualTo(500);
        maillage.get(JdbcClient.class)
                .sql("UPDATE journal SET details = '{}' WHERE details = '{'")
                .update();
        for (int n = 0; n < 300; n++) {
            journal.append(Act.ACCOUNT_CHANGED, "account", account.id());
        }
        assertThat(page.send("GET", "/api/session/personal-data", null).body()).hasSizeGreaterThan(20_000);
        breakLastLine(account);
        assertThatThrownBy(() -> page.send("GET", "/api/session/personal-data", null))
                .isInstanceOf(UncheckedIOException.class);
    }

    private static void breakLastLine(Account account) {
        maillage.get(JdbcClient.class)
                .sql(
                        "UPDATE journal SET details = '{' WHERE number = (SELECT max(number) FROM journal WHERE subject LIKE ?)")
                .param("account/" + account.id() + "%")
                .update();
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
