package org.maillage.app.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
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
import org.maillage.layers.xml.XmlElement;
import org.maillage.testkit.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/** WMS GetCapabilities, by clauses of OGC 06-042 (1.3.0) and OGC 01-068r3 (1.1.1). */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class WmsCapabilitiesTest {

    private static final String CAPABILITIES = "/ogc/wms?service=WMS&request=GetCapabilities";

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

    @ParameterizedTest
    @CsvSource({
        ",1.3.0",
        "1.3.0,1.3.0",
        "1.1.1,1.1.1",
        "1.1.0,1.1.1",
        "1.2.0,1.1.1",
        "1.4.0,1.3.0",
        "99.99.99,1.3.0",
        "0.0.0,1.1.1"
    })
    void clause624VersionIsNegotiated(String asked, String given) {
        XmlElement root = wms.xml(CAPABILITIES + (asked == null ? "" : "&version=" + asked));
        assertThat(root.attribute("version")).contains(given);
        assertThat(root.name()).isEqualTo(given.equals("1.3.0") ? "WMS_Capabilities" : "WMT_MS_Capabilities");
    }

    @Test
    void clause68NamesOfParametersHaveAnyCaseAndFormatIsAHint() {
        assertThat(wms.xml("/ogc/wms?SeRvIcE=WMS&rEqUeSt=GetCapabilities&FoRmAt=text/unknown&other=1")
                        .name())
                .isEqualTo("WMS_Capabilities");
        assertThat(wms.get(CAPABILITIES).headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1", "1.3.0"})
    void clause721EveryOperationSaysThatItTakesAForm(String version) {
        XmlElement request = WfsClient.all(wms.xml(CAPABILITIES + "&version=" + version), "Request")
                .get(0);
        assertThat(request.children()).hasSizeGreaterThan(2).allSatisfy(operation -> assertThat(
                        WfsClient.all(operation, "HTTP").get(0).children().stream()
                                .map(method -> method.name() + " "
                                        + WfsClient.all(method, "OnlineResource")
                                                .get(0)
                                                .attribute("href")
                                                .orElseThrow()))
                .containsExactly("Get " + maillage.address() + "/ogc/wms?", "Post " + maillage.address() + "/ogc/wms"));
    }

    /** By the parameter of all addresses, by INSPIRE's, and by the header: as OGC API does; the legends say the same language. */
    @ParameterizedTest
    @ValueSource(strings = {"1.1.1", "1.3.0"})
    void textsAreInTheLanguageThatIsAskedFor(String version) {
        String asked = CAPABILITIES + "&version=" + version;
        String french = wms.text(asked);
        String english = wms.text(asked + "&lang=en");
        String title = maillage.json("/ogc/collections/protected-sites?lang=en")
                .path("title")
                .asString();
        assertThat(english)
                .contains(
                        "<Title>" + title + "</Title>", "drawn by layers", "<Keyword>funding</Keyword>", "&amp;lang=en")
                .doesNotContain("<Title>Sites protégés</Title>", "Les acteurs, les sites");
        assertThat(french)
                .contains("<Title>Sites protégés</Title>")
                .contains("&amp;lang=fr")
                .doesNotContain(title, "lang=en");
        for (String other : List.of("&LANG=EN", "&LANGUAGE=eng", "&language=eng&lang=xx")) {
            assertThat(wms.text(asked + other)).isEqualTo(english);
        }
        assertThat(wms.text(asked + "&LANGUAGE=fre")).isEqualTo(french);
        assertThat(wms.text(asked + "&LANGUAGE=ger")).as("the first of ours").isEqualTo(french);
        HttpResponse<String> preferred = maillage.send("GET", asked, null, "Accept-Language", "en-GB, fr;q=0.5");
        assertThat(preferred.body()).isEqualTo(english);
        assertThat(preferred.headers().firstValue("Content-Language")).contains("en");
        assertThat(preferred.headers().allValues("Vary")).contains("Accept-Language");
        String legend =
                "/ogc/wms?service=WMS&version=1.3.0&request=GetLegendGraphic&layer=protected-sites&format=image/png";
        assertThat(wms.get(legend + "&lang=en").body())
                .isNotEqualTo(wms.get(legend).body());
    }

    @Test
    void clause721ServiceIsNeededAndIsWms() {
        assertThat(wms.mistake("/ogc/wms?request=GetCapabilities")).isEmpty();
        assertThat(wms.mistake("/ogc/wms?service=WFS&request=GetCapabilities")).isEmpty();
        assertThat(wms.mistake("/ogc/wms?service=WMS&request=GetCoffee")).isEqualTo("OperationNotSupported");
        assertThat(wms.mistake("/ogc/wms")).isEmpty();
    }

    @Test
    void clause7235UpdateSequence() {
        long sequence =
                Long.parseLong(wms.xml(CAPABILITIES).attribute("updateSequence").orElseThrow());
        assertThat(wms.mistake(CAPABILITIES + "&updatesequence=" + sequence)).isEqualTo("CurrentUpdateSequence");
        assertThat(wms.mistake(CAPABILITIES + "&updatesequence=" + (sequence + 1)))
                .isEqualTo("InvalidUpdateSequence");
        assertThat(wms.mistake(CAPABILITIES + "&updatesequence=soon")).isEqualTo("InvalidUpdateSequence");
        assertThat(wms.xml(CAPABILITIES + "&updatesequence=" + (sequence - 1)).name())
                .isEqualTo("WMS_Capabilities");
    }

    @Test
    void clause724EveryLayerSaysWhatItIsInTheOrderOfTheSchema() {
        for (XmlElement layer : layers("1.3.0")) {
            List<String> order =
                    layer.children().stream().map(XmlElement::name).distinct().toList();
            assertThat(List.of(
                            "Name",
                            "Title",
                            "Abstract",
                            "KeywordList",
                            "CRS",
                            "EX_GeographicBoundingBox",
                            "BoundingBox",
                            "Dimension",
                            "Attribution",
                            "MetadataURL",
                            "Style",
                            "MinScaleDenominator",
                            "MaxScaleDenominator"))
                    .as(layer.childValue("Name"))
                    .containsSubsequence(order);
            assertThat(order).contains("Title", "CRS", "EX_GeographicBoundingBox", "BoundingBox", "Style", "Dimension");
            assertThat(layer.attribute("queryable")).contains("1");
            assertThat(layer.child("Dimension").orElseThrow().attribute("default"))
                    .contains("current");
        }
        JsonNode sites = maillage.json("/ogc/collections/protected-sites");
        for (String version : List.of("1.1.1", "1.3.0")) {
            assertThat(layers(version).stream()
                            .filter(layer -> "protected-sites".equals(layer.childValue("Name")))
                            .map(layer ->
                                    layer.child("Attribution").orElseThrow().childValue("Title")))
                    .containsExactly(sites.path("attribution").asString() + " – "
                            + sites.path("license").asString());
        }
        assertThat(layers("1.3.0")).hasSize(10);
        assertThat(layers("1.1.1")).hasSize(10);
    }

    @Test
    void clause7246BoxesHaveTheAxisOrderOfTheirCrs() {
        XmlElement sites = layer("1.3.0", "protected-sites");
        double west =
                number(sites.child("EX_GeographicBoundingBox").orElseThrow().childValue("westBoundLongitude"));
        assertThat(minX(sites, "CRS", "CRS:84")).isEqualTo(west);
        assertThat(minX(sites, "CRS", "EPSG:4326")).isGreaterThan(40);
        assertThat(minX(sites, "CRS", "EPSG:3857")).isLessThan(1_000_000);
        assertThat(minX(sites, "CRS", "EPSG:3035")).isLessThan(3_000_000);
        assertThat(minX(layer("1.1.1", "protected-sites"), "SRS", "EPSG:4326")).isEqualTo(west);
    }

    @Test
    void clause7247LegendsAreWhereTheStylesSayAndAsLarge() {
        for (XmlElement layer : layers("1.3.0")) {
            for (XmlElement style : layer.children("Style")) {
                XmlElement legend = style.child("LegendURL").orElseThrow();
                URI address = URI.create(legend.child("OnlineResource")
                        .orElseThrow()
                        .attribute("href")
                        .orElseThrow());
                var image = wms.image(address.getRawPath() + "?" + address.getRawQuery());
                assertThat(legend.attribute("width")).contains(String.valueOf(image.getWidth()));
                assertThat(legend.attribute("height")).contains(String.valueOf(image.getHeight()));
                assertThat(WmsAnswers.painted(image))
                        .as(layer.childValue("Name"))
                        .isPositive();
            }
        }
    }

    @Test
    void capabilitiesAreNotSentAgainToWhoHasThem() {
        String tag = wms.get(CAPABILITIES).headers().firstValue("ETag").orElseThrow();
        assertThat(maillage.send("GET", CAPABILITIES, null, "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    private static List<XmlElement> layers(String version) {
        XmlElement root = wms.xml(CAPABILITIES + "&version=" + version)
                .child("Capability")
                .orElseThrow()
                .child("Layer")
                .orElseThrow();
        assertThat(root.child("Name")).isEmpty();
        XmlElement all = root.child("Layer").orElseThrow();
        assertThat(all.childValue("Name")).isEqualTo("maillage");
        return new ArrayList<>(all.children("Layer"));
    }

    private static XmlElement layer(String version, String name) {
        return layers(version).stream()
                .filter(layer -> name.equals(layer.childValue("Name")))
                .findFirst()
                .orElseThrow();
    }

    private static double minX(XmlElement layer, String attribute, String crs) {
        return number(layer.children("BoundingBox").stream()
                .filter(box -> box.attribute(attribute).filter(crs::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .attribute("minx")
                .orElseThrow());
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }
}
