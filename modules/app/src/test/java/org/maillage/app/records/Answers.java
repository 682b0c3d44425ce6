package org.maillage.app.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.maillage.app.RunningApplication;
import tools.jackson.databind.JsonNode;

/** What tests read of answers about records, and what every problem has. */
final class Answers {

    private Answers() {}

    static HttpResponse<String> createZone(RunningApplication maillage, String name) {
        HttpResponse<String> created = maillage.send("POST", "/api/intervention-zones", Bodies.zone(name));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return created;
    }

    /** Where a created record is, on the service that was asked. */
    static String path(RunningApplication maillage, HttpResponse<String> created) {
        String location = created.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(maillage.address());
        return location.substring(maillage.address().length());
    }

    static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    static JsonNode json(HttpResponse<String> answer) {
        return RunningApplication.parse(answer.body());
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(node -> texts.add(node.asString()));
        return texts;
    }

    static List<String> texts(JsonNode list, String member) {
        List<String> texts = new ArrayList<>();
        list.forEach(node -> texts.add(node.path(member).asString("")));
        return texts;
    }

    static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asString()).isNotBlank();
    }

    static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertProblem(answer, status);
        assertThat(json(answer).path("code").asString()).isEqualTo(code);
    }
}
