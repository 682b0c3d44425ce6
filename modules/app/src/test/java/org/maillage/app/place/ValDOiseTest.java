package org.maillage.app.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.Database;
import org.maillage.app.RunningApplication;
import org.maillage.app.exchange.Import;
import org.maillage.domain.place.Answer;
import org.maillage.domain.place.Day;
import org.maillage.domain.place.Finding;
import org.maillage.domain.place.Place;
import org.maillage.domain.place.PlaceAnalysis;
import org.maillage.domain.place.Surroundings;
import org.maillage.domain.place.Thing;
import org.maillage.exchange.run.ImportReport;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.testkit.database.TestDatabase;
import org.maillage.testkit.gdal.Gdal;

/** Val-d'Oise, from its real files to answers that PostGIS confirms (issue 2, « It shows » 2). */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ValDOiseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    /** What both ways of measuring may differ by. */
    private static final double SHARE = 0.001;
    /** Karney's areas are good to 0.1 m², and slivers between two producers' boundaries are smaller than that. */
    private static final double SMALLEST_AREA = 0.5;
    /** A centimetre: PostGIS measures between great circles, we between straight lines in degrees. */
    private static final double SMALLEST_DISTANCE = 0.01;

    private static RunningApplication maillage;
    private static Map<Import, ImportReport> reports;

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    @BeforeParameterizedClassInvocation
    static void importAll(TestDatabase database) {
        List<Import> imports = ValDOise.imports();
        maillage = RunningApplication.empty(database);
        reports = new LinkedHashMap<>();
        imports.forEach(order -> reports.put(order, order.into(maillage)));
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    @Test
    @Order(1)
    void asManyFeaturesAreReadAsGdalReads() {
        reports.forEach((order, report) ->
                assertThat(report.read()).as("%s", order.file()).isEqualTo(Gdal.featureCount(order.file())));
    }

    @Test
    @Order(1)
    void everyRowIsAccountedFor() {
        reports.forEach((order, report) -> assertThat(
                        report.created() + report.updated() + report.unchanged() + report.refused())
                .as("%s", order.file())
                .isEqualTo(report.read()));
    }

    @Test
    @Order(1)
    void whatIsImportedIsOnItsLayer() {
        Map<String, Long> created = reports.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().collection(),
                        Collectors.summingLong(entry -> entry.getValue().created())));
        created.forEach((layer, count) -> assertThat(maillage.json("/api/layers/" + layer + "/count?datetime=" + DAY)
                        .path("count")
                        .asLong())
                .as(layer)
                .isEqualTo(count));
    }

    @Test
    @Order(1)
    void onlyWhatHasNoPlaceIsRefusedAndWithItsReason() {
        reports.forEach((order, report) -> {
            if (report.refused() > 0) {
                assertThat(order.file().toString()).contains("france-services");
                assertThat(Import.issues(report))
                        .allSatisfy(issue -> assertThat(issue.reason()).contains("n'a pas de géométrie"));
            }
        });
    }

    @Test
    @Order(2)
    void theCommuneOfCergyIsMeasuredAsByPostgis() {
        confirm(Place.feature(named("territories", "95127"), 0));
    }

    @Test
    @Order(2)
    void aCircleOfTwoKilometresIsMeasuredAsByPostgis() {
        confirm(Place.around(named("territories", "95127").geometry().getInteriorPoint(), 2000));
    }

    @Test
    @Order(2)
    void aNaturaSiteIsMeasuredAsByPostgis() {
        confirm(Place.feature(named("protected-sites", "FR1102015"), 0));
    }

    @Test
    @Order(3)
    void importingEverythingAgainChangesNothing() {
        Map<String, Long> revisions = revisions();
        long changes = Database.of(maillage).count("change");
        reports.forEach((order, first) -> {
            ImportReport again = order.into(maillage);
            assertThat(again.created()).as("%s", order.file()).isZero();
            assertThat(again.updated()).as("%s", order.file()).isZero();
            assertThat(again.unchanged()).as("%s", order.file()).isEqualTo(first.created());
            assertThat(again.refused()).as("%s", order.file()).isEqualTo(first.refused());
        });
        assertThat(revisions()).isEqualTo(revisions);
        assertThat(Database.of(maillage).count("change")).isEqualTo(changes);
    }

    @Test
    @Order(4)
    void aHumanCorrectionSurvivesTheNextImport() throws IOException {
        Import.of(communes("Alpha", 100, "Beta", 200), "territories")
                .from("Essai")
                .into(maillage);
        correctPopulation("95998", 111);

        ImportReport report = Import.of(communes("Alpha-sur-Oise", 101, "Beta", 202), "territories")
                .from("Essai")
                .into(maillage);

        assertThat(report.updated()).isEqualTo(2);
        assertThat(facts("95998").path("name").asString()).isEqualTo("Alpha-sur-Oise");
        assertThat(facts("95998").path("population").asInt()).isEqualTo(111);
        assertThat(facts("95999").path("population").asInt()).isEqualTo(202);
        assertThat(Import.of(folder.resolve("essai.geojson"), "territories")
                        .from("Essai")
                        .into(maillage)
                        .unchanged())
                .isEqualTo(2);
    }

    private static void confirm(Place place) {
        try (PostgisOracle oracle = new PostgisOracle(maillage, DAY)) {
            Answer answer = maillage.get(PlaceAnalysis.class).answer(place, new Day(DAY, false));
            Map<String, Finding> findings = findings(answer);
            Map<String, PostgisOracle.Measure> expected =
                    oracle.around(place.geometry(), PlaceAnalysis.NEAR_METRES * (1 + SHARE));
            expected.values().removeIf(measure -> measure.distanceMetres() > PlaceAnalysis.NEAR_METRES * (1 - SHARE));
            assertThat(expected).hasSizeGreaterThan(20);
            confirmLeftOut(
                    answer,
                    expected.entrySet().stream()
                            .filter(entry -> !findings.containsKey(entry.getKey()))
                            .map(Map.Entry::getValue)
                            .toList());
            findings.forEach((feature, finding) -> {
                PostgisOracle.Measure measure = expected.get(feature);
                if (measure == null) {
                    assertThat(finding.distanceMetres()).isGreaterThan(PlaceAnalysis.NEAR_METRES * (1 - SHARE));
                } else {
                    confirm(feature + " " + finding.thing().name(), finding, measure);
                }
            });
        }
    }

    private static void confirm(String feature, Finding finding, PostgisOracle.Measure measure) {
        assertThat(finding.relation() != Finding.Relation.NEAR).as(feature).isEqualTo(measure.meets());
        if (finding.sharedSquareMetres() != null) {
            assertThat(finding.sharedSquareMetres())
                    .as(feature)
                    .isCloseTo(
                            measure.sharedSquareMetres(),
                            within(Math.max(SMALLEST_AREA, measure.sharedSquareMetres() * SHARE)));
        } else {
            assertThat(measure.sharedSquareMetres()).as(feature).isZero();
        }
        assertThat(finding.distanceMetres())
                .as(feature)
                .isCloseTo(
                        measure.distanceMetres(),
                        within(Math.max(SMALLEST_DISTANCE, measure.distanceMetres() * SHARE)));
    }

    /** Only what is near may be left out, no more than the answer says, and nothing nearer than what it tells. */
    private static void confirmLeftOut(Answer answer, List<PostgisOracle.Measure> leftOut) {
        List<Answer.Group> cut = answer.groups().stream()
                .filter(group -> group.near() > PlaceAnalysis.MOST_NEAR)
                .toList();
        assertThat(leftOut)
                .hasSizeLessThanOrEqualTo(cut.stream()
                        .mapToInt(group -> (int) group.near() - PlaceAnalysis.MOST_NEAR)
                        .sum());
        double told = cut.stream()
                .mapToDouble(group ->
                        group.findings().get(group.findings().size() - 1).distanceMetres())
                .min()
                .orElse(0);
        assertThat(leftOut).allSatisfy(measure -> {
            assertThat(measure.meets()).isFalse();
            assertThat(measure.distanceMetres()).isGreaterThan(told * (1 - SHARE));
        });
    }

    private static Map<String, Finding> findings(Answer answer) {
        Map<String, Finding> findings = new HashMap<>();
        for (Answer.Group group : answer.groups()) {
            assertThat(group.findings()).hasSizeLessThan(PlaceAnalysis.MOST_FINDINGS);
            group.findings()
                    .forEach(finding -> findings.put(
                            finding.thing().layer() + "/" + finding.thing().id(), finding));
        }
        return findings;
    }

    private static Thing named(String layer, String reference) {
        List<Thing> things = new ArrayList<>();
        maillage.get(Surroundings.class)
                .visit(new org.locationtech.jts.geom.Envelope(1, 3, 48, 50), new Day(DAY, false), thing -> {
                    if (thing.layer().equals(layer) && reference.equals(thing.reference())) {
                        things.add(thing);
                    }
                });
        assertThat(things).as(reference).hasSize(1);
        return things.get(0);
    }

    private static Map<String, Long> revisions() {
        Layers layers = maillage.get(Layers.class);
        return layers.list().stream().collect(Collectors.toMap(Layer::id, layers::revision));
    }

    private Path communes(String first, int firstPopulation, String second, int secondPopulation) throws IOException {
        String features =
                commune("95998", first, firstPopulation, 1.0) + "," + commune("95999", second, secondPopulation, 1.1);
        return Files.writeString(
                folder.resolve("essai.geojson"), "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}");
    }

    private static String commune(String code, String name, int population, double west) {
        return """
                {"type":"Feature","properties":{"kind":"commune","code":"%s","nom":"%s","population":%d},
                 "geometry":{"type":"Polygon","coordinates":[[[%3$f,49],[%3$f,49.1],[1.05,49.1],[%3$f,49]]]}}"""
                .replace("%3$f", Double.toString(west))
                .formatted(code, name, population);
    }

    private static tools.jackson.databind.JsonNode facts(String code) {
        return maillage.json("/api/territories/" + named("territories", code).id())
                .path("record");
    }

    private static void correctPopulation(String code, int population) {
        String path = "/api/territories/" + named("territories", code).id();
        var read = maillage.get(path);
        var body = (tools.jackson.databind.node.ObjectNode)
                RunningApplication.parse(read.body()).path("record");
        body.put("population", population);
        body.set("geometry", RunningApplication.parse(read.body()).path("geometry"));
        var answer = maillage.send(
                "PUT",
                path,
                body.toString(),
                "If-Match",
                read.headers().firstValue("ETag").orElseThrow());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
