package org.maillage.app.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static RunningApplication below;

    @BeforeAll
    static void start() {
        alone = RunningApplication.empty(TestDatabase.H2GIS);
        published = RunningApplication.emptyWith(
                "--maillage.database.url=" + TestDatabase.H2GIS.createUrl(),
                "--maillage.address=https://carte.example.fr");
        below = RunningApplication.emptyWith(
                "--maillage.database.url=" + TestDatabase.H2GIS.createUrl(),
                "--maillage.address=https://example.fr/carte",
                "--maillage.proxies=127.0.0.1,10.1.0.0/16");
    }

    @AfterAll
    static void stop() {
        alone.close();
        published.close();
        below.close();
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

    /** Every document that has links, in each of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc",
                "/ogc?f=html",
                "/ogc/api",
                "/ogc/collections",
                "/ogc/collections/actors",
                "/ogc/collections/actors?f=html",
                "/ogc/collections/actors/items",
                "/ogc/collections/actors/items?f=html",
                "/ogc/collections/actors/changes",
                "/ogc/collections/actors/schema",
                "/ogc/collections/actors/schema/versions",
                "/ogc/collections/actors/metadata?f=iso19139",
                "/ogc/records",
                "/ogc/records/collections/layers/items",
                "/dcat/catalog",
                "/dcat/catalog.ttl",
                "/ogc/collections/actors/tiles",
                "/ogc/collections/actors/tiles/WebMercatorQuad",
                "/ogc/collections/actors/tiles/WebMercatorQuad/tilejson",
                "/ogc/collections/actors/styles",
                "/ogc/collections/actors/styles/default?f=maplibre",
                "/ogc/tileMatrixSets",
                "/ogc/wms?service=WMS&request=GetCapabilities",
                "/ogc/wmts?service=WMTS&request=GetCapabilities",
                "/ogc/wfs?service=WFS&request=GetCapabilities",
                "/ogc/wfs?service=WFS&request=GetCapabilities&version=1.1.0",
                "/",
                "/embed/actors"
            })
    void thePathThatAProxyTakesAwayIsInLinks(String path) throws IOException {
        String byAddress = get(below, path, "Host: example.fr");
        assertThat(links(byAddress)).isNotEmpty().allMatch(link -> link.startsWith("https://example.fr/carte/"));
        String byHeaders = get(
                below,
                path,
                "Host: amont:8080",
                "X-Forwarded-Host: sig.example.org",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Port: 8443",
                "X-Forwarded-Prefix: /territoire/carte/");
        assertThat(links(byHeaders))
                .isNotEmpty()
                .allMatch(link -> link.startsWith("https://sig.example.org:8443/territoire/carte/"));
        assertThat(byHeaders).doesNotContain("amont", "example.fr");
    }

    /** Of ours: whole addresses, and of pages also paths. */
    private static List<String> links(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 200");
        Matcher found = Pattern.compile("(https?://[^\\s\"'<>]+)|(?:href|src|action)=\"(/[^\"]*)")
                .matcher(answer);
        String start = answer.contains("sig.example.org") || answer.contains("/territoire/")
                ? "https://sig.example.org:8443"
                : "https://example.fr";
        return found.results()
                .map(link -> link.group(1) == null ? start + link.group(2) : link.group(1))
                .filter(link ->
                        link.matches("https?://(\\w+\\.example\\.org|[^/]*example\\.fr|amont|localhost|127\\.).*"))
                .toList();
    }

    @Test
    void aPageBelowAPathMayRunItsImportMap() throws IOException {
        String page = get(below, "/", "Host: example.fr");
        Matcher map =
                Pattern.compile("<script type=\"importmap\">(.*?)</script>").matcher(page);
        assertThat(map.find()).isTrue();
        assertThat(map.group(1)).contains("\"/carte/files/");
        assertThat(page).contains("script-src 'self' '" + sha256(map.group(1)) + "'");
        assertThat(get(below, "/api/session", "Host: example.fr")).contains("Path=/carte");
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aProxyIsBelievedInEitherHeader() throws IOException {
        assertThat(get(below, "/ogc", "Host: amont", "Forwarded: for=192.0.2.1;proto=https;host=\"sig.example.org\""))
                .contains("\"https://sig.example.org/ogc");
        assertThat(get(
                        below,
                        "/ogc",
                        "Host: example.fr",
                        "X-Forwarded-Prefix: /carte, /bis",
                        "X-Forwarded-Proto: http"))
                .contains("\"http://example.fr/carte/bis/ogc");
        assertThat(get(below, "/ogc", "Host: localhost", "X-Forwarded-Prefix: /a\"b/../c"))
                .contains("\"http://localhost/ogc")
                .doesNotContain("/../");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-Host: <script>",
                "X-Forwarded-Host: a b",
                "X-Forwarded-Host: a.fr/x",
                "X-Forwarded-Host: a.fr:abc",
                "X-Forwarded-Port: abc",
                "X-Forwarded-Port: 99999",
                "X-Forwarded-Proto: http s",
                "X-Forwarded-Proto: javascript",
                "Forwarded: proto=javascript;host=a.fr"
            })
    void whatIsNoAddressIsTheMistakeOfWhoSaysIt(String header) throws IOException {
        for (String path : List.of("/ogc", "/ogc/map", "/ogc/wfs?service=WFS&request=GetCapabilities")) {
            assertThat(get(below, path, "Host: example.fr", header))
                    .startsWith("HTTP/1.1 400")
                    .contains("\"code\":\"invalid-forwarded\"")
                    .doesNotContain("script", "javascript");
        }
    }

    @Test
    void aNameMayHaveAnUnderscoreAnyCaseAndADotAtItsEnd() throws IOException {
        assertThat(get(below, "/ogc", "Host: amont", "X-Forwarded-Host: pile_web.interne"))
                .contains("://pile_web.interne/ogc");
        assertThat(get(alone, "/ogc", "Host: LOCALHOST:8102")).startsWith("HTTP/1.1 200");
        assertThat(get(published, "/ogc", "Host: Carte.Example.fr."))
                .startsWith("HTTP/1.1 200")
                .contains("\"https://carte.example.fr/ogc");
    }

    @Test
    void whoIsNoKnownProxyIsNotBelieved() throws IOException {
        assertThat(get(
                        published,
                        "/ogc",
                        "Host: carte.example.fr",
                        "X-Forwarded-Prefix: /evil",
                        "Forwarded: host=evil"))
                .contains("\"https://carte.example.fr/ogc")
                .doesNotContain("evil");
        assertThat(get(published, "/ogc", "Host: amont", "X-Forwarded-Host: carte.example.fr"))
                .startsWith("HTTP/1.1 421");
        assertThat(get(below, "/ogc", "Host: amont")).startsWith("HTTP/1.1 421");
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

    /** Java's own client does not let a request say another host than the one it is sent to. An answer by HTTP/1.0 comes in one piece. */
    private static String ask(RunningApplication maillage, String method, String path, String... headers)
            throws IOException {
        URI address = URI.create(maillage.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String request = method + " " + path + " HTTP/1.0\r\n" + String.join("\r\n", headers)
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
