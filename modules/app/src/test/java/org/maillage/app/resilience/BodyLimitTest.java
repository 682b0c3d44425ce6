package org.maillage.app.resilience;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.app.RunningApplication;
import org.maillage.app.records.Bodies;
import org.maillage.testkit.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/** The default limit, to the byte. On one database: a body that is refused never comes near any. */
@Timeout(60)
class BodyLimitTest {

    private static final int MOST = 20 << 20;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static RunningApplication maillage;

    @BeforeAll
    static void start() {
        maillage = RunningApplication.empty(TestDatabase.H2GIS);
    }

    @AfterAll
    static void stop() {
        maillage.close();
    }

    @ParameterizedTest
    @CsvSource({"place, told", "place, chunked", "actors, told", "actors, chunked"})
    void aBodyOverTheLimitIsRefusedAsAProblem(String path, String length) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(path, length, MOST + 1);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = RunningApplication.parse(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(413);
        assertThat(problem.path("code").asString()).isEqualTo("body-too-large");
        assertThat(problem.path("maximumBytes").asInt()).isEqualTo(MOST);
        assertThat(problem.path("detail").asString()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"place, told, 200", "place, chunked, 200", "actors, told, 201", "actors, chunked, 201"})
    void aBodyOfTheLimitIsRead(String path, String length, int status) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(path, length, MOST);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    private static HttpResponse<String> post(String path, String length, int bytes)
            throws IOException, InterruptedException {
        byte[] body = body(path, bytes);
        BodyPublisher publisher = length.equals("told")
                ? BodyPublishers.ofByteArray(body)
                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
        HttpRequest request = HttpRequest.newBuilder(URI.create(maillage.address() + "/api/" + path))
                .POST(publisher)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + maillage.token())
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    /** Good JSON, but for the blanks that make it so long. */
    private static byte[] body(String path, int bytes) {
        String json = path.equals("place") ? "{\"geometry\":" + Bodies.SQUARE + "}" : Bodies.actor("Grand");
        byte[] body = new byte[bytes];
        Arrays.fill(body, (byte) ' ');
        byte[] start = json.getBytes(UTF_8);
        System.arraycopy(start, 0, body, 0, start.length - 1);
        body[bytes - 1] = '}';
        return body;
    }
}
