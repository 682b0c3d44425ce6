package org.maillage.app.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.maillage.app.RunningApplication;
import tools.jackson.databind.JsonNode;

/** What every problem has. */
final class ProblemAnswer {

    private ProblemAnswer() {}

    static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = RunningApplication.parse(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asString()).isNotBlank();
    }
}
