package org.maillage.app.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.app.records.Answers.assertProblem;

import java.net.URLEncoder;
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
import org.maillage.app.RunningApplication;
import org.maillage.domain.source.Sources;
import org.maillage.testkit.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Search, facets, questions about several places and tables over HTTP, on the sample territory. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class QuestionsHttpTest {

    private static RunningApplication maillage;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        maillage = RunningApplication.withSample(database);
        maillage.send("POST", "/api/intervention-zones", Bodies.zone("Prairie à 100% d'Évian_Sud"));
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    @ParameterizedTest
    @CsvSource({
        "PRAIRIE",
        "prairie évian",
        "Evian prairie",
        "100%",
        "evian_sud",
        "  prairie   evian  ",
        "à 100% d’évian",
        "prairie-évian_sud"
    })
    void searchFindsWithoutAccentsCaseAndOrder(String words) {
        assertThat(names(search(words))).contains("Prairie à 100% d'Évian_Sud");
    }

    @ParameterizedTest
    @CsvSource({"pr%rie", "pra_rie", "100%%", "evian\\_sud", "prairie xyz", "-", "prairie-xyz", "'", "\"", "\\"})
    void searchTakesWildcardsAndQuotesAsTheyAre(String words) {
        assertThat(names(search(words)))
                .doesNotContain("Prairie à 100% d'Évian_Sud")
                .hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void searchKeepsItsLimit() {
        assertThat(search("e&limit=3").size()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/search, q",
        "/api/search?q=, q",
        "/api/search?q=a&limit=0, limit",
        "/api/search?q=a&limit=x, limit",
        "/api/search?q=a&q=b, q",
        "/api/search?q=a&colour=red, colour",
        "/api/layers/actors/facets, by",
        "/api/layers/actors/facets?by=colour, by",
        "/api/layers/actors/facets?by=name, by",
        "/api/layers/actors/facets?by=family&where.colour=red, where.colour",
        "/api/layers/actors/facets?by=family&colour=red, colour",
        "/api/layers/actors/count?bbox=1, bbox",
        "/api/layers/actors/count?family=x&where.verifiedOn=hier, where.verifiedOn",
        "/api/layers/actors/count?filter=nope%3D1, filter",
        "/api/layers/actors/count?filter=%7B%22op%22&filter-lang=cql2-json, filter",
        "/api/layers/actors/count?filter=nope%3D1&filter-lang=sql, filter-lang",
        "/api/layers/actors/count?filter=family%3D%27x%27&filter-crs=lambert, filter-crs",
        "'/api/layers/actors/count?filter=S_INTERSECTS(geom,POINT(0%200))&filter-crs=EPSG:2154', filter",
        "'/api/layers/actors/count?filter=S_INTERSECTS(geom,POLYGON%20EMPTY)', filter",
        "'/api/layers/actors/count?bbox=0,0,1,1&bbox-crs=EPSG:2154', bbox",
        "'/api/layers/actors/count?bbox=0,0,1,1&bbox-crs=EPSG:999999', bbox-crs",
        "'/api/layers/actors/count?bbox=0,0,1,1&bbox-crs=lambert', bbox-crs",
        "'/api/layers/actors/count?filter=S_INTERSECTS(geom,POINT(0%200))&filter-crs=EPSG:999999', filter-crs",
        "/ogc/collections/actors/tiles/WebMercatorQuad/99999999999/1/1, z",
        "/ogc/collections/actors/items?sortby=nope, sortby",
        "/ogc/collections/actors/items?sortby=themes, sortby",
        "/ogc/collections/actors/items?cursor=nope, cursor",
        "/ogc/collections/actors/items?crs=EPSG:999999, crs",
        "/api/layers/actors/count?within=nope/00000000-0000-0000-0000-000000000000, within",
        "/api/layers/actors/count?within=actors/seven, within",
        "/api/layers/actors/count?within=territories, within",
        "/api/layers/actors/count?within=territories/00000000-0000-0000-0000-000000000000, within",
        "/api/layers/actors/count?distance=5000, distance",
        "/ogc/collections/actors/items?f=shp, f",
        "/ogc/collections/actors/items?f=csv&bom=1, bom",
        "/ogc/collections/actors/items?bom=true, bom",
        "'/api/layers/actors/count?within=territories/00000000-0000-0000-0000-000000000000,x', within",
        "'/api/layers/actors/count?within=territories/00000000-0000-0000-0000-000000000000,100001', within",
        "'/api/layers/actors/count?within=territories/00000000-0000-0000-0000-000000000000,NaN', within",
        "'/api/layers/actors/count?within=territories/00000000-0000-0000-0000-000000000000,1,2', within",
        "/api/layers/actors/count?datetime=hier, datetime",
        "/api/layers?colour=red, colour",
        "/api/sources?colour=red, colour",
        "/api/place, lon",
        "/api/place?lon=3, lat",
        "/api/place?lat=44, lon",
        "/api/place?lon=x&lat=44, lon",
        "/api/place?lon=3&lat=x, lat",
        "/api/place?lon=181&lat=44, lon",
        "/api/place?lon=3&lat=91, lat",
        "/api/place?lon=NaN&lat=44, lon",
        "/api/place?lon=3&lat=44&radius=-1, radius",
        "/api/place?lon=3&lat=44&radius=100001, radius",
        "/api/place?lon=3&lat=44&radius=Infinity, radius",
        "/api/place?lon=3&lat=44&radius=x, radius",
        "/api/place?lon=3&lat=44&datetime=hier, datetime",
        "/api/place?lon=3&lat=44&datetime=2026-01-01/2026-02-01, datetime",
        "/api/place?lon=3&lat=44&colour=red, colour",
        "/api/place?feature=territories, feature",
        "/api/place?feature=territories/1/2, feature",
        "/api/place?lon=180&lat=90&radius=100000, radius",
        "/api/layers/actors/count?within=territories/00000000-0000-0000-0000-000000000000&within=territories/00000000-0000-0000-0000-000000000000&within=territories/00000000-0000-0000-0000-000000000000&within=territories/00000000-0000-0000-0000-000000000000&within=territories/00000000-0000-0000-0000-000000000000&within=territories/00000000-0000-0000-0000-000000000000, within",
        "/api/layers/actors/count?family=%FF, query",
        "/ogc/collections/actors/items?%E9=1, query",
        "/api/search?q=%C3, query",
    })
    void aWrongParameterIsRefusedByName(String path, String parameter) {
        HttpResponse<String> answer = maillage.get(path);
        assertProblem(answer, 400);
        assertThat(RunningApplication.parse(answer.body()).path("parameter").asString())
                .isEqualTo(parameter);
        assertThat(RunningApplication.parse(answer.body()).path("code").asString())
                .isNotEmpty();
    }

    @Test
    void sourcesAreToldWithTheLayersThatShowThem() {
        JsonNode sources = maillage.json("/api/sources").path("sources");
        assertThat(sources.size()).isEqualTo(1);
        JsonNode sample = sources.path(0);
        assertThat(sample.path("title").asString()).isEqualTo(Sources.SAMPLE);
        assertThat(sample.path("licence").asString()).isEqualTo("Licence Ouverte 2.0");
        assertThat(sample.path("fictional").asBoolean()).isTrue();
        assertThat(sample.path("layers").toString()).contains("\"actors\"", "\"territories\"");
    }

    @Test
    void theFirstViewIsWhereThingsLie() {
        JsonNode extent = maillage.json("/api/service").path("extent");
        assertThat(extent.path(0).asDouble()).isBetween(2.8, 3.0);
        assertThat(extent.path(3).asDouble()).isBetween(44.8, 45.0);
    }

    @ParameterizedTest
    @CsvSource({"/api/layers/nothing/count", "/api/layers/nothing/facets?by=family"})
    void whatDoesNotExistIsNotFound(String path) {
        assertProblem(maillage.get(path), 404);
    }

    @Test
    void aFacetLeavesItsOwnFilterOutAndKeepsTheOthers() {
        JsonNode all = maillage.json("/api/layers/actors/facets?by=family,status");
        JsonNode filtered = maillage.json("/api/layers/actors/facets?by=family,status&where.family=associations");
        assertThat(filtered.at("/facets/family")).isEqualTo(all.at("/facets/family"));
        int associations = count(all.at("/facets/family"), "associations");
        assertThat(filtered.path("count").asInt()).isEqualTo(associations).isPositive();
        int sum = 0;
        for (JsonNode value : filtered.at("/facets/status")) {
            sum += value.path("count").asInt();
        }
        assertThat(sum).isEqualTo(associations);
    }

    @Test
    void aFilterOnSeveralValuesCountsEither() {
        JsonNode families = maillage.json("/api/layers/actors/facets?by=family").at("/facets/family");
        int either = maillage.json("/api/layers/actors/count?where.family=associations,collectivites")
                .path("count")
                .asInt();
        assertThat(either).isEqualTo(count(families, "associations") + count(families, "collectivites"));
    }

    @Test
    void aDistanceWidensThePlace() {
        String within = "within=territories/" + firstId("/ogc/collections/territories/items?limit=1&kind=commune");
        int inside = actors(within);
        int near = actors(within + ",5000");
        assertThat(inside).isLessThan(near);
        assertThat(near).isLessThan(actors(within + ",100000"));
        assertThat(actors(within + ",0")).isEqualTo(inside);
        int seated = actors("bbox=-180,-90,180,90");
        assertThat(actors(within + ",100000")).isEqualTo(seated).isLessThan(actors(""));
    }

    @Test
    void severalPlacesAllHold() {
        JsonNode communes = maillage.json("/ogc/collections/territories/items?limit=2&kind=commune&sortby=name");
        String one = "within=territories/" + communes.at("/features/0/id").asString();
        String other = "within=territories/" + communes.at("/features/1/id").asString();
        int both = actors(one + ",20000&" + other + ",20000");
        assertThat(both).isPositive().isLessThan(Math.min(actors(one + ",20000"), actors(other + ",20000")));
        assertThat(both).isEqualTo(actors(other + ",20000&" + one + ",20000"));
        assertThat(actors(one + "&" + one + ",20000")).isEqualTo(actors(one)).isPositive();
    }

    @Test
    void theNextPageKeepsEveryPlace() {
        JsonNode communes = maillage.json("/ogc/collections/territories/items?limit=2&kind=commune&sortby=name");
        String one = "within=territories/" + communes.at("/features/0/id").asString() + ",20000";
        String other = "within=territories/" + communes.at("/features/1/id").asString() + ",20000";
        int all = actors(one + "&" + other);
        int read = 0;
        String next = "/ogc/collections/actors/items?limit=7&" + one + "&" + other;
        while (!next.isEmpty()) {
            JsonNode page = maillage.json(next);
            read += page.path("features").size();
            next = linkTo(page, "next");
        }
        assertThat(read).isEqualTo(all);
    }

    @Test
    void aQuestionIsTakenAwayAsCsv() {
        String question = "/ogc/collections/actors/items?limit=10000&sortby=name&where.family=associations";
        HttpResponse<String> csv = maillage.get(question + "&f=csv");
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=actors.csv");
        List<String> lines = csv.body().lines().toList();
        assertThat(lines.get(0)).startsWith("id,name,").endsWith(",longitude,latitude");
        int associations = actors("where.family=associations");
        assertThat(lines).hasSize(associations + 1);
        assertThat(csv.headers().firstValue("OGC-NumberMatched")).hasValue(String.valueOf(associations));
        assertThat(lines.get(1)).startsWith(firstId(question));
    }

    @Test
    void areasInCsvAreWellKnownTextAndMarkedOnlyWhenAsked() {
        String sites = "/ogc/collections/protected-sites/items?limit=3&f=csv";
        assertThat(maillage.get(sites).body()).startsWith("id,name,").contains(",geometry\r\n", "\"POLYGON ((");
        assertThat(maillage.get(sites + "&bom=true").body()).startsWith("\uFEFFid,name,");
    }

    @Test
    void geometryIsLeftOutWhenATableHasNoUseForIt() {
        JsonNode page = maillage.json("/ogc/collections/protected-sites/items?limit=2&skipGeometry=true");
        assertThat(page.at("/features/1/geometry").isNull()).isTrue();
        assertThat(page.at("/features/1/properties/name").asString()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv                            | text/csv",
                "application/geo+json                | application/geo+json",
                "text/csv;q=0.5,application/geo+json | application/geo+json",
                "*/*                                 | application/geo+json",
                "nonsense                            | application/geo+json"
            })
    void theFormatIsNegotiated(String accept, String given) {
        HttpResponse<String> answer =
                maillage.send("GET", "/ogc/collections/actors/items?limit=1", null, "Accept", accept);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(given);
        assertThat(answer.headers().allValues("Vary")).contains("Accept");
    }

    private static int actors(String question) {
        return maillage.json("/api/layers/actors/count?" + question)
                .path("count")
                .asInt();
    }

    /** The path of that link, empty where there is none. */
    private static String linkTo(JsonNode page, String rel) {
        for (JsonNode link : page.path("links")) {
            if (link.path("rel").asString().equals(rel)) {
                return link.path("href").asString().substring(maillage.address().length());
            }
        }
        return "";
    }

    private static String firstId(String path) {
        return maillage.json(path).at("/features/0/id").asString();
    }

    private static int count(JsonNode facet, String value) {
        for (JsonNode node : facet) {
            if (node.path("value").asString().equals(value)) {
                return node.path("count").asInt();
            }
        }
        return 0;
    }

    private static JsonNode search(String words) {
        String[] parts = words.split("&", 2);
        String query = parts[0].contains("%25") ? parts[0].replace("%25", "%") : parts[0];
        String more = parts.length > 1 ? "&" + parts[1] : "";
        return maillage.json("/api/search?q=" + URLEncoder.encode(query, UTF_8) + more)
                .path("results");
    }

    private static List<String> names(JsonNode results) {
        List<String> names = new ArrayList<>();
        results.forEach(result -> names.add(result.path("name").asString()));
        return names;
    }
}
