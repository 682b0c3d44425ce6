package org.maillage.app.qgis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map.Entry;
import java.util.stream.Stream;
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
import org.locationtech.jts.geom.Envelope;
import org.maillage.app.RunningApplication;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.style.Style;
import org.maillage.layers.style.Styles;
import org.maillage.testkit.database.TestDatabase;
import org.maillage.testkit.qgis.Qgis;
import tools.jackson.databind.JsonNode;

/** QGIS as a partner's client of everything that is served. It is started once for each database, which is what takes time. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class QgisTest {

    private static final int LAYERS = 10;

    private static RunningApplication maillage;
    private static JsonNode seen;
    private static JsonNode opened;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database, @TempDir Path folder) throws URISyntaxException {
        maillage = RunningApplication.withSample(database);
        seen = run("clients", folder, RunningApplication.ADMINISTRATOR, maillage.token());
        opened = run("files", folder, folder.toString());
    }

    private static JsonNode run(String script, Path folder, String... arguments) throws URISyntaxException {
        Path file =
                Path.of(QgisTest.class.getResource("/qgis/" + script + ".py").toURI());
        String[] all = Stream.concat(Stream.of(maillage.address()), Stream.of(arguments))
                .toArray(String[]::new);
        return RunningApplication.parse(Qgis.run(file, folder, all));
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"oapif", "wfs 2.0.0", "wfs 1.1.0"})
    void everyFeatureOfEveryLayerReachesQgis(String service) {
        assertThat(seen.path(service).properties()).hasSize(LAYERS).allSatisfy(layer -> {
            long all = items(layer.getKey(), "");
            assertThat(layer.getValue().path(0).asLong()).as("counted").isEqualTo(all);
            assertThat(layer.getValue().path(1).asLong()).as("read").isEqualTo(all);
            assertThat(layer.getValue().path(2).asLong()).as("with a place").isEqualTo(placed(layer.getKey()));
        });
    }

    @Test
    void noLayerIsBlank() {
        assertThat(seen.path("wms").properties())
                .hasSize(LAYERS)
                .extracting(Entry::getValue)
                .allSatisfy(colours -> assertThat(colours.asInt()).isGreaterThan(1));
        assertThat(seen.path("wms in a CRS").properties())
                .hasSize(2)
                .extracting(Entry::getValue)
                .allSatisfy(colours -> assertThat(colours.asInt()).isGreaterThan(100));
        assertThat(seen.path("tiles").asInt()).isGreaterThan(1);
    }

    /** QGIS asks for its own language by {@code Accept-Language}: without a locale, as here, that is English. */
    @Test
    void whatIsClickedIsTold() {
        assertThat(seen.path("identified").asString()).contains("Territories", "Name: ");
    }

    /** By WFS on the server; QGIS 3.22 filters what comes by OAPIF itself. */
    @ParameterizedTest
    @ValueSource(strings = {"oapif", "wfs"})
    void aFilterKeepsWhatTheServiceKeeps(String service) {
        JsonNode kept = seen.path("kept").path(service);
        assertThat(kept.path(0).asLong()).isEqualTo(items("actors", "&family=associations"));
        assertThat(kept.path(1).asLong()).isEqualTo(items("actors", "&family=associations"));
    }

    @Test
    void pageByPageEveryFeatureComesOnce() {
        assertOnce(seen.path("oapif pages"), "limit=40&cursor=");
        assertOnce(seen.path("wfs pages"), "STARTINDEX=40&COUNT=40");
    }

    /** QGIS takes 1000 at a time when it finds the limit in the API's description, and 100 when it does not. */
    @Test
    void pagesAreAsLargeAsQgisWouldHaveThem() {
        assertOnce(seen.path("oapif page"), "limit=1000");
    }

    private static void assertOnce(JsonNode pages, String asked) {
        assertThat(pages.path("features").asLong()).isEqualTo(items("actors", ""));
        assertThat(pages.path("different").asLong()).isEqualTo(items("actors", ""));
        assertThat(pages.path("asked").toString()).contains(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"oapif box", "wfs box"})
    void aBoxIsAskedOfTheServer(String service) {
        JsonNode box = seen.path(service);
        assertThat(box.path("features").asLong()).isEqualTo(items("actors", "&bbox=2.9,44.8,3.0,44.9"));
        assertThat(box.path("asked").toString()).containsIgnoringCase("bbox=");
    }

    /** Longitude first, whatever the order of the service. */
    @Test
    void placesAreWhereTheyAre() {
        JsonNode town = maillage.json("/ogc/collections/actors/items?limit=1&name=Mairie%20de%20Saint-Aubrin")
                .at("/features/0/geometry/coordinates");
        assertThat(seen.path("places")).hasSize(3).allSatisfy(place -> {
            assertThat(place.path(0).asDouble()).isCloseTo(town.path(0).asDouble(), within(1e-6));
            assertThat(place.path(1).asDouble()).isCloseTo(town.path(1).asDouble(), within(1e-6));
        });
    }

    /** As a user of QGIS edits: by WFS-T, with the login and a token as its password. */
    @ParameterizedTest
    @ValueSource(strings = {"2.0.0", "1.1.0"})
    void whatIsEditedIsWritten(String version) {
        JsonNode steps = seen.path("edited").path(version);
        JsonNode added = committed(steps, "added");
        assertThat(added.path("designated").asString()).isEqualTo("2020-05-01");
        assertThat(added.at("/geometry/coordinates/0/0").toString()).isEqualTo("[3,44.7]");
        JsonNode changed = committed(steps, "changed");
        assertThat(changed.path("manager").asString()).isEqualTo("Le parc");
        assertThat(changed.path("designated").isNull()).isTrue();
        assertThat(changed.path("geometry")).isEqualTo(added.path("geometry"));
        assertThat(committed(steps, "moved").at("/geometry/coordinates/0/0").toString())
                .isEqualTo("[3.1,44.7]");
        assertThat(steps.at("/refused/committed").asBoolean()).isFalse();
        assertThat(steps.at("/refused/shown/0/type").asString()).isEqualTo("ZPS");
        assertThat(steps.at("/deleted/committed").asBoolean()).isTrue();
        assertThat(steps.at("/deleted/shown").isEmpty()).isTrue();
    }

    /** The one feature of that name, after a step that came through. */
    private static JsonNode committed(JsonNode steps, String step) {
        assertThat(steps.path(step).path("committed").asBoolean())
                .as(steps.path(step).toString())
                .isTrue();
        assertThat(steps.path(step).path("shown")).hasSize(1);
        return steps.path(step).at("/shown/0");
    }

    /** From the table of styles in the file; nobody chose one. */
    @Test
    void everyGeoPackageOpensAsItsStyleDrawsIt() {
        assertThat(opened.path("packages").properties()).hasSize(LAYERS).allSatisfy(file -> {
            assertThat(file.getValue().path("features").asLong()).isEqualTo(items(file.getKey(), ""));
            assertDraws(file.getValue().path("look"), file.getKey(), "fr");
        });
    }

    private static void assertDraws(JsonNode look, String id, String lang) {
        Layer layer = maillage.get(Layers.class).get(id);
        Style style = maillage.get(Styles.class).of(layer).get(0);
        QgisLook.assertDraws(look, layer, style, lang);
    }

    @Test
    void aGeoPackageHasAllStylesOfItsLayer() {
        assertThat(opened.at("/packages/action-points/styles").toString()).isEqualTo("[\"default\",\"etat\"]");
        assertThat(opened.at("/packages/territories/styles").toString()).isEqualTo("[\"default\"]");
    }

    @ParameterizedTest
    @CsvSource({"qgz, fr, Sites protégés", "qgs, en, Protected sites"})
    void aProjectHasEveryLayerInItsGroupAndDrawnAsItsStyle(String file, String lang, String sites) {
        JsonNode project = opened.path(file);
        assertThat(project.path("read").asBoolean()).isTrue();
        assertThat(project.path("layers").valueStream().map(layer -> layer.path("valid")
                        .asBoolean()))
                .hasSize(LAYERS * 2 + 1)
                .containsOnly(true);
        for (Layer layer : maillage.get(Layers.class).list()) {
            JsonNode shown = project.path("layers").path("maillage_" + layer.id());
            assertThat(shown.path("name").asString()).isEqualTo(layer.title().in(lang));
            assertThat(shown.path("about").asString())
                    .isEqualTo(layer.description().in(lang));
            assertThat(shown.path("provider").asString()).isEqualTo("OAPIF");
            assertDraws(shown.path("look"), layer.id(), lang);
        }
        assertThat(project.path("tree").toString()).contains("[\"" + sites + "\",true,[[\"" + sites + "\",true]]]");
        assertThat(project.path("tree").valueStream().map(group -> group.path(1).asBoolean()))
                .containsExactly(true, true, true, true, true, true, false);
    }

    /** The first map is where the application's is, in Lambert-93, and not blank. */
    @Test
    void aProjectLooksWhereThingsAre() {
        JsonNode project = opened.path("qgz");
        assertThat(project.path("crs").asString()).isEqualTo("EPSG:2154");
        assertThat(project.path("extent crs").asString()).isEqualTo("EPSG:2154");
        JsonNode world = maillage.json("/api/service").path("extent");
        Envelope expected = maillage.get(Reprojection.class)
                .boxOf(
                        new Envelope(
                                world.path(0).asDouble(),
                                world.path(2).asDouble(),
                                world.path(1).asDouble(),
                                world.path(3).asDouble()),
                        Crs.ofEpsg(2154));
        assertThat(project.path("extent").valueStream().map(JsonNode::asDouble))
                .containsExactly(expected.getMinX(), expected.getMinY(), expected.getMaxX(), expected.getMaxY());
        assertThat(project.path("colours").asInt()).isGreaterThan(1000);
    }

    @Test
    void codesOfAProjectReadAsTheirLabels() {
        assertThat(opened.at("/qgz/families/0").asString()).isEqualTo("ValueMap");
        assertThat(opened.at("/qgz/families/1").toString()).contains("{\"services de l’État\":");
        assertThat(opened.at("/qgs/families/1").toString()).contains("{\"State services\":");
    }

    @Test
    void definitionsBringTheLayersIntoAnotherProject() {
        JsonNode all = opened.path("all");
        assertThat(all.path("error").asString()).isEmpty();
        assertThat(all.path("layers").properties()).hasSize(LAYERS);
        for (Layer layer : maillage.get(Layers.class).list()) {
            JsonNode brought = all.path("layers").path(layer.title().fr());
            assertThat(brought.path("valid").asBoolean()).isTrue();
            assertThat(brought.path("features").asLong()).isEqualTo(items(layer.id(), ""));
            assertThat(brought.path("read").asLong()).isEqualTo(items(layer.id(), ""));
            assertThat(brought.path("columns").valueStream().map(JsonNode::asString))
                    .containsAll(layer.forPublic().properties().stream()
                            .map(property -> property.title().fr())
                            .toList());
            assertDraws(brought.path("look"), layer.id(), "fr");
        }
        assertThat(opened.at("/one/tree").toString()).isEqualTo("[[\"Protected sites\",true]]");
        assertDraws(opened.at("/one/layers/Protected sites/look"), "protected-sites", "en");
    }

    private static long items(String layer, String parameters) {
        return maillage.json("/ogc/collections/" + layer + "/items?limit=1" + parameters)
                .path("numberMatched")
                .asLong();
    }

    private static long placed(String layer) {
        return maillage.json("/ogc/collections/" + layer + "/items?limit=10000&bbox=-180,-90,180,90")
                .path("numberMatched")
                .asLong();
    }
}
