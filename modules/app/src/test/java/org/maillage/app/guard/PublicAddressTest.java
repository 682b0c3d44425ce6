package org.maillage.app.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.app.RunningApplication;
import org.maillage.testkit.database.TestDatabase;

/** Links begin with a name that the service is known by, or there is no answer. No database has a part in it. */
class PublicAddressTest {

    private static RunningApplication alone;
    private static RunningApplication published;

    @BeforeAll
    static void start() {
        alone = RunningApplication.empty(TestDatabase.H2GIS);
        published = RunningApplication.emptyWith(
                "--maillage.database.url=" + TestDatabase.H2GIS.createUrl(),
                "--maillage.address=https://carte.example.fr");
    }

    @AfterAll
    static void stop() {
        alone.close();
        published.close();
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8102, http://localhost:8102/ogc",
        "127.0.0.1:8102, http://127.0.0.1:8102/ogc",
        "[::1]:8102, http://[::1]:8102/ogc",
        "maillage.localhost, http://maillage.localhost/ogc"
    })
    void theNamesOfThisMachineAreInItsLinks(String host, String link) throws IOException {
        assertThat(get(alone, "/ogc", "Host: " + host))
                .startsWith("HTTP/1.1 200")
                .contains("\"" + link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:80",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "x@localhost.y"
            })
    void aNameFromElsewhereIsRefusedAndNotRepeated(String host) throws IOException {
        for (RunningApplication maillage : new RunningApplication[] {alone, published}) {
            String answer = get(maillage, "/ogc", "Host: " + host);
            assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("evil");
        }
        assertThat(get(alone, "/ogc", "Host: evil.example"))
                .startsWith("HTTP/1.1 421")
                .contains("application/problem+json", "\"code\":\"unknown-host\"", "MAILLAGE_ADDRESS", "se règle par");
    }

    @Test
    void thePublicAddressIsInLinksWhateverTheProxyForwards() throws IOException {
        assertThat(get(published, "/ogc", "Host: carte.example.fr", "X-Forwarded-Host: evil.example"))
                .contains("\"https://carte.example.fr/ogc")
                .doesNotContain("evil", "http://carte");
        assertThat(get(alone, "/ogc", "Host: localhost", "X-Forwarded-Host: evil.example"))
                .doesNotContain("evil");
    }

    @Test
    void nobodyChangesAnythingWithoutAnAccountUnderWhateverName() throws IOException {
        assertThat(ask(published, "POST", "/api/actors", "Host: carte.example.fr", "Content-Length: 0"))
                .startsWith("HTTP/1.1 401")
                .contains("login-needed");
        assertThat(ask(alone, "POST", "/api/actors", "Host: localhost", "Content-Length: 0"))
                .startsWith("HTTP/1.1 401")
                .contains("login-needed");
    }

    @Test
    void behindTlsTheCookiesAndTheBrowserAreToldToKeepToIt() throws IOException {
        assertThat(get(published, "/api/session", "Host: carte.example.fr"))
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("Strict-Transport-Security: max-age=31536000")
                .containsPattern("Set-Cookie: XSRF-TOKEN=[^\n]*Secure[^\n]*SameSite=Lax");
        assertThat(get(alone, "/api/session", "Host: localhost")).doesNotContain("Strict-Transport-Security", "Secure");
    }

    @Test
    void healthIsToldUnderAnyName() throws IOException {
        assertThat(get(alone, "/actuator/health/readiness", "Host: 10.42.0.7:8080"))
                .startsWith("HTTP/1.1 200");
    }

    private static String get(RunningApplication maillage, String path, String... headers) throws IOException {
        return ask(maillage, "GET", path, headers);
    }

    /** Java's own client does not let a request say another host than the one it is sent to. */
    private static String ask(RunningApplication maillage, String method, String path, String... headers)
            throws IOException {
        URI address = URI.create(maillage.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String request = method + " " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers)
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
