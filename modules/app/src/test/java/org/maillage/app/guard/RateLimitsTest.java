package org.maillage.app.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.app.LoggedIn;
import org.maillage.app.RunningApplication;
import org.maillage.testkit.database.TestDatabase;

/** Requests are counted in memory, by address and by token. No database has a part in it. */
class RateLimitsTest {

    private static final int REQUESTS = 8;
    private static final int LOGINS = 3;

    private static RunningApplication maillage;

    @BeforeAll
    static void start() {
        maillage = RunningApplication.emptyWith(
                "--maillage.database.url=" + TestDatabase.H2GIS.createUrl(),
                "--maillage.limits.requests=" + REQUESTS,
                "--maillage.limits.logins=" + LOGINS);
    }

    @AfterAll
    static void stop() {
        maillage.close();
    }

    private static HttpResponse<String> readFor(String addresses, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "X-Forwarded-For";
        all[1] = addresses;
        return maillage.send("GET", "/ogc/conformance", null, all);
    }

    private static void assertTooMany(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        assertThat(Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isPositive();
    }

    @Test
    void anAddressThatAProxyTellsIsCountedByItself() {
        for (int left = REQUESTS - 1; left >= 0; left--) {
            HttpResponse<String> answer = readFor("198.51.100.9, 203.0.113.7");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("RateLimit").orElseThrow())
                    .startsWith("\"requests\";r=" + left + ";t=");
            assertThat(answer.headers().firstValue("RateLimit-Policy"))
                    .hasValue("\"requests\";q=" + REQUESTS + ";w=60");
        }
        assertTooMany(readFor("203.0.113.7"), "too-many-requests");
        assertThat(readFor("203.0.113.8").statusCode()).isEqualTo(200);
    }

    /** HAProxy and others leave the line that they were sent as it is, and add one. */
    @Test
    void theLineThatAProxyAddsIsBelievedAndNotTheOneThatItWasSent() {
        for (int i = 0; i < REQUESTS; i++) {
            assertThat(readFor("198.51.100." + i, "X-Forwarded-For", "203.0.113.77")
                            .statusCode())
                    .isEqualTo(200);
        }
        assertTooMany(readFor("198.51.100.99", "X-Forwarded-For", "203.0.113.77"), "too-many-requests");
    }

    @Test
    void aTokenIsCountedWhateverAddressItComesFrom() {
        for (int i = 0; i < REQUESTS; i++) {
            assertThat(readFor("192.0.2." + i, "Authorization", "Bearer " + maillage.token())
                            .statusCode())
                    .isEqualTo(200);
        }
        assertTooMany(readFor("192.0.2.99", "Authorization", "Bearer " + maillage.token()), "too-many-requests");
    }

    @Test
    void programsOfThisMachineReadAsMuchAsTheyLike() {
        for (int i = 0; i < 2 * REQUESTS; i++) {
            HttpResponse<String> answer = maillage.get("/ogc/conformance");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("RateLimit")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"PUT, /api/session/password, 192.0.2.201", "POST, /api/session/erasure, 192.0.2.202"})
    void aPasswordThatIsTypedOnceMoreIsCountedAsALogin(String method, String path, String from) {
        LoggedIn page = LoggedIn.nobodyAt(maillage.address());
        for (int i = 0; i < LOGINS; i++) {
            assertThat(page.send(method, path, "{}", "X-Forwarded-For", from).statusCode())
                    .isEqualTo(401);
        }
        assertTooMany(page.send(method, path, "{}", "X-Forwarded-For", from), "too-many-logins");
    }

    @Test
    void loginsAreFewer() {
        LoggedIn page = LoggedIn.nobodyAt(maillage.address());
        for (int i = 0; i < LOGINS; i++) {
            assertThat(page.tryToLogIn("inconnue" + i, "faux").statusCode()).isEqualTo(401);
        }
        assertTooMany(page.tryToLogIn("inconnue", "faux"), "too-many-logins");
    }
}
