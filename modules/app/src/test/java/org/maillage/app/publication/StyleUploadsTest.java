package org.maillage.app.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.LoggedIn;
import org.maillage.app.RunningApplication;
import org.maillage.testkit.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Styles that people send for layers: read, kept, told everywhere, chosen and taken away, by who may. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class StyleUploadsTest {

    private static final String SLD = "application/vnd.ogc.sld+xml";
    private static final String MAPLIBRE = "application/vnd.maplibre.style+json";
    private static final String PATH = "/ogc/collections/protected-sites/styles";
    private static final String MAP =
            "/ogc/wms?service=WMS&version=1.3.0&request=GetMap&layers=protected-sites&crs=CRS:84&bbox=2.9,44.3,3.5,44.7"
                    + "&width=128&height=128&format=image/png&styles=";

    private static RunningApplication maillage;
    private static Published published;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        maillage = RunningApplication.empty(database);
        published = Published.on(maillage);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    @AfterEach
    void without() {
        for (JsonNode style : maillage.json(PATH).path("styles")) {
            if (style.path("sent").asBoolean(false)) {
                administrator().send("DELETE", PATH + "/" + style.path("id").asString(), null);
            }
        }
    }

    private static LoggedIn administrator() {
        return published.as(RunningApplication.ADMINISTRATOR);
    }

    private static HttpResponse<String> send(LoggedIn who, String method, String path, String type, String body) {
        return who.send(method, path, body, "Content-Type", type);
    }

    static String sld(String layer, String rules) {
        return "<StyledLayerDescriptor version='1.0.0' xmlns='http://www.opengis.net/sld' xmlns:ogc='http://www.opengis.net/ogc'>"
                + "<NamedLayer><Name>" + layer + "</Name><UserStyle><Name>Rouge vif</Name><FeatureTypeStyle>" + rules
                + "</FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>";
    }

    private static String filled(String colour) {
        return "<Rule><Name>r</Name><PolygonSymbolizer><Fill><CssParameter name='fill'>" + colour
                + "</CssParameter></Fill></PolygonSymbolizer></Rule>";
    }

    private static boolean isDrawn(String style, int argb) {
        try {
            byte[] png = maillage.bytes(MAP + style).body();
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            return Arrays.stream(image.getRGB(0, 0, 128, 128, null, 0, 128)).anyMatch(pixel -> pixel == argb);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** From a program that calls the layer by a title of its own. */
    @Test
    void aStyleIsThereInEveryProtocolAndLanguage() {
        HttpResponse<String> added = send(administrator(), "POST", PATH, SLD, sld("Mes sites", filled("#ff0000")));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(added.headers().firstValue("Location")).contains(maillage.address() + PATH + "/rouge-vif");

        assertThat(isDrawn("rouge-vif", 0xFFFF0000)).isTrue();
        assertThat(isDrawn("", 0xFFFF0000)).isFalse();
        assertThat(maillage.get("/ogc/styles").body()).contains("protected-sites.rouge-vif");
        assertThat(maillage.get("/ogc/wms?service=WMS&request=GetCapabilities").body())
                .contains("<Name>rouge-vif</Name>");
        assertThat(maillage.get("/ogc/wmts?service=WMTS&request=GetCapabilities")
                        .body())
                .contains("<ows:Identifier>rouge-vif</ows:Identifier>");
        for (String language : List.of("maplibre", "sld", "sld11")) {
            assertThat(maillage.get(PATH + "/rouge-vif?f=" + language).body()).contains("#ff0000");
        }
        assertThat(maillage.get(PATH + "/rouge-vif?f=qml").body()).contains("255,0,0,255");
        assertThat(maillage.get(
                                "/ogc/wms?service=WMS&version=1.3.0&request=GetLegendGraphic&layer=protected-sites&style=rouge-vif"
                                        + "&format=image/png")
                        .headers()
                        .firstValue("Content-Type"))
                .contains("image/png");
    }

    /** Then everything that is drawn without a style said is drawn by it, and what programs keep is no longer fresh. */
    @Test
    void oneOfThemIsTheDefault() {
        String blue =
                "{'version':8,'name':'Bleu','layers':[{'id':'sites','type':'fill','paint':{'fill-color':'#0000ff'}}]}";
        String tag = tag(MAP);
        String file = "/ogc/collections/protected-sites/files/protected-sites.gpkg";
        String fileTag = tag(file);
        long sequence = sequence();
        assertThat(send(administrator(), "PUT", PATH + "/bleu", MAPLIBRE, blue.replace('\'', '"'))
                        .statusCode())
                .isEqualTo(201);
        assertThat(choose("\"bleu\"").statusCode()).isEqualTo(204);

        assertThat(isDrawn("", 0xFF0000FF)).isTrue();
        assertThat(isDrawn("default", 0xFF0000FF)).isTrue();
        assertThat(isDrawn("carte", 0xFF0000FF)).isFalse();
        assertThat(tag(MAP)).isNotEqualTo(tag);
        assertThat(tag(file)).isNotEqualTo(fileTag);
        assertThat(sequence()).isGreaterThan(sequence);
        assertThat(maillage.json(PATH).path("default").asString()).isEqualTo("bleu");
        assertThat(maillage.get("/ogc/collections/protected-sites/layer.qlr").body())
                .contains("0,0,255,255");

        assertThat(choose("null").statusCode()).isEqualTo(204);
        assertThat(isDrawn("", 0xFF0000FF)).isFalse();
        assertThat(maillage.json(PATH).path("default").asString()).isEqualTo("default");
        choose("\"bleu\"");
        assertThat(administrator().send("DELETE", PATH + "/bleu", null).statusCode())
                .isEqualTo(204);
        assertThat(maillage.json(PATH).path("default").asString()).isEqualTo("default");
        assertThat(maillage.get(PATH + "/bleu").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> choose(String style) {
        return administrator().send("PATCH", PATH, "{\"default\":" + style + "}");
    }

    private static String tag(String path) {
        return maillage.bytes(path).headers().firstValue("ETag").orElseThrow();
    }

    private static long sequence() {
        String capabilities =
                maillage.get("/ogc/wms?service=WMS&request=GetCapabilities").body();
        return Long.parseLong(capabilities.replaceAll("(?s).*updateSequence=\"(\\d+)\".*", "$1"));
    }

    /** Of what the layer has by itself too: where things stand. */
    @Test
    void anyStyleIsTheDefault() {
        String lines = "/ogc/collections/action-lines/styles";
        assertThat(administrator()
                        .send("PATCH", lines, "{\"default\":\"etat\"}")
                        .statusCode())
                .isEqualTo(204);
        JsonNode told = maillage.json(lines);
        assertThat(told.path("default").asString()).isEqualTo("etat");
        assertThat(told.path("styles").valueStream().map(one -> one.path("id").asString()))
                .containsExactly("etat", "carte");
        assertThat(administrator()
                        .send("PATCH", lines, "{\"default\":\"carte\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(maillage.json(lines).path("default").asString()).isEqualTo("default");
    }

    @Test
    void aPublicationIsDrawnAsItsBaseUntilItsKeeperChooses() {
        published.publish(Published.body("sites-publies", "")
                .replace("\"actors\"", "\"protected-sites\"")
                .replace("\"status\",", ""));
        String own = "/ogc/collections/sites-publies/styles";
        String before = tag(MAP.replace("protected-sites", "sites-publies"));
        send(administrator(), "PUT", PATH + "/rouge", SLD, sld("protected-sites", filled("#ff0000")));
        choose("\"rouge\"");
        JsonNode told = maillage.json(own);
        assertThat(told.path("default").asString()).isEqualTo("rouge");
        assertThat(told.at("/styles/0").has("sent")).isFalse();
        assertThat(tag(MAP.replace("protected-sites", "sites-publies"))).isNotEqualTo(before);
        assertThat(isDrawn("", 0xFFFF0000)).isTrue();

        LoggedIn keeper = published.as(Published.MANAGER);
        assertThat(keeper.send("PATCH", own, "{\"default\":\"carte\"}").statusCode())
                .isEqualTo(204);
        assertThat(maillage.json(own).path("default").asString()).isEqualTo("default");
        assertThat(maillage.json(PATH).path("default").asString()).isEqualTo("rouge");
        assertThat(keeper.send("PATCH", own, "{\"default\":null}").statusCode()).isEqualTo(204);
        assertThat(maillage.json(own).path("default").asString()).isEqualTo("rouge");
        assertThat(keeper.send("DELETE", own + "/rouge", null).statusCode()).isEqualTo(404);
        choose("null");
    }

    @Test
    void whatSomeoneElseChangedMeanwhileStays() {
        String red = sld("protected-sites", filled("#ff0000"));
        String green = sld("protected-sites", filled("#00ff00"));
        assertThat(administrator()
                        .send("PUT", PATH + "/vif", red, "Content-Type", SLD, "If-Match", "*")
                        .statusCode())
                .isEqualTo(412);
        for (int status : List.of(201, 412)) {
            assertThat(administrator()
                            .send("PUT", PATH + "/vif", red, "Content-Type", SLD, "If-None-Match", "*")
                            .statusCode())
                    .isEqualTo(status);
        }
        assertThat(administrator()
                        .send("PUT", PATH + "/vif", red, "Content-Type", SLD, "If-Match", "*")
                        .statusCode())
                .isEqualTo(200);
        assertThat(administrator()
                        .send("PUT", PATH + "/vif?dry-run=true", red, "Content-Type", SLD, "If-None-Match", "*")
                        .statusCode())
                .isEqualTo(412);
        assertThat(administrator()
                        .send("DELETE", PATH + "/vif", null, "If-None-Match", "*")
                        .statusCode())
                .isEqualTo(412);
        String seen = tag(PATH + "/vif?f=sld");
        assertThat(LoggedIn.nobodyAt(maillage.address())
                        .send("GET", PATH + "/vif?f=sld", null, "If-None-Match", seen)
                        .statusCode())
                .isEqualTo(304);
        assertThat(tag(PATH + "/vif?f=qml")).isNotEqualTo(seen);
        assertThat(administrator()
                        .send("PUT", PATH + "/vif", green, "Content-Type", SLD, "If-None-Match", seen)
                        .statusCode())
                .isEqualTo(412);
        assertThat(administrator()
                        .send("PUT", PATH + "/vif", green, "Content-Type", SLD, "If-Match", "\"a\", " + seen)
                        .statusCode())
                .isEqualTo(200);
        assertThat(administrator()
                        .send("PUT", PATH + "/vif", red, "Content-Type", SLD, "If-Match", seen)
                        .statusCode())
                .isEqualTo(412);
        assertThat(administrator()
                        .send("DELETE", PATH + "/vif", null, "If-Match", seen)
                        .statusCode())
                .isEqualTo(412);
        assertThat(isDrawn("vif", 0xFF00FF00)).isTrue();
        assertThat(administrator()
                        .send("DELETE", PATH + "/vif", null, "If-Match", tag(PATH + "/vif?f=maplibre"))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void aDryRunKeepsNothingAndTellsWhatIsNotDrawn() {
        String style = sld("protected-sites", filled("#ff0000") + "<Rule><RasterSymbolizer/></Rule>");
        HttpResponse<String> tried = send(administrator(), "POST", PATH + "?dry-run=true", SLD, style);
        assertThat(tried.statusCode()).isEqualTo(200);
        JsonNode told = RunningApplication.parse(tried.body());
        assertThat(told.path("id").asString()).isEqualTo("rouge-vif");
        assertThat(told.path("replaces").asBoolean()).isFalse();
        assertThat(told.path("warnings").toString())
                .contains("FeatureTypeStyle/Rule[2]/RasterSymbolizer : n'est pas dessiné ici");
        assertThat(maillage.json(PATH).path("styles")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<Rule><PointSymbolizer><Graphic><ExternalGraphic><OnlineResource href='http://a/b.png'/></ExternalGraphic></Graphic></PointSymbolizer></Rule> | ExternalGraphic",
                "<Rule/><Rule><PolygonSymbolizer><Fill><CssParameter name='fill'>red</CssParameter></Fill></PolygonSymbolizer></Rule> | Rule[2]",
                "<Rule><ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>nothing</ogc:PropertyName><ogc:Literal>1</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter></Rule> | Rule[1]",
                "<Rule> | ligne",
                "<!-- none --> | règles"
            })
    void whatCannotBeReadIsToldAndNothingKept(String rules, String where) {
        for (String method : List.of("POST", "PUT")) {
            String path = method.equals("PUT") ? PATH + "/faux" : PATH;
            HttpResponse<String> refused = send(administrator(), method, path, SLD, sld("protected-sites", rules));
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
            assertThat(refused.body()).contains(where).contains("\"parameter\":\"body\"");
        }
        assertThat(maillage.json(PATH).path("styles")).hasSize(1);
    }

    @Test
    void whatNoStyleIsCalledAndNoProgramWritesIsRefused() {
        String red = sld("protected-sites", filled("#ff0000"));
        for (String id : List.of("default", "carte", "etat", "Rouge", "a".repeat(61), "..%2Fx", "a.b")) {
            assertThat(send(administrator(), "PUT", PATH + "/" + id, SLD, red).statusCode())
                    .as(id)
                    .isEqualTo(400);
        }
        String doctype = "<!DOCTYPE a SYSTEM 'file:///etc/passwd'>" + red;
        assertThat(send(administrator(), "POST", PATH, SLD, doctype).statusCode())
                .isEqualTo(400);
        for (String[] sent : new String[][] {{"POST", PATH}, {"PUT", PATH + "/vif"}}) {
            HttpResponse<String> css = send(administrator(), sent[0], sent[1], "text/css", "a{}");
            assertThat(css.statusCode()).isEqualTo(415);
            assertThat(RunningApplication.parse(css.body()).path("detail").asString())
                    .contains(SLD, "application/vnd.maplibre.style+json");
        }
        assertThat(send(administrator(), "POST", PATH, SLD, red + " ".repeat(500_000))
                        .statusCode())
                .isEqualTo(413);
        assertThat(choose("\"nothing\"").statusCode()).isEqualTo(404);
        assertThat(choose("3").statusCode()).isEqualTo(400);
        assertThat(administrator().send("DELETE", PATH + "/nothing", null).statusCode())
                .isEqualTo(404);
        assertThat(send(administrator(), "POST", PATH, SLD, red).statusCode()).isEqualTo(201);
        assertThat(send(administrator(), "POST", PATH, SLD, red).statusCode()).isEqualTo(409);
        assertThat(send(administrator(), "PUT", PATH + "/rouge-vif", SLD, sld("protected-sites", filled("#00ff00")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(isDrawn("rouge-vif", 0xFF00FF00)).isTrue();
    }

    /** A layer of records is the service's, a publication its keepers'; and what is for members is in no style. */
    @Test
    void whoKeepsALayerSaysHowItIsDrawn() {
        String red = sld("x", filled("#ff0000"));
        assertThat(send(published.as(Published.MANAGER), "POST", PATH, SLD, red).statusCode())
                .isEqualTo(403);
        String id = "stylee-" + database.name().toLowerCase(Locale.ROOT);
        published.publish(Published.body(id, ""));
        String own = "/ogc/collections/" + id + "/styles";
        assertThat(send(published.as(Published.OTHER), "POST", own, SLD, red).statusCode())
                .isEqualTo(404);
        assertThat(send(published.as(Published.READER), "POST", own, SLD, red).statusCode())
                .isEqualTo(403);
        assertThat(send(published.as(Published.MANAGER), "POST", own, SLD, red).statusCode())
                .isEqualTo(201);
        assertThat(maillage.json(own).path("styles")).hasSize(2);
        assertThat(administrator()
                        .send("GET", "/api/journal?act=layer-styled", null)
                        .body())
                .contains("layer/" + id, "rouge-vif");

        String notes = sld(
                "x",
                "<Rule><ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>notes</ogc:PropertyName>"
                        + "<ogc:Literal>dit</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter></Rule>");
        assertThat(send(administrator(), "POST", "/ogc/collections/actors/styles", SLD, notes)
                        .statusCode())
                .isEqualTo(400);
    }
}
