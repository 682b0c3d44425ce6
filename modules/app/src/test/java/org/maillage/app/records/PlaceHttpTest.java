package org.maillage.app.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.app.records.Answers.assertProblem;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.RunningApplication;
import org.maillage.testkit.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/** The place question over HTTP, on the sample territory. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class PlaceHttpTest {

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
    @CsvSource({
        "/api/place?feature=nothing/00000000-0000-0000-0000-000000000000, unknown-layer",
        "/api/place?feature=territories/00000000-0000-0000-0000-000000000000, unknown-feature",
        "/api/place?feature=territories/seven, unknown-feature",
    })
    void aFeatureThatIsNotThereIsToldByItsParameter(String path, String code) {
        HttpResponse<String> answer = maillage.get(path);
        assertProblem(answer, 404);
        JsonNode problem = RunningApplication.parse(answer.body());
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("parameter").asString()).isEqualTo("feature");
    }

    @Test
    void anActorWithoutASeatHasNoPlaceToAskAbout() {
        String seatless = "{\"name\":\"Sans siège\",\"family\":\"associations\",\"status\":\"actif\"}";
        String id = RunningApplication.parse(
                        maillage.send("POST", "/api/actors", seatless).body())
                .path("id")
                .asString();
        HttpResponse<String> answer = maillage.get("/api/place?feature=actors/" + id);
        assertProblem(answer, 404);
        JsonNode problem = RunningApplication.parse(answer.body());
        assertThat(problem.path("code").asString()).isEqualTo("no-place");
        assertThat(problem.path("parameter").asString()).isEqualTo("feature");
        assertThat(problem.path("detail").asString()).contains("n'a pas de lieu");
        HttpResponse<String> around = maillage.get("/api/layers/actors/count?within=actors/" + id);
        assertProblem(around, 400);
        assertThat(around.body()).contains("n'a pas de lieu");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[]}}'",
        "'{\"geometry\":{\"type\":\"MultiPoint\",\"coordinates\":[]},\"buffer\":100}'",
        "'{\"geometry\":{\"type\":\"GeometryCollection\",\"geometries\":[]}}'"
    })
    void anEmptyShapeIsToldToBeEmpty(String body) {
        HttpResponse<String> answer = maillage.send("POST", "/api/place", body);
        assertProblem(answer, 400);
        assertThat(answer.body()).contains("La géométrie est vide").contains("\"parameter\":\"geometry\"");
    }

    /** The actor of an area is here by its area and not once more by its seat beside it. */
    @Test
    void anActorWithSeveralPlacesHereCountsOnce() {
        JsonNode actors = maillage.json("/api/place?lon=3.0416&lat=44.7318&radius=100000")
                .path("groups")
                .path(3);
        Set<String> subjects = new HashSet<>();
        actors.path("items").forEach(item -> {
            if (!item.path("relation").asString().equals("near")) {
                subjects.add(
                        item.path("owner").isNull()
                                ? item.path("id").asString()
                                : item.path("owner").asString());
            }
        });
        assertThat(actors.path("kind").asString()).isEqualTo("actor");
        assertThat(actors.path("total").asInt()).isEqualTo(subjects.size()).isLessThanOrEqualTo(250);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                             | geometry",
                "{'geometry':null}                                                              | geometry",
                "{'geometry':{'type':'Point','coordinates':[3]}}                                | geometry",
                "{'geometry':{'type':'Point','coordinates':[300,44]}}                           | geometry",
                "{'geometry':{'type':'Point','coordinates':[652469,6862035]}}                   | geometry",
                "{'geometry':{'type':'Point','coordinates':[3,44],'crs':{'type':'name','properties':{'name':'EPSG:2154'}}}} | geometry",
                "{'geometry':{'type':'Point','coordinates':[3,44]},'crs':'EPSG:2154'}           | crs",
                "{'geometry':{'type':'Polygon','coordinates':[]}}                               | geometry",
                "{'geometry':{'type':'LineString','coordinates':[[3,44],[3,44]]}}               | geometry",
                "{'geometry':{'type':'GeometryCollection','geometries':[]}}                     | geometry",
                "{'geometry':{'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[3,44]},{'type':'LineString','coordinates':[[3,44],[3.1,44]]}]}} | geometry",
                "{'geometry':{'type':'Point','coordinates':[3,44]},'buffer':-1}                 | buffer",
                "{'geometry':{'type':'Point','coordinates':[3,44]},'buffer':1e9}                | buffer",
                "{'geometry':{'type':'Point','coordinates':[3,44]},'buffer':'far'}              | buffer",
                "{'geometry':{'type':'Point','coordinates':[3,44]},'colour':'red'}              | colour",
                "{'geometry':{'type':'Point','coordinates':[3,44]},'datetime':'hier'}           | datetime",
                "[]                                                                             | geometry",
                "{'geometry':{'type':'Polygon','coordinates':[[[-100,30],[100,30],[100,60],[-100,60],[-100,30]]]}} | geometry",
                "{'geometry':{'type':'Polygon','coordinates':[[[-180,-90],[180,-90],[180,90],[-180,90],[-180,-90]]]},'buffer':1000} | geometry",
            })
    void aWrongDrawnPlaceIsRefusedByName(String body, String parameter) {
        HttpResponse<String> answer = maillage.send("POST", "/api/place", body.replace('\'', '"'));
        assertProblem(answer, 400);
        assertThat(RunningApplication.parse(answer.body()).path("parameter").asString())
                .isEqualTo(parameter);
    }

    @Test
    void aDrawnPlaceAndThePlaceOfTheZoneItBecameSayTheSame() {
        JsonNode zone =
                RunningApplication.parse(maillage.send("POST", "/api/intervention-zones", Bodies.zone("Prairie"))
                        .body());
        JsonNode drawn =
                RunningApplication.parse(maillage.send("POST", "/api/place", "{\"geometry\":" + Bodies.SQUARE + "}")
                        .body());
        JsonNode feature = maillage.json(
                "/api/place?feature=intervention-zones/" + zone.path("id").asString());
        assertThat(feature.path("groups")).isEqualTo(drawn.path("groups"));
        assertThat(feature.at("/place/kind").asString()).isEqualTo("feature");
        assertThat(drawn.at("/groups/0/total").asInt()).isPositive();
    }

    @Test
    void aDrawnPlaceIsAnsweredForTheDayInItsBody() {
        String body = "{\"geometry\":" + Bodies.SQUARE + ",\"datetime\":\"2001-02-03\"}";
        JsonNode answer = RunningApplication.parse(
                maillage.send("POST", "/api/place", body).body());
        assertThat(answer.path("at").asString()).isEqualTo("2001-02-03");
    }

    @Test
    void aPlaceAcrossTheAntimeridianIsAnswered() {
        JsonNode answer = maillage.json("/api/place?lon=180&lat=-17&radius=5000");
        assertThat(answer.at("/place/geometry/type").asString()).isEqualTo("MultiPolygon");
        answer.path("groups")
                .forEach(group -> assertThat(group.path("total").asInt()).isZero());
    }
}
