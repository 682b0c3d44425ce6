package org.maillage.app.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.RunningApplication;
import org.maillage.layers.xml.XmlElement;
import org.maillage.testkit.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/** WMS GetFeatureInfo and GetLegendGraphic, by clauses of OGC 06-042 and OGC 05-078r4. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class WmsFeatureInfoTest {

    private static RunningApplication maillage;
    private static WmsAnswers wms;
    private static double[] seat;
    private static String name;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        maillage = RunningApplication.withSample(database);
        wms = new WmsAnswers(maillage);
        JsonNode actor = maillage.json(
                        "/ogc/collections/actors/items?limit=1&sortby=name&filter=geom%20IS%20NOT%20NULL")
                .at("/features/0");
        seat = new double[] {
            actor.at("/geometry/coordinates/0").asDouble(),
            actor.at("/geometry/coordinates/1").asDouble()
        };
        name = actor.at("/properties/name").asString();
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    /** A map of 101 pixels with the seat of an actor in its middle. */
    private static String info(String... pairs) {
        double half = 0.002;
        String box = seat[1] - half + "," + (seat[0] - half) + "," + (seat[1] + half) + "," + (seat[0] + half);
        return WmsAnswers.query(
                List.of(
                        "VERSION",
                        "1.3.0",
                        "REQUEST",
                        "GetFeatureInfo",
                        "LAYERS",
                        "protected-sites,actors",
                        "STYLES",
                        "",
                        "CRS",
                        "EPSG:4326",
                        "BBOX",
                        box,
                        "WIDTH",
                        "101",
                        "HEIGHT",
                        "101",
                        "FORMAT",
                        "image/png",
                        "QUERY_LAYERS",
                        "actors",
                        "INFO_FORMAT",
                        "application/json",
                        "I",
                        "50",
                        "J",
                        "50"),
                pairs);
    }

    @Test
    void clause74TheFeatureUnderThePixelIsTold() {
        JsonNode answer = RunningApplication.parse(wms.text(info()));
        assertThat(answer.path("features").size()).isEqualTo(1);
        assertThat(answer.at("/features/0/properties/name").asString()).isNotEmpty();
        assertThat(answer.at("/features/0/layer").asString()).isEqualTo("actors");
        assertThat(wms.text(info("FEATURE_COUNT", "100"))).contains(name);
        assertThat(RunningApplication.parse(wms.text(info("I", "0", "J", "0")))
                        .path("features")
                        .size())
                .isZero();
    }

    /** In the CRS of the map, easting or longitude first, as programs take its short name. */
    @ParameterizedTest
    @CsvSource({"EPSG:4326, EPSG:4326", "CRS:84, urn:ogc:def:crs:OGC:1.3:CRS84"})
    void gmlHasTheFeatureWithItsPlace(String crs, String told) {
        double half = 0.002;
        String[] box = crs.equals("CRS:84")
                ? new String[] {
                    "BBOX", seat[0] - half + "," + (seat[1] - half) + "," + (seat[0] + half) + "," + (seat[1] + half)
                }
                : new String[] {};
        String asked = info(Stream.concat(
                        Stream.of("CRS", crs, "INFO_FORMAT", "application/vnd.ogc.gml", "FEATURE_COUNT", "100"),
                        Stream.of(box))
                .toArray(String[]::new));
        XmlElement collection = wms.xml(asked);
        assertThat(WfsClient.texts(collection, "name")).contains(name);
        assertThat(WfsClient.all(collection, "actors")).isNotEmpty().allSatisfy(feature -> {
            assertThat(WfsClient.all(feature, "MultiPoint").get(0).attribute("srsName"))
                    .contains(told);
            assertThat(WfsClient.texts(feature, "pos").get(0)).startsWith((int) seat[0] + ".");
        });
        assertThat(wms.get(asked).headers().firstValue("Content-Type"))
                .get()
                .asString()
                .startsWith("application/vnd.ogc.gml");
    }

    /** Half a mark beside the point is still the point. */
    @Test
    void aNearMissIsAHit() {
        assertThat(RunningApplication.parse(wms.text(info("I", "55")))
                        .path("features")
                        .size())
                .isEqualTo(1);
        assertThat(RunningApplication.parse(wms.text(info("I", "80")))
                        .path("features")
                        .size())
                .isZero();
    }

    @Test
    void olderVersionNamesThePixelXAndY() {
        double half = 0.002;
        String box = seat[0] - half + "," + (seat[1] - half) + "," + (seat[0] + half) + "," + (seat[1] + half);
        String path = info("VERSION", "1.1.1", "SRS", "EPSG:4326", "BBOX", box, "X", "50", "Y", "50", "I", "", "J", "");
        assertThat(RunningApplication.parse(wms.text(path)).path("features").size())
                .isEqualTo(1);
    }

    @Test
    void nothingThatIsWrittenBecomesMarkup() {
        String hostile =
                "{\"type\":\"Feature\",\"properties\":{\"name\":\"<script>alert('x')</script>\",\"family\":\"associations\","
                        + "\"status\":\"actif\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + seat[0] + ","
                        + seat[1] + "]}}";
        HttpResponse<String> created =
                maillage.sendAs("POST", "application/geo+json", "/ogc/collections/actors/items", hostile);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);

        assertThat(wms.text(info("INFO_FORMAT", "text/html", "FEATURE_COUNT", "50")))
                .contains("&lt;script&gt;")
                .doesNotContain("<script");

        String path = created.headers()
                .firstValue("Location")
                .orElseThrow()
                .substring(maillage.address().length());
        assertThat(maillage.send("DELETE", path, null).statusCode()).isEqualTo(204);
    }

    @Test
    void valuesHaveTitlesAndLabels() {
        HttpResponse<byte[]> html = wms.get(info("INFO_FORMAT", "text/html", "FEATURE_COUNT", "50"));
        assertThat(html.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        String page = wms.text(info("INFO_FORMAT", "text/html", "FEATURE_COUNT", "50"));
        assertThat(page).contains("<th>Nom</th>", "<th>Famille</th>", "<h2>Acteurs</h2>");
        assertThat(wms.text(info("INFO_FORMAT", "text/plain"))).contains("Acteurs\n", "  Nom : ");
        assertThat(wms.text(info("INFO_FORMAT", "text/plain", "LANG", "en"))).contains("Actors\n", "  Name: ");
        assertThat(wms.text(info("INFO_FORMAT", "text/html", "LANGUAGE", "eng")))
                .contains("lang=\"en\"", "<h2>Actors</h2>");
    }

    @ParameterizedTest
    @CsvSource({
        "I,101,InvalidPoint",
        "J,-1,InvalidPoint",
        "I,middle,InvalidPoint",
        "I,99999999999,InvalidPoint",
        "J,-99999999999999999999,InvalidPoint",
        "QUERY_LAYERS,nolayer,LayerNotDefined",
        "QUERY_LAYERS,territories,LayerNotDefined",
        "LAYERS,nolayer,LayerNotDefined",
        "INFO_FORMAT,text/xml,InvalidFormat",
        "CRS,EPSG:1,InvalidCRS",
        "STYLES,'nostyle,',StyleNotDefined"
    })
    void tableE1Codes(String parameter, String value, String code) {
        assertThat(wms.mistake(info(parameter, value))).isEqualTo(code);
    }

    /** Whoever clicks means what they see, which is what is on top. */
    @Test
    void whatIsOnTopIsToldFirst() {
        for (String layers : List.of("territories,actors", "maillage")) {
            List<String> told = RunningApplication.parse(wms.text(info(
                            "LAYERS",
                            layers,
                            "QUERY_LAYERS",
                            layers,
                            "INFO_FORMAT",
                            "application/json",
                            "FEATURE_COUNT",
                            "50")))
                    .findValuesAsString("layer");
            assertThat(told).contains("actors", "territories");
            assertThat(told.lastIndexOf("actors")).isLessThan(told.indexOf("territories"));
        }
        assertThat(wms.text(info(
                        "LAYERS",
                        "territories,actors",
                        "QUERY_LAYERS",
                        "territories,actors",
                        "INFO_FORMAT",
                        "text/plain")))
                .as("one, when nobody asks for more")
                .startsWith("Acteurs\n")
                .doesNotContain("Territoires\n");
    }

    /** One that no integer holds is larger than what there is, and is no mistake where a standard has no largest. */
    @Test
    void aNumberOfAnySizeIsReadAsOne() {
        assertThat(wms.text(info("FEATURE_COUNT", "9".repeat(30)))).isEqualTo(wms.text(info("FEATURE_COUNT", "1000")));
        assertThat(wms.text(info("FEATURE_COUNT", "+" + "0".repeat(40) + "1"))).isEqualTo(wms.text(info()));
        for (String side : List.of("WIDTH", "HEIGHT")) {
            assertThat(wms.text(info(side, "99999999999"))).contains("locator=\"" + side + "\"", "de 1 à 4096 pixels");
            assertThat(wms.text(legend(side, "99999999999"))).contains("locator=\"" + side + "\"", "de 1 à");
        }
        assertThat(wms.mistake("/ogc/wms?service=WMS&request=GetCapabilities&updatesequence=" + "9".repeat(30)))
                .isEqualTo("InvalidUpdateSequence");
    }

    private static String legend(String... pairs) {
        return WmsAnswers.query(
                List.of("VERSION", "1.3.0", "SERVICE", "WMS", "REQUEST", "GetLegendGraphic", "LAYER", "territories"),
                pairs);
    }

    @Test
    void aLegendTellsTheRulesOfAScale() {
        BufferedImage all = wms.image(legend());
        BufferedImage far = wms.image(legend("SCALE", "10000000"));
        assertThat(WmsAnswers.painted(all)).isPositive();
        assertThat(far.getHeight()).isLessThan(all.getHeight());
        BufferedImage rule = wms.image(legend("RULE", "pnr", "WIDTH", "40", "HEIGHT", "30", "LEGEND_OPTIONS", "x:y"));
        assertThat(rule.getWidth() + "x" + rule.getHeight()).isEqualTo("40x30");
    }

    @Test
    void theLegendOfAllLayersIsThatOfEach() {
        BufferedImage one = wms.image(legend("LAYER", "actors"));
        BufferedImage all = wms.image(legend("LAYER", "maillage"));
        assertThat(all.getHeight()).isGreaterThan(5 * one.getHeight());
        assertThat(wms.image(legend("LAYER", "maillage", "SCALE", "10000000")).getHeight())
                .isLessThan(all.getHeight());
        assertThat(wms.mistake(legend("LAYER", "maillage", "RULE", "pnr"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LAYER,nolayer,LayerNotDefined", "STYLE,nostyle,StyleNotDefined", "FORMAT,image/gif,InvalidFormat"})
    void whatHasNoLegendIsAMistake(String parameter, String value, String code) {
        assertThat(wms.mistake(legend(parameter, value))).isEqualTo(code);
        assertThat(wms.mistake(legend("RULE", "norule"))).isEmpty();
        assertThat(wms.mistake(legend("WIDTH", "100000"))).isEmpty();
        assertThat(wms.text(legend("SCALE", "NaN"))).contains("locator=\"SCALE\"");
        assertThat(wms.text(legend("SCALE", "-1"))).contains("locator=\"SCALE\"");
    }
}
