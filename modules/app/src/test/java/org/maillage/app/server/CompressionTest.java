package org.maillage.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.app.RunningApplication;
import org.maillage.testkit.database.TestDatabase;

/** What travels packed is the same, has a tag of its own, and conditions hold by it (RFC 9110, 8.8.3.3). */
class CompressionTest {

    private static final String ITEMS = "/ogc/collections/protected-sites/items?limit=100";
    private static final String FILE = "/ogc/collections/protected-sites/files/protected-sites.geojson";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static RunningApplication maillage;

    @BeforeAll
    static void start() {
        maillage = RunningApplication.withSample(TestDatabase.H2GIS);
    }

    @AfterAll
    static void stop() {
        maillage.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ITEMS,
                ITEMS + "&f=html",
                ITEMS + "&f=csv",
                "/ogc/collections?f=json",
                "/ogc/api",
                "/ogc/wfs?service=WFS&request=GetCapabilities",
                "/ogc/wfs?service=WFS&version=2.0.0&request=GetFeature&typenames=protected-sites",
                "/ogc/wms?service=WMS&request=GetCapabilities",
                "/ogc/collections/territories/tiles/WebMercatorQuad/0/0/0",
                "/api/layers",
                FILE,
                "/"
            })
    void textsArePackedForWhoTakesThemSo(String path) throws IOException, InterruptedException {
        byte[] plain = get(path, "identity").body();
        for (String coding : new String[] {"gzip", "br"}) {
            HttpResponse<byte[]> packed = get(path, coding);
            assertThat(header(packed, "Content-Encoding")).isEqualTo(coding);
            assertThat(packed.headers().allValues("Vary")).anyMatch(names -> names.contains("Accept-Encoding"));
            assertThat(packed.headers().firstValue("Accept-Ranges")).isEmpty();
            assertThat(packed.body().length).isLessThan(plain.length);
            assertThat(withoutMoments(unpacked(packed))).isEqualTo(withoutMoments(plain));
        }
    }

    /** Those of two answers differ. */
    private static String withoutMoments(byte[] text) {
        return new String(text, StandardCharsets.ISO_8859_1)
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[.\\d]*Z", "");
    }

    private static byte[] unpacked(HttpResponse<byte[]> answer) throws IOException {
        InputStream packed = new ByteArrayInputStream(answer.body());
        try (InputStream in = header(answer, "Content-Encoding").equals("br")
                ? new BrotliInputStream(packed)
                : new GZIPInputStream(packed)) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, br | br",
                "br;q=0.1, gzip;q=1.0 | br",
                "BR;q=0, GZIP | gzip",
                "deflate, gzip | gzip",
                "* | br",
                "*;q=0, gzip | gzip",
                "br;q=much, gzip;level=9 | ''",
                "identity | ''",
                "'' | ''"
            })
    void theCodingIsOneThatIsTaken(String accepted, String coding) throws IOException, InterruptedException {
        assertThat(header(get(ITEMS, accepted), "Content-Encoding")).isEqualTo(coding);
    }

    @Test
    void whatIsSmallOrPackedAlreadyIsLeftAsItIs() throws IOException, InterruptedException {
        for (String path : new String[] {
            "/api/layers/protected-sites/count",
            "/ogc/nowhere",
            "/ogc/collections/protected-sites/files/protected-sites.gpkg",
            "/ogc/collections/protected-sites/map?width=300&height=300&bbox=2,44,5,46"
        }) {
            assertThat(header(get(path, "br, gzip"), "Content-Encoding"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void aTileWithNothingInItIsNothingHoweverItIsTaken() throws IOException, InterruptedException {
        for (String coding : new String[] {"identity", "gzip", "br"}) {
            HttpResponse<byte[]> empty = get("/ogc/collections/actors/tiles/xyz/12/0/0.pbf", coding);
            assertThat(empty.statusCode()).as(coding).isEqualTo(204);
            assertThat(empty.body()).isEmpty();
            assertThat(header(empty, "Content-Encoding")).isEmpty();
        }
    }

    @Test
    void eachCodingHasItsTagAndIsFreshByIt() throws IOException, InterruptedException {
        String plain = header(get(ITEMS, "identity"), "ETag");
        for (String coding : new String[] {"gzip", "br"}) {
            String tag = header(get(ITEMS, coding), "ETag");
            assertThat(tag).isEqualTo(plain.substring(0, plain.length() - 1) + "-" + coding + "\"");
            HttpResponse<byte[]> known = get(ITEMS, coding, "If-None-Match", "\"other\", " + tag);
            assertThat(known.statusCode()).isEqualTo(304);
            assertThat(header(known, "ETag")).isEqualTo(tag);
        }
        assertThat(get(ITEMS, "identity", "If-None-Match", plain).statusCode()).isEqualTo(304);
    }

    /** The tag that a client was given names the version, however it travelled. */
    @Test
    void whoReadsPackedMayWriteByThatTag() throws IOException, InterruptedException {
        String id = maillage.json(ITEMS).at("/features/0/id").asString();
        String item = "/ogc/collections/protected-sites/items/" + id;
        HttpResponse<byte[]> read = get(item, "gzip");
        assertThat(header(read, "Content-Encoding")).isEqualTo("gzip");
        for (boolean first : new boolean[] {true, false}) {
            HttpResponse<String> written = maillage.sendAs(
                    "PATCH",
                    "application/merge-patch+json",
                    item,
                    "{\"properties\":{\"name\":\"Site bleu " + first + "\"}}",
                    "If-Match",
                    header(read, "ETag"));
            assertThat(written.statusCode()).as(written.body()).isEqualTo(first ? 200 : 412);
        }
    }

    /** Parts of the packed bytes are not to be had, and those of the others would not fit. */
    @Test
    void aPartIsOfThePlainBytesAndNeverJoinedToPackedOnes() throws IOException, InterruptedException {
        String packed = header(get(FILE, "gzip"), "ETag");
        assertThat(get(FILE, "gzip", "Range", "bytes=10-19").statusCode()).isEqualTo(206);
        HttpResponse<byte[]> whole = get(FILE, "gzip", "Range", "bytes=10-19", "If-Range", packed);
        assertThat(whole.statusCode()).isEqualTo(200);
        HttpResponse<byte[]> part = get(FILE, "gzip", "Range", "bytes=10-19");
        assertThat(part.body()).hasSize(10);
        assertThat(header(part, "Content-Encoding")).isEmpty();
    }

    private static HttpResponse<byte[]> get(String path, String accepted, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(maillage.address() + path)).header("Accept-Encoding", accepted);
        return CLIENT.send(
                (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
