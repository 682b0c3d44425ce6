package org.maillage.app.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.app.RunningApplication;
import org.maillage.app.records.Bodies;
import org.maillage.testkit.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is asked for twice is kept, and none of it is stale, nor told to whom it was not made for. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class KeptAnswersTest {

    private static final String ACTORS = "/ogc/collections/actors";
    private static final String PAGE = ACTORS + "/items?f=json&limit=1000";
    private static final String GML = "/ogc/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=actors";
    private static final String MAP =
            "/ogc/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=actors&STYLES=&CRS=CRS:84"
                    + "&BBOX=2.9,44.6,3.1,44.8&WIDTH=64&HEIGHT=64&FORMAT=image/png";

    private static RunningApplication maillage;
    private static Edits edits;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        maillage = RunningApplication.empty(database);
        edits = new Edits(maillage);
        edits.create("/api/actors", Bodies.actor("Toujours là"));
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, ACTORS + "/items?f=csv&limit=1000", ACTORS + "/items?f=html&limit=1000", GML})
    void noneIsStaleWhileOthersReadAndWrite(String path) throws InterruptedException {
        String id = edits.create("/api/actors", Bodies.actor("Etat 0."));
        assertThat(edits.stale(ACTORS, id, () -> maillage.get(path).body())).isEmpty();
        assertThat(maillage.send("DELETE", ACTORS + "/items/" + id, null).statusCode())
                .isEqualTo(204);
        assertThat(maillage.get(path).body()).contains("Toujours là").doesNotContain("Etat");
    }

    /** The first is made, the second is made and kept, the third is the second again. */
    @ParameterizedTest
    @ValueSource(strings = {PAGE, ACTORS + "/items?f=csv", ACTORS + "/items?f=html", GML, MAP, ACTORS + "/layer.qlr"})
    void whatIsKeptIsWhatWasSent(String path) throws IOException {
        for (String coding : List.of("identity", "gzip")) {
            HttpResponse<byte[]> first = asked("localhost", path, coding);
            HttpResponse<byte[]> second = asked("localhost", path, coding);
            HttpResponse<byte[]> third = asked("localhost", path, coding);
            assertThat(headers(third)).isEqualTo(headers(second)).isEqualTo(headers(first));
            assertThat(content(third)).isEqualTo(content(second));
            assertThat(content(third)).hasSameSizeAs(content(first));
            assertThat(third.headers().firstValue("ETag")).isPresent();
        }
    }

    /** As long as the service is not told that something was written. */
    @ParameterizedTest
    @ValueSource(strings = {PAGE, ACTORS + "/items?f=csv", ACTORS + "/items?f=html", GML})
    void whatIsKeptIsNotMadeAgain(String path) throws IOException {
        for (String coding : List.of("identity", "gzip")) {
            asked("127.0.0.1", path, coding);
            String second = text(asked("127.0.0.1", path, coding));
            assertThat(second).contains("Toujours là");
            calledBehindItsBack("Autrement", "Toujours là");
            String third = text(asked("127.0.0.1", path, coding));
            calledBehindItsBack("Toujours là", "Autrement");
            assertThat(third).isEqualTo(second);
        }
    }

    private static void calledBehindItsBack(String name, String before) {
        assertThat(maillage.get(JdbcClient.class)
                        .sql("UPDATE actor SET name = ? WHERE name = ?")
                        .params(name, before)
                        .update())
                .isEqualTo(1);
    }

    /** It is of layers that nobody had named. */
    @Test
    void theProjectOfAllLayersHasANewOne() {
        for (int time = 0; time < 3; time++) {
            assertThat(maillage.get("/ogc/qgis/layers.qlr").body()).doesNotContain("couche-neuve");
        }
        HttpResponse<String> published = maillage.login(RunningApplication.ADMINISTRATOR, RunningApplication.PASSWORD)
                .send(
                        "POST",
                        "/api/publications",
                        "{\"id\":\"couche-neuve\",\"layer\":\"actors\",\"title\":{\"fr\":\"Neuve\",\"en\":\"New\"},\"description\":{\"fr\":\"D\",\"en\":\"D\"},\"properties\":[\"name\"]}");
        assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
        assertThat(maillage.get("/ogc/qgis/layers.qlr").body()).contains("couche-neuve");
    }

    /** As a parameter without a value it is one that there is not. */
    @Test
    void noQueryIsNotTheQueryCalledNull() {
        for (int time = 0; time < 3; time++) {
            assertThat(maillage.get(ACTORS + "/items").statusCode()).isEqualTo(200);
        }
        assertThat(maillage.get(ACTORS + "/items?null").statusCode()).isEqualTo(400);
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        return new String(content(answer), StandardCharsets.UTF_8);
    }

    @Test
    void linksBeginWithTheHostThatEachCallerUsed() throws IOException {
        for (String host : List.of("localhost", "127.0.0.1", "localhost")) {
            for (int time = 0; time < 3; time++) {
                String other = host.equals("localhost") ? "127.0.0.1" : "localhost";
                assertThat(text(asked(host, PAGE, "identity")))
                        .contains("http://" + host + ":")
                        .doesNotContain("http://" + other + ":");
            }
        }
    }

    @Test
    void whatMembersAreToldIsNotKeptForOthers() {
        edits.create(
                "/api/actors",
                Bodies.actor("Confidentiel").replace("\"family\"", "\"access\":{\"level\":\"private\"},\"family\""));
        RunningApplication administrator = maillage.asAdministrator();
        for (int time = 0; time < 3; time++) {
            assertThat(administrator.get(PAGE).body()).contains("Confidentiel");
            assertThat(maillage.get(PAGE).body()).contains("Toujours là").doesNotContain("Confidentiel");
        }
    }

    @Test
    void aHeadIsToldNoBodyAndAMistakeStaysOne() {
        for (int time = 0; time < 3; time++) {
            assertThat(maillage.get(PAGE).statusCode()).isEqualTo(200);
            assertThat(maillage.send("HEAD", PAGE, null).body()).isEmpty();
            assertThat(maillage.get(PAGE + "&colour=red").statusCode()).isEqualTo(400);
        }
    }

    private static HttpResponse<byte[]> asked(String host, String path, String coding) {
        URI uri = URI.create(
                "http://" + host + ":" + URI.create(maillage.address()).getPort() + path);
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(uri)
                                    .header("Accept-Encoding", coding)
                                    .build(),
                            BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** But what tells of the moment and of how bytes travel, which are not the answer's. */
    private static Map<String, List<String>> headers(HttpResponse<?> response) {
        Map<String, List<String>> headers = new HashMap<>(response.headers().map());
        Stream.of("date", "content-length", "transfer-encoding").forEach(headers::remove);
        return headers;
    }

    private static byte[] content(HttpResponse<byte[]> response) throws IOException {
        boolean packed = response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isPresent();
        return packed ? new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes() : response.body();
    }
}
