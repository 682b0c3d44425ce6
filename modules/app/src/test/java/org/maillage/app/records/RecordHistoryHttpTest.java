package org.maillage.app.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.app.records.Answers.assertProblem;
import static org.maillage.app.records.Answers.createZone;
import static org.maillage.app.records.Answers.path;
import static org.maillage.app.records.Answers.tag;
import static org.maillage.app.records.Answers.texts;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.RunningApplication;
import org.maillage.testkit.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/** What the history tells of a record's facts and of its place. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RecordHistoryHttpTest {

    private static RunningApplication maillage;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        maillage = RunningApplication.empty(database);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    @Test
    void historyTellsEveryWriteWithItsReadableDifferences() {
        HttpResponse<String> created = createZone(maillage, "Avant");
        String path = path(maillage, created);
        String body = Bodies.with("\"name\":\"Après\",\"purpose\":\"eau\",\"reason\":\"La crête\"", Bodies.SQUARE);
        HttpResponse<String> replaced = maillage.send("PUT", path, body, "If-Match", tag(created));
        maillage.send("DELETE", path, null, "If-Match", tag(replaced));

        JsonNode versions = maillage.asAdministrator().json(path + "/history").path("versions");
        assertThat(texts(versions, "operation")).containsExactly("delete", "update", "create");
        JsonNode changes = versions.get(1).path("changes");
        assertThat(texts(changes, "property")).containsExactly("name", "reason");
        assertThat(texts(changes, "before").get(0)).isEqualTo("Avant");
        assertThat(texts(changes, "after")).containsExactly("Après", "La crête");
        assertThat(versions.get(1).path("moved").asBoolean()).isFalse();
        assertThat(versions.get(1).path("at").asString()).endsWith("Z");
        assertThat(versions.get(1).path("author").asString()).isNotEmpty();
    }

    @Test
    void whatIsNothingWithoutAPlaceKeepsItsOwnAndAnotherOneIsInItsHistory() {
        HttpResponse<String> created = createZone(maillage, "Ici");
        String path = path(maillage, created);
        assertProblem(
                maillage.send("PUT", path, "{\"name\":\"Ici\",\"purpose\":\"eau\"}", "If-Match", tag(created)),
                400,
                "invalid-parameter");
        assertProblem(
                maillage.send("POST", "/api/protected-sites", "{\"name\":\"Sans lieu\",\"type\":\"ENS\"}"),
                400,
                "invalid-parameter");
        String elsewhere = Bodies.SQUARE.replace("44.71", "44.72");
        maillage.send(
                "PUT", path, Bodies.with("\"name\":\"Ici\",\"purpose\":\"eau\"", elsewhere), "If-Match", tag(created));
        JsonNode moved = maillage.json(path + "/history").path("versions").get(0);
        assertThat(moved.path("moved").asBoolean()).isTrue();
        assertThat(moved.path("changes")).isEmpty();
    }
}
