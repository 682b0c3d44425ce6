package org.maillage.app.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
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

/** The styles of layers (draft OGC 20-009, reading), and those that a map request brings along (OGC 05-078r4, 6.3). */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class StylesTest {

    private static final String STYLE = "/ogc/collections/territories/styles/default";

    private static RunningApplication maillage;
    private static WmsAnswers wms;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        maillage = RunningApplication.withSample(database);
        wms = new WmsAnswers(maillage);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    @Test
    void everyStyleIsThereInEveryLanguage() {
        JsonNode styles = maillage.json("/ogc/styles").path("styles");
        assertThat(styles)
                .extracting(style -> style.path("id").asString())
                .contains("actors.default", "action-lines.etat");
        for (JsonNode style : styles) {
            for (JsonNode link : style.path("links")) {
                URI address = URI.create(link.path("href").asString());
                HttpResponse<String> sheet = maillage.get(address.getPath() + "?" + address.getQuery());
                assertThat(sheet.statusCode()).isEqualTo(200);
                assertThat(sheet.headers().firstValue("Content-Type").orElse("").replace(" ", ""))
                        .startsWith(link.path("type").asString());
                assertThat(sheet.body()).isNotEmpty();
            }
        }
        assertThat(maillage.json("/ogc/collections/actors/styles")
                        .path("default")
                        .asString())
                .isEqualTo("default");
    }

    /** A list of styles in a program shows their names alone, and a map that has a centre begins there. */
    @Test
    void aMapLibreStyleSaysWhichItIsAndWhereItBegins() {
        JsonNode box = maillage.json("/ogc/collections/action-lines").at("/extent/spatial/bbox/0");
        List<String> names = new ArrayList<>();
        for (String id : List.of("default", "etat")) {
            JsonNode style = maillage.json("/ogc/collections/action-lines/styles/" + id + "?f=maplibre");
            names.add(style.path("name").asString());
            assertThat(style.at("/center/0").asDouble())
                    .isBetween(box.get(0).asDouble(), box.get(2).asDouble());
            assertThat(style.at("/center/1").asDouble())
                    .isBetween(box.get(1).asDouble(), box.get(3).asDouble());
            assertThat(style.path("zoom").asDouble()).isBetween(6.0, 12.0);
        }
        String layer = maillage.json("/ogc/collections/action-lines?lang=fr")
                .path("title")
                .asString();
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.startsWith(layer + " – "));
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.ogc.sld+xml;version=1.1,version=\"1.1.0\"",
        "application/vnd.ogc.sld+xml,version=\"1.0.0\"",
        "application/vnd.mapbox.style+json,\"version\":8",
        "application/x-qgis-qml,RuleRenderer",
        "*/*,\"version\":8"
    })
    void theLanguageIsTheOneAccepted(String accept, String content) {
        assertThat(maillage.send("GET", STYLE, null, "Accept", accept).body()).contains(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"action-points", "funding-perimeters"})
    void everyPictureOfAMapLibreStyleIsInItsSprite(String layer) throws IOException {
        JsonNode style = maillage.json("/ogc/collections/" + layer + "/styles/default?f=maplibre");
        String sprite = URI.create(style.path("sprite").asString()).getPath();
        List<String> named = style.path("layers")
                .valueStream()
                .flatMap(drawn -> Stream.of(drawn.at("/layout/icon-image"), drawn.at("/paint/fill-pattern")))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .distinct()
                .toList();
        for (String fineness : List.of("", "@2x")) {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(
                    maillage.bytes(sprite + fineness + ".png").body()));
            JsonNode places = maillage.json(sprite + fineness + ".json");
            assertThat(places.propertyNames()).containsExactlyInAnyOrderElementsOf(named);
            for (JsonNode place : places) {
                assertThat(place.path("pixelRatio").asInt()).isEqualTo(fineness.isEmpty() ? 1 : 2);
                BufferedImage icon = picture.getSubimage(
                        place.path("x").asInt(),
                        place.path("y").asInt(),
                        place.path("width").asInt(),
                        place.path("height").asInt());
                int[] pixels = icon.getRGB(0, 0, icon.getWidth(), icon.getHeight(), null, 0, icon.getWidth());
                assertThat(Arrays.stream(pixels).map(pixel -> pixel >>> 24).boxed())
                        .anyMatch(opacity -> opacity > 30)
                        .contains(0);
            }
        }
    }

    @Test
    void theLettersOfAMapLibreStyleAreThere() {
        JsonNode style = maillage.json(STYLE + "?f=maplibre");
        String font = style.path("layers")
                .valueStream()
                .map(drawn -> drawn.at("/layout/text-font/0"))
                .filter(JsonNode::isString)
                .findFirst()
                .orElseThrow()
                .asString();
        String glyphs =
                style.path("glyphs").asString().substring(maillage.address().length());
        String stack = "Noto Sans Regular," + font;
        HttpResponse<byte[]> page = maillage.bytes(
                glyphs.replace("{fontstack}", stack.replace(" ", "%20")).replace("{range}", "0-255"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("application/x-protobuf");
        assertThat(new String(page.body(), StandardCharsets.ISO_8859_1)).contains(font, "0-255");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Noto%20Sans%20Regular/0-255.pbf",
                "Source%20Sans%20Pro%20Regular/0-256.pbf",
                "Source%20Sans%20Pro%20Regular/1-256.pbf",
                "Source%20Sans%20Pro%20Regular/65536-65791.pbf",
                "Source%20Sans%20Pro%20Regular/99999-99999.pbf",
                "Source%20Sans%20Pro%20Regular/a-b.pbf"
            })
    void otherLettersAreNot(String address) {
        assertThat(maillage.get("/ogc/fonts/" + address).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNotThereIsAProblem() {
        assertThat(maillage.get("/ogc/collections/actors/styles/nothing/sprite.json")
                        .statusCode())
                .isEqualTo(404);
        assertThat(maillage.get("/ogc/collections/nothing/styles").statusCode()).isEqualTo(404);
        assertThat(maillage.get("/ogc/collections/actors/styles/nothing").statusCode())
                .isEqualTo(404);
        assertThat(maillage.get(STYLE + "?f=css").statusCode()).isEqualTo(400);
        assertThat(maillage.get(STYLE + "?g=sld").statusCode()).isEqualTo(400);
    }

    private static String sld(String rules) {
        return "<StyledLayerDescriptor version='1.0.0' xmlns='http://www.opengis.net/sld'><NamedLayer><Name>protected-sites</Name>"
                + "<UserStyle><FeatureTypeStyle>" + rules
                + "</FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>";
    }

    @Test
    void aMapIsDrawnInTheStyleThatIsSent() {
        String red = sld("<Rule><PolygonSymbolizer><Fill><CssParameter name='fill'>#ff0000</CssParameter></Fill>"
                + "</PolygonSymbolizer></Rule>");
        for (String layers : List.of("protected-sites", "")) {
            var image = wms.image(WmsAnswers.map("SLD_BODY", red, "LAYERS", layers));
            assertThat(image.getRGB(0, 0, 256, 256, null, 0, 256)).contains(0xFFFF0000);
        }
    }

    /** A style that is written by us and sent back draws the same. */
    @Test
    void ourOwnStyleComesBackAsItWas() {
        String own = maillage.get("/ogc/collections/protected-sites/styles/default?f=sld")
                .body();
        assertThat(WmsAnswers.differing(wms.image(WmsAnswers.map()), wms.image(WmsAnswers.map("SLD_BODY", own))))
                .isLessThan(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no xml",
                "<!DOCTYPE a [<!ENTITY b 'bbbb'><!ENTITY c '&b;&b;&b;'>]><StyledLayerDescriptor>&c;</StyledLayerDescriptor>",
                "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><StyledLayerDescriptor/>",
                "<other/>"
            })
    void aStyleThatIsNoneIsAMistake(String body) {
        assertThat(wms.mistake(WmsAnswers.map("SLD_BODY", body))).isEmpty();
        assertThat(wms.text(WmsAnswers.map("SLD_BODY", body))).doesNotContain("root:");
        assertThat(wms.mistake(WmsAnswers.map("SLD", "http://127.0.0.1/secret")))
                .isEmpty();
    }
}
