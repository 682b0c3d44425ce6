package org.maillage.app.qgis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.app.RunningApplication;
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

    @Test
    void whatIsClickedIsTold() {
        assertThat(seen.path("identified").asString()).contains("Territoires", "Nom : ");
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
    @ParameterizedTest
    @ValueSource(strings = "packages")
    void everyLayerOpensAsItsStyleDrawsIt(String files) {
        assertThat(opened.path(files).properties()).hasSize(LAYERS).allSatisfy(file -> {
            Layer layer = maillage.get(Layers.class).get(file.getKey());
            List<Style> styles = maillage.get(Styles.class).of(layer);
            assertThat(file.getValue().path("features").asLong()).isEqualTo(items(layer.id(), ""));
            QgisLook.assertDraws(file.getValue().path("look"), layer, styles.get(0));
        });
    }

    @Test
    void aGeoPackageHasAllStylesOfItsLayer() {
        assertThat(opened.at("/packages/action-points/styles").toString()).isEqualTo("[\"default\",\"etat\"]");
        assertThat(opened.at("/packages/territories/styles").toString()).isEqualTo("[\"default\"]");
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
