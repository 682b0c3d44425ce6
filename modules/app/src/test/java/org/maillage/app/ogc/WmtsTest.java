package org.maillage.app.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.util.stream.IntStream;
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

/** WMTS 1.0.0 (OGC 07-057r7) of the sample territory. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class WmtsTest {

    private static final String TILE =
            "/ogc/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=protected-sites&STYLE=default"
                    + "&FORMAT=image/png&TILEMATRIXSET=GoogleMapsCompatible&TILEMATRIX=8&TILEROW=92&TILECOL=130";
    private static final String ADDRESS = "/ogc/wmts/protected-sites/default/GoogleMapsCompatible/8/92/130.png";

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

    @ParameterizedTest
    @ValueSource(strings = {"/ogc/wmts?service=WMTS&request=GetCapabilities", "/ogc/wmts/1.0.0/WMTSCapabilities.xml"})
    void capabilitiesTellLayersGridsAndAddresses(String path) {
        HttpResponse<String> answer = maillage.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/xml");
        assertThat(maps.xml(path).name()).isEqualTo("Capabilities");
        assertThat(answer.body())
                .contains(
                        "<ows:Identifier>protected-sites</ows:Identifier>",
                        "<ows:SupportedCRS>urn:ogc:def:crs:EPSG::3857</ows:SupportedCRS>",
                        "<WellKnownScaleSet>urn:ogc:def:wkss:OGC:1.0:GoogleMapsCompatible</WellKnownScaleSet>",
                        "<TopLeftCorner>-20037508.342789244 20037508.342789244</TopLeftCorner>",
                        "template=\"" + maillage.address()
                                + "/ogc/wmts/protected-sites/{Style}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}.png\"",
                        "<MinTileRow>");
    }

    @Test
    void capabilitiesAreInTheLanguageThatIsAskedFor() {
        String address = "/ogc/wmts/1.0.0/WMTSCapabilities.xml";
        String title = maillage.json("/ogc/collections/protected-sites?lang=en")
                .path("title")
                .asString();
        String english = maillage.get(address + "?lang=en").body();
        assertThat(english)
                .contains("<ows:Title>" + title + "</ows:Title>", "in tiles.", "&amp;lang=en")
                .doesNotContain("Sites protégés");
        assertThat(maillage.get("/ogc/wmts?service=WMTS&request=GetCapabilities&language=eng")
                        .body())
                .isEqualTo(english);
        assertThat(maillage.send("GET", address, null, "Accept-Language", "en").body())
                .isEqualTo(english);
    }

    @Test
    void aTileIsThePieceOfTheMapThatItShows() {
        BufferedImage tile = maps.image(TILE);
        assertThat(tile.getWidth()).isEqualTo(256);
        assertThat(WmsAnswers.painted(tile)).isPositive();
        double span = 40075016.685578488 / 256;
        double west = -20037508.342789244 + 130 * span;
        double north = 20037508.342789244 - 92 * span;
        String box = west + "," + (north - span) + "," + (west + span) + "," + north;
        BufferedImage map = maps.image(WmsAnswers.map("CRS", "EPSG:3857", "BBOX", box, "TRANSPARENT", "TRUE"));
        assertThat(WmsAnswers.differing(tile, map)).isZero();
    }

    @Test
    void lambert93IsDrawnToo() {
        assertThat(WmsAnswers.painted(maps.image("/ogc/wmts/protected-sites/default/LAMB93/8/53/6.png")))
                .isPositive();
        assertThat(maillage.get("/ogc/wmts/1.0.0/WMTSCapabilities.xml").body())
                .contains(
                        "<ows:SupportedCRS>urn:ogc:def:crs:EPSG::2154</ows:SupportedCRS>",
                        "<TopLeftCorner>0.0 12000000</TopLeftCorner>");
    }

    @Test
    void addressesAndParametersAreTheSameTile() {
        assertThat(maillage.bytes(ADDRESS).body())
                .isEqualTo(maillage.bytes(TILE).body());
        assertThat(maillage.bytes(ADDRESS.replace(".png", ".jpg")).headers().firstValue("Content-Type"))
                .hasValue("image/jpeg");
        assertThat(WmsAnswers.painted(maps.image(ADDRESS.replace("protected-sites", "maillage"))))
                .isPositive();
    }

    @Test
    void aTileThatHasNotChangedIsNotSentAgain() {
        String tag = maillage.get(TILE).headers().firstValue("ETag").orElseThrow();
        assertThat(maillage.send("GET", TILE, null, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    /** OGC 07-057r7, 7.1.1.1.2 and 7.2.1: a day in the parameters, and in the addresses that have a place for it. */
    @Test
    void aTimeShowsWhatHeldThen() {
        byte[] past = maillage.bytes(TILE + "&TIME=1944-01-01").body();
        assertThat(past).isNotEqualTo(maillage.bytes(TILE).body());
        assertThat(maillage.bytes(ADDRESS.replace("/default/", "/default/1944-01-01/"))
                        .body())
                .isEqualTo(past);
        assertThat(maillage.bytes(ADDRESS.replace("/default/", "/default/current/"))
                        .body())
                .isEqualTo(maillage.bytes(TILE).body());
        XmlElement layer = layer("protected-sites");
        XmlElement dimension = layer.child("Dimension").orElseThrow();
        assertThat(dimension.childValue("Identifier")).isEqualTo("Time");
        assertThat(dimension.childValue("Value")).isEqualTo("1943-08-19/2100-12-31/P1D");
    }

    /** A slash cannot stand in a part of an address. */
    @Test
    void anIntervalInAnAddressHasTwoHyphens() {
        byte[] interval = maillage.bytes(TILE + "&TIME=1940-01-01/1944-01-01").body();
        assertThat(interval).isNotEqualTo(maillage.bytes(TILE).body());
        assertThat(maillage.bytes(ADDRESS.replace("/default/", "/default/1940-01-01--1944-01-01/"))
                        .body())
                .isEqualTo(interval);
        assertThat(maillage.bytes(ADDRESS.replace("/default/", "/default/1940-01-01--1944-01-01--P1D/"))
                        .body())
                .isEqualTo(interval);
        assertThat(maillage.get(ADDRESS.replace("/default/", "/default/1944-01-01--1940-01-01/"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aFormIsReadAndNoOtherBody() {
        assertThat(WmsAnswers.form(
                                maillage,
                                TILE.replace("GetTile", "GetFeatureInfo") + "&I=128&J=128&INFOFORMAT=application/json")
                        .body())
                .contains("FeatureCollection");
        assertThat(WmsAnswers.form(maillage, TILE).headers().firstValue("Content-Type"))
                .contains("image/png");
        assertThat(WmsAnswers.untyped(maillage, TILE).headers().firstValue("Content-Type"))
                .contains("image/png");
        assertThat(WfsClient.refusal(WmsAnswers.posted(maillage, "/ogc/wmts", "application/soap+xml", "<a/>")))
                .isEqualTo("400 OperationNotSupported Request");
    }

    private static XmlElement layer(String id) {
        return WfsClient.all(maps.xml("/ogc/wmts/1.0.0/WMTSCapabilities.xml"), "Layer").stream()
                .filter(layer -> id.equals(layer.childValue("Identifier")))
                .findFirst()
                .orElseThrow();
    }

    /** OGC 07-057r7, 7.3: by parameters and by the addresses that capabilities give. */
    @Test
    void whatIsUnderAPixelIsTold() {
        String pixel = TILE.replace("GetTile", "GetFeatureInfo") + "&I=%d&J=%d&INFOFORMAT=application/json";
        BufferedImage tile = maps.image(TILE);
        // well inside: outlines lie half outside of what they are around
        int at = IntStream.range(256 * 8, 256 * 248)
                .filter(n -> IntStream.rangeClosed(-8, 8)
                        .allMatch(d -> isPainted(tile, n + d) && isPainted(tile, n + 256 * d)))
                .findFirst()
                .orElseThrow();
        int i = at % 256;
        int j = at / 256;
        JsonNode told = maillage.json(pixel.formatted(i, j));
        assertThat(told.at("/features/0/layer").asString()).isEqualTo("protected-sites");
        assertThat(maillage.json(pixel.formatted(0, 255)).path("features").size())
                .isZero();
        for (XmlElement address : layer("protected-sites").children("ResourceURL")) {
            if (address.attribute("resourceType").orElseThrow().equals("FeatureInfo")) {
                String path = address.attribute("template")
                        .orElseThrow()
                        .replace(maillage.address(), "")
                        .replace("{Style}/{Time}/{TileMatrixSet}", "default/current/GoogleMapsCompatible")
                        .replace("{TileMatrix}/{TileRow}/{TileCol}/{J}/{I}", "8/92/130/" + j + "/" + i);
                HttpResponse<String> answer = maillage.get(path);
                assertThat(answer.headers().firstValue("Content-Type"))
                        .get()
                        .asString()
                        .startsWith(address.attribute("format").orElseThrow());
                assertThat(answer.body())
                        .contains(told.at("/features/0/properties/name").asString());
            }
        }
    }

    private static boolean isPainted(BufferedImage tile, int n) {
        return tile.getRGB(n % 256, n / 256) >>> 24 > 0;
    }

    @Test
    void legendsAreWhereTheStylesSay() {
        String legend = layer("protected-sites")
                .child("Style")
                .flatMap(style -> style.child("LegendURL"))
                .flatMap(address -> address.attribute("href"))
                .orElseThrow();
        assertThat(WmsAnswers.painted(maps.image(legend.replace(maillage.address(), ""))))
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "&TILEROW=92, '', MissingParameterValue, TileRow",
        "&TILEROW=92, &TILEROW=256, TileOutOfRange, TileRow",
        "&TILECOL=130, &TILECOL=-1, TileOutOfRange, TileCol",
        "&TILECOL=130, &TILECOL=99999999999, TileOutOfRange, TileCol",
        "&TILEROW=92, &TILEROW=-99999999999999999999, TileOutOfRange, TileRow",
        "&TILECOL=130, &TILECOL=x, InvalidParameterValue, TileCol",
        "&TILEMATRIX=8, &TILEMATRIX=99, InvalidParameterValue, TileMatrix",
        "GoogleMapsCompatible, nothing, InvalidParameterValue, TileMatrixSet",
        "LAYER=protected-sites, LAYER=nothing, InvalidParameterValue, Layer",
        "STYLE=default, STYLE=nothing, InvalidParameterValue, Style",
        "FORMAT=image/png, FORMAT=image/gif, InvalidParameterValue, Format",
        "VERSION=1.0.0, VERSION=2.0.0, InvalidParameterValue, Version",
        "SERVICE=WMTS&, '', MissingParameterValue, Service",
        "STYLE=default, STYLE=default&TIME=soon, InvalidParameterValue, TIME",
        "REQUEST=GetTile, REQUEST=GetFeatureInfo, MissingParameterValue, InfoFormat",
        "REQUEST=GetTile, REQUEST=GetFeatureInfo&InfoFormat=text/xml, InvalidParameterValue, InfoFormat",
        "REQUEST=GetTile, REQUEST=GetFeatureInfo&InfoFormat=text/html&I=256&J=0, PointIJOutOfRange, I",
        "REQUEST=GetTile, REQUEST=Nothing, InvalidParameterValue, Request",
        "REQUEST=GetTile, REQUEST=GetCapabilities&Sections=Nothing, InvalidParameterValue, Sections"
    })
    void mistakesAreReports(String given, String instead, String code, String locator) {
        HttpResponse<String> answer = maillage.get(TILE.replace(given, instead));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/xml");
        assertThat(answer.body())
                .contains("exceptionCode=\"" + code + "\"", "locator=\"" + locator + "\"")
                .contains("xmlns=\"http://www.opengis.net/ows/1.1\"");
    }

    @Test
    void versionsOfOthersAreRefusedWithoutLocator() {
        assertThat(WfsClient.refusal(
                        maillage.get("/ogc/wmts?service=WMTS&request=GetCapabilities&acceptversions=1.1.0,1.2.0")))
                .isEqualTo("400 VersionNegotiationFailed -");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "All | ServiceIdentification ServiceProvider OperationsMetadata Contents ServiceMetadataURL",
                "ServiceIdentification | ServiceIdentification",
                "ServiceProvider | ServiceProvider",
                "OperationsMetadata | OperationsMetadata",
                "Contents | Contents",
                "Themes | Themes",
                "contents,Themes | Contents Themes"
            })
    void sectionsAreAskedForAlone(String sections, String parts) {
        assertThat(maps.xml("/ogc/wmts?service=WMTS&request=GetCapabilities&Sections=" + sections)
                        .children())
                .extracting(XmlElement::name)
                .containsExactly(parts.split(" "));
    }

    @Test
    void mistakesInAddressesAreReportsToo() {
        HttpResponse<String> answer = maillage.get(ADDRESS.replace("/92/", "/256/"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("exceptionCode=\"TileOutOfRange\"");
    }
}
