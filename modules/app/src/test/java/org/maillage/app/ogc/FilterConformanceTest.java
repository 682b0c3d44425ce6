package org.maillage.app.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
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
import org.maillage.testkit.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/** OGC API Features Part 3 (OGC 19-079r2) and the classes of CQL2 (OGC 21-065r2, Annex A) over real HTTP. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class FilterConformanceTest {

    private static final String ITEMS = "/ogc/collections/actors/items?limit=1000&filter=";

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ogcapi-features-3/1.0/conf/filter",
                "ogcapi-features-3/1.0/conf/features-filter",
                "cql2/1.0/conf/cql2-text",
                "cql2/1.0/conf/cql2-json",
                "cql2/1.0/conf/basic-cql2",
                "cql2/1.0/conf/advanced-comparison-operators",
                "cql2/1.0/conf/case-insensitive-comparison",
                "cql2/1.0/conf/accent-insensitive-comparison",
                "cql2/1.0/conf/basic-spatial-functions",
                "cql2/1.0/conf/basic-spatial-operators",
                "cql2/1.0/conf/basic-spatial-functions-plus",
                "cql2/1.0/conf/spatial-functions",
                "cql2/1.0/conf/temporal-functions",
                "cql2/1.0/conf/array-functions",
                "cql2/1.0/conf/property-property",
                "cql2/1.0/conf/arithmetic"
            })
    void conformanceIsDeclared(String conformanceClass) {
        assertThat(maillage.json("/ogc/conformance").path("conformsTo").toString())
                .contains("http://www.opengis.net/spec/" + conformanceClass + "\"");
    }

    /** As who draws an area by hand sends it. */
    @Test
    void aFilterOfThirtyThousandCharactersStandsInTheAddress() {
        StringBuilder ring = new StringBuilder();
        for (int n = 0; n <= 1000; n++) {
            double angle = 2 * Math.PI * (n % 1000) / 1000;
            ring.append(n == 0 ? "" : ", ")
                    .append("%.12f %.12f".formatted(3.05 + 2 * Math.cos(angle), 44.75 + Math.sin(angle)));
        }
        String filter = URLEncoder.encode("S_INTERSECTS(geom, POLYGON((" + ring + ")))", StandardCharsets.UTF_8);
        assertThat(filter).hasSizeBetween(30_000, 60_000);
        String items = "/ogc/collections/actors/items?limit=1&filter=" + filter;
        assertThat(maillage.json(items).path("numberMatched").asInt()).isPositive();
        assertThat(maillage.get(items + "&f=html").statusCode()).isEqualTo(200);
        assertThat(maillage.get(items + "&f=csv").statusCode()).isEqualTo(200);
        assertThat(maillage.json("/api/layers/actors/count?filter=" + filter)
                        .path("count")
                        .asInt())
                .isEqualTo(maillage.json(items).path("numberMatched").asInt());
    }

    /** A filter and its negation share the features without nulls between them; the figures say the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "family = 'associations'",
                "CASEI(name) LIKE CASEI('%COMMUNE%')",
                "ACCENTI(CASEI(name)) LIKE '%e%'",
                "name BETWEEN 'A' AND 'M'",
                "verified_on > DATE('2025-06-01')",
                "T_DURING(INTERVAL(verified_on, verified_on), INTERVAL('2020-01-01', '..'))",
                "A_OVERLAPS(themes, ('eau', 'foret'))",
                "S_INTERSECTS(geom, BBOX(-180, -90, 180, 90))",
                "S_INTERSECTS(geometry, BBOX(-180, -90, 180, 90)) AND geometry IS NOT NULL",
                "family IN ('associations', 'collectivites') AND NOT name LIKE 'A%'"
            })
    void reqFilterSelectsTheSameInTheListAndTheFigures(String filter) {
        int listed = count(filter);
        assertThat(maillage.json("/api/layers/actors/count?filter=" + encoded(filter))
                        .path("count")
                        .asInt())
                .isEqualTo(listed);
        assertThat(listed + count("NOT (" + filter + ")") + count("(" + filter + ") IS NULL"))
                .isEqualTo(count("TRUE"));
    }

    @Test
    void reqFilterLangJson() {
        String json = "{\"op\":\"=\",\"args\":[{\"property\":\"family\"},\"associations\"]}";
        assertThat(maillage.json(ITEMS + encoded(json) + "&filter-lang=cql2-json")
                        .path("numberMatched")
                        .asInt())
                .isEqualTo(count("family = 'associations'"));
    }

    @Test
    void reqFilterCrs() {
        JsonNode first = maillage.json(ITEMS + encoded("TRUE")).at("/features/0/geometry/coordinates");
        String swapped = String.format(
                Locale.ROOT,
                "S_INTERSECTS(geom, BBOX(%f, %f, %f, %f))",
                first.get(1).asDouble() - 0.001,
                first.get(0).asDouble() - 0.001,
                first.get(1).asDouble() + 0.001,
                first.get(0).asDouble() + 0.001);
        String uri = "http://www.opengis.net/def/crs/EPSG/0/4326";
        assertThat(maillage.json(ITEMS + encoded(swapped) + "&filter-crs=" + uri)
                        .path("numberMatched")
                        .asInt())
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "filter=name%20%3D | filter",
                "filter=colour%20%3D%20'red' | filter",
                "filter=name%20%3D%205 | filter",
                "filter=Foo(name)%20%3D%20TRUE | filter",
                "filter=S_INTERSECTS(geom,POINT(90%20180)) | filter",
                "filter=TRUE&filter-lang=ecql | filter-lang",
                "filter=TRUE&filter-crs=Lambert | filter-crs"
            })
    void aWrongFilterIs400NamingIt(String query, String parameter) {
        HttpResponse<String> response = maillage.get("/ogc/collections/actors/items?" + query);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(RunningApplication.parse(response.body()).path("parameter").asString())
                .isEqualTo(parameter);
    }

    @Test
    void theApiSaysTheLanguages() {
        assertThat(maillage.json("/ogc/api").toString())
                .contains("\"filter-lang\"", "\"cql2-text\"", "\"cql2-json\"", "\"filter-crs\"");
    }

    private static int count(String filter) {
        return maillage.json(ITEMS + encoded(filter)).path("numberMatched").asInt();
    }

    private static String encoded(String filter) {
        return URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }
}
