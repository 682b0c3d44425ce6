package org.maillage.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.app.Database;
import org.maillage.app.RunningApplication;
import org.maillage.app.records.Bodies;
import org.maillage.exchange.export.Exports;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.testkit.database.TestDatabase;
import org.maillage.testkit.gdal.Gdal;
import tools.jackson.databind.JsonNode;

/** Layers of the sample territory as files, read again by GDAL and by our own import. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ExportTest {

    private static final java.time.LocalDate DAY = java.time.LocalDate.of(2026, 11, 21);

    private static RunningApplication maillage;

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        maillage = RunningApplication.withSample(database);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    @Test
    void aGeoJsonFileHoldsWhatTheLayerDoesInKeyOrder() throws IOException {
        Path file = folder.resolve("sites.geojson");
        long written = export(all("protected-sites"), file, Crs.CRS84);
        assertThat(written).isEqualTo(Database.of(maillage).count("protected_sites"));
        assertThat(Gdal.featureCount(file)).isEqualTo((int) written);
        JsonNode exported = RunningApplication.parse(Files.readString(file));
        JsonNode served = maillage.json("/ogc/collections/protected-sites/items?limit=100");
        assertThat(exported.path("features")).isEqualTo(served.path("features"));
        assertThat(exported.has("crs")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:2154", "EPSG:3035"})
    void aFileInAnotherCrsSaysSoAndIsReadWhereItWasByGdalAndByUs(String crs) throws IOException {
        Path file = folder.resolve("communes.geojson");
        export(all("territories"), file, Crs.parse(crs, "crs"));
        String summary = Gdal.run("ogrinfo", "-so", "-al", file.toString());
        assertThat(summary).contains("ID[\"EPSG\"," + crs.substring("EPSG:".length()) + "]");
        try (RunningApplication other = RunningApplication.empty(database)) {
            var report = Import.of(file, "territories").into(other);
            assertThat(report.refused()).isZero();
            assertThat(bounds(other)).containsExactly(bounds(maillage), offset(1e-6));
        }
    }

    /** West, south, east and north of the layer, each apart: a sum would not tell longitude from latitude. */
    private static double[] bounds(RunningApplication running) {
        JsonNode bbox = running.json("/ogc/collections/territories").at("/extent/spatial/bbox/0");
        return IntStream.range(0, 4).mapToDouble(i -> bbox.path(i).asDouble()).toArray();
    }

    /** GDAL projects the longitudes and latitudes itself, so a swapped axis or another ellipsoid would show. */
    @ParameterizedTest
    @ValueSource(strings = {"CRS84", "EPSG:2154"})
    void gdalFindsAFileWhereTheLayerIs(String name) throws IOException {
        Path file = folder.resolve("communes.geojson");
        Crs crs = name.equals("CRS84") ? Crs.CRS84 : Crs.parse(name, "crs");
        export(all("territories"), file, crs);
        Path degrees = folder.resolve("degrees.geojson");
        export(all("territories"), degrees, Crs.CRS84);
        assertThat(extent(degrees)).containsExactly(bounds(maillage), offset(1e-5));
        Path projected = folder.resolve("projected.gpkg");
        String system = name.equals("CRS84") ? "OGC:CRS84" : name;
        Gdal.run("ogr2ogr", "-t_srs", system, projected.toString(), degrees.toString());
        assertThat(extent(file)).containsExactly(extent(projected), offset(crs.equals(Crs.CRS84) ? 1e-6 : 0.5));
    }

    /** As GDAL says it: the least of both axes, then the most, the easting first. */
    private static double[] extent(Path file) {
        Matcher numbers = Pattern.compile("Extent: \\((.+), (.+)\\) - \\((.+), (.+)\\)")
                .matcher(Gdal.run("ogrinfo", "-so", "-al", file.toString()));
        assertThat(numbers.find()).isTrue();
        return IntStream.rangeClosed(1, 4)
                .mapToDouble(i -> Double.parseDouble(numbers.group(i)))
                .toArray();
    }

    /** A table guards cells that a spreadsheet would run; read again, they are what they were. */
    @Test
    void aTableReadAgainHasTheSameTexts() throws IOException {
        List<String> names = List.of("=SOMME(A1)", "+33 4 66", "-2", "@ici", "'=déjà", "''-deux", "'ordinaire'");
        Path table = folder.resolve("textes.csv");
        try (RunningApplication one = RunningApplication.empty(database);
                RunningApplication other = RunningApplication.empty(database)) {
            for (String name : names) {
                one.send("POST", "/api/actors", Bodies.actor(name));
            }
            FeatureQuery actors = FeatureQuery.of(one.get(Layers.class).get("actors"), DAY);
            one.get(Exports.class).write(List.of(actors), table, Crs.CRS84, written -> {});
            assertThat(Import.of(table, "actors").into(other).created()).isEqualTo(names.size());
            List<String> read = new java.util.ArrayList<>();
            other.json("/ogc/collections/actors/items")
                    .path("features")
                    .forEach(actor -> read.add(actor.at("/properties/name").asString()));
            assertThat(read).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void aTableHasOneRowForEachFeatureUnderItsHeader() throws IOException {
        Path file = folder.resolve("acteurs.csv");
        long written = export(all("actors"), file, Crs.CRS84);
        assertThat(Gdal.featureCount(file)).isEqualTo((int) written);
        assertThat(Files.readString(file)).startsWith("id,name,").contains(",longitude,latitude\r\n");
    }

    /** A colleague or a web server reads it as what any program of this user writes. */
    @Test
    void aFileIsReadableAsAnyOther() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain.txt"), "");
        Path file = folder.resolve("actors.csv");
        export(all("actors"), file, Crs.CRS84);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(plain));
    }

    @Test
    void aNameThatEndsInGzIsCompressed() throws IOException {
        Path plain = folder.resolve("actions.geojson");
        Path packed = folder.resolve("actions.geojson.gz");
        export(all("action-points"), plain, Crs.CRS84);
        export(all("action-points"), packed, Crs.CRS84);
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            in.transferTo(bytes);
            assertThat(bytes.toByteArray()).isEqualTo(Files.readAllBytes(plain));
        }
    }

    @Test
    void anEmptySelectionIsAnEmptyCollection() throws IOException {
        Path file = folder.resolve("nobody.geojson");
        Layer actors = maillage.get(Layers.class).get("actors");
        assertThat(export(FeatureQuery.of(actors, DAY).matching("nobodyiscalledthis"), file, Crs.CRS84))
                .isZero();
        assertThat(RunningApplication.parse(Files.readString(file)).path("features"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"actors.shp", "actors", "actors.geojson.zip", "missing/actors.geojson"})
    void aFileThatCannotBeWrittenIsNamedAndLeavesNothing(String name) throws IOException {
        Path file = folder.resolve(name);
        FeatureQuery actors = all("actors");
        assertThatThrownBy(() -> export(actors, file, Crs.CRS84))
                .isInstanceOfSatisfying(
                        MaillageException.class, e -> assertThat(e.details()).containsEntry("parameter", "file"));
        assertThat(filesIn(folder)).isEmpty();
    }

    /** The CRS is not defined where the sample lies, which shows at the first feature, when the file is open. */
    @Test
    void anExportThatFailsLeavesTheFileOfBeforeAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("actors.csv"), "before");
        FeatureQuery actors = all("actors");
        assertThatThrownBy(() -> export(actors, file, Crs.ofEpsg(2975))).isInstanceOf(MaillageException.class);
        assertThat(Files.readString(file)).isEqualTo("before");
        assertThat(filesIn(folder)).containsExactly(file);
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static FeatureQuery all(String layer) {
        return FeatureQuery.of(maillage.get(Layers.class).get(layer), DAY);
    }

    private static long export(FeatureQuery query, Path file, Crs crs) {
        return maillage.get(Exports.class).write(List.of(query), file, crs, written -> {});
    }
}
