package org.maillage.app.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.app.RunningApplication;
import org.maillage.testkit.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Whatever can be asked for can be asked for again by its tag (RFC 9110, 13). No database decides of that. */
class ConditionalRequestsTest {

    private static final String LAYER = "/ogc/collections/territories";
    private static final String WFS = "/ogc/wfs?service=WFS&version=2.0.0&request=";
    private static final String WMS = "/ogc/wms?service=WMS&version=1.3.0&request=";

    /** What neither the OpenAPI description nor any other list names. */
    private static final List<String> OTHERS = List.of(
            "/ogc/api",
            "/ogc/tileMatrixSets/WebMercatorQuad",
            LAYER + "/tiles/WebMercatorQuad",
            LAYER + "/tiles/WebMercatorQuad/tilejson",
            LAYER + "/tiles/xyz/metadata.json",
            LAYER + "/styles/default",
            LAYER + "/styles/default?f=html",
            LAYER + "?f=html&lang=en",
            WFS + "GetCapabilities",
            WFS + "DescribeFeatureType&typeNames=territories",
            WFS + "GetFeature&typeNames=territories&count=3",
            WFS + "ListStoredQueries",
            WMS + "GetCapabilities",
            WMS + "GetLegendGraphic&layer=territories&format=image/png",
            "/ogc/wmts/1.0.0/WMTSCapabilities.xml",
            "/embed/territories",
            "/dcat/catalog",
            "/dcat/datasets/territories",
            "/api/layers",
            "/api/layers/territories",
            "/api/vocabularies");

    private static RunningApplication maillage;

    @BeforeAll
    static void start() {
        maillage = RunningApplication.withSample(TestDatabase.H2GIS);
    }

    @AfterAll
    static void stop() {
        maillage.close();
    }

    /** All of the service's, and those of one layer: the others' are alike. */
    static Stream<String> addresses() {
        JsonNode paths = maillage.json("/ogc/api?f=json").path("paths");
        Stream<String> described = paths.propertyNames().stream()
                .map(path -> path.equals("/") ? "/ogc" : "/ogc" + path)
                .filter(path ->
                        !path.contains("{") && (!path.startsWith("/ogc/collections/") || path.startsWith(LAYER)));
        return Stream.concat(described, OTHERS.stream());
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void whoHasItIsToldSoAndGivenNothing(String path) {
        for (String coding : List.of("identity", "gzip")) {
            HttpResponse<String> first = ask("GET", path, "Accept-Encoding", coding);
            assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(tag).matches("\"[^\"]+\"");

            HttpResponse<String> again = ask("GET", path, "Accept-Encoding", coding, "If-None-Match", tag);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.headers().firstValue("ETag")).contains(tag);
            assertThat(lasting(again)).containsAll(lasting(first));
            HttpResponse<String> any = ask("GET", path, "Accept-Encoding", coding, "If-None-Match", "*");
            assertThat(any.statusCode()).as("RFC 9110, 13.1.2").isEqualTo(304);
            assertThat(any.body()).isEmpty();
            assertThat(any.headers().firstValue("ETag")).contains(tag);
            assertThat(lasting(any)).containsAll(lasting(first));
            assertThat(ask("GET", path, "Accept-Encoding", coding, "If-None-Match", "\"other\"")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void whoAsksForTheHeadersIsToldThoseOfTheWhole(String path) {
        HttpResponse<String> whole = ask("GET", path, "Accept-Encoding", "identity");
        HttpResponse<String> head = ask("HEAD", path, "Accept-Encoding", "identity");
        String tag = head.headers().firstValue("ETag").orElseThrow();

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(whole.headers().firstValue("ETag")).contains(tag);
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(whole.headers().firstValue("Content-Type"));
        assertThat(lasting(head)).isEqualTo(lasting(whole));
        for (String known : List.of(tag, "*")) {
            assertThat(ask("HEAD", path, "Accept-Encoding", "identity", "If-None-Match", known)
                            .statusCode())
                    .isEqualTo(304);
        }
    }

    /** What is asked for in parts, what Spring tags, and what is none: nobody has a mistake. */
    @Test
    void anyTagIsThatOfWhateverHasOne() {
        String file = LAYER + "/files/territories.geojson";
        assertThat(ask("GET", file, "If-None-Match", "*", "Range", "bytes=0-9").statusCode())
                .isEqualTo(304);
        assertThat(ask("GET", file, "Range", "bytes=0-9").statusCode()).isEqualTo(206);
        String record = "/api/territories/"
                + maillage.json(LAYER + "/items?limit=1").at("/features/0/id").asString();
        assertThat(ask("GET", record, "If-None-Match", "*").statusCode()).isEqualTo(304);
        assertThat(ask("GET", LAYER + "/items/" + UUID.randomUUID(), "If-None-Match", "*")
                        .statusCode())
                .isEqualTo(404);
        assertThat(ask("GET", WMS + "GetMap", "If-None-Match", "*").body()).contains("ServiceException");
    }

    /** Its title stands in all of these. */
    @Test
    void whatIsSaidOtherwiseHasAnotherTag() {
        List<String> telling = List.of(
                "/ogc?f=html",
                "/ogc/api",
                "/ogc/collections",
                LAYER,
                LAYER + "/schema",
                LAYER + "/queryables",
                LAYER + "/sortables",
                LAYER + "/tiles",
                LAYER + "/tiles/WebMercatorQuad/tilejson",
                "/ogc/styles",
                WFS + "GetCapabilities",
                WMS + "GetCapabilities",
                "/ogc/wmts/1.0.0/WMTSCapabilities.xml",
                "/ogc/records/collections/layers/items",
                "/dcat/catalog",
                "/dcat/datasets/territories",
                "/api/layers");
        Map<String, String> before = tags(telling);
        String said =
                """
                {"title":{"fr":"Communes et autres","en":"Communes and others"},"description":{"fr":"D","en":"D"},
                "licence":"ODbL 1.0","attribution":"IGN"}""";
        HttpResponse<String> told = maillage.login(RunningApplication.ADMINISTRATOR, RunningApplication.PASSWORD)
                .send("PUT", "/api/publications/territories", said, "If-Match", "\"0\"");
        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);

        tags(telling).forEach((path, tag) -> assertThat(tag).as(path).isNotEqualTo(before.get(path)));
    }

    private static Map<String, String> tags(List<String> paths) {
        Map<String, String> tags = new LinkedHashMap<>();
        paths.forEach(path ->
                tags.put(path, ask("GET", path).headers().firstValue("ETag").orElseThrow()));
        return tags;
    }

    /** What is no success, of one person, or for one reader once. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc/nowhere",
                "/ogc/collections/nowhere",
                "/ogc/collections/territories/items?limit=none",
                "/embed/nowhere",
                WFS + "Nothing",
                WMS + "GetMap",
                "/api/session",
                "/api/service/nothing"
            })
    void whatMustBeAskedAnewHasNone(String path) {
        assertThat(ask("GET", path).headers().firstValue("ETag")).isEmpty();
    }

    /** What is long is not held until it is whole, and so nobody knows its digest when it begins. */
    @Test
    void whatIsLongLeavesAsItIsMade() {
        String features = WFS + "GetFeature&count=10000&typeNames=" + "(territories)".repeat(8);
        HttpResponse<String> streamed = ask("GET", features);
        assertThat(streamed.body()).hasSizeGreaterThan(3 << 20).endsWith("</wfs:FeatureCollection>\n");
        assertThat(streamed.headers().firstValue("ETag")).isEmpty();
    }

    private static HttpResponse<String> ask(String method, String path, String... headers) {
        return maillage.send(method, path, null, headers);
    }

    /** What the answer that nothing is new says too (RFC 9110, 15.4.5). */
    private static List<String> lasting(HttpResponse<?> answer) {
        List<String> lasting = new ArrayList<>();
        for (String name : List.of("Cache-Control", "Vary")) {
            lasting.addAll(answer.headers().allValues(name));
        }
        return lasting;
    }
}
