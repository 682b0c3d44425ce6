package org.maillage.app.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.app.LoggedIn;
import org.maillage.app.RunningApplication;
import org.maillage.app.records.Bodies;
import org.maillage.domain.account.Account;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.Membership;
import org.maillage.domain.account.Role;
import org.maillage.testkit.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Keeping publications: who may, what is refused, versions, the journal. No database decides of that. */
class PublicationsHttpTest {

    private static final String PUBLICATIONS = "/api/publications";

    private static Published published;
    private static RunningApplication maillage;

    @BeforeAll
    static void start() {
        maillage = RunningApplication.empty(TestDatabase.H2GIS);
        published = Published.on(maillage);
    }

    @AfterAll
    static void stop() {
        maillage.close();
    }

    private static LoggedIn manager() {
        return published.as(Published.MANAGER);
    }

    private static LoggedIn administrator() {
        return published.as(RunningApplication.ADMINISTRATOR);
    }

    @Test
    void whatIsPublishedIsTold() {
        String body = Published.body(
                "complete",
                ",\"filter\":\"family = 'associations'\",\"within\":[\"protected-sites/" + published.site
                        + ",250\"],\"toleranceMetres\":50,\"visibility\":\"members\"");
        HttpResponse<String> created = manager().send("POST", PUBLICATIONS, body);
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("Location").orElseThrow()).endsWith("/api/publications/complete");
        assertThat(created.headers().firstValue("ETag")).contains("\"1\"");
        HttpResponse<String> read = manager().send("GET", PUBLICATIONS + "/complete", null);
        assertThat(read.body()).isEqualTo(created.body());
        JsonNode told = RunningApplication.parse(read.body());
        assertThat(told.path("layer").asString()).isEqualTo("actors");
        assertThat(told.at("/title/en").asString()).isEqualTo("Otters");
        assertThat(told.path("filter").asString()).isEqualTo("family = 'associations'");
        assertThat(told.at("/within/0").asString()).isEqualTo("protected-sites/" + published.site + ",250");
        assertThat(told.path("properties").toString()).isEqualTo("[\"name\",\"status\"]");
        assertThat(told.path("toleranceMetres").asDouble()).isEqualTo(50);
        assertThat(told.path("structure").asString())
                .isEqualTo(published.park.id().toString());
    }

    @Test
    void aPreviewSaysHowMuchThereIsWithoutMakingIt() {
        String sites = Published.body("preview-of-sites", ",\"toleranceMetres\":100")
                .replace("\"actors\"", "\"protected-sites\"")
                .replace("\"status\",", "");
        JsonNode told = RunningApplication.parse(
                manager().send("POST", PUBLICATIONS + "/preview", sites).body());
        assertThat(told.path("count").asInt()).isEqualTo(1);
        assertThat(told.at("/bbox/0").asDouble()).isEqualTo(3);
        assertThat(told.at("/exact/positions").asInt()).isEqualTo(401);
        assertThat(told.at("/generalised/positions").asInt()).isEqualTo(5);
        assertThat(told.at("/generalised/bytes").asInt())
                .isLessThan(told.at("/exact/bytes").asInt() / 50);
        assertThat(maillage.get("/ogc/collections/preview-of-sites").statusCode())
                .isEqualTo(404);
        JsonNode actors = RunningApplication.parse(manager()
                .send("POST", PUBLICATIONS + "/preview", Published.body("preview-of-actors", ""))
                .body());
        assertThat(actors.path("count").asInt()).isEqualTo(6);
        assertThat(actors.path("publicCount").asInt()).isEqualTo(5);
    }

    @Test
    void aPreviewIsOfNow() {
        String zones = Published.body("preview-of-zones", "")
                .replace("\"actors\"", "\"intervention-zones\"")
                .replace("\"status\",", "");
        for (int i = 0; i < 2; i++) {
            JsonNode told = RunningApplication.parse(
                    manager().send("POST", PUBLICATIONS + "/preview", zones).body());
            assertThat(told.path("count").asInt()).isEqualTo(i);
            assertThat(told.path("publicCount").asInt()).isEqualTo(i);
            maillage.send("POST", "/api/intervention-zones", Bodies.zone("zone " + i));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"layer\":\"actors\"' | '\"layer\":\"nowhere\"' | layer",
                "'\"layer\":\"actors\",' | '' | layer",
                "'\"id\":\"x1-bad\"' | '\"id\":\"X1\"' | id",
                "'\"id\":\"x1-bad\"' | '\"id\":\"x1_bad\"' | id",
                "'\"id\":\"x1-bad\",' | '' | id",
                "'\"fr\":\"Loutres\"' | '\"fr\":\" \"' | title.fr",
                "'\"en\":\"Otters\"' | '\"en\":\"a\\u0007b\"' | title.en",
                "'[\"status\",\"name\"]' | '[]' | properties",
                "'[\"status\",\"name\"]' | '[\"nothing\"]' | properties",
                "'[\"status\",\"name\"]' | '[\"notes\"]' | properties",
                "'}' | ',\"filter\":\"name = \"}' | filter",
                "'}' | ',\"filter\":\"nothing = 1\"}' | filter",
                "'}' | ',\"filter\":\"notes = ''x''\"}' | filter",
                "'}' | ',\"within\":[\"protected-sites\"]}' | within",
                "'}' | ',\"within\":[\"nowhere/00000000-0000-4000-8000-000000000000\"]}' | within",
                "'}' | ',\"within\":[\"actors/00000000-0000-4000-8000-000000000000\"]}' | within",
                "'}' | ',\"within\":[\"actors/1\"]}' | within",
                "'}' | ',\"within\":[\"a/1\",\"a/1\",\"a/1\",\"a/1\",\"a/1\",\"a/1\"]}' | within",
                "'}' | ',\"toleranceMetres\":-1}' | toleranceMetres",
                "'}' | ',\"toleranceMetres\":50000}' | toleranceMetres",
                "'}' | ',\"visibility\":\"friends\"}' | visibility",
                "'}' | ',\"colour\":\"red\"}' | colour"
            })
    void whatCannotBePublishedIsRefusedByName(String part, String other, String parameter) {
        String body = Published.body("x1-bad", "");
        int at = part.equals("}") ? body.lastIndexOf(part) : body.indexOf(part);
        String bad = body.substring(0, at) + other + body.substring(at + part.length());
        HttpResponse<String> refused = manager().send("POST", PUBLICATIONS, bad);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(RunningApplication.parse(refused.body()).path("parameter").asString())
                .as(refused.body())
                .isEqualTo(parameter);
        assertThat(maillage.get("/ogc/collections/x1-bad").statusCode()).isEqualTo(404);
    }

    /** Members may be told of what everyone may not, when the publication is for them. */
    @Test
    void whatIsForMembersIsPublishedForMembersAlone() {
        String more = ",\"filter\":\"notes = 'dit'\",\"visibility\":\"";
        String members = Published.body("avec-notes", more + "members\"").replace("\"status\"", "\"notes\"");
        published.publish(members);
        assertThat(maillage.as(Published.READER)
                        .get("/ogc/collections/avec-notes/items")
                        .body())
                .contains("acteur0", "\"notes\":\"dit\"");
        assertThat(maillage.as(Published.OTHER)
                        .get("/ogc/collections/avec-notes/items")
                        .body())
                .doesNotContain("acteur0");
        HttpResponse<String> refused = manager()
                .send(
                        "PUT",
                        PUBLICATIONS + "/avec-notes",
                        members.replace("\"members\"", "\"public\""),
                        "If-Match",
                        "\"1\"");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("réservé aux membres");
    }

    @Test
    void anIdIsGivenOnce() {
        published.publish(Published.body("une-fois", ""));
        for (String taken : List.of("une-fois", "actors", "maillage", "preview")) {
            HttpResponse<String> again = manager().send("POST", PUBLICATIONS, Published.body(taken, ""));
            assertThat(again.statusCode()).isEqualTo(409);
            assertThat(again.body()).contains("id-taken");
        }
        assertThat(manager().send("DELETE", PUBLICATIONS + "/une-fois", null).statusCode())
                .isEqualTo(428);
        assertThat(manager()
                        .send("DELETE", PUBLICATIONS + "/une-fois", null, "If-Match", "\"7\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(maillage.get("/ogc/collections/une-fois").statusCode()).isEqualTo(200);
        assertThat(manager()
                        .send("DELETE", PUBLICATIONS + "/une-fois", null, "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(204);
        for (String address :
                List.of("/ogc/collections/une-fois", "/ogc/collections/une-fois/items", "/api/layers/une-fois")) {
            assertThat(maillage.get(address).statusCode()).isEqualTo(410);
        }
        assertThat(maillage.get("/ogc/collections").body()).doesNotContain("une-fois");
        assertThat(manager().send("GET", PUBLICATIONS + "/une-fois", null).statusCode())
                .isEqualTo(404);
        assertThat(manager()
                        .send("POST", PUBLICATIONS, Published.body("une-fois", ""))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void whoComesTooLateIsToldSo() {
        String body = Published.body("a-deux", "");
        published.publish(body);
        assertThat(manager().send("PUT", PUBLICATIONS + "/a-deux", body).statusCode())
                .isEqualTo(428);
        assertThat(published.replace(body, 1).headers().firstValue("ETag")).contains("\"2\"");
        assertThat(published.replace(body, 1).statusCode()).isEqualTo(412);
        assertThat(published
                        .replace(
                                body.replace("\"actors\"", "\"protected-sites\"")
                                        .replace("\"status\",", ""),
                                2)
                        .body())
                .contains("\"parameter\":\"layer\"");
        assertThat(manager()
                        .send("PUT", PUBLICATIONS + "/a-deux", body.replace("a-deux", "a-trois"), "If-Match", "\"2\"")
                        .body())
                .contains("\"parameter\":\"id\"");
    }

    @Test
    void managersKeepWhatTheirStructurePublishes() {
        String body = Published.body("du-parc", "");
        published.publish(body);
        LoggedIn other = published.as(Published.OTHER);
        assertThat(other.send("GET", PUBLICATIONS, null).body())
                .contains("\"id\":\"actors\"")
                .doesNotContain("du-parc");
        assertThat(other.send("GET", PUBLICATIONS + "/du-parc", null).statusCode())
                .isEqualTo(404);
        assertThat(other.send("PUT", PUBLICATIONS + "/du-parc", body, "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.send("DELETE", PUBLICATIONS + "/du-parc", null, "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.send("OPTIONS", PUBLICATIONS + "/du-parc", null).statusCode())
                .isEqualTo(404);
        String forThem = body.substring(0, body.length() - 1) + ",\"structure\":\"" + published.park.id() + "\"}";
        assertThat(other.send("POST", PUBLICATIONS, forThem.replace("du-parc", "du-parc-aussi"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(administrator()
                        .send("PUT", PUBLICATIONS + "/du-parc", forThem, "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(manager()
                        .send("OPTIONS", PUBLICATIONS + "/du-parc", null)
                        .headers()
                        .firstValue("Allow"))
                .contains("GET, HEAD, OPTIONS, PUT, DELETE");
    }

    @Test
    void whoManagesSeveralStructuresSaysForWhich() {
        AccountKeeping keeping = maillage.get(AccountKeeping.class);
        Account both = maillage.addAccount("deux", published.park, Role.MANAGER);
        keeping.put(both.id(), new Membership(UUID.randomUUID(), keeping.structure("Ligue"), Role.MANAGER, null, null));
        assertThat(published
                        .as("deux")
                        .send("POST", PUBLICATIONS, Published.body("de-qui", ""))
                        .body())
                .contains("\"parameter\":\"structure\"");
    }

    @Test
    void administratorsSayWhatTheLayersOfRecordsAre() {
        String said =
                "{\"title\":{\"fr\":\"Communes et autres\",\"en\":\"Communes and others\"},\"description\":{\"fr\":\"D\",\"en\":\"D\"},\"licence\":\"ODbL 1.0\",\"attribution\":\"IGN\"}";
        String territories = PUBLICATIONS + "/territories";
        String tag = maillage.get("/ogc/collections/territories/items")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(manager().send("PUT", territories, said, "If-Match", "\"0\"").statusCode())
                .isEqualTo(403);
        assertThat(manager().send("OPTIONS", territories, null).headers().firstValue("Allow"))
                .contains("GET, HEAD, OPTIONS");
        HttpResponse<String> told = administrator().send("PUT", territories, said, "If-Match", "\"0\"");
        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
        assertThat(told.body())
                .contains("\"version\":1", "\"licence\":\"ODbL 1.0\"", "\"layer\":null")
                .contains("\"terms\":{\"licence\":\"ODbL 1.0\",\"attribution\":\"IGN\"}");
        for (String capabilities : List.of(
                "/ogc/wms?service=WMS&request=GetCapabilities",
                "/ogc/wfs?service=WFS&request=GetCapabilities",
                "/ogc/wmts/1.0.0/WMTSCapabilities.xml")) {
            assertThat(maillage.get(capabilities).body())
                    .contains(
                            "Chaque couche dit sa licence",
                            "ODbL 1.0 (https://opendatacommons.org/licenses/odbl/1-0/)");
        }
        assertThat(maillage.get("/ogc/collections/territories").body())
                .contains(
                        "Communes et autres",
                        "\"license\":\"ODbL 1.0\"",
                        "\"attribution\":\"IGN\"",
                        "https://opendatacommons.org/licenses/odbl/1-0/");
        assertThat(maillage.get("/ogc/collections/territories/items").headers().firstValue("ETag"))
                .isPresent()
                .get()
                .isNotEqualTo(tag);
        assertThat(administrator()
                        .send(
                                "PUT",
                                territories,
                                said.replace("}}", "}")
                                        .replace("\"licence\"", "\"visibility\":\"structure\",\"licence\""),
                                "If-Match",
                                "\"1\"")
                        .statusCode())
                .isEqualTo(400);
        assertThat(administrator()
                        .send("DELETE", territories, null, "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(403);
    }

    /** Pages elsewhere frame the map of a layer, and nothing else; its status says whether the layer is there for them. */
    @Test
    void itsMapAloneStandsInPagesElsewhere() {
        published.publish(Published.body("dans-une-page", ",\"visibility\":\"members\""));
        HttpResponse<String> map = maillage.get("/embed/actors");
        assertThat(map.statusCode()).isEqualTo(200);
        assertThat(map.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(policy(map)).endsWith("frame-ancestors *").contains("default-src 'self'", "style-src 'self'");
        assertThat(maillage.get("/embed/dans-une-page").statusCode()).isEqualTo(404);
        assertThat(maillage.as(Published.READER).get("/embed/dans-une-page").statusCode())
                .isEqualTo(200);
        for (String address : List.of("/", "/api/publications", "/ogc/collections/actors?f=html", "/embed")) {
            assertThat(policy(maillage.get(address))).as(address).endsWith("frame-ancestors 'self'");
        }
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    /** People write text, and clients show some of it as HTML. */
    @Test
    void whatPeopleWriteIsMarkupNowhere() {
        String written = Published.body("balises", "")
                .replace("\"Parc\"", "\"<img src=x onerror=alert(1)>\"")
                .replace("\"Loutres\"", "\"<script>alert(1)</script>\"");
        published.publish(written);
        String collection = "/ogc/collections/balises";
        assertThat(maillage.json(collection).path("attribution").asString()).isEqualTo("<img src=x onerror=alert(1)>");
        for (String address : List.of(
                collection + "?f=html",
                collection + "/items?f=html",
                "/ogc/collections?f=html",
                "/ogc?f=html",
                "/ogc/wms?service=WMS&request=GetCapabilities",
                "/ogc/wfs?service=WFS&request=GetCapabilities",
                "/ogc/wmts?service=WMTS&request=GetCapabilities")) {
            assertThat(maillage.get(address).body()).as(address).doesNotContain("<script>alert", "<img src=x");
        }
        assertThat(maillage.json(collection + "/tiles/WebMercatorQuad/tilejson")
                        .path("attribution")
                        .asString())
                .isEqualTo("&lt;img src=x onerror=alert(1)&gt;, Licence Ouverte 2.0");
    }

    @Test
    void theJournalTellsOfIt() {
        String body = Published.body("au-journal", "");
        published.publish(body);
        published.replace(body, 1);
        manager().send("DELETE", PUBLICATIONS + "/au-journal", null, "If-Match", "\"2\"");
        JsonNode entries = RunningApplication.parse(administrator()
                        .send("GET", "/api/journal?subject=publication/au-journal", null)
                        .body())
                .path("entries");
        assertThat(entries.valueStream().map(entry -> entry.path("act").asString()))
                .containsExactly("publication-removed", "publication-changed", "publication-created");
        assertThat(entries.get(0).at("/details/layer").asString()).isEqualTo("actors");
    }
}
