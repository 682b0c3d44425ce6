package org.maillage.app.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.app.ogc.WmsAnswers.map;

import java.awt.image.BufferedImage;
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
import org.maillage.app.LoggedIn;
import org.maillage.app.RunningApplication;
import org.maillage.testkit.database.TestDatabase;

/** WMS GetMap, by clauses of OGC 06-042 (1.3.0) and OGC 01-068r3 (1.1.1). */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class WmsMapTest {

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
    @CsvSource({"256,256", "1,1", "300,77", "17,1024"})
    void clause7338ThePictureIsExactlyAsLargeAsAsked(String width, String height) {
        BufferedImage image = wms.image(map("WIDTH", width, "HEIGHT", height));
        assertThat(image.getWidth() + "," + image.getHeight()).isEqualTo(width + "," + height);
    }

    /** SERVICE is needed for GetCapabilities alone, and names of parameters have any case. */
    @Test
    void clause68NamesHaveAnyCase() {
        assertThat(wms.image(map().replace("LAYERS", "LaYeRs").replace("REQUEST", "rEqUeSt")))
                .isNotNull();
        assertThat(wms.image(map("UNKNOWN", "1", "SERVICE", "WMS"))).isNotNull();
    }

    @Test
    void clause6733TheSamePlaceIsTheSamePictureInEveryAxisOrder() {
        BufferedImage latitudeFirst = wms.image(map());
        assertThat(WmsAnswers.painted(latitudeFirst)).isGreaterThan(1_000);
        String longitudeFirst = "2.8,44.5,3.3,45.0";
        assertThat(WmsAnswers.differing(latitudeFirst, wms.image(map("CRS", "CRS:84", "BBOX", longitudeFirst))))
                .isZero();
        String older = map("VERSION", "1.1.1", "BBOX", longitudeFirst).replace("CRS=", "SRS=");
        assertThat(WmsAnswers.differing(latitudeFirst, wms.image(older))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG:3857,'311000,5540000,368000,5620000'",
        "EPSG:2154,'680000,6380000,725000,6430000'",
        "EPSG:3035,'2399000,3743000,2458000,3793000'",
        "EPSG:4258,'44.5,2.8,45.0,3.3'"
    })
    void everyCrsShowsTheSites(String crs, String box) {
        assertThat(WmsAnswers.painted(wms.image(map("CRS", crs, "BBOX", box)))).isGreaterThan(500);
    }

    /** Clause 7.3.3.8: another proportion of the box stretches the picture, and cuts nothing off. */
    @Test
    void anotherProportionStretches() {
        BufferedImage square = wms.image(map());
        BufferedImage wide = wms.image(map("WIDTH", "512"));
        double ratio = (double) WmsAnswers.painted(wide) / WmsAnswers.painted(square);
        assertThat(ratio).isBetween(1.8, 2.2);
    }

    @ParameterizedTest
    @CsvSource({"image/png,image/png", "image/png; mode=8bit,image/png", "image/jpeg,image/jpeg"})
    void clause7335FormatsThatAreListedAreGiven(String format, String type) {
        HttpResponse<byte[]> response = wms.get(map("FORMAT", format, "LAYERS", "maillage"));
        assertThat(response.headers().firstValue("Content-Type")).contains(type);
        assertThat(WmsAnswers.painted(wms.image(map("FORMAT", format, "LAYERS", "maillage"))))
                .isPositive();
    }

    @Test
    void svgIsADocumentOfShapes() {
        HttpResponse<byte[]> response = wms.get(map("FORMAT", "image/svg+xml", "LAYERS", "maillage"));
        assertThat(response.headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(wms.xml(map("FORMAT", "image/svg+xml", "LAYERS", "maillage")).children())
                .hasSizeGreaterThan(50);
    }

    @Test
    void clause7339And73310TransparencyAndBackground() {
        BufferedImage white = wms.image(map());
        assertThat(white.getColorModel().hasAlpha()).isFalse();
        assertThat(corner(white)).isEqualTo(0xFFFFFFFF);
        assertThat(corner(wms.image(map("BGCOLOR", "0xFF8800")))).isEqualTo(0xFFFF8800);
        assertThat(corner(wms.image(map("TRANSPARENT", "TRUE")))).isZero();
        assertThat(corner(wms.image(map("TRANSPARENT", "TRUE", "FORMAT", "image/png; mode=8bit"))))
                .isZero();
        assertThat(wms.mistake(map("BGCOLOR", "blue"))).isEmpty();
    }

    private static int corner(BufferedImage image) {
        return image.getRGB(0, image.getHeight() - 1);
    }

    @Test
    void clause7333And7334LayersLieOverOneAnotherAndStylesHaveGaps() {
        BufferedImage below = wms.image(map("LAYERS", "protected-sites,funding-perimeters", "STYLES", ","));
        BufferedImage above = wms.image(map("LAYERS", "funding-perimeters,protected-sites", "STYLES", "default,"));
        assertThat(WmsAnswers.differing(below, above)).isPositive();
        assertThat(wms.mistake(map("STYLES", "a,b,c"))).isEmpty();
        assertThat(wms.mistake(map("STYLES", "nostyle"))).isEqualTo("StyleNotDefined");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nolayer", "../../etc/passwd", "actors; DROP TABLE actor", "Actors", "protected-sites,nolayer"})
    void clause7333AnUnknownLayerIsNotDefined(String layer) {
        assertThat(wms.mistake(map("LAYERS", layer))).isEqualTo("LayerNotDefined");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BBOX|45.0,2.8,44.5,3.3",
                "BBOX|44.6,2.8,44.6,3.3",
                "BBOX|44.6,2.8,45.2",
                "BBOX|a,b,c,d",
                "BBOX|NaN,4,45,5",
                "BBOX|1e300,4,2e300,5",
                "WIDTH|0",
                "WIDTH|-5",
                "WIDTH|4097",
                "HEIGHT|2147483648",
                "HEIGHT|ten",
                "VERSION|9.9.9"
            })
    void whatCannotBeDrawnIsAMistake(String parameter, String value) {
        assertThat(wms.mistake(map(parameter, value))).isEmpty();
    }

    /** Where a projection has no numbers there is nothing to draw, which is no fault. */
    @Test
    void farOutsideAProjectionThereIsNothing() {
        assertThat(wms.get(map("CRS", "EPSG:5490", "BBOX", "-10000000,-10000000,10000000,10000000"))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LAYERS", "BBOX", "WIDTH", "HEIGHT", "FORMAT", "CRS", "VERSION"})
    void clause732WhatIsMandatoryIsNamed(String parameter) {
        assertThat(wms.text(map(parameter, ""))).contains("<ServiceException").contains(parameter);
    }

    @Test
    void tableE1Codes() {
        assertThat(wms.mistake(map("CRS", "EPSG:27700"))).isEqualTo("InvalidCRS");
        assertThat(wms.mistake(map("CRS", "nothing"))).isEqualTo("InvalidCRS");
        assertThat(wms.mistake(map("FORMAT", "image/unknown"))).isEqualTo("InvalidFormat");
        assertThat(wms.mistake(map("TIME", "tomorrow"))).isEqualTo("InvalidDimensionValue");
        String older = wms.text(map("VERSION", "1.1.1", "SRS", "nothing"));
        assertThat(older).contains("InvalidSRS", "version=\"1.1.1\"");
    }

    @Test
    void clause73311MistakesArePaintedWhenAsked() {
        BufferedImage words = wms.image(map("LAYERS", "nolayer", "EXCEPTIONS", "INIMAGE"));
        assertThat(words.getWidth()).isEqualTo(256);
        assertThat(WmsAnswers.painted(words)).isGreaterThan(100);
        BufferedImage blank = wms.image(map("LAYERS", "nolayer", "EXCEPTIONS", "BLANK", "BGCOLOR", "0x00FF00"));
        assertThat(WmsAnswers.painted(blank)).isZero();
        assertThat(corner(blank)).isEqualTo(0xFF00FF00);
        assertThat(wms.mistake(map("LAYERS", "nolayer", "EXCEPTIONS", "XML"))).isEqualTo("LayerNotDefined");
        assertThat(wms.mistake(map("WIDTH", "99999", "EXCEPTIONS", "INIMAGE"))).isEmpty();
    }

    @Test
    void annexDTimeChoosesWhatHeldThen() {
        HttpResponse<byte[]> today = wms.get(map());
        assertThat(today.headers().firstValue("Warning").orElse(""))
                .startsWith("99")
                .contains("time=current");
        assertThat(wms.get(map("TIME", "current")).headers().firstValue("Warning"))
                .isEmpty();
        assertThat(WmsAnswers.painted(wms.image(map("TIME", "1850-01-01")))).isZero();
        assertThat(WmsAnswers.painted(wms.image(map("TIME", "1900-01-01/2100-01-01/P1D"))))
                .isPositive();
        assertThat(WmsAnswers.painted(wms.image(map("TIME", "2026-01-01T00:00:00Z,2026-06"))))
                .isPositive();
    }

    @Test
    void vendorFiltersNarrowALayer() {
        BufferedImage all = wms.image(map());
        assertThat(WmsAnswers.painted(wms.image(map("CQL_FILTER", "type = 'nothing'"))))
                .isZero();
        assertThat(WmsAnswers.differing(all, wms.image(map("CQL_FILTER", "name IS NOT NULL"))))
                .isZero();
        assertThat(wms.mistake(map("CQL_FILTER", "1=1; DROP TABLE actor"))).isEmpty();
        assertThat(wms.mistake(map("CQL_FILTER", "nothing = 1"))).isEmpty();
    }

    @Test
    void aFormSaysTheSameAsAnAddressAndHasRoomForALongStyle() {
        String style =
                "<StyledLayerDescriptor version='1.0.0'><NamedLayer><Name>protected-sites</Name><UserStyle><FeatureTypeStyle>"
                        + "<!-- %s --><Rule><PolygonSymbolizer><Fill><CssParameter name='fill'>#ff0000</CssParameter></Fill>"
                        + "</PolygonSymbolizer></Rule></FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>";
        String asked = map("FORMAT", "image/svg+xml", "SLD_BODY", style.formatted("long ".repeat(40_000)));
        HttpResponse<String> drawn = WmsAnswers.form(maillage, asked);
        assertThat(drawn.body())
                .isEqualTo(wms.text(map("FORMAT", "image/svg+xml", "SLD_BODY", style.formatted("short"))))
                .contains("#ff0000");
        assertThat(drawn.headers().firstValue("ETag")).isEmpty();
        assertThat(WmsAnswers.form(maillage, "/ogc/wms?service=WMS&request=GetCapabilities")
                        .body())
                .contains("<WMS_Capabilities");
        assertThat(WmsAnswers.form(maillage, map("SLD_BODY", "a".repeat(6_000_000)))
                        .body())
                .contains("<ServiceException");
    }

    /** As OWSLib posts: what is no document is read as a form. */
    @Test
    void aFormOfWhichNoTypeIsToldIsReadToo() {
        String asked = map("FORMAT", "image/svg+xml", "CQL_FILTER", "name <> 'é + à'");
        assertThat(WmsAnswers.untyped(maillage, asked).body())
                .isEqualTo(wms.text(asked))
                .contains("<svg");
        LoggedIn nobody = LoggedIn.nobodyAt(maillage.address());
        assertThat(nobody.post("/ogc/wms?service=WMS&request=GetMap", "request=GetCapabilities&version=1.1.1")
                        .body())
                .as("the address comes first")
                .contains("<ServiceException", "FORMAT");
        assertThat(nobody.post("/ogc/wms", "<GetMap/>").body())
                .contains("<ServiceException code=\"OperationNotSupported\"");
        for (String broken : List.of("request=%zz", "request=" + "a".repeat(5_000_000), "a&".repeat(5_000))) {
            HttpResponse<String> refused = nobody.post("/ogc/wms", broken);
            assertThat(refused.statusCode()).isEqualTo(200);
            assertThat(refused.body()).contains("<ServiceException", "4 Mo");
        }
    }

    @Test
    void whatElseIsPostedIsRefusedAsTheStandardSays() {
        for (String type : List.of("text/xml", "application/json", "multipart/form-data; boundary=x")) {
            HttpResponse<String> refused = WmsAnswers.posted(maillage, "/ogc/wms", type, "<GetMap/>");
            assertThat(refused.statusCode()).as(type).isEqualTo(200);
            assertThat(refused.body()).as(type).contains("<ServiceException code=\"OperationNotSupported\"");
        }
    }

    /** QGIS, MapServer and GeoServer name the resolution each in their way. */
    @ParameterizedTest
    @ValueSource(
            strings = {"DPI=300", "MAP_RESOLUTION=300", "FORMAT_OPTIONS=dpi:300", "format_options=layout:x;dpi:300"})
    void aFinerPictureHasLargerSymbols(String resolution) {
        String points = map("LAYERS", "actors");
        assertThat(WmsAnswers.painted(wms.image(points + resolution)))
                .isGreaterThan(WmsAnswers.painted(wms.image(points)) * 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DPI=1e4", "FORMAT_OPTIONS=dpi:1e99", "FORMAT_OPTIONS=dpi:NaN", "FORMAT_OPTIONS=dpi:-5"})
    void whatIsNoResolutionAsksForNothing(String resolution) {
        assertThat(wms.get(map() + "&" + resolution).body())
                .isEqualTo(wms.get(map()).body());
    }

    @Test
    void aMapIsNotSentAgainToWhoHasIt() {
        String tag = wms.get(map()).headers().firstValue("ETag").orElseThrow();
        assertThat(maillage.send("GET", map(), null, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }
}
