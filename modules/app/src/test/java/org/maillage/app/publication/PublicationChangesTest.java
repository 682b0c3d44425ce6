package org.maillage.app.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.LoggedIn;
import org.maillage.app.RunningApplication;
import org.maillage.app.records.Bodies;
import org.maillage.testkit.database.TestDatabase;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.generated.Header;
import tools.jackson.databind.JsonNode;

/** What a publication asks changes, or what it asks of: every answer is anew. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class PublicationChangesTest {

    private static final String PUBLICATIONS = "/api/publications";

    private static Published published;
    private static RunningApplication maillage;

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

    private static LoggedIn manager() {
        return published.as(Published.MANAGER);
    }

    private static String text(String address) {
        return new String(maillage.bytes(address).body(), StandardCharsets.ISO_8859_1);
    }

    private static String tag(String address) {
        return maillage.get(address).headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void whatIsSaidAnewIsAnewInEveryAnswer() {
        published.publish(Published.body("castors", ",\"filter\":\"acronym = 'Castor'\""));
        String castors = "/ogc/collections/castors";
        List<String> addresses = List.of(
                castors + "/items",
                castors + "/files/castors.csv",
                castors + "/tiles/WebMercatorQuad/" + Published.tile(1));
        List<String> before =
                addresses.stream().map(PublicationChangesTest::tag).toList();
        assertThat(addresses.stream().map(PublicationChangesTest::tag).toList()).isEqualTo(before);
        assertThat(published.named(maillage.get(addresses.get(1)).body())).isEqualTo(Set.of(1, 3, 5));
        String since = castors + "/changes?since=" + revision("castors");
        assertThat(maillage.get(since).statusCode()).isEqualTo(200);

        assertThat(published
                        .replace(
                                Published.body("castors", ",\"filter\":\"name = 'acteur1'\"")
                                        .replace("\"status\",", ""),
                                1)
                        .statusCode())
                .isEqualTo(200);

        for (int i = 0; i < addresses.size(); i++) {
            assertThat(tag(addresses.get(i))).as(addresses.get(i)).isNotEqualTo(before.get(i));
            assertThat(published.named(text(addresses.get(i)))).isEqualTo(Set.of(1));
        }
        JsonNode history = maillage.json(castors + "/schema/versions");
        assertThat(history.path("versions").size()).isEqualTo(2);
        assertThat(history.at("/versions/0/changes").toString())
                .contains("\"property\":\"status\",\"change\":\"removed\"")
                .doesNotContain("name");
        assertThat(maillage.json(castors + "/schema").path("x-version").asInt()).isEqualTo(2);
        assertThat(maillage.get(castors + "/schema/versions?f=html&lang=en").body())
                .contains("taken away (string, actor-status)", "First version");
        assertThat(maillage.get(since).statusCode()).isEqualTo(410);
        assertThat(maillage.get(castors + "/changes?since=2026-01-01").statusCode())
                .isEqualTo(410);
    }

    @Test
    void whatIsTakenAwayIsToldAlikeByWhoeverIsAsked() {
        published.publish(Published.body("une-saison", ""));
        assertThat(manager()
                        .send("DELETE", PUBLICATIONS + "/une-saison", null, "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(204);
        for (String address : List.of(
                "/ogc/collections/une-saison",
                "/ogc/collections/une-saison/items",
                "/ogc/map?collections=une-saison",
                "/ogc/tiles/WebMercatorQuad/0/0/0?collections=une-saison",
                "/api/layers/une-saison")) {
            HttpResponse<String> told = maillage.get(address);
            assertThat(told.statusCode()).as(address).isEqualTo(410);
            assertThat(told.body()).contains("\"title\":\"Retiré\"", "n'est plus publiée");
        }
        assertThat(maillage.get("/ogc/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=une-saison")
                        .body())
                .contains("n'est plus publiée");
    }

    /** Of what they could not see nobody is told that it is gone. */
    @Test
    void whatIsGoneIsGoneForThoseWhoCouldSeeItAlone() {
        for (String visibility : List.of("members", "structure")) {
            String id = "cachee-" + visibility;
            published.publish(Published.body(id, ",\"visibility\":\"" + visibility + "\""));
            assertThat(manager()
                            .send("DELETE", PUBLICATIONS + "/" + id, null, "If-Match", "\"1\"")
                            .statusCode())
                    .isEqualTo(204);
            for (String address : List.of(
                    "/ogc/collections/" + id,
                    "/ogc/collections/" + id + "/items",
                    "/ogc/collections/" + id + "/metadata",
                    "/ogc/records/collections/layers/items/" + id,
                    "/dcat/datasets/" + id,
                    "/embed/" + id,
                    "/api/layers/" + id)) {
                assertThat(maillage.get(address).statusCode()).as(address).isEqualTo(404);
                assertThat(maillage.as(Published.READER).get(address).statusCode())
                        .as(address)
                        .isEqualTo(410);
                assertThat(maillage.as(Published.OTHER).get(address).statusCode())
                        .as(address)
                        .isEqualTo(visibility.equals("members") ? 410 : 404);
            }
        }
    }

    /** What lists all layers is another with each of them that comes or goes, and its number does not go back. */
    @Test
    void whatListsThemIsAnotherWhenOneTakesThePlaceOfAnother() {
        published.publish(Published.body("la-premiere", ""));
        String list = "/ogc/wmts?service=WMTS&request=GetCapabilities";
        String tag = maillage.get(list).headers().firstValue("ETag").orElseThrow();
        long before = sequence();
        manager().send("DELETE", PUBLICATIONS + "/la-premiere", null, "If-Match", "*");
        long between = sequence();
        published.publish(Published.body("la-seconde", ""));
        assertThat(maillage.get(list).headers().firstValue("ETag").orElseThrow())
                .isNotEqualTo(tag);
        assertThat(between).isGreaterThan(before);
        assertThat(sequence()).isGreaterThan(between);
    }

    private static long sequence() {
        String capabilities =
                maillage.get("/ogc/wms?service=WMS&request=GetCapabilities").body();
        return Long.parseLong(capabilities.replaceAll("(?s).*?updateSequence=\"(\\d+)\".*", "$1"));
    }

    /** They move with what it asks, though no record is written. */
    @Test
    void limitsOfItsTilesAreThoseOfWhatItAsks() {
        published.publish(Published.body("un-castor", ",\"filter\":\"name = 'acteur1'\""));
        String tiles = "/ogc/collections/un-castor/tiles/WebMercatorQuad/";
        assertThat(published.named(text(tiles + Published.tile(1)))).isEqualTo(Set.of(1));
        assertThat(maillage.get(tiles + Published.tile(5)).statusCode()).isEqualTo(404);

        published.replace(Published.body("un-castor", ",\"filter\":\"name = 'acteur5'\""), 1);
        assertThat(published.named(text(tiles + Published.tile(5)))).isEqualTo(Set.of(5));
        assertThat(maillage.get(tiles + Published.tile(1)).statusCode()).isEqualTo(404);
    }

    private static String revision(String publication) {
        return maillage.json("/ogc/collections/" + publication + "/changes")
                .path("revision")
                .asString();
    }

    /** What leaves its question is gone, as what is deleted. */
    @Test
    void itsChangesAreThoseOfItsQuestion() {
        published.publish(Published.body("toutes-les-loutres", ",\"filter\":\"acronym = 'Loutre'\""));
        String changes = "/ogc/collections/toutes-les-loutres/changes";
        String since = changes + "?since=" + revision("toutes-les-loutres");
        JsonNode actor = published.add(6);
        String id = actor.path("id").asString();
        JsonNode come = maillage.json(since);
        assertThat(come.at("/features/0/id").asString()).isEqualTo(id);
        assertThat(come.path("features").toString()).doesNotContain("Loutre");
        String address = "/api/actors/" + id;
        maillage.sendAs(
                "PATCH", "application/merge-patch+json", address, "{\"acronym\":\"Castor\"}", "If-Match", "\"1\"");
        JsonNode gone =
                maillage.json(changes + "?since=" + come.path("revision").asString());
        assertThat(gone.path("features").size()).isZero();
        assertThat(gone.path("removed").toString()).contains(id);
        maillage.send("DELETE", address, null, "If-Match", "\"2\"");
        JsonNode never =
                maillage.json(changes + "?since=" + gone.path("revision").asString());
        assertThat(never.path("removed").toString()).doesNotContain(id);
    }

    /** It is asked as its base is, but at other times it is as often written: what is known of one is not told of the other. */
    @Test
    void figuresOfItsBaseAreNotItsOwn() {
        String zones = "/api/layers/intervention-zones/count";
        maillage.send("POST", "/api/intervention-zones", Bodies.zone("une"));
        assertThat(maillage.json(zones).path("count").asInt()).isEqualTo(1);
        published.publish(Published.body("zones-publiees", "")
                .replace("\"actors\"", "\"intervention-zones\"")
                .replace("\"status\",", ""));
        maillage.send("POST", "/api/intervention-zones", Bodies.zone("deux"));
        assertThat(maillage.json(zones.replace("intervention-zones", "zones-publiees"))
                        .path("count")
                        .asInt())
                .isEqualTo(2);
    }

    /** A place that moves takes the publication with it, tags and all. */
    @Test
    void itFollowsThePlaceThatItIsNear() {
        String created =
                maillage.send("POST", "/api/protected-sites", Published.site(0)).body();
        String place = "protected-sites/"
                + RunningApplication.parse(created).path("id").asString();
        published.publish(Published.body("voisins", ",\"within\":[\"" + place + "\"]"));
        String items = "/ogc/collections/voisins/items";
        String before = tag(items);
        String tile = "/ogc/collections/voisins/tiles/WebMercatorQuad/" + Published.tile(0);
        assertThat(published.named(maillage.get(items).body())).isEqualTo(Set.of(0, 1, 2, 3));
        assertThat(published.named(text(tile))).contains(0);
        String since = "/ogc/collections/voisins/changes?since=" + revision("voisins");
        assertThat(maillage.get(since).statusCode()).isEqualTo(200);

        maillage.send("PUT", "/api/" + place, Published.site(0.2), "If-Match", "\"1\"");
        assertThat(maillage.get(since).statusCode()).isEqualTo(410);

        assertThat(tag(items)).isNotEqualTo(before);
        assertThat(published.named(maillage.get(items).body())).isEqualTo(Set.of(2, 3, 5));
        assertThat(published.named(text(tile))).doesNotContain(0);
        assertThat(published.named(text("/ogc/collections/voisins/tiles/WebMercatorQuad/" + Published.tile(5))))
                .contains(5);
        maillage.send("DELETE", "/api/" + place, null, "If-Match", "\"2\"");
        assertThat(published.named(maillage.get(items).body())).isEmpty();
    }

    @Test
    void generalisedLinesAreTheSameEverywhereAndNothingVanishes() {
        String sites = Published.body("sites-simples", ",\"toleranceMetres\":100")
                .replace("\"actors\"", "\"protected-sites\"")
                .replace("\"status\",", "");
        published.publish(sites);
        String items = "/ogc/collections/%s/items?limit=1000";
        JsonNode exact = maillage.json(items.formatted("protected-sites"));
        JsonNode simple = maillage.json(items.formatted("sites-simples"));
        assertThat(simple.path("numberReturned").asInt())
                .isEqualTo(exact.path("numberReturned").asInt())
                .isPositive();
        assertThat(exact.at("/features/0/geometry/coordinates/0")).hasSize(401);
        JsonNode ring = simple.at("/features/0/geometry/coordinates/0");
        assertThat(ring).hasSize(5);
        for (JsonNode position : ring) {
            assertThat(exact.at("/features/0/geometry/coordinates/0").valueStream())
                    .contains(position);
        }
        String wfs = maillage.get("/ogc/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=sites-simples")
                .body();
        assertThat(wfs.replaceAll("(?s).*?<gml:posList[^>]*>([^<]*)</gml:posList>.*", "$1")
                        .strip()
                        .split(" "))
                .hasSize(10);
    }

    /** Before, and when it is on the way to being published. */
    @Test
    void aPreviewShowsLinesAsTheyWouldBe() {
        String tile = "/api/publications/preview/tiles/protected-sites/" + Published.tile(0) + "?toleranceMetres=";
        LoggedIn manager = published.as(Published.MANAGER);
        HttpResponse<String> exact = manager.send("GET", tile + "0", null);
        HttpResponse<String> simple = manager.send("GET", tile + "500", null);
        assertThat(exact.statusCode()).isEqualTo(200);
        assertThat(exact.headers().firstValue("Content-Type")).contains("application/vnd.mapbox-vector-tile");
        assertThat(simple.body().length()).isPositive().isLessThan(exact.body().length());
        assertThat(manager.send("GET", tile + "9000", null).body()).contains("\"parameter\":\"toleranceMetres\"");
        assertThat(manager.send("GET", tile + "0&nonsense=1", null).statusCode())
                .isEqualTo(400);
        published.publish(Published.body("des-loutres", ",\"filter\":\"status='actif'\""));
        assertThat(manager.send("GET", tile.replace("protected-sites", "des-loutres") + "0", null)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void filesTellTheirTermsAndLinksTheirLength() {
        published.publish(Published.body("licenciees", ""));
        String collection = "/ogc/collections/licenciees";
        String path = collection + "/files/licenciees.geojson";
        assertThat(enclosure(collection, path).has("length")).isFalse();
        byte[] json = maillage.bytes(path).body();
        assertThat(enclosure(collection, path).path("length").asInt()).isEqualTo(json.length);
        JsonNode told = RunningApplication.parse(new String(json, StandardCharsets.UTF_8));
        assertThat(told.path("license").asString()).isEqualTo("Licence Ouverte 2.0");
        assertThat(told.path("attribution").asString()).isEqualTo("Parc");

        ByteBuffer flat =
                ByteBuffer.wrap(maillage.bytes(path.replace(".geojson", ".fgb")).body());
        flat.order(ByteOrder.LITTLE_ENDIAN).position(Constants.MAGIC_BYTES.length + Integer.BYTES);
        Header header = Header.getRootAsHeader(flat.slice().order(ByteOrder.LITTLE_ENDIAN));
        assertThat(header.title()).isEqualTo("Loutres");
        assertThat(header.description()).contains("Licence : Licence Ouverte 2.0", "Source : Parc");
        assertThat(header.metadata()).isEqualTo("{\"attribution\":\"Parc\",\"license\":\"Licence Ouverte 2.0\"}");
        assertThat(header.featuresCount()).isEqualTo(5);
    }

    private static JsonNode enclosure(String collection, String path) {
        return maillage.json(collection)
                .path("links")
                .valueStream()
                .filter(link -> link.path("href").asString().endsWith(path))
                .findFirst()
                .orElseThrow();
    }
}
