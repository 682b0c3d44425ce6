package org.maillage.app.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.app.records.Answers.assertProblem;
import static org.maillage.app.records.Answers.json;
import static org.maillage.app.records.Answers.texts;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.RunningApplication;
import org.maillage.app.exchange.Import;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.Role;
import org.maillage.domain.account.Structure;
import org.maillage.domain.record.Access;
import org.maillage.domain.record.Confidentiality;
import org.maillage.testkit.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Imports as one act each: told, undone, brought back, and gone on from. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RunsHttpTest {

    private static RunningApplication maillage;

    /** What was done is for those who work here. */
    private static RunningApplication member;

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        maillage = RunningApplication.empty(database);
        member = maillage.asAdministrator();
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    @Test
    void aWholeImportIsUndoneAndTheNextOneGoesOnFromThere() throws IOException {
        Path file = folder.resolve("zones.csv");
        Import zones = Import.of(file, "actors").set("family", "associations").from("Annulable " + database);
        Files.writeString(file, "identifiant,nom,lon,lat\n732829320,Un,3,44\n552100554,Deux,3.1,44\n");
        zones.into(maillage);
        Files.writeString(
                file,
                "identifiant,nom,lon,lat\n732829320,Un,3,44\n552100554,Deux bis,3.1,44\n542065479,Trois,3.2,44\n");
        zones.into(maillage);
        assertThat(names()).contains("Un", "Deux bis", "Trois").doesNotContain("Deux");

        JsonNode runs = member.json("/api/runs");
        JsonNode first = member.json("/api/runs?limit=1");
        JsonNode second =
                member.json("/api/runs?limit=1&before=" + first.path("next").asString());
        assertThat(List.of(first.at("/runs/0/id"), second.at("/runs/0/id")))
                .containsExactly(runs.at("/runs/0/id"), runs.at("/runs/1/id"));
        assertThat(runs.path("next").isNull()).isTrue();
        JsonNode run = runs.path("runs").get(0);
        assertThat(run.path("created").asInt()).isEqualTo(1);
        assertThat(run.path("updated").asInt()).isEqualTo(1);
        HttpResponse<String> undone =
                maillage.send("POST", "/api/runs/" + run.path("id").asString() + "/undo", null);
        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(200);
        assertThat(json(undone).path("deleted").asInt()).isEqualTo(1);
        assertThat(json(undone).path("restored").asInt()).isEqualTo(1);
        assertThat(names()).contains("Un", "Deux").doesNotContain("Deux bis", "Trois");

        assertThat(zones.into(maillage).updated()).isEqualTo(1);
        assertThat(names()).contains("Un", "Deux bis", "Trois").doesNotContain("Deux");
    }

    @Test
    void anImportIsTakenBackAndBroughtBackByTurns() throws IOException {
        Path file = Files.writeString(folder.resolve("tours.csv"), "id,nom,lon,lat\n1,Tour à tour,3,44\n");
        Import.of(file, "actors")
                .set("family", "associations")
                .from("Tours " + database)
                .into(maillage);
        JsonNode imported = member.json("/api/runs").path("runs").get(0);
        assertThat(imported.path("undone").asBoolean()).isFalse();
        assertThat(imported.path("lastReversal").isNull()).isTrue();

        String back = undo(imported);
        assertThat(names()).doesNotContain("Tour à tour");
        assertThat(run(imported).path("undone").asBoolean()).isTrue();
        assertThat(run(imported).path("lastReversal").asString()).isEqualTo(back);
        JsonNode undoing = member.json("/api/runs/" + back);
        assertThat(undoing.path("comment")).isEqualTo(imported.path("comment"));
        assertThat(undoing.path("reversal").asString()).isEqualTo("undo");
        assertThat(undoing.path("reverses")).isEqualTo(imported.path("id"));
        assertThat(undoing.path("undone").asBoolean()).isFalse();
        assertProblem(maillage.send("POST", undoOf(imported), null), 409, "nothing-to-undo");

        String forth = undo(undoing);
        assertThat(names()).contains("Tour à tour");
        assertThat(run(imported).path("undone").asBoolean()).isFalse();
        assertThat(run(undoing).path("undone").asBoolean()).isTrue();
        assertThat(member.json("/api/runs/" + forth).path("reversal").asString())
                .isEqualTo("redo");
        JsonNode change = member.json("/api/changes?run=" + forth).at("/changes/0");
        assertThat(change.path("reversal").asString()).isEqualTo("redo");
        assertThat(member.json("/api/actors/" + change.path("id").asString() + "/history")
                        .at("/versions/1/reversal")
                        .asString())
                .isEqualTo("undo");

        String again = undo(imported);
        assertThat(names()).doesNotContain("Tour à tour");
        assertThat(run(imported).path("lastReversal").asString()).isEqualTo(again);
    }

    /** Taken back, imported anew, and then brought back: each would be there twice, and the next import would know one of them. */
    @Test
    void whatWasImportedAnewIsNotBroughtBackBesides() throws IOException {
        Path file = Files.writeString(folder.resolve("doubles.csv"), "id,nom,lon,lat\n1,En double,3,44\n");
        Import doubles = Import.of(file, "actors").set("family", "associations").from("Doubles " + database);
        doubles.into(maillage);
        JsonNode imported = member.json("/api/runs").path("runs").get(0);
        String first = member.json("/api/changes?run=" + imported.path("id").asString())
                .at("/changes/0/id")
                .asString();
        String back = undo(imported);
        assertThat(doubles.into(maillage).created()).isEqualTo(1);

        assertProblem(maillage.send("POST", "/api/runs/" + back + "/undo", null), 409, "written-since");
        assertProblem(maillage.send("POST", "/api/runs/" + back + "/undo?keep=written", null), 409, "nothing-to-undo");
        assertProblem(
                maillage.send("POST", "/api/actors/" + first + "/history/2/restore", null, "If-Match", "\"2\""),
                409,
                "imported-anew");
        assertThat(names().stream().filter("En double"::equals)).hasSize(1);
    }

    private static String undo(JsonNode run) {
        HttpResponse<String> done = maillage.send("POST", undoOf(run), null);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        return json(done).path("run").asString();
    }

    private static String undoOf(JsonNode run) {
        return "/api/runs/" + run.path("id").asString() + "/undo";
    }

    private JsonNode run(JsonNode known) {
        return member.json("/api/runs/" + known.path("id").asString());
    }

    @Test
    void anImportThatWasCorrectedSinceIsUndoneOnlyWhenAskedTo() throws IOException {
        Path file = folder.resolve("acteurs.csv");
        Files.writeString(file, "id,nom,lon,lat\n1,Corrigé ensuite,3,44\n2,Pas corrigé,3.1,44\n");
        Import.of(file, "actors")
                .set("family", "associations")
                .from("Corrigé " + database)
                .into(maillage);
        JsonNode run = member.json("/api/runs").path("runs").get(0);
        String undo = "/api/runs/" + run.path("id").asString() + "/undo";
        String id = member.json("/api/changes?run=" + run.path("id").asString())
                .path("changes")
                .get(1)
                .path("id")
                .asString();
        maillage.sendAs(
                "PATCH",
                "application/merge-patch+json",
                "/api/actors/" + id,
                "{\"name\":\"Corrigé\"}",
                "If-Match",
                "\"1\"");

        HttpResponse<String> refused = maillage.send("POST", undo, null);
        assertProblem(refused, 409, "written-since");
        assertThat(texts(json(refused).path("records"))).containsExactly(id);
        assertThat(names()).contains("Corrigé", "Pas corrigé");
        JsonNode undone = json(maillage.send("POST", undo + "?keep=written", null));
        assertThat(undone.path("kept").asInt()).isEqualTo(1);
        assertThat(names()).contains("Corrigé").doesNotContain("Pas corrigé");
        undo(member.json("/api/runs/" + undone.path("run").asString()));
        assertThat(names()).contains("Corrigé", "Pas corrigé");
        assertProblem(maillage.send("POST", undo, null), 409, "written-since");
        assertThat(json(maillage.send("POST", undo + "?keep=written", null))
                        .path("kept")
                        .asInt())
                .isEqualTo(1);
        assertThat(names()).contains("Corrigé").doesNotContain("Pas corrigé");
        HttpResponse<String> again = maillage.send("POST", undo + "?keep=written", null);
        assertProblem(again, 409, "nothing-to-undo");
        assertThat(json(again).path("count").asInt()).isEqualTo(1);
        assertProblem(maillage.send("POST", undo + "?keep=all", null), 400, "invalid-parameter");
        assertProblem(
                maillage.send("POST", "/api/runs/00000000-0000-0000-0000-000000000000/undo", null), 404, "unknown-run");
    }

    @Test
    void anImportForAStructureIsSeenByItsMembers() throws IOException {
        Path file = Files.writeString(folder.resolve("reserves.csv"), "id,nom,lon,lat\n1,Réservé,3,44\n");
        Structure league = maillage.get(AccountKeeping.class).structure("Ligue " + database);
        Import.of(file, "actors")
                .set("family", "associations")
                .from("Réservés")
                .into(maillage, Access.of(league.id()).at(Confidentiality.STRUCTURE));
        maillage.addAccount("ligueuse", league, Role.READER);
        assertThat(names()).doesNotContain("Réservé");
        assertThat(names(maillage.as("ligueuse"))).contains("Réservé");
    }

    private static List<String> names() {
        return names(maillage);
    }

    private static List<String> names(RunningApplication maillage) {
        return maillage.json("/ogc/collections/actors/items?limit=1000")
                .path("features")
                .valueStream()
                .map(feature -> feature.path("properties").path("name").asString())
                .toList();
    }
}
