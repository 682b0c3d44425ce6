package org.maillage.app.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.app.RunningApplication;
import org.maillage.testkit.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/** OGC API Maps Part 1 (OGC 20-058), by what its classes ask. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class MapsTest {

    private static final String MAP = "/ogc/collections/protected-sites/map";

    private static RunningApplication maillage;
    private static WmsAnswers maps;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        maillage = RunningApplication.withSample(database);
        maps = new WmsAnswers(maillage);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    @Test
    void reqCoreAMapShowsAllThereIsAndTellsWhatItShows() {
        HttpResponse<byte[]> response = maps.get(MAP);
        assertThat(response.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(response.headers().firstValue("Content-Crs").orElse("")).contains("CRS84");
        assertThat(response.headers().firstValue("Content-Bbox").orElse("").split(","))
                .hasSize(4);
        BufferedImage image = maps.image(MAP);
        assertThat(Math.max(image.getWidth(), image.getHeight())).isEqualTo(1024);
        assertThat(WmsAnswers.painted(image)).isPositive();
    }

    @Test
    void reqDatasetMapDrawsAllLayersOrThoseChosen() {
        assertThat(WmsAnswers.painted(maps.image("/ogc/map?width=300")))
                .isGreaterThan(WmsAnswers.painted(maps.image("/ogc/map?width=300&collections=actors")));
        assertThat(maillage.get("/ogc/map?collections=nothing").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1943-\\d\\d-\\d\\d/\\.\\.",
        "?datetime=2020-01-01, 2020-01-01",
        "?datetime=2020-01-01/2021-06-30, 2020-01-01/2021-06-30",
        "?datetime=../2021-06-30, 1943-\\d\\d-\\d\\d/2021-06-30",
        "?subset=time(%222020%22:%222021-06%22), 2020-01-01/2021-06-30"
    })
    void reqCoreMapResponseTellsOfWhenTheMapIs(String query, String days) {
        assertThat(maps.get(MAP + query)
                        .headers()
                        .firstValue("Content-Datetime")
                        .orElse(""))
                .matches(days);
        assertThat(maps.get("/ogc/map" + query).headers().firstValue("Content-Datetime"))
                .isPresent();
        assertThat(maps.get("/ogc/collections/actors/map").headers().firstValue("Content-Datetime"))
                .as("of what is at no time")
                .isEmpty();
    }

    /** Without a time actions of all times are drawn. */
    @Test
    void reqCoreMapResponseTellsOfWhenAMapWithoutATimeIs() {
        String map = "/ogc/collections/action-points/map?width=300";
        HttpResponse<byte[]> answer = maps.get(map);
        String days = answer.headers().firstValue("Content-Datetime").orElseThrow();
        assertThat(days).endsWith("/2029-12-31");
        assertThat(maps.get(map + "&datetime=" + days).body()).isEqualTo(answer.body());
    }

    @Test
    void reqDatasetMapDescription() {
        JsonNode landing = maillage.json("/ogc");
        assertThat(landing.at("/extent/spatial/bbox/0").size()).isEqualTo(4);
        assertThat(landing.at("/extent/temporal/interval/0/0").asString()).startsWith("1943-");
        assertThat(landing.path("crs").valueStream().map(JsonNode::asString))
                .contains("http://www.opengis.net/def/crs/EPSG/0/2154");
        assertThat(landing.path("links").findValuesAsString("rel"))
                .contains("http://www.opengis.net/def/rel/ogc/1.0/map");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ogc/map?width=200&collections=", "/ogc/tiles/WebMercatorQuad/8/92/130?collections="})
    void reqCollectionsSelectionByAddress(String asked) {
        String here = maillage.address() + "/ogc/collections/";
        assertThat(maillage.bytes(asked + here + "protected-sites," + here + "territories")
                        .body())
                .isNotEmpty()
                .isEqualTo(maillage.bytes(asked + "protected-sites,territories").body());
    }

    @ParameterizedTest
    @CsvSource({
        "time(1944-01-01), 1944-01-01",
        "time(%221944%22), 1944-01-01/1944-12-31",
        "Time('1944':'1945-02'), 1944-01-01/1945-02-28",
        "t(%221944-05-01T10Z%22), 1944-05-01",
        "time(*:%221944%22), ../1944-12-31"
    })
    void reqDatetimeSubsetIsThatOfDatetime(String subset, String datetime) {
        String framed = MAP + "?bbox=2.8,44.5,3.3,45.0&width=200&height=200";
        HttpResponse<byte[]> bySubset = maps.get(framed + "&subset=" + subset);
        HttpResponse<byte[]> byDatetime = maps.get(framed + "&datetime=" + datetime);
        assertThat(bySubset.body()).isEqualTo(byDatetime.body());
        assertThat(bySubset.headers().firstValue("Content-Datetime"))
                .isEqualTo(byDatetime.headers().firstValue("Content-Datetime"))
                .hasValueSatisfying(days -> assertThat(days).endsWith(datetime.replace("..", "")));
    }

    @ParameterizedTest
    @CsvSource({
        "subset=time(%221800%22), 204",
        "subset=time(*), 400",
        "subset=time(*:*), 200",
        "subset=Lat(44:45), 400",
        "subset=time(%222020-13%22), 400",
        "subset=time(2021:2020), 400",
        "subset=time(2020)&subset=time(2021), 400",
        "subset=time(2020)&datetime=2020-01-01, 400"
    })
    void reqDatetimeSubsetDefinition(String query, int status) {
        assertThat(maillage.bytes(MAP + "?" + query).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bbox=170,-20,-170,20", "bbox=170,-20,-170,20&crs=EPSG:3857", "bbox=3,45,4,44", "bbox=3,44,3,45"
            })
    void aBoxThatIsNoneIsNotTurned(String box) {
        HttpResponse<String> answer = maillage.get("/ogc/map?" + box);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"parameter\":\"bbox\"");
    }

    /** A browser names XML after its pages, and wants a picture that it can show. */
    @Test
    void aBrowserHasThePictureThatIsLinked() {
        String accept =
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8";
        assertThat(maillage.send("GET", "/ogc/map?width=50", null, "Accept", accept)
                        .headers()
                        .firstValue("Content-Type"))
                .contains("image/png");
        assertThat(maillage.send("GET", "/ogc/map?width=50", null, "Accept", "image/svg+xml")
                        .headers()
                        .firstValue("Content-Type"))
                .contains("image/svg+xml");
    }

    /** Requirement datetime-response B: what is at no time is there at any. */
    @ParameterizedTest
    @CsvSource({
        "/ogc/map?width=300, 200",
        "/ogc/map?width=300&collections=actors%2Cprotected-sites, 200",
        "/ogc/map?width=300&collections=protected-sites, 204",
        "/ogc/collections/actors/map?width=300, 200"
    })
    void reqDatetimeSubsetOfWhatIsAtNoTime(String map, int status) {
        assertThat(maillage.bytes(map + "&subset=time(%221800%22)").statusCode())
                .isEqualTo(status);
    }

    /** OGC 20-058: what is declared is in the description of the API and is done. */
    @Test
    void reqCollectionsSelectionDatetimeAndCrs() {
        assertThat(maillage.json("/ogc/conformance")
                        .path("conformsTo")
                        .valueStream()
                        .map(JsonNode::asString))
                .contains(
                        "http://www.opengis.net/spec/ogcapi-maps-1/1.0/conf/collections-selection",
                        "http://www.opengis.net/spec/ogcapi-maps-1/1.0/conf/datetime",
                        "http://www.opengis.net/spec/ogcapi-maps-1/1.0/conf/crs");
        assertThat(maillage.json("/ogc/api").at("/paths/~1map/get/parameters").findValuesAsString("name"))
                .contains("collections", "datetime", "crs");
        String sites = "/ogc/map?width=300&collections=protected-sites";
        assertThat(maps.get(sites + "&datetime=1944-01-01").body())
                .isNotEqualTo(maps.get(sites).body());
        assertThat(maps.get(sites + "&crs=%5BEPSG:2154%5D").headers().firstValue("Content-Crs"))
                .contains("<http://www.opengis.net/def/crs/EPSG/0/2154>");
    }

    @ParameterizedTest
    @CsvSource({"png,image/png", "jpeg,image/jpeg", "svg,image/svg+xml"})
    void reqFormats(String format, String type) {
        assertThat(maps.get(MAP + "?f=" + format).headers().firstValue("Content-Type"))
                .contains(type);
        assertThat(maillage.send("GET", MAP, null, "Accept", type).headers().firstValue("Content-Type"))
                .contains(type);
    }

    @Test
    void theSameBoxIsTheSamePictureInEveryAxisOrder() {
        BufferedImage one = maps.image(MAP + "?bbox=2.8,44.5,3.3,45.0&width=200&height=200&bgcolor=0xffffff");
        assertThat(one.getWidth()).isEqualTo(200);
        assertThat(
                        WmsAnswers.differing(
                                one,
                                maps.image(
                                        MAP
                                                + "?bbox=44.5,2.8,45.0,3.3&bbox-crs=EPSG:4326&crs=EPSG:4326&width=200&height=200&bgcolor=0xffffff")))
                .isZero();
        assertThat(WmsAnswers.differing(one, maps.image(WmsAnswers.map("WIDTH", "200", "HEIGHT", "200"))))
                .isZero();
    }

    @Test
    void theQuestionIsThatOfTheItems() {
        String framed = MAP + "?bbox=2.8,44.5,3.3,45.0&width=200&height=200";
        assertThat(WmsAnswers.painted(maps.image(framed))).isPositive();
        assertThat(WmsAnswers.painted(maps.image(framed + "&type=nothing"))).isZero();
        assertThat(WmsAnswers.painted(maps.image(framed + "&datetime=1850-01-01")))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "width=0",
                "width=5000",
                "height=x",
                "bbox=1,2,3",
                "bbox=5,5,5,5",
                "crs=EPSG:27700",
                "bgcolor=blue",
                "f=gif",
                "unknown=1",
                "transparent=maybe"
            })
    void whatCannotBeDrawnIsAProblem(String parameter) {
        assertThat(maillage.get(MAP + "?" + parameter).statusCode()).isEqualTo(400);
    }
}
