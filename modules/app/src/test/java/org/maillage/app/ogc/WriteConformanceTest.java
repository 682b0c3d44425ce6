package org.maillage.app.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.RunningApplication;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.Role;
import org.maillage.testkit.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/** OGC API Features Part 4 (OGC 20-002r1, draft), tests named by requirement. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class WriteConformanceTest {

    private static final String SITES = "/ogc/collections/protected-sites/items";
    private static final String PATCH = "application/merge-patch+json";
    private static final String SITE =
            """
            {"type":"Feature","id":"ours","properties":{"name":"Pré du Moulin","type":"ZPS","designated":"2020-05-01","area":1},
             "geometry":{"type":"Polygon","coordinates":[[[3.0,44.7],[3.01,44.7],[3.01,44.71],[3.0,44.7]]]}}""";

    private static RunningApplication maillage;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        maillage = RunningApplication.withSample(database);
        AccountKeeping keeping = maillage.get(AccountKeeping.class);
        maillage.addAccount("qui-lit", keeping.structure("Une ligue"), Role.READER);
        maillage.addAccount("qui-ajoute", keeping.structure("Un parc"), Role.CONTRIBUTOR);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    private static String create(String path, String feature) {
        HttpResponse<String> created = maillage.sendAs("POST", "application/geo+json", path, feature);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return created.headers()
                .firstValue("Location")
                .orElseThrow()
                .substring(maillage.address().length());
    }

    @Test
    void reqCreateReplaceDeleteInsertPostOp() {
        String path = create(SITES, SITE);

        JsonNode site = maillage.json(path);
        assertThat(path).startsWith(SITES + "/" + site.path("id").asString());
        assertThat(site.path("id").asString()).isNotEqualTo("ours");
        assertThat(site.at("/properties/designated").asString()).isEqualTo("2020-05-01");
        assertThat(site.at("/properties/area").asDouble()).isGreaterThan(400_000);
    }

    /** What the schema requires every feature has, and no feature is taken without. */
    @Test
    void reqReturnablesAndReceivablesRequired() {
        for (JsonNode layer : maillage.json("/ogc/collections").path("collections")) {
            String path = "/ogc/collections/" + layer.path("id").asString();
            JsonNode schema = maillage.json(path + "/schema");
            JsonNode features = maillage.json(path + "/items?limit=1000").path("features");
            for (JsonNode name : schema.path("required")) {
                assertThat(schema.at("/properties/" + name.asString()).isMissingNode())
                        .isFalse();
                features.forEach(
                        feature -> assertThat(feature.path("properties").hasNonNull(name.asString()))
                                .as("%s %s", path, name)
                                .isTrue());
            }
            assertThat(maillage.json(path + "/queryables").has("required")).isFalse();
        }
        assertThat(maillage.json("/ogc/collections/protected-sites/schema")
                        .path("required")
                        .valueStream()
                        .map(JsonNode::asString))
                .contains("name", "type");
        for (String left : new String[] {"name", "type"}) {
            HttpResponse<String> refused = maillage.sendAs(
                    "POST",
                    "application/geo+json",
                    SITES,
                    SITE.replaceAll("\"" + left + "\":\"(?!Feature|Polygon)[^\"]*\",?", ""));
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
            assertThat(refused.body()).contains("\"parameter\":\"" + left + "\"");
        }
    }

    @Test
    void reqCreateReplaceDeleteUpdatePutOp() {
        String path = create(SITES, SITE);

        HttpResponse<String> put = maillage.sendAs(
                "PUT",
                "application/geo+json",
                path,
                SITE.replace("Moulin", "Lac").replace(",\"designated\":\"2020-05-01\"", ""));

        assertThat(put.statusCode()).isEqualTo(200);
        JsonNode site = maillage.json(path);
        assertThat(site).isEqualTo(RunningApplication.parse(put.body()));
        assertThat(site.at("/properties/name").asString()).isEqualTo("Pré du Lac");
        assertThat(site.at("/properties/designated").isNull()).isTrue();
    }

    @Test
    void reqUpdateFeaturePatchOp() {
        String path = create(SITES, SITE);
        JsonNode before = maillage.json(path);

        HttpResponse<String> patched =
                maillage.sendAs("PATCH", PATCH, path, "{\"properties\":{\"manager\":\"Le parc\",\"designated\":null}}");

        assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
        JsonNode site = maillage.json(path);
        assertThat(site.at("/properties/manager").asString()).isEqualTo("Le parc");
        assertThat(site.at("/properties/designated").isNull()).isTrue();
        assertThat(site.at("/properties/name")).isEqualTo(before.at("/properties/name"));
        assertThat(site.path("geometry")).isEqualTo(before.path("geometry"));
    }

    @Test
    void reqCreateReplaceDeleteDeleteOp() {
        String path = create(SITES, SITE);

        assertThat(maillage.send("DELETE", path, null).statusCode()).isEqualTo(204);
        assertThat(maillage.get(path).statusCode()).isEqualTo(404);
        assertThat(maillage.send("DELETE", path, null).statusCode()).isEqualTo(404);
    }

    /** RFC 9110, 13.1.2: whoever writes only what is not there yet changes nothing that is. */
    @Test
    void whatIsMeantForNothingOverwritesNothing() {
        String path = create(SITES, SITE);
        String before = maillage.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(maillage.sendAs("PUT", "application/geo+json", path, SITE, "If-None-Match", "*")
                        .statusCode())
                .isEqualTo(412);
        assertThat(maillage.sendAs("PATCH", PATCH, path, "{\"properties\":{\"manager\":\"A\"}}", "If-None-Match", "*")
                        .statusCode())
                .isEqualTo(412);
        assertThat(maillage.send("DELETE", path, null, "If-None-Match", "*").statusCode())
                .isEqualTo(412);
        assertThat(maillage.get(path).headers().firstValue("ETag")).contains(before);
        assertThat(maillage.sendAs("PUT", "application/geo+json", path, SITE, "If-Match", "*")
                        .statusCode())
                .isEqualTo(200);
        assertThat(maillage.send("DELETE", path, null, "If-Match", "*").statusCode())
                .isEqualTo(204);
        for (String condition : List.of("If-Match", "If-None-Match")) {
            assertThat(maillage.sendAs("PUT", "application/geo+json", path, SITE, condition, "*")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    /** What a feature does not show of its record is not lost by replacing what it shows. */
    @Test
    void factsThatNoLayerShowsStay() {
        String action =
                """
                {"name":"Haie","status":"en-cours","budget":{"expenses":[{"label":"Plants","category":"achats","amountEuros":100.0,"inKind":false}],"resources":[]},
                 "geometry":{"type":"Point","coordinates":[3.0,44.7]}}""";
        HttpResponse<String> created = maillage.send("POST", "/api/actions", action);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String id = RunningApplication.parse(created.body()).path("id").asString();

        HttpResponse<String> put = maillage.sendAs(
                "PUT",
                "application/geo+json",
                "/ogc/collections/action-points/items/" + id,
                "{\"type\":\"Feature\",\"properties\":{\"name\":\"Haies\",\"status\":\"en-cours\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[3.1,44.7]}}");

        assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
        JsonNode record = maillage.json("/api/actions/" + id).path("record");
        assertThat(record.path("name").asString()).isEqualTo("Haies");
        assertThat(record.at("/budget/expenses/0/amountEuros").asDouble()).isEqualTo(100);
    }

    @Test
    void reqFeaturesContentCrs() {
        String lambert =
                """
                {"type":"Feature","properties":{"name":"Source","status":"en-cours"},"geometry":{"type":"Point","coordinates":[700000,6400000]}}""";
        HttpResponse<String> created = maillage.sendAs(
                "POST",
                "application/geo+json",
                "/ogc/collections/action-points/items",
                lambert,
                "Content-Crs",
                "http://www.opengis.net/def/crs/EPSG/0/2154");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String path = created.headers()
                .firstValue("Location")
                .orElseThrow()
                .substring(maillage.address().length());

        JsonNode point = maillage.json(path).at("/geometry/coordinates");
        assertThat(point.get(0).asDouble()).isCloseTo(3.0, within(1e-6));
        assertThat(point.get(1).asDouble()).isCloseTo(44.69, within(0.02));
        HttpResponse<String> patched = maillage.sendAs(
                "PATCH",
                PATCH,
                path,
                "{\"geometry\":{\"type\":\"Point\",\"coordinates\":[44.7,3.0]}}",
                "Content-Crs",
                "<http://www.opengis.net/def/crs/EPSG/0/4326>");
        assertThat(patched.body()).contains("\"coordinates\":[44.7,3]");
        assertThat(maillage.json(path).at("/geometry/coordinates").toString()).isEqualTo("[3,44.7]");
    }

    @Test
    void reqOptimisticLockingByTheStateThatWasSeen() {
        String path = create(SITES, SITE);
        String seen = maillage.get(path).headers().firstValue("ETag").orElseThrow();
        String patch = "{\"properties\":{\"manager\":\"Le parc\"}}";

        HttpResponse<String> first = maillage.sendAs("PATCH", PATCH, path, patch, "If-Match", seen);
        assertThat(first.statusCode()).isEqualTo(200);
        String now = first.headers().firstValue("ETag").orElseThrow();
        assertThat(maillage.get(path).headers().firstValue("ETag")).contains(now);
        assertThat(maillage.sendAs("PATCH", PATCH, path, patch.replace("parc", "site"), "If-Match", seen)
                        .statusCode())
                .isEqualTo(412);
        assertThat(maillage.sendAs("DELETE", PATCH, path, null, "If-Match", "\"x\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(maillage.send("GET", path, null, "If-None-Match", now).statusCode())
                .isEqualTo(304);
        assertThat(maillage.sendAs("DELETE", PATCH, path, null, "If-Match", now).statusCode())
                .isEqualTo(204);
    }

    /** RFC 9110, 13.1.1 and 13.1.2: a condition has one tag or several, of which those of elsewhere say nothing. */
    @Test
    void conditionsHaveSeveralTags() {
        String path = create(SITES, SITE);
        String old = tag(path);
        maillage.sendAs("PATCH", PATCH, path, "{\"properties\":{\"manager\":\"A\"}}");
        String now = tag(path);
        assertThat(put(path, "Lac", "If-Match", "\"a, b\", \"b\"")).isEqualTo(412);
        assertThat(put(path, "Lac", "If-Match", old + ", \"b\"")).isEqualTo(412);
        for (String none : List.of(now, "W/" + now, "\"a\", " + now)) {
            assertThat(put(path, "Lac", "If-None-Match", none)).as(none).isEqualTo(412);
        }
        assertThat(tag(path)).isEqualTo(now);
        assertThat(put(path, "Lac", "If-None-Match", old + ", \"b\"")).isEqualTo(200);
        now = tag(path);
        assertThat(put(path, "Mont", "If-Match", now, "If-None-Match", now)).isEqualTo(412);
        assertThat(put(path, "Mont", "If-Match", "\"a, b\", " + old + "," + now))
                .isEqualTo(200);
        now = tag(path);
        assertThat(maillage.send("DELETE", path, null, "If-None-Match", now).statusCode())
                .isEqualTo(412);
        assertThat(maillage.send("DELETE", path, null, "If-Match", old + "," + now)
                        .statusCode())
                .isEqualTo(204);
    }

    private static String tag(String path) {
        return maillage.get(path).headers().firstValue("ETag").orElseThrow();
    }

    private static int put(String path, String name, String... headers) {
        return maillage.sendAs("PUT", "application/geo+json", path, SITE.replace("Moulin", name), headers)
                .statusCode();
    }

    /** Neither as it was written, nor as it was read. */
    @Test
    void whatIsWrittenAsItIsMakesNoVersion() {
        String path = create(SITES, SITE);
        String record = "/api/protected-sites" + path.substring(path.lastIndexOf('/'));
        HttpResponse<String> read = maillage.get(path);
        for (String same : List.of(SITE, read.body())) {
            HttpResponse<String> put = maillage.sendAs("PUT", "application/geo+json", path, same);
            assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
            assertThat(put.headers().firstValue("ETag"))
                    .isEqualTo(read.headers().firstValue("ETag"));
        }
        assertThat(maillage.json(record + "/history").toString()).doesNotContain("\"version\":2");
        assertThat(put(path, "Lac")).isEqualTo(200);
        assertThat(maillage.json(record + "/history").toString()).contains("\"version\":2");
    }

    /** What is near a place changes with the place, although its own layer does not. */
    @Test
    void anAnswerNearAPlaceIsOutOfDateWhenThePlaceMoves() {
        String site = create(SITES, SITE);
        String id = site.substring(SITES.length() + 1);
        String near = "/ogc/collections/actors/items?within=protected-sites/" + id + ",3000";
        String tag = maillage.get(near).headers().firstValue("ETag").orElseThrow();
        assertThat(maillage.send("GET", near, null, "If-None-Match", tag).statusCode())
                .isEqualTo(304);

        String moved =
                "{\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[3.1,44.8],[3.11,44.8],[3.11,44.81],[3.1,44.8]]]}}";
        assertThat(maillage.sendAs("PATCH", PATCH, site, moved).statusCode()).isEqualTo(200);

        assertThat(maillage.send("GET", near, null, "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    /** OPTIONS tells what this caller may do, to everyone their own. */
    @Test
    void reqCreateReplaceDeleteOptions() {
        String path = create(SITES, SITE);

        assertThat(allowed(maillage.asAdministrator(), SITES)).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(allowed(maillage.asAdministrator(), path)).isEqualTo("GET, HEAD, OPTIONS, PUT, PATCH, DELETE");
        assertThat(allowed(maillage.as("qui-ajoute"), SITES)).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(allowed(maillage.as("qui-ajoute"), path)).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(allowed(maillage.as("qui-lit"), SITES)).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(maillage.send("OPTIONS", SITES + "/" + UUID.randomUUID(), null)
                        .statusCode())
                .isEqualTo(404);
    }

    private static String allowed(RunningApplication caller, String path) {
        return caller.send("OPTIONS", path, null).headers().firstValue("Allow").orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | 400 | type",
                "[] | 400 | body",
                "{ | 400 | body",
                "{\"type\":\"Feature\",\"properties\":{\"nom\":\"x\"}} | 400 | nom",
                "{\"type\":\"Feature\",\"properties\":{\"name\":\"x\",\"type\":\"nope\"},\"geometry\":POLYGON} | 400 | type",
                "{\"type\":\"Feature\",\"properties\":{\"name\":{\"a\":1},\"type\":\"ZPS\"},\"geometry\":POLYGON} | 400 | name",
                "{\"type\":\"Feature\",\"properties\":{\"name\":\"x\",\"type\":\"ZPS\",\"designated\":\"hier\"},\"geometry\":POLYGON} | 400 | designated",
                "{\"type\":\"Feature\",\"properties\":{\"name\":\"x\",\"type\":\"ZPS\",\"official_area\":-3},\"geometry\":POLYGON} | 400 | official_area",
                "{\"type\":\"Feature\",\"properties\":{\"name\":\"x\",\"type\":\"ZPS\"}} | 400 | geometry",
                "{\"type\":\"Feature\",\"properties\":{\"name\":\"x\",\"type\":\"ZPS\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[3,44]}} | 400 | geometry",
                "{\"type\":\"Feature\",\"properties\":[1],\"geometry\":null} | 400 | properties"
            })
    void whatIsWrongIsToldByItsName(String body, int status, String parameter) {
        String polygon = "{\"type\":\"Polygon\",\"coordinates\":[[[3.0,44.7],[3.01,44.7],[3.01,44.71],[3.0,44.7]]]}";

        HttpResponse<String> refused =
                maillage.sendAs("POST", "application/geo+json", SITES, body.replace("POLYGON", polygon));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
        assertThat(RunningApplication.parse(refused.body()).path("parameter").asString())
                .isEqualTo(parameter);
    }

    @Test
    void otherBodiesAndOtherCallersAreRefused() {
        assertThat(maillage.sendAs("POST", "application/xml", SITES, "<a/>").statusCode())
                .isEqualTo(415);
        assertThat(maillage.sendAs("POST", "application/geo+json", SITES, SITE, "Content-Crs", "EPSG:27572")
                        .statusCode())
                .isEqualTo(400);
        assertThat(maillage.as("qui-lit")
                        .sendAs("POST", "application/geo+json", SITES, SITE)
                        .statusCode())
                .isEqualTo(403);
        String path = create(SITES, SITE);
        assertThat(maillage.sendAs(
                                "PATCH",
                                PATCH,
                                path.replace("protected-sites", "funding-perimeters"),
                                "{\"properties\":{}}")
                        .statusCode())
                .isEqualTo(404);
    }
}
