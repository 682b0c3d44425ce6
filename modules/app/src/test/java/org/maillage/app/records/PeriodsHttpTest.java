package org.maillage.app.records;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.maillage.app.RunningApplication;
import org.maillage.testkit.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/** A question with a date over HTTP: one action from 2023 to 2025, one site designated in 2015. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class PeriodsHttpTest {

    private static final String ACTIONS = "/ogc/collections/action-points";

    private static RunningApplication maillage;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        maillage = RunningApplication.empty(database);
        create(
                "actions",
                Bodies.with(
                        "\"name\":\"Sentier\",\"status\":\"idee\",\"starts\":\"2023-01-01\",\"ends\":\"2025-12-31\"",
                        Bodies.POINT));
        create(
                "protected-sites",
                Bodies.with("\"name\":\"Tourbière\",\"type\":\"ENS\",\"designated\":\"2015-03-02\"", Bodies.SQUARE));
    }

    private static void create(String collection, String body) {
        assertThat(maillage.send("POST", "/api/" + collection, body).statusCode())
                .isEqualTo(201);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1, 1",
        "2010-01-01, 0, 0",
        "2015-03-02, 0, 1",
        "2023-01-01, 1, 1",
        "2025-12-31, 1, 1",
        "2026-01-01, 0, 1",
        "2010-01-01/2023-01-01, 1, 1",
        "../2022-12-31, 0, 1",
        "2026-01-01/.., 0, 1",
        "../.., 1, 1",
        "2022-12-01/P1M, 1, 1",
        "2022-12-01/P30D, 0, 1",
        "P1Y/2015-03-01, 0, 0",
        "P1Y/2015-03-02, 0, 1",
        "2022-12-31T00:00:00Z/PT12H, 0, 1",
        "2022-12-31T00:00:00Z/P1DT1S, 1, 1",
    })
    void everyReaderTellsWhatIsUnderWay(String datetime, int actions, int sites) {
        String query = datetime.isEmpty() ? "" : "datetime=" + datetime;
        JsonNode items = maillage.json(ACTIONS + "/items?" + query);
        assertThat(items.path("numberMatched").asInt()).isEqualTo(actions);
        assertThat(items.path("features").size()).isEqualTo(actions);
        assertThat(maillage.get(ACTIONS + "/items?f=csv&" + query).body().lines())
                .hasSize(1 + actions);
        assertThat(maillage.bytes(ACTIONS + "/tiles/WebMercatorQuad/0/0/0?" + query)
                        .statusCode())
                .isEqualTo(actions == 0 ? 204 : 200);
        JsonNode facets = maillage.json("/api/layers/action-points/facets?by=status&" + query);
        assertThat(facets.at("/facets/status").size()).isEqualTo(actions);
        assertThat(maillage.json("/api/layers/protected-sites/count?" + query)
                        .path("count")
                        .asInt())
                .isEqualTo(sites);
    }

    @ParameterizedTest
    @CsvSource({"'', 1, 1", "2010-01-01, 0, 0", "2015-03-02, 0, 1", "2024-06-01, 1, 1", "2026-01-01, 0, 1"})
    void aPlaceTellsWhatIsUnderWay(String day, int actions, int sites) {
        String query = day.isEmpty() ? "" : "&datetime=" + day;
        assertTotals(maillage.json("/api/place?lon=3.005&lat=44.705&radius=100" + query), actions, sites);
        String member = day.isEmpty() ? "" : ",\"datetime\":\"" + day + "\"";
        String body = "{\"geometry\":" + Bodies.SQUARE + member + "}";
        assertTotals(
                RunningApplication.parse(
                        maillage.send("POST", "/api/place", body).body()),
                actions,
                sites);
    }

    /** RFC 3339: what Java reads beyond is no date of any database. */
    @ParameterizedTest
    @ValueSource(
            strings = {"%2B99999999-01-01T00:00:00Z", "-0001-01-01T00:00:00Z/..", "9999-12-31/P9999Y", "9999-12-31/P1D"
            })
    void aYearHasFourDigits(String datetime) {
        for (String reader : List.of(
                ACTIONS + "/items",
                ACTIONS + "/map",
                ACTIONS + "/tiles/WebMercatorQuad/0/0/0",
                "/api/layers/protected-sites/count")) {
            HttpResponse<String> refused = maillage.get(reader + "?datetime=" + datetime);
            assertThat(refused.statusCode()).as(reader).isEqualTo(400);
            assertThat(refused.body()).contains("\"parameter\":\"datetime\"");
        }
    }

    private static void assertTotals(JsonNode answer, int actions, int sites) {
        answer.path("groups").forEach(group -> {
            int expected =
                    switch (group.path("kind").asString()) {
                        case "action" -> actions;
                        case "site" -> sites;
                        default -> 0;
                    };
            assertThat(group.path("total").asInt())
                    .as(group.path("kind").asString())
                    .isEqualTo(expected);
        });
    }

    @Test
    void aCollectionTellsItsTimeAndItsQueryablesWhichPropertiesMakeIt() {
        JsonNode interval = maillage.json(ACTIONS).at("/extent/temporal/interval/0");
        assertThat(interval.get(0).asString()).isEqualTo("2023-01-01T00:00:00Z");
        assertThat(interval.get(1).asString()).isEqualTo("2025-12-31T23:59:59Z");
        JsonNode since = maillage.json("/ogc/collections/protected-sites").at("/extent/temporal/interval/0");
        assertThat(since.get(0).asString()).isEqualTo("2015-03-02T00:00:00Z");
        assertThat(since.get(1).isNull()).isTrue();
        JsonNode properties = maillage.json(ACTIONS + "/queryables").path("properties");
        assertThat(properties.at("/starts/x-ogc-role").asString()).isEqualTo("primary-interval-start");
        assertThat(properties.at("/ends/x-ogc-role").asString()).isEqualTo("primary-interval-end");
        JsonNode operation = maillage.json("/ogc/api").at("/paths/~1collections~1protected-sites~1items/get");
        assertThat(operation.path("parameters").toString()).contains("its period (designated) is under way");
    }
}
