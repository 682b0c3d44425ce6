package org.maillage.app.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
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

    @Test
    void whatIsNotThereIsAProblem() {
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
