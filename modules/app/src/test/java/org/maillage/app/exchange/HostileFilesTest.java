package org.maillage.app.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.app.Database;
import org.maillage.app.RunningApplication;
import org.maillage.exchange.run.ImportIssue;
import org.maillage.exchange.run.ImportReport;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.testkit.database.TestDatabase;

/** Files that are not what they say are refused as a caller's mistake, never as a bug, and leave nothing behind. */
@Timeout(60)
class HostileFilesTest {

    private static RunningApplication maillage;

    @TempDir
    Path folder;

    private long changesBefore;

    @BeforeAll
    static void start() {
        maillage = RunningApplication.empty(TestDatabase.H2GIS);
    }

    @AfterAll
    static void stop() {
        maillage.close();
    }

    @BeforeEach
    void count() {
        changesBefore = Database.of(maillage).count("change");
    }

    @AfterEach
    void nothingIsKept() {
        assertThat(Database.of(maillage).count("change")).isEqualTo(changesBefore);
    }

    static Stream<Arguments> contents() throws IOException {
        byte[] image = GeneratedFiles.image();
        byte[] whole = GeneratedFiles.geoJson("whole").getBytes(UTF_8);
        byte[] gzip = gzip(whole);
        byte[] sqlite = Arrays.copyOf("SQLite format 3\0".getBytes(UTF_8), 4096);
        return Stream.of(
                Arguments.of("image.geojson", image),
                Arguments.of("image.geojson.gz", image),
                Arguments.of("image.zip", image),
                Arguments.of("image.gpkg", image),
                Arguments.of("image.csv", image),
                Arguments.of("image.shp", image),
                Arguments.of("image.png", image),
                Arguments.of("noending", whole),
                Arguments.of("empty.geojson", new byte[0]),
                Arguments.of("empty.geojson.gz", new byte[0]),
                Arguments.of("empty.zip", new byte[0]),
                Arguments.of("empty.gpkg", new byte[0]),
                Arguments.of("empty.csv", new byte[0]),
                Arguments.of("truncated.geojson", Arrays.copyOf(whole, whole.length - 40)),
                Arguments.of("truncated.geojson.gz", Arrays.copyOf(gzip, gzip.length - 20)),
                Arguments.of("broken.gpkg", sqlite),
                Arguments.of("number.geojson", "3".getBytes(UTF_8)),
                Arguments.of("list.geojson", "[]".getBytes(UTF_8)),
                Arguments.of("object.geojson", "{\"type\":\"Topology\"}".getBytes(UTF_8)),
                Arguments.of("features.geojson", "{\"features\":{}}".getBytes(UTF_8)),
                Arguments.of(
                        "crs.geojson",
                        "{\"crs\":{\"properties\":{\"name\":\"Lambert\"}},\"features\":[]}".getBytes(UTF_8)),
                Arguments.of("nogeometry.csv", "colonne,adresse\nx,y\n".getBytes(UTF_8)),
                Arguments.of("twice.csv", "nom,lon,lat,nom\nx,2,49,y\n".getBytes(UTF_8)),
                Arguments.of("quote.csv", "nom,\"lon\"x,lat\na,2,49\n".getBytes(UTF_8)),
                Arguments.of("openquote.csv", "nom,lon,lat\nBon,2,49\n\"a,2,49\n".getBytes(UTF_8)),
                Arguments.of("short.csv", "nom,lon,lat\nBon,2,49\n\"a\"b,2,49\n".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void aFileThatIsNotWhatItSaysIsRefused(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        assertThatThrownBy(() -> actors(file).into(maillage)).isInstanceOfSatisfying(MaillageException.class, e -> {
            assertThat(e.kind()).isIn(ProblemKind.INVALID, ProblemKind.UNSUPPORTED_FORMAT);
            assertThat(e.message()).isNotBlank().doesNotContain(": null");
        });
    }

    @Test
    void aFileThatIsNotThereIsToldByName() {
        assertThatThrownBy(() -> actors(folder.resolve("nowhere.geojson")).into(maillage))
                .isInstanceOfSatisfying(MaillageException.class, e -> {
                    assertThat(e.kind()).isEqualTo(ProblemKind.NOT_FOUND);
                    assertThat(e.message()).contains("nowhere.geojson");
                });
    }

    @Test
    void aZipBombIsRefusedBeforeItUnfolds() throws IOException {
        Path bomb = GeneratedFiles.zip(folder.resolve("bomb.zip"), Map.of("communes.shp", new byte[40 << 20]));
        assertThat(Files.size(bomb)).isLessThan((40 << 20) / 300);
        assertThatThrownBy(() -> actors(bomb).into(maillage))
                .isInstanceOfSatisfying(
                        MaillageException.class, e -> assertThat(e.kind()).isEqualTo(ProblemKind.TOO_LARGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../evil.shp", "/tmp/evil.shp", "..\\evil.shp", "..", "a/..", "a\0b.shp", "."})
    void anEntryThatLeadsElsewhereWritesNothingThere(String entry) throws IOException {
        Path archive = GeneratedFiles.zip(folder.resolve("paths.zip"), Map.of(entry, GeneratedFiles.image()));
        assertThatThrownBy(() -> actors(archive).into(maillage)).isInstanceOf(MaillageException.class);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(archive);
        }
        assertThat(Path.of("/tmp/evil.shp")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {".shp", ".dbf", ".prj", ".shx", ".cpg"})
    void aShapefileWithABrokenPartIsRefusedOrReadButNeverABug(String ending) throws IOException {
        Path archive = shapefile();
        GeneratedFiles.withEntry(archive, ending, GeneratedFiles.image());
        try {
            ImportReport report = actors(archive).dryRun().into(maillage);
            assertThat(report.created() + report.refused()).isEqualTo(report.read());
        } catch (MaillageException e) {
            assertThat(e.kind()).isEqualTo(ProblemKind.INVALID);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".shx", ".dbf"})
    void aShapefileWithoutAPartItNeedsIsRefused(String ending) throws IOException {
        Path archive = GeneratedFiles.without(ending, shapefile());
        assertThatThrownBy(() -> actors(archive).dryRun().into(maillage)).isInstanceOf(MaillageException.class);
    }

    @Test
    void whatIsNoFeatureIsARefusedRowAndTheRestIsRead() throws IOException {
        String point = "\"geometry\":{\"type\":\"Point\",\"coordinates\":[2,49]}";
        String features = String.join(
                ",",
                "null",
                "5",
                "{\"properties\":{\"nom\":\"Sans lieu\"},\"geometry\":null}",
                "{\"properties\":null," + point + "}",
                "{\"properties\":{\"nom\":\"Loin\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1e400,49]}}",
                "{\"properties\":{\"nom\":\"Bon\"}," + point + "}");
        Path file = Files.writeString(folder.resolve("odd.geojson"), "{\"features\":[" + features + "]}");
        ImportReport report = actors(file).dryRun().into(maillage);
        assertThat(report.read()).isEqualTo(6);
        assertThat(report.created()).isEqualTo(2);
        assertThat(Import.issues(report))
                .extracting(ImportIssue::row, ImportIssue::kind)
                .containsExactly(
                        tuple(1, ImportIssue.Kind.REFUSED),
                        tuple(2, ImportIssue.Kind.REFUSED),
                        tuple(3, ImportIssue.Kind.NOTED),
                        tuple(4, ImportIssue.Kind.REFUSED),
                        tuple(5, ImportIssue.Kind.REFUSED));
    }

    private Path shapefile() throws IOException {
        Path source = Files.writeString(folder.resolve("source.geojson"), GeneratedFiles.geoJson("part"));
        Path archive = folder.resolve("part.shz");
        org.maillage.testkit.gdal.Gdal.run(
                "ogr2ogr", "-f", "ESRI Shapefile", "-t_srs", "EPSG:2154", archive.toString(), source.toString());
        return Files.move(archive, folder.resolve("part.zip"));
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static Import actors(Path file) {
        return Import.of(file, "actors").set("family", "associations");
    }
}
