package org.maillage.app.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.app.RunningApplication;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.TokenKeeping;
import org.maillage.testkit.database.TestDatabase;
import org.maillage.testkit.gdal.Gdal;
import tools.jackson.databind.JsonNode;

/**
 * A publication is a layer for every protocol: each tells exactly its features and its properties, to whom it is there for, and
 * nothing tells of the rest.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class PublicationsTest {

    private static final String OTTERS = "loutres";
    private static final String ITEMS = "/ogc/collections/loutres/items";
    private static final String WFS = "/ogc/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=loutres";
    private static final String INFO =
            "/ogc/wms?service=WMS&version=1.3.0&request=GetFeatureInfo&layers=loutres&query_layers=loutres"
                    + "&styles=&crs=CRS:84&bbox=2,43,5,46&width=1&height=1&i=0&j=0&format=image/png&feature_count=100"
                    + "&info_format=application/json";

    private static Published published;
    private static RunningApplication maillage;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        maillage = RunningApplication.empty(database);
        published = Published.on(maillage);
        published.publish(Published.body(
                OTTERS, ",\"filter\":\"acronym = 'Loutre'\",\"within\":[\"protected-sites/" + published.site + "\"]"));
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ITEMS,
                ITEMS + "?f=csv",
                ITEMS + "?f=html&lang=en",
                ITEMS + "?sortby=-name",
                ITEMS + "?bbox=2,43,5,46",
                ITEMS + "?filter=name+LIKE+'act%25'",
                WFS,
                WFS + "&outputFormat=csv",
                WFS + "&sortBy=name",
                INFO,
                "/ogc/collections/loutres/files/loutres.geojson",
                "/ogc/collections/loutres/files/loutres.kml",
                "/ogc/collections/loutres/files/loutres.csv"
            })
    void everyProtocolTellsItsFeaturesAlone(String address) {
        String told = maillage.get(address).body();
        assertThat(published.named(told)).isEqualTo(Set.of(0, 2));
        assertThat(told).doesNotContain("Castor", "Loutre\"", "552081", "acronym", "official_name", "family");
    }

    @Test
    void tilesHaveItsFeaturesAlone() {
        for (int i = 0; i < published.actors.size(); i++) {
            String there = new String(
                    maillage.bytes("/ogc/collections/loutres/tiles/WebMercatorQuad/" + Published.tile(i))
                            .body(),
                    StandardCharsets.ISO_8859_1);
            assertThat(there.contains("acteur" + i)).isEqualTo(i == 0 || i == 2);
            assertThat(there).doesNotContain("acronym", "family", "associations");
        }
    }

    /** Who sees nothing of the layer it comes from has its tiles among those of several layers too. */
    @Test
    void whoSeesItAloneHasItsTilesByItsName() {
        UUID reader = maillage.get(AccountKeeping.class).get(Published.READER).id();
        String secret = maillage.get(TokenKeeping.class)
                .create(reader, "partner", Set.of(OTTERS), null, false, null)
                .secret();
        String[] token = {"Authorization", "Bearer " + secret};
        assertThat(maillage.send("GET", "/ogc/collections/actors", null, token).statusCode())
                .isEqualTo(404);
        String tile = "/ogc/tiles/WebMercatorQuad/" + Published.tile(0) + "?collections=loutres";
        assertThat(maillage.send("GET", tile, null, token).body())
                .contains("acteur0")
                .isEqualTo(maillage.get(tile).body());
    }

    /** Its actors are on one parallel. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc/collections/loutres/map",
                "/ogc/collections/loutres/map?crs=EPSG:2154",
                "/ogc/collections/funding-perimeters/map",
                "/ogc/collections/funding-perimeters/map?crs=EPSG:2154"
            })
    void aMapOfWhatHasNoAreaIsDrawn(String map) {
        assertThat(maillage.bytes(map).statusCode()).isEqualTo(200);
    }

    @Test
    void aGeoPackageHasItsFeaturesAndColumnsAlone(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("loutres.gpkg");
        Files.write(
                file,
                maillage.bytes("/ogc/collections/loutres/files/loutres.gpkg").body());
        assertThat(Gdal.featureCount(file)).isEqualTo(2);
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains("status").doesNotContain("acronym", "official_name", "Castor", "552081");
    }

    /** Its table has another name than those of the file itself, and one that is a word of SQL is quoted. */
    @ParameterizedTest
    @CsvSource({
        "layer-styles, layer-styles",
        "gpkg-contents, gpkg-contents",
        "order, order",
        "deux-loutres, deux_loutres"
    })
    void aGeoPackageHasItsTableWhateverItsName(String id, String table, @TempDir Path folder) throws IOException {
        published.publish(Published.body(id, ",\"filter\":\"acronym = 'Loutre'\""));
        Path file = folder.resolve("named.gpkg");
        Files.write(
                file,
                maillage.bytes("/ogc/collections/" + id + "/files/" + id + ".gpkg")
                        .body());
        assertThat(Gdal.run("ogrinfo", "-so", "-ro", file.toString(), table)).contains("Feature Count: 2");
    }

    @Test
    void figuresAreThoseOfItsFeatures() {
        assertThat(maillage.json("/api/layers/loutres/count").path("count").asInt())
                .isEqualTo(2);
        assertThat(maillage.json("/api/layers/loutres/facets?by=status")
                        .at("/facets/status/0/count")
                        .asInt())
                .isEqualTo(2);
        assertThat(maillage.json(ITEMS + "?limit=1").path("numberMatched").asInt())
                .isEqualTo(2);
        assertThat(maillage.get(WFS + "&resultType=hits").body()).contains("numberMatched=\"2\"");
        JsonNode box = maillage.json("/ogc/collections/loutres").at("/extent/spatial/bbox/0");
        assertThat(box.get(0).asDouble()).isEqualTo(Published.longitude(0));
        assertThat(box.get(2).asDouble()).isEqualTo(Published.longitude(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"queryables", "sortables", "schema"})
    void schemasHaveItsPropertiesAlone(String schema) {
        JsonNode properties =
                maillage.json("/ogc/collections/loutres/" + schema).path("properties");
        Set<String> names = new TreeSet<>(properties.propertyNames());
        names.removeAll(List.of("geom", "geometry", "id"));
        assertThat(names).containsExactly("name", "status");
        assertThat(maillage.get("/ogc/wfs?service=WFS&version=2.0.0&request=DescribeFeatureType&typeNames=loutres")
                        .body())
                .contains("\"name\"", "\"status\"")
                .doesNotContain("acronym", "family");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ITEMS + "?filter=acronym+%3D+'Loutre'",
                ITEMS + "?acronym=Loutre",
                ITEMS + "?where.acronym=Loutre",
                ITEMS + "?sortby=acronym",
                ITEMS + "?sortby=official_name",
                "/api/layers/loutres/count?filter=official_name+LIKE+'5%25'",
                "/api/layers/loutres/facets?by=family",
                "/ogc/collections/loutres/tiles/WebMercatorQuad/0/0/0?acronym=Loutre",
                "/ogc/collections/loutres/map?filter=acronym+%3D+'Loutre'",
                WFS + "&sortBy=acronym",
                WFS + "&propertyName=acronym",
                WFS
                        + "&filter=%3CFilter%3E%3CPropertyIsNull%3E%3CValueReference%3Eacronym%3C%2FValueReference%3E%3C%2FPropertyIsNull%3E%3C%2FFilter%3E"
            })
    void nothingAsksOfWhatItDoesNotShow(String address) {
        assertThat(maillage.get(address).statusCode()).isEqualTo(400);
    }

    /** Wherever and however one asks: an actor that is not published is not there. */
    @Test
    void nobodyFindsWhatIsNotPublished() {
        for (int i : List.of(1, 3, 4, 5)) {
            String id = published.actors.get(i).toString();
            double east = Published.longitude(i);
            String box = (east - 0.01) + ",44.4," + (east + 0.01) + ",44.6";
            assertThat(maillage.get(ITEMS + "/" + id).statusCode()).isEqualTo(404);
            assertThat(maillage.get(ITEMS + "/" + id + "?f=html").statusCode()).isEqualTo(404);
            assertThat(maillage.json(ITEMS + "?bbox=" + box).path("features")).isEmpty();
            String around = "S_INTERSECTS(geom, BBOX(" + box + "))";
            assertThat(maillage.json("/api/layers/loutres/count?filter=" + encoded(around))
                            .path("count")
                            .asInt())
                    .isZero();
            assertThat(maillage.get("/ogc/wfs?service=WFS&version=2.0.0&request=GetFeature"
                                    + "&storedquery_id=urn:ogc:def:query:OGC-WFS::GetFeatureById&id=loutres." + id)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(maillage.get("/api/place?feature=loutres/" + published.actors.get(0))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    /** The published filter is asked of what the reader sees: who may see more is told more, by the same rights. */
    @Test
    void itsRecordsAreTheReadersToSee() {
        published.publish(Published.body("loutres-partout", ",\"filter\":\"acronym = 'Loutre'\""));
        String items = "/ogc/collections/loutres-partout/items";
        assertThat(published.named(maillage.get(items).body())).isEqualTo(Set.of(0, 2));
        assertThat(published.named(maillage.as(Published.READER).get(items).body()))
                .isEqualTo(Set.of(0, 2, 4));
        assertThat(published.named(maillage.as(Published.OTHER).get(items).body()))
                .isEqualTo(Set.of(0, 2));
    }

    @ParameterizedTest
    @CsvSource({"public, 200, 200, 200", "members, 404, 200, 200", "structure, 404, 404, 200"})
    void itIsThereForWhomItIsFor(String visibility, int anyone, int elsewhere, int own) {
        String id = "pour-" + visibility;
        published.publish(Published.body(id, ",\"visibility\":\"" + visibility + "\""));
        for (String address : List.of(
                "/ogc/collections/" + id,
                "/ogc/collections/" + id + "/items",
                "/ogc/collections/" + id + "/files/" + id + ".csv",
                "/ogc/collections/" + id + "/tiles/WebMercatorQuad",
                "/ogc/collections/" + id + "/map?bbox=2,43,5,46",
                "/ogc/collections/" + id + "/styles",
                "/ogc/collections/" + id + "/layer.qlr",
                "/ogc/collections/" + id + "/queryables",
                "/api/layers/" + id)) {
            assertThat(maillage.get(address).statusCode()).as(address).isEqualTo(anyone);
            assertThat(maillage.as(Published.OTHER).get(address).statusCode())
                    .as(address)
                    .isEqualTo(elsewhere);
            assertThat(maillage.as(Published.READER).get(address).statusCode())
                    .as(address)
                    .isEqualTo(own);
        }
        for (String list : List.of(
                "/ogc/collections",
                "/ogc/styles",
                "/ogc/qgis/project.qgs",
                "/ogc/qgis/layers.qlr",
                "/ogc/api",
                "/ogc/wfs?service=WFS&request=GetCapabilities",
                "/ogc/wms?service=WMS&request=GetCapabilities",
                "/ogc/wmts?service=WMTS&request=GetCapabilities")) {
            assertThat(maillage.get(list).body().contains(id)).as(list).isEqualTo(anyone == 200);
            assertThat(maillage.as(Published.READER).get(list).body()).as(list).contains(id);
        }
    }

    /** What its features are called may be hidden too: everything is told without. */
    @Test
    void aNameIsNotNeeded() {
        published.publish(Published.body("sans-nom", "").replace(",\"name\"", ""));
        String collection = "/ogc/collections/sans-nom";
        String item = collection + "/items/" + published.actors.get(0);
        for (String address : List.of(
                collection + "?f=html",
                collection + "/items",
                collection + "/items?f=html",
                item,
                item + "?f=html",
                collection + "/map?bbox=3,44.4,3.2,44.6",
                collection + "/files/sans-nom.kml",
                collection + "/files/sans-nom.shp.zip",
                collection + "/files/sans-nom.fgb",
                collection + "/tiles/WebMercatorQuad/" + Published.tile(0),
                collection + "/styles/default?f=sld",
                collection + "/styles/default?f=qml",
                collection + "/styles/default?f=maplibre",
                WFS.replace("loutres", "sans-nom"),
                INFO.replace("loutres", "sans-nom"),
                INFO.replace("loutres", "sans-nom").replace("application/json", "text/html"),
                "/ogc/wms?service=WMS&version=1.3.0&request=GetLegendGraphic&layer=sans-nom&format=image/png",
                "/api/search?q=acteur0")) {
            HttpResponse<String> answer = maillage.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            if (address.contains("sans-nom")) {
                assertThat(published.named(answer.body())).as(address).isEmpty();
            }
        }
    }

    /** Each record is told once where all layers are: in the explorer, the search, the place question, tiles and maps of all. */
    @Test
    void noRecordIsToldTwice() {
        assertThat(maillage.get("/api/layers").body()).doesNotContain("loutres");
        assertThat(maillage.json("/api/search?q=acteur0").path("results")).hasSize(1);
        assertThat(maillage.get("/api/place?lon=3.05&lat=44.5").body()).doesNotContain("loutres");
        assertThat(maillage.get("/ogc/tiles/WebMercatorQuad").body()).doesNotContain("loutres");
        byte[] all = maillage.bytes("/ogc/tiles/WebMercatorQuad/" + Published.tile(0))
                .body();
        assertThat(new String(all, StandardCharsets.ISO_8859_1)).doesNotContain("loutres");
        byte[] chosen = maillage.bytes("/ogc/tiles/WebMercatorQuad/" + Published.tile(0) + "?collections=loutres")
                .body();
        assertThat(new String(chosen, StandardCharsets.ISO_8859_1)).contains("loutres");
    }

    @Test
    void nothingIsWrittenThroughIt() {
        RunningApplication administrator = maillage.asAdministrator();
        String one = ITEMS + "/" + published.actors.get(0);
        for (String address : List.of(ITEMS, one)) {
            HttpResponse<String> options = administrator.send("OPTIONS", address, null);
            assertThat(options.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
        }
        String feature = "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"name\":\"x\"}}";
        assertThat(administrator
                        .sendAs("POST", "application/geo+json", ITEMS, feature)
                        .statusCode())
                .isEqualTo(403);
        assertThat(administrator
                        .sendAs("PUT", "application/geo+json", one, feature)
                        .statusCode())
                .isEqualTo(403);
        assertThat(administrator
                        .sendAs("PATCH", "application/merge-patch+json", one, "{\"properties\":{}}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(administrator.send("DELETE", one, null).statusCode()).isEqualTo(403);
        String transaction =
                """
                <Transaction service="WFS" version="2.0.0" xmlns="http://www.opengis.net/wfs/2.0"
                  xmlns:fes="http://www.opengis.net/fes/2.0" xmlns:mlg="urn:maillage:layers">
                <Delete typeName="mlg:loutres"><fes:Filter><fes:ResourceId rid="loutres.%s"/></fes:Filter></Delete>
                </Transaction>"""
                        .formatted(published.actors.get(0));
        assertThat(administrator
                        .sendAs("POST", "application/xml", "/ogc/wfs", transaction)
                        .body())
                .contains("ExceptionReport");
        assertThat(maillage.get(one).statusCode()).isEqualTo(200);
    }
}
