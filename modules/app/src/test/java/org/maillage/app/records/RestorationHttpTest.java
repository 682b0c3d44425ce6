package org.maillage.app.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.maillage.app.records.Answers.assertProblem;
import static org.maillage.app.records.Answers.createZone;
import static org.maillage.app.records.Answers.json;
import static org.maillage.app.records.Answers.path;
import static org.maillage.app.records.Answers.tag;
import static org.maillage.app.records.Answers.texts;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.RunningApplication;
import org.maillage.testkit.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Patches, conflicts, and the way back: of a record, of a fact, of a deletion. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RestorationHttpTest {

    private static final String WIDER = Bodies.SQUARE.replace("3.01", "3.02");

    private static RunningApplication maillage;

    /** What was done is for those who work here. */
    private static RunningApplication member;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        maillage = RunningApplication.empty(database);
        member = maillage.asAdministrator();
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    private static HttpResponse<String> patch(String path, String tag, String patch) {
        return maillage.sendAs("PATCH", "application/merge-patch+json", path, patch, "If-Match", tag);
    }

    @Test
    void aPatchReplacesWhatItSaysAndKeepsTheRest() {
        HttpResponse<String> created = createZone(maillage, "Avant");
        String path = path(maillage, created);
        HttpResponse<String> patched = patch(path, tag(created), "{\"name\":\"Après\",\"reason\":\"La crête\"}");
        assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
        JsonNode record = json(patched);
        assertThat(record.path("record").path("name").asString()).isEqualTo("Après");
        assertThat(record.path("record").path("purpose").asString()).isEqualTo("eau");
        assertThat(record.path("geometry")).isEqualTo(json(created).path("geometry"));
        JsonNode without = json(patch(path, tag(patched), "{\"reason\":null,\"validFrom\":\"2026-01-01\"}"));
        assertThat(without.path("record").path("reason").isNull()).isTrue();
        assertThat(without.path("validFrom").asString()).isEqualTo("2026-01-01");
    }

    @Test
    void aPatchThatChangesNothingWritesNothing() {
        HttpResponse<String> created = createZone(maillage, "Inchangée");
        String path = path(maillage, created);
        for (String patch : List.of("{}", "{\"name\":\"Inchangée\"}", "{\"validTo\":null}")) {
            assertThat(json(patch(path, tag(created), patch)).path("version").asInt())
                    .as(patch)
                    .isEqualTo(1);
        }
        HttpResponse<String> said = patch(path + "?comment=Vu", tag(created), "{}");
        assertThat(json(said).path("version").asInt()).isEqualTo(2);
        assertProblem(patch(path, tag(created), "{}"), 412, "stale-version");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"colour\":\"red\"} | colour",
                "{\"name\":null} | name",
                "{\"purpose\":\"ski\"} | purpose",
                "{\"geometry\":null} | geometry",
                "{\"access\":{\"level\":\"secret\"}} | access.level",
                "{\"access\":{\"colour\":1}} | access.colour",
                "{\"access\":{\"partners\":\"tous\"}} | access.partners",
                "{\"access\":{\"structure\":\"1\"}} | access.structure",
                "[] | body",
                "{ | body",
            })
    void aWrongPatchIsRefusedNamingTheMember(String patch, String parameter) {
        HttpResponse<String> created = createZone(maillage, "Z");
        HttpResponse<String> refused = patch(path(maillage, created), tag(created), patch);
        assertProblem(refused, 400, "invalid-parameter");
        assertThat(json(refused).path("parameter").asString()).isEqualTo(parameter);
    }

    @Test
    void aConflictTellsMineTheirsAndBase() {
        HttpResponse<String> created = createZone(maillage, "Base");
        String path = path(maillage, created);
        patch(path, tag(created), "{\"name\":\"Leur nom\"}");
        String mine = Bodies.zone("Mon nom");
        List<HttpResponse<String>> all = List.of(
                maillage.send("PUT", path, mine, "If-Match", tag(created)),
                patch(path, tag(created), mine),
                maillage.send("DELETE", path, null, "If-Match", tag(created)));
        for (HttpResponse<String> refused : all) {
            assertProblem(refused, 412, "stale-version");
            JsonNode problem = json(refused);
            assertThat(problem.path("currentVersion").asInt()).isEqualTo(2);
            assertThat(problem.path("base").path("name").asString()).isEqualTo("Base");
            assertThat(problem.path("base").path("version").asInt()).isEqualTo(1);
            assertThat(problem.path("theirs").path("name").asString()).isEqualTo("Leur nom");
            assertThat(problem.path("theirs").path("geometry").path("type").asString())
                    .isEqualTo("Polygon");
        }
        assertThat(json(maillage.send("PUT", path, mine, "If-Match", tag(created)))
                        .path("mine"))
                .isEqualTo(RunningApplication.parse(mine));
    }

    @Test
    void aVersionTellsWhatItsPlaceGainedAndLost() {
        HttpResponse<String> created = createZone(maillage, "Z");
        String path = path(maillage, created);
        patch(path, tag(created), "{\"geometry\":" + WIDER + "}");
        JsonNode wider = maillage.json(path + "/history/2");
        double before = json(created).path("areaSquareMetres").asDouble();
        assertThat(wider.path("gained").path("areaSquareMetres").asDouble()).isCloseTo(before, within(1.0));
        assertThat(wider.path("lost").path("areaSquareMetres").asDouble()).isZero();
        assertThat(wider.path("lost").path("geometry").isNull()).isTrue();
        assertThat(wider.path("name").asString()).isEqualTo("Z");
        assertThat(maillage.json(path + "/history/1").path("gained").isNull()).isTrue();
        assertProblem(maillage.get(path + "/history/3"), 404, "unknown-version");
    }

    @Test
    void aRecordIsMadeWhatItWas() {
        HttpResponse<String> created = createZone(maillage, "Avant");
        String path = path(maillage, created);
        HttpResponse<String> changed = patch(
                path, tag(created), "{\"name\":\"Après\",\"validFrom\":\"2026-01-01\",\"geometry\":" + WIDER + "}");
        HttpResponse<String> restored =
                maillage.send("POST", path + "/history/1/restore?comment=Erreur", null, "If-Match", tag(changed));
        assertThat(restored.statusCode()).as(restored.body()).isEqualTo(200);
        assertThat(json(restored).path("record")).isEqualTo(json(created).path("record"));
        assertThat(json(restored).path("geometry")).isEqualTo(json(created).path("geometry"));
        assertThat(json(restored).path("validFrom").isNull()).isTrue();
        assertThat(json(restored).path("version").asInt()).isEqualTo(3);
        assertThat(lastComment(member.json(path + "/history"))).isEqualTo("Erreur");
        assertThat(lastComment(maillage.json(path + "/history"))).isEmpty();
        HttpResponse<String> again = maillage.send("POST", path + "/history/2/restore", null, "If-Match", "*");
        assertThat(json(again).at("/record/name").asString())
                .as("of any version")
                .isEqualTo("Après");
    }

    private static String lastComment(JsonNode history) {
        return history.at("/versions/0/comment").asString("");
    }

    @Test
    void aFactAloneIsMadeWhatItWas() {
        HttpResponse<String> created = createZone(maillage, "Avant");
        String path = path(maillage, created);
        HttpResponse<String> changed =
                patch(path, tag(created), "{\"name\":\"Après\",\"reason\":\"La crête\",\"geometry\":" + WIDER + "}");
        HttpResponse<String> named =
                maillage.send("POST", path + "/history/1/restore?facts=name", null, "If-Match", tag(changed));
        assertThat(json(named).path("record").path("name").asString()).isEqualTo("Avant");
        assertThat(json(named).path("record").path("reason").asString()).isEqualTo("La crête");
        assertThat(json(named).path("geometry")).isEqualTo(json(changed).path("geometry"));
        HttpResponse<String> placed =
                maillage.send("POST", path + "/history/1/restore?facts=geometry", null, "If-Match", tag(named));
        assertThat(json(placed).path("geometry")).isEqualTo(json(created).path("geometry"));
        assertThat(json(placed).path("record").path("reason").asString()).isEqualTo("La crête");
        HttpResponse<String> unknown =
                maillage.send("POST", path + "/history/1/restore?facts=colour", null, "If-Match", tag(placed));
        assertProblem(unknown, 400, "invalid-parameter");
        assertThat(json(unknown).path("parameter").asString()).isEqualTo("facts");
        HttpResponse<String> none =
                maillage.send("POST", path + "/history/1/restore?facts=", null, "If-Match", tag(placed));
        assertProblem(none, 400, "invalid-parameter");
    }

    @Test
    void aDeletedRecordIsBroughtBack() {
        HttpResponse<String> created = createZone(maillage, "Revient");
        String path = path(maillage, created);
        maillage.send("DELETE", path, null, "If-Match", tag(created));
        assertProblem(maillage.get(path), 404);
        assertProblem(
                maillage.send("POST", path + "/history/1/restore", null, "If-Match", tag(created)),
                412,
                "stale-version");
        assertThat(maillage.send("POST", path + "/history/1/restore", null, "If-Match", "\"2\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(maillage.json(path).path("name").asString()).isEqualTo("Revient");
        assertThat(texts(maillage.json(path + "/history").path("versions"), "operation"))
                .containsExactly("restore", "delete", "create");
    }

    @Test
    void whatWasDoneIsFoundByPlaceTimeAndKind() {
        HttpResponse<String> created = createZone(maillage, "Là");
        String id = json(created).path("id").asString();
        assertThat(changes("?collection=intervention-zones&bbox=3,44.7,3.001,44.701"))
                .contains(id);
        assertThat(changes("?collection=intervention-zones&bbox=4,44.7,5,45")).doesNotContain(id);
        assertThat(changes("?collection=actors")).doesNotContain(id);
        assertThat(changes("?from=2000-01-01&limit=500")).contains(id);
        assertThat(changes("?to=2000-01-01")).isEmpty();
        JsonNode first = member.json("/api/changes?limit=1");
        JsonNode second =
                member.json("/api/changes?limit=1&before=" + first.path("next").asLong());
        assertThat(first.path("changes").get(0))
                .isNotEqualTo(second.path("changes").get(0));
    }

    private static List<String> changes(String query) {
        return texts(member.json("/api/changes" + query).path("changes"), "id");
    }

    @ParameterizedTest
    @CsvSource({
        "account=1, account",
        "run=x, run",
        "from=hier, from",
        "bbox=1, bbox",
        "before=x, before",
        "limit=0, limit",
        "f=csv, f",
        "colour=red, colour"
    })
    void aWrongQuestionAboutWhatWasDoneIsRefused(String query, String parameter) {
        HttpResponse<String> refused = member.get("/api/changes?" + query);
        assertProblem(refused, 400, "invalid-parameter");
        assertThat(json(refused).path("parameter").asString()).isEqualTo(parameter);
    }
}
