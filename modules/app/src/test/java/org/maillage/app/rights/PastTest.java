package org.maillage.app.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.RunningApplication;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.Role;
import org.maillage.domain.account.Structure;
import org.maillage.testkit.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/** What was told to fewer in the past is told to no more of them today, and what is told to fewer today is so in its past. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class PastTest {

    private static final String NEST = "{\"type\":\"Point\",\"coordinates\":[3.27654,44.87654]}";
    private static final String TOWN = "{\"type\":\"Point\",\"coordinates\":[3.0,44.7]}";

    private static RunningApplication maillage;
    private static RunningApplication manager;
    private static RunningApplication reader;
    private static RunningApplication stranger;
    private static Structure park;
    private static Structure club;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        maillage = RunningApplication.empty(database);
        AccountKeeping keeping = maillage.get(AccountKeeping.class);
        park = keeping.structure("Un parc");
        club = keeping.structure("Un club");
        maillage.addAccount("garde", park, Role.MANAGER);
        maillage.addAccount("lit", park, Role.READER);
        maillage.addAccount("autre", club, Role.READER);
        manager = maillage.as("garde");
        reader = maillage.as("lit");
        stranger = maillage.as("autre");
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    @Test
    void aPlaceThatWasHiddenIsFoundByNoBox() {
        String path = created("Nid", NEST, "\"level\":\"public\",\"place\":\"structure\",\"blur\":\"commune\"", "");
        patched(
                path,
                1,
                "{\"geometry\":{\"type\":\"Point\",\"coordinates\":[3.5,44.5]},\"access\":{\"place\":\"public\"}}");

        assertThat(changesAround(stranger, "3.27,44.87,3.28,44.88")).isEmpty();
        assertThat(changesAround(stranger, "3.49,44.49,3.51,44.51")).hasSize(1);
        assertThat(changesAround(manager, "3.27,44.87,3.28,44.88"))
                .extracting(change -> change.path("name").asString())
                .contains("Nid");
    }

    @Test
    void aPlaceThatIsHiddenNowIsHiddenInItsPast() {
        String path = created("Gîte", NEST, "\"level\":\"public\",\"place\":\"public\"", "");
        patched(path, 1, "{\"access\":{\"place\":\"structure\",\"blur\":\"commune\"}}");

        assertThat(stranger.get(path + "/history/1").body()).doesNotContain("3.27654");
        assertThat(changesAround(stranger, "3.27,44.87,3.28,44.88")).isEmpty();
        assertThat(manager.get(path + "/history/1").body()).contains("3.27654");
    }

    @Test
    void whoBecomesAPartnerReadsNothingFromBefore() {
        String operator =
                maillage.get(AccountKeeping.class).operator("Maillage").id().toString();
        String path = created(
                "Accord",
                TOWN,
                "\"level\":\"partners\",\"partners\":[\"" + operator + "\"]",
                ",\"description\":\"entre nous\",\"email\":\"ancien@secret.example\"");
        assertThat(stranger.get(path).statusCode()).isEqualTo(404);
        patched(
                path,
                1,
                "{\"description\":\"pour tous les partenaires\",\"email\":null,\"access\":{\"level\":\"partners\",\"partners\":[\""
                        + club.id() + "\"]}}");

        assertThat(stranger.get(path).statusCode()).isEqualTo(200);
        assertThat(stranger.get(path + "/history/1").statusCode()).isEqualTo(404);
        assertThat(stranger.get(path + "/history/2").statusCode()).isEqualTo(200);
        assertThat(stranger.get(path + "/history").body()).doesNotContain("entre nous", "ancien@secret.example");
        assertThat(manager.get(path + "/history").body()).contains("entre nous", "ancien@secret.example");
    }

    @Test
    void ofWhatIsDeletedThePublicIsToldThatItIs() {
        String path = created("Publié par erreur", TOWN, "\"level\":\"public\"", "");
        assertThat(maillage.get(path + "/history/1").statusCode()).isEqualTo(200);
        assertThat(manager.send("DELETE", path, null, "If-Match", "\"1\"").statusCode())
                .isEqualTo(204);

        assertThat(maillage.get(path + "/history/1").statusCode()).isEqualTo(404);
        assertThat(maillage.get(path + "/history/2").statusCode()).isEqualTo(404);
        JsonNode versions = maillage.json(path + "/history").path("versions");
        assertThat(versions.toString()).doesNotContain("Publié");
        assertThat(versions)
                .extracting(version -> version.path("operation").asString())
                .containsExactly("delete");
        assertThat(manager.get(path + "/history/1").statusCode()).isEqualTo(200);
    }

    @Test
    void whatSomethingIsHiddenFromIsNoDifference() {
        String path = created(
                "Contact",
                TOWN,
                "\"level\":\"public\",\"place\":\"structure\",\"blur\":\"grid\"",
                ",\"address\":\"12 rue du Nid\",\"email\":\"a@parc.example\"");
        patched(path, 1, "{\"access\":{\"place\":\"public\"}}");
        patched(path, 2, "{\"description\":\"Autre\"}");

        JsonNode versions = stranger.json(path + "/history").path("versions");
        assertThat(versions.get(0).path("changes"))
                .extracting(change -> change.path("property").asString())
                .containsExactly("description");
        assertThat(versions.get(1).path("changes")).isEmpty();
    }

    @Test
    void whoeverIsToldARecordInARefusalIsInTheJournal() {
        String path = created("Réservé", NEST, "\"level\":\"structure\"", ",\"notes\":\"confidence\"");

        HttpResponse<String> mayNot = patch(reader, path, 77, "{\"name\":\"X\"}");
        assertThat(mayNot.statusCode()).as(mayNot.body()).isEqualTo(403);
        assertThat(mayNot.body()).doesNotContain("confidence");

        long lines = lines(path);
        HttpResponse<String> late = patch(manager, path, 77, "{\"name\":\"X\"}");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body()).contains("confidence");
        assertThat(lines(path)).isEqualTo(lines + 1);
        assertThat(patch(manager, path, 1, "{}").statusCode()).isEqualTo(200);
        assertThat(lines(path)).isEqualTo(lines + 2);
    }

    private static String created(String name, String place, String access, String more) {
        HttpResponse<String> created = manager.send(
                "POST",
                "/api/actors",
                "{\"name\":\"" + name + "\",\"family\":\"associations\",\"status\":\"actif\",\"geometry\":" + place
                        + more + ",\"access\":{\"structure\":\"" + park.id() + "\"," + access + "}}");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return "/api/actors/"
                + RunningApplication.parse(created.body()).path("id").asString();
    }

    private static void patched(String path, int version, String body) {
        HttpResponse<String> patched = patch(manager, path, version, body);
        assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
    }

    private static HttpResponse<String> patch(RunningApplication who, String path, int seen, String body) {
        return who.sendAs("PATCH", "application/merge-patch+json", path, body, "If-Match", "\"" + seen + "\"");
    }

    private static JsonNode changesAround(RunningApplication who, String box) {
        return who.json("/api/changes?collection=actors&bbox=" + box).path("changes");
    }

    private static long lines(String path) {
        String subject = path.replace("/api/", "");
        return RunningApplication.parse(maillage.login(RunningApplication.ADMINISTRATOR, RunningApplication.PASSWORD)
                        .send("GET", "/api/journal?act=record-read&subject=" + subject, null)
                        .body())
                .path("entries")
                .size();
    }
}
