package org.maillage.app.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maillage.app.LoggedIn;
import org.maillage.app.RunningApplication;
import org.maillage.testkit.database.TestDatabase;

/** A provider that does not answer: the service starts, says so to who wants to log in by it, and lets the others in. */
class AbsentProviderTest {

    @Test
    void aProviderThatIsDownStopsNothingElse() throws IOException {
        String[] settings = Stream.concat(
                        VouchingServer.settings("http://127.0.0.1:" + freePort()).stream(),
                        Stream.of("--maillage.database.url=" + TestDatabase.H2GIS.createUrl()))
                .toArray(String[]::new);
        try (RunningApplication maillage = RunningApplication.emptyWith(settings)) {
            HttpResponse<String> answer =
                    LoggedIn.nobodyAt(maillage.address()).send("GET", "/api/session/oidc?return=/%3Flang=en", null);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).hasValue("/?lang=en#refused=provider-unavailable");
            maillage.login(RunningApplication.ADMINISTRATOR, RunningApplication.PASSWORD);
        }
    }

    @Test
    void withoutSettingsThereIsNoProvider() {
        try (RunningApplication maillage = RunningApplication.empty(TestDatabase.H2GIS)) {
            assertThat(maillage.json("/api/session").path("providers")).isEmpty();
            assertThat(maillage.get("/api/session/oidc").statusCode()).isEqualTo(404);
            assertThat(maillage.get("/api/session/oidc/code?code=a&state=b").statusCode())
                    .isEqualTo(404);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
