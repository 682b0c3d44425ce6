package org.maillage.app.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.app.records.Answers.assertProblem;
import static org.maillage.app.records.Answers.createZone;
import static org.maillage.app.records.Answers.json;
import static org.maillage.app.records.Answers.path;

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

/** Addresses, methods and kinds of body that there are not: each is told as what it is. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class AddressesHttpTest {

    private static final String NO_ID = "00000000-0000-0000-0000-000000000000";

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

    @ParameterizedTest
    @CsvSource({"GET, /api/nothing", "POST, /api/nothing", "PUT, /api/nothing/" + NO_ID, "GET, /api/nothing/x/history"})
    void aCollectionThatThereIsNotIsToldAsSuch(String method, String path) {
        HttpResponse<String> answer = maillage.send(method, path, method.equals("GET") ? null : Bodies.zone("Z"));
        assertProblem(answer, 404, "unknown-collection");
        assertThat(json(answer).path("detail").asString()).contains("« nothing »");
    }

    @ParameterizedTest
    @CsvSource({"{\"name\":", "{'name':'Z'}", "<zone/>", "''"})
    void aBodyThatIsNoJsonIsRefused(String body) {
        for (String path : List.of("/api/intervention-zones", "/api/place")) {
            HttpResponse<String> answer = maillage.send("POST", path, body);
            assertProblem(answer, 400, "invalid-parameter");
            assertThat(json(answer).path("parameter").asString()).isEqualTo("body");
            assertThat(json(answer).path("detail").asString()).doesNotContain("REDACTED");
        }
    }

    @Test
    void anotherMediaTypeIsNotUnderstood() {
        HttpResponse<String> answer = maillage.sendAs("text/plain", "/api/intervention-zones", Bodies.zone("Z"));
        assertProblem(answer, 415);
        assertThat(json(answer).path("detail").asString()).endsWith("Content-Type peut dire : application/json.");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/intervention-zones/" + NO_ID + ", 'GET,PUT,PATCH,DELETE'",
        "PATCH, /api/intervention-zones/" + NO_ID + "/history, GET",
        "GET, /api/intervention-zones/" + NO_ID + "/history/1/restore, POST",
        "PUT, /api/intervention-zones, POST",
        "GET, /api/actors, POST",
        "DELETE, /api/search, GET",
        "POST, /api/search, GET",
        "POST, /api/layers, GET",
        "POST, /ogc/collections, GET",
        "PUT, /ogc/collections/actors/items, 'GET,POST,OPTIONS'",
        "POST, /ogc/collections/actors/tiles, GET",
        "DELETE, /api/place, 'GET,POST'"
    })
    void anotherMethodIsNotAllowedAndThoseAllowedAreSaid(String method, String path, String allowed) {
        HttpResponse<String> answer = maillage.send(method, path, method.equals("GET") ? null : "{}");
        assertProblem(answer, 405, "http-405");
        assertThat(answer.headers().firstValue("Allow").orElse("").split(", *"))
                .containsExactlyInAnyOrder(allowed.split(","));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/nothing",
        "PATCH, /api/nothing",
        "GET, /api",
        "GET, /nothing",
        "GET, /ogc/nothing",
        "GET, /ogc/collections/nothing",
        "GET, /ogc/collections/nothing/items",
        "GET, /ogc/collections/actors/items/seven",
        "GET, /ogc/collections/actors/nothing",
        "GET, /api/layers/nothing/count",
        "GET, /api/layers/actors/nothing",
        "PUT, /api/nothing",
        "GET, /api/nothing/" + NO_ID,
        "GET, /api/actors/" + NO_ID,
        "GET, /api/actors/seven",
        "GET, /api/actors/seven/history",
        "GET, /api/actors/" + NO_ID + "/history",
        "POST, /api/nothing",
        "PUT, /api/intervention-zones/" + NO_ID,
        "DELETE, /api/intervention-zones/" + NO_ID,
        "DELETE, /api/nothing/" + NO_ID
    })
    void whatDoesNotExistIsNotFound(String method, String path) {
        String body = method.equals("GET") || method.equals("DELETE") ? null : Bodies.zone("Z");
        assertProblem(maillage.send(method, path, body, "If-Match", "\"1\""), 404);
    }

    @Test
    void anIdentifierOfAnotherKindIsNotFound() {
        String id = json(createZone(maillage, "Une zone")).path("id").asString();
        assertProblem(maillage.get("/api/actors/" + id), 404);
        assertProblem(maillage.get("/api/actors/" + id + "/history"), 404);
    }

    @Test
    void anUnknownParameterIsRefusedByName() {
        HttpResponse<String> answer = maillage.get(path(maillage, createZone(maillage, "Z")) + "?colour=red");
        assertProblem(answer, 400, "invalid-parameter");
        assertThat(json(answer).path("parameter").asString()).isEqualTo("colour");
    }
}
