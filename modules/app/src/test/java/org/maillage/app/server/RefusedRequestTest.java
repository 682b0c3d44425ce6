package org.maillage.app.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.app.RunningApplication;
import org.maillage.testkit.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Requests that the web server refuses before the application sees them, through a socket: no client would send them. */
@Timeout(60)
class RefusedRequestTest {

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
    @ValueSource(
            strings = {
                "GET /ogc/%00 HTTP/1.1",
                "GET /api/actors/a%00b HTTP/1.1",
                "GET /ogc/%zz HTTP/1.1",
                "GET /ogc/% HTTP/1.1",
                "GET /ogc/a%2fb HTTP/1.1",
                "GET /ogc/\u0001 HTTP/1.1",
                "GET /ogc/{} HTTP/1.1",
                "GET /ogc/\u00e9 HTTP/1.1",
                "G T /ogc HTTP/1.1",
                "GET /api//tokens HTTP/1.1",
                "GET /api/tokens;x=1 HTTP/1.1",
                "GET /api/actors/../tokens HTTP/1.1",
                "nonsense",
            })
    void whatIsNoRequestIsAProblem(String line) throws IOException {
        assertProblem(send(line + "\r\nHost: localhost\r\n\r\n"), 400);
    }

    @Test
    void headersThatAreTooLongAreAProblem() throws IOException {
        assertProblem(send("GET /ogc HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "a".repeat(200_000) + "\r\n\r\n"), 400);
    }

    @Test
    void anAddressThatIsTooLongIsAProblem() throws IOException {
        for (int length : new int[] {70_000, 10_000_000}) {
            String answer = send(
                    "GET /ogc?" + "a".repeat(length) + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\r\n");
            assertProblem(answer, 400);
            assertThat(problem(answer).path("detail").asString()).contains("trop longs", "64 ko", "par POST");
        }
    }

    @Test
    void aRequestWithoutAHostOrWithTwoIsAProblem() throws IOException {
        assertProblem(send("GET /ogc HTTP/1.1\r\n\r\n"), 400);
        assertProblem(send("GET /ogc HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"), 400);
    }

    @Test
    void noPageOfErrorsCanBeAskedFor() throws IOException {
        assertProblem(send("GET /error HTTP/1.1\r\nHost: localhost\r\n\r\n"), 404);
        assertProblem(send("TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n"), 405);
    }

    @Test
    void anotherVersionOfHttpIsAProblem() throws IOException {
        assertProblem(send("GET /ogc HTTP/9.9\r\nHost: localhost\r\n\r\n"), 505);
    }

    @Test
    void itsTitleIsInTheCallersLanguage() throws IOException {
        String answer = send("GET /ogc/%00 HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\n\r\n");
        assertThat(problem(answer).path("title").asString()).isEqualTo("Bad Request");
        assertThat(answer).contains("Content-Language: en, fr");
    }

    private static void assertProblem(String answer, int status) {
        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("Content-Type: application/problem+json");
        JsonNode problem = problem(answer);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("code").asString()).isEqualTo("http-" + status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
    }

    private static JsonNode problem(String answer) {
        int body = answer.indexOf('{');
        assertThat(body).as(answer).isPositive();
        return RunningApplication.parse(answer.substring(body, answer.lastIndexOf('}') + 1));
    }

    private static String send(String request) throws IOException {
        URI address = URI.create(maillage.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            try {
                socket.getOutputStream().write(request.getBytes(ISO_8859_1));
                socket.getOutputStream().flush();
                socket.shutdownOutput();
            } catch (SocketException e) {
                // what is too long is not read to its end; the answer has come
            }
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
