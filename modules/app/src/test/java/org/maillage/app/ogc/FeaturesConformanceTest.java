package org.maillage.app.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.maillage.app.RunningApplication;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.testkit.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/** OGC API Features Parts 1 and 2, tests named by requirement (OGC 17-069r4, OGC 18-058r1). */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class FeaturesConformanceTest {

    private static final String OGC = "http://www.opengis.net/def/rel/ogc/1.0/";

    private static RunningApplication maillage;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        maillage = RunningApplication.withSample(database);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    @Test
    void reqCoreRootSuccess() {
        JsonNode landing = maillage.json("/ogc");
        assertThat(rels(landing)).contains("self", "service-desc", "conformance", "data");
        for (JsonNode link : landing.path("links")) {
            assertThat(link.path("type").asString()).isNotEmpty();
            assertThat(maillage.get(path(link)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void reqCoreConformanceSuccess() {
        assertThat(maillage.json("/ogc/conformance").path("conformsTo").toString())
                .contains("ogcapi-features-1/1.0/conf/core", "ogcapi-features-2/1.0/conf/crs");
    }

    @Test
    void reqCoreCollectionsAndEachOfThem() {
        JsonNode collections = maillage.json("/ogc/collections").path("collections");
        assertThat(collections.size()).isEqualTo(10);
        for (JsonNode collection : collections) {
            JsonNode alone =
                    maillage.json("/ogc/collections/" + collection.path("id").asString());
            assertThat(alone).isEqualTo(collection);
            assertThat(rels(collection))
                    .contains("self", "items", "http://www.opengis.net/def/rel/ogc/1.0/queryables", "license");
            assertThat(collection.at("/extent/spatial/bbox/0").size()).isEqualTo(4);
            for (JsonNode link : collection.path("links")) {
                if (link.path("rel").asString().equals("license")) {
                    // read where its author has it, not here
                    assertThat(link.path("href").asString()).startsWith("https://");
                } else {
                    assertThat(maillage.get(path(link)).statusCode()).isEqualTo(200);
                }
            }
        }
    }

    /** Part 5, schemas, core roles, returnables: what a feature has is in the schema, and the roles each once. */
    @Test
    void reqSchemasTellEveryMemberOfAFeature() {
        for (JsonNode collection : maillage.json("/ogc/collections").path("collections")) {
            String path = "/ogc/collections/" + collection.path("id").asString();
            assertThat(rels(collection)).contains(OGC + "schema", OGC + "sortables");
            JsonNode schema = maillage.json(path + "/schema");
            assertThat(schema.path("$id").asString()).endsWith(path + "/schema");
            assertThat(schema.path("properties"))
                    .extracting(member -> member.path("x-ogc-role").asString(""))
                    .containsOnlyOnce("id", "primary-geometry");
            assertThat(schema.at("/properties/id/readOnly").asBoolean()).isTrue();
            assertThat(schema.at("/properties/source/readOnly").asBoolean()).isTrue();
            assertThat(schema.at("/properties/name").has("readOnly")).isFalse();
            for (String part : List.of("/queryables", "/sortables")) {
                assertThat(schema.path("properties").propertyNames())
                        .containsAll(
                                maillage.json(path + part).path("properties").propertyNames());
            }
            maillage.json(path + "/items?limit=5").path("features").forEach(feature -> assertThat(
                            schema.path("properties").propertyNames())
                    .contains("id", "geometry")
                    .containsAll(feature.path("properties").propertyNames()));
        }
    }

    /** Part 5, sortables: each sorts, and nothing else does. */
    @Test
    void reqSortablesAreWhatSorts() {
        for (JsonNode collection : maillage.json("/ogc/collections").path("collections")) {
            String path = "/ogc/collections/" + collection.path("id").asString();
            JsonNode sortables = maillage.json(path + "/sortables").path("properties");
            for (String name : sortables.propertyNames()) {
                assertThat(maillage.get(path + "/items?limit=1&sortby=-" + name).statusCode())
                        .as(name)
                        .isEqualTo(200);
            }
            for (String name :
                    maillage.json(path + "/queryables").path("properties").propertyNames()) {
                if (!sortables.has(name)) {
                    assertThat(maillage.get(path + "/items?limit=1&sortby=" + name)
                                    .statusCode())
                            .as(name)
                            .isEqualTo(400);
                }
            }
        }
    }

    /** OGC 17-069r4, /req/core/fc-limit-response-1: more than the most is the most, however much more. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc/collections/actors/items?limit=",
                "/ogc/collections/actors/items?f=html&limit=",
                "/ogc/collections/actors/changes?limit=",
                "/ogc/records/collections/layers/items?limit=",
                "/dcat/catalog?limit="
            })
    void reqCoreFcLimitResponse(String path) {
        for (String more : new String[] {"10001", "1000000000", "99999999999999999999"}) {
            assertThat(maillage.get(path + more).statusCode()).as(more).isEqualTo(200);
        }
    }

    @Test
    void reqCoreFcLimitAndNextReachEveryFeatureOnce() {
        List<String> ids = new ArrayList<>();
        String path = "/ogc/collections/actors/items?limit=37&sortby=-name";
        while (path != null) {
            JsonNode page = maillage.json(path);
            page.path("features").forEach(feature -> ids.add(feature.path("id").asString()));
            assertThat(page.path("numberReturned").asInt())
                    .isEqualTo(page.path("features").size());
            path = null;
            for (JsonNode link : page.path("links")) {
                path = link.path("rel").asString().equals("next") ? path(link) : path;
            }
        }
        assertThat(ids).hasSize(250).doesNotHaveDuplicates();
    }

    @Test
    void reqCoreNumberMatchedIsExact() {
        assertThat(maillage.json("/ogc/collections/actors/items?limit=1&family=associations")
                        .path("numberMatched")
                        .asInt())
                .isEqualTo(maillage.json("/api/layers/actors/count?where.family=associations")
                        .path("count")
                        .asInt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "limit=0 limit",
                "limit=-1 limit",
                "limit=ten limit",
                "bbox=1,2,3 bbox",
                "bbox=1,2,3,4,5 bbox",
                "bbox=a,b,c,d bbox",
                "bbox=3,46,4,44 bbox",
                "bbox=-190,0,0,1 bbox",
                "bbox=0,0,1,1&bbox-crs=EPSG:999999 bbox-crs",
                "crs=http://www.opengis.net/def/crs/EPSG/0/32631 crs",
                "crs=Lambert crs",
                "datetime=yesterday datetime",
                "datetime=2026-13-01 datetime",
                "datetime=2026-02-01/2026-01-01 datetime",
                "colour=red colour",
                "where.colour=red where.colour",
                "sortby=colour sortby",
                "sortby=themes sortby",
                "sortby=name, sortby",
                "sortby=- sortby",
                "lang=de lang",
                "cursor=zzz cursor",
                "within=nowhere within",
                "within=territories/00000000-0000-0000-0000-000000000000 within",
                "within=territories/1,x within",
                "within=territories/1,-1 within",
                "distance=5 distance",
                "limit=1&limit=2 limit",
                "verified_on=soon verified_on",
            })
    void reqCoreQueryParamInvalidOrUnknownIs400NamingIt(String query, String parameter) {
        HttpResponse<String> response = maillage.get("/ogc/collections/actors/items?" + query);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(RunningApplication.parse(response.body()).path("parameter").asString())
                .isEqualTo(parameter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc/collections/nothing",
                "/ogc/collections/nothing/items",
                "/ogc/collections/nothing/queryables",
                "/ogc/collections/nothing/sortables",
                "/ogc/collections/nothing/schema",
                "/ogc/collections/actors/items/00000000-0000-0000-0000-000000000000",
                "/ogc/collections/actors/items/1",
                "/ogc/collections/actors/tiles/WebMercatorQuad/3/9/1",
                "/ogc/collections/actors/tiles/WebMercatorQuad/30/1/1",
                "/ogc/collections/actors/tiles/Lambert93/3/1/1",
                "/nothing",
            })
    void whatDoesNotExistIs404(String path) {
        HttpResponse<String> response = maillage.get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ogc", "/ogc/collections", "/ogc/conformance", "/ogc/api", "/ogc/collections/actors"})
    void unknownParametersAre400Everywhere(String path) {
        assertThat(maillage.get(path + "?colour=red").statusCode()).isEqualTo(400);
    }

    @Test
    void reqCoreFcBboxIntersects() {
        int all = maillage.json("/ogc/collections/protected-sites/items")
                .path("numberMatched")
                .asInt();
        JsonNode around = maillage.json("/ogc/collections/protected-sites/items?bbox=3.03,44.72,3.05,44.74");
        assertThat(around.path("numberMatched").asInt()).isBetween(1, all - 1);
        JsonNode world = maillage.json("/ogc/collections/protected-sites/items?bbox=-180,-90,180,90");
        assertThat(world.path("numberMatched").asInt()).isEqualTo(all);
        JsonNode acrossTheAntimeridian = maillage.json("/ogc/collections/protected-sites/items?bbox=170,-90,-170,90");
        assertThat(acrossTheAntimeridian.path("numberMatched").asInt()).isZero();
    }

    @Test
    void aFeatureWithoutAPlaceHasANullGeometryInEveryCrsAndFormat() {
        String path = "/ogc/collections/actors/items?name=Baigneurs%20des%20Gorges";
        JsonNode one = maillage.json(path).at("/features/0");
        assertThat(one.has("geometry")).isTrue();
        assertThat(one.path("geometry").isNull()).isTrue();
        String item = "/ogc/collections/actors/items/" + one.path("id").asString();
        assertThat(maillage.json(item).path("geometry").isNull()).isTrue();
        assertThat(maillage.json(path + "&crs=http://www.opengis.net/def/crs/EPSG/0/2154")
                        .at("/features/0/geometry")
                        .isNull())
                .isTrue();
        assertThat(maillage.get(path + "&f=csv").body().lines().toList().get(1)).endsWith(",,");
        assertThat(maillage.json(path + "&bbox=-180,-90,180,90")
                        .path("numberMatched")
                        .asInt())
                .isZero();
        assertThat(maillage.json(path + "&filter=S_DISJOINT(geom,POINT(0%2044))")
                        .path("numberMatched")
                        .asInt())
                .isZero();
        assertThat(maillage.get("/api/place?feature=actors/" + one.path("id").asString())
                        .statusCode())
                .isEqualTo(404);
        JsonNode card = maillage.json("/api/actors/" + one.path("id").asString());
        assertThat(card.path("layer").asString()).isEqualTo("actors");
        assertThat(card.path("geometry").isObject()).isFalse();
    }

    @Test
    void reqCrsCoordinatesFollowTheAuthority() {
        String item = "/ogc/collections/actors/items?limit=1&sortby=name";
        JsonNode plain = maillage.json(item).at("/features/0/geometry/coordinates");
        HttpResponse<String> response = maillage.get(item + "&crs=http://www.opengis.net/def/crs/EPSG/0/4326");
        JsonNode swapped = RunningApplication.parse(response.body()).at("/features/0/geometry/coordinates");
        assertThat(swapped.get(0).asDouble()).isEqualTo(plain.get(1).asDouble());
        assertThat(swapped.get(1).asDouble()).isEqualTo(plain.get(0).asDouble());
        assertThat(response.headers().firstValue("Content-Crs"))
                .hasValue("<http://www.opengis.net/def/crs/EPSG/0/4326>");
        JsonNode lambert = maillage.json(item + "&crs=http://www.opengis.net/def/crs/EPSG/0/2154")
                .at("/features/0/geometry/coordinates");
        assertThat(lambert.get(0).asDouble()).isBetween(690_000.0, 740_000.0);
        assertThat(lambert.get(1).asDouble()).isBetween(6_370_000.0, 6_430_000.0);
    }

    @Test
    void reqCrsBboxCrs() {
        int inDegrees = maillage.json("/ogc/collections/actors/items?bbox=3.0,44.7,3.1,44.8")
                .path("numberMatched")
                .asInt();
        int latitudeFirst = maillage.json("/ogc/collections/actors/items?bbox=44.7,3.0,44.8,3.1&bbox-crs="
                        + "http://www.opengis.net/def/crs/EPSG/0/4326")
                .path("numberMatched")
                .asInt();
        assertThat(latitudeFirst).isEqualTo(inDegrees).isPositive();
    }

    /** Each CRS of a collection can be asked by, with the box of the collection itself; others are for elsewhere. */
    @Test
    void reqCrsEveryCrsOfACollectionIsForWhereItLies() {
        JsonNode collection = maillage.json("/ogc/collections/protected-sites");
        JsonNode box = collection.at("/extent/spatial/bbox/0");
        Polygon world = Geometries.FACTORY.createPolygon(Geometries.FACTORY
                .toGeometry(new Envelope(
                        box.get(0).asDouble(),
                        box.get(2).asDouble(),
                        box.get(1).asDouble(),
                        box.get(3).asDouble()))
                .getCoordinates());
        assertThat(collection.path("crs").size()).isGreaterThan(4);
        for (JsonNode crs : collection.path("crs")) {
            Envelope asked = maillage.get(Reprojection.class)
                    .fromStorage(world, Crs.parse(crs.asString(), "crs"))
                    .getEnvelopeInternal();
            JsonNode page = maillage.json("/ogc/collections/protected-sites/items?bbox=" + asked.getMinX() + ","
                    + asked.getMinY() + "," + asked.getMaxX() + "," + asked.getMaxY() + "&bbox-crs=" + crs.asString()
                    + "&crs=" + crs.asString());
            assertThat(page.path("numberMatched").asInt()).as(crs.asString()).isEqualTo(12);
        }
    }

    /** Compact URIs, as OGC API Tiles and Maps write them; and addresses with a slash behind, as OWSLib asks. */
    @Test
    void otherSpellingsAreUnderstood() {
        String item = "/ogc/collections/actors/items?limit=1&sortby=name&crs=";
        assertThat(maillage.json(item + "%5BEPSG:2154%5D").path("features"))
                .isEqualTo(maillage.json(item + "http://www.opengis.net/def/crs/EPSG/0/2154")
                        .path("features"));
        assertThat(maillage.json("/ogc/")).isEqualTo(maillage.json("/ogc"));
        assertThat(maillage.json("/ogc/collections/actors/")).isEqualTo(maillage.json("/ogc/collections/actors"));
    }

    @Test
    void reqCoreEtagAnswers304UntilTheLayerChanges() {
        String path = "/ogc/collections/intervention-zones/items";
        String tag = maillage.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(maillage.send("GET", path, null, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        String zone =
                """
                {"name":"Essai","purpose":"eau","geometry":{"type":"Polygon",
                 "coordinates":[[[3,44.7],[3.01,44.7],[3.01,44.71],[3,44.7]]]}}""";
        assertThat(maillage.send("POST", "/api/intervention-zones", zone).statusCode())
                .isEqualTo(201);
        assertThat(maillage.send("GET", path, null, "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void reqOas30DescribesEveryCollectionWithoutRemoteReferences() {
        HttpResponse<String> response = maillage.get("/ogc/api");
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValue("application/vnd.oai.openapi+json;version=3.0");
        JsonNode document = RunningApplication.parse(response.body());
        assertThat(document.path("paths").propertyNames()).contains("/collections/actors/items");
        assertThat(response.body()).doesNotContain("\"$ref\":\"http");
        for (JsonNode parameter : document.path("paths")
                .path("/collections/actors/items")
                .path("get")
                .path("parameters")) {
            if (Set.of("limit", "bbox", "datetime")
                    .contains(parameter.path("name").asString())) {
                assertThat(parameter.path("style").asString()).isEqualTo("form");
                assertThat(parameter.path("explode").asBoolean(true)).isFalse();
            }
        }
    }

    private static List<String> rels(JsonNode node) {
        List<String> rels = new ArrayList<>();
        node.path("links").forEach(link -> rels.add(link.path("rel").asString()));
        return rels;
    }

    private static String path(JsonNode link) {
        String href = link.path("href").asString();
        assertThat(href).startsWith(maillage.address());
        return href.substring(maillage.address().length());
    }
}
