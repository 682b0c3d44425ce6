package org.maillage.app.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.app.Database;
import org.maillage.app.RunningApplication;
import org.maillage.exchange.run.ImportIssue;
import org.maillage.exchange.run.ImportReport;
import org.maillage.exchange.run.IssueGroup;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.testkit.database.TestDatabase;
import org.maillage.testkit.gdal.Gdal;
import tools.jackson.databind.JsonNode;

/** Every format, spelling and CRS brings the same two actors to the same two places. One database: see DirtyFilesTest. */
class ImportFilesTest {

    private static RunningApplication maillage;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        maillage = RunningApplication.empty(TestDatabase.H2GIS);
    }

    @AfterAll
    static void stop() {
        maillage.close();
    }

    @Test
    void geoJsonPlainAndCompressed() throws IOException {
        assertBothArrive(actors(geoJson("plain.geojson")).into(maillage), "plain");
        Path compressed = folder.resolve("compressed.geojson.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(compressed))) {
            out.write(GeneratedFiles.geoJson("compressed").getBytes(UTF_8));
        }
        assertBothArrive(actors(compressed).into(maillage), "compressed");
    }

    @Test
    void geoJsonThatDeclaresItsCrs() throws IOException {
        Path lambert = folder.resolve("lambert.geojson");
        ogr2ogr(lambert, geoJson("lambert"), "-f", "GeoJSON", "-t_srs", "EPSG:2154");
        assertBothArrive(actors(lambert).into(maillage), "lambert");
    }

    @Test
    void shapefilesWithTheirProjection() throws IOException {
        Path archive = shapefile("projected", "EPSG:2154");
        assertBothArrive(actors(archive).into(maillage), "projected");
    }

    @Test
    void shapefilesWithoutProjectionNeedTheirCrsSaid() throws IOException {
        Path archive = GeneratedFiles.without(".prj", shapefile("unprojected", "EPSG:2154"));
        GeneratedFiles.assertRefused(() -> actors(archive).into(maillage), "crs", "n'a pas de .prj");
        assertBothArrive(actors(archive).in("EPSG:2154").into(maillage), "unprojected");
    }

    @Test
    void aWrongProjectionRefusesEveryRowUntilTheRightOneIsSaid() throws IOException {
        Path archive = GeneratedFiles.withEntry(
                shapefile("misprojected", "EPSG:27572"), ".prj", GeneratedFiles.LAMBERT_93.getBytes(UTF_8));
        ImportReport report = actors(archive).into(maillage);
        assertThat(report.refused()).isEqualTo(2);
        assertThat(Import.issues(report))
                .allSatisfy(issue -> assertThat(issue.reason()).contains("sortent du domaine d'emploi de EPSG:2154"));
        assertBothArrive(actors(archive).in("EPSG:27572").into(maillage), "misprojected");
    }

    @ParameterizedTest
    @CsvSource({"4326", "2154"})
    void geoPackages(String epsg) throws IOException {
        Path file = folder.resolve("package" + epsg + ".gpkg");
        ogr2ogr(file, geoJson("package" + epsg), "-f", "GPKG", "-t_srs", "EPSG:" + epsg);
        assertBothArrive(actors(file).into(maillage), "package" + epsg);
    }

    @Test
    void aGeoPackageOfSeveralLayersNeedsOneSaid() throws IOException {
        Path file = folder.resolve("layers.gpkg");
        ogr2ogr(file, geoJson("layers"), "-f", "GPKG", "-nln", "one");
        ogr2ogr(file, geoJson("layers"), "-f", "GPKG", "-nln", "two", "-update");
        GeneratedFiles.assertRefused(() -> actors(file).into(maillage), "layer", "plusieurs couches");
        GeneratedFiles.assertRefused(() -> actors(file).layer("three").into(maillage), "layer", "pas cette couche");
        assertBothArrive(actors(file).layer("two").into(maillage), "layers");
    }

    @ParameterizedTest
    @CsvSource({"',', UTF-8", ";, UTF-8", "'\t', windows-1252", ";, windows-1252"})
    void tablesOfEverySeparatorAndEncoding(String separator, String charset) throws IOException {
        String name = "table" + (int) separator.charAt(0) + charset;
        String table = String.join(separator, "nom", "Longitude", "LATITUDE") + "\r\n"
                + String.join(separator, "Forêt " + name, "2.07", "49.04") + "\r\n"
                + String.join(separator, "\"Étang " + name + "\"", "2.08", "49.05") + "\r\n";
        assertBothArrive(actors(table("table.csv", table, charset)).into(maillage), name);
    }

    @Test
    void aTextThatIsTooLongRefusesItsRowAlone() throws IOException {
        String table = "nom;lon;lat;adresse\nForêt room;2,07;49,04;ici\nTrop;2,07;49,04;" + "a".repeat(501)
                + "\nÉtang room;2,08;49,05;là\n";
        ImportReport report = actors(table("room.csv", table, "UTF-8")).into(maillage);
        assertThat(report.created()).isEqualTo(2);
        assertThat(Import.issues(report)).singleElement().satisfies(issue -> assertThat(issue.reason())
                .contains("« address » dépasse 500 caractères"));
    }

    @Test
    void tablesWithDecimalCommas() throws IOException {
        String table = "nom;lon;lat\nForêt comma;2,07;49,04\nÉtang comma;2,08;49,05\n";
        assertBothArrive(actors(table("comma.csv", table, "UTF-8")).into(maillage), "comma");
    }

    @Test
    void tablesWithAByteOrderMark() throws IOException {
        String table = "\uFEFFnom,lon,lat\nForêt marked,2.07,49.04\nÉtang marked,2.08,49.05\n";
        assertBothArrive(actors(table("marked.csv", table, "UTF-8")).into(maillage), "marked");
    }

    @Test
    void tablesOfMetresNeedTheirCrsSaid() throws IOException {
        Path table = table(
                "metres.csv",
                "nom;x;y\nForêt metres;632004.20;6882635.60\nÉtang metres;632748.26;6883739.10\n",
                "UTF-8");
        GeneratedFiles.assertRefused(() -> actors(table).into(maillage), "crs", "demande --crs");
        assertBothArrive(actors(table).in("EPSG:2154").into(maillage), "metres");
    }

    @Test
    void tablesOfWellKnownText() throws IOException {
        String table =
                "nom,WKT\nForêt text,POINT(2.07 49.04)\nÉtang text,POINT(2.08 49.05)\nFaux text,POINT(2.08\nVide text,\n";
        ImportReport report = actors(table("text.csv", table, "UTF-8")).into(maillage);
        assertThat(report.read()).isEqualTo(4);
        assertThat(report.created()).isEqualTo(3);
        assertThat(Import.issues(report))
                .extracting(ImportIssue::row, ImportIssue::kind)
                .containsExactly(tuple(3, ImportIssue.Kind.REFUSED), tuple(4, ImportIssue.Kind.NOTED));
        assertThat(position("Forêt text").get(0).asDouble()).isEqualTo(2.07);
    }

    @Test
    void anActorWithoutCoordinatesIsKeptWithoutASeat() throws IOException {
        String table = "nom,lon,lat\nSans siège,,\nÀ moitié,2.07,\nSitué,2.07,49.04\n";
        ImportReport report = actors(table("seatless.csv", table, "UTF-8")).into(maillage);
        assertThat(report.created()).isEqualTo(2);
        assertThat(report.repaired()).isZero();
        assertThat(Import.issues(report))
                .extracting(ImportIssue::row, ImportIssue::kind)
                .containsExactly(tuple(1, ImportIssue.Kind.NOTED), tuple(2, ImportIssue.Kind.REFUSED));
        JsonNode found = maillage.json("/ogc/collections/actors/items?name=" + URLEncoder.encode("Sans siège", UTF_8));
        assertThat(found.at("/features/0/geometry").isNull()).isTrue();
    }

    /** It says nothing of places, so the seats that an earlier table gave stay, and a later one may move them. */
    @Test
    void aTableWithoutCoordinatesLeavesTheSeatsWhereTheyAre() throws IOException {
        actors(table("seats.csv", "nom,lon,lat\nSiège gardé,2.07,49.04\n", "UTF-8"))
                .from("Sièges")
                .into(maillage);
        ImportReport report = actors(
                        table("sites.csv", "nom,site internet\nSiège gardé,https://example.org\n", "UTF-8"))
                .map("website", "site internet")
                .from("Sièges")
                .into(maillage);
        assertThat(report.updated()).isEqualTo(1);
        assertThat(position("Siège gardé").get(0).asDouble()).isEqualTo(2.07);
        actors(table("moved.csv", "nom,lon,lat\nSiège gardé,2.08,49.04\n", "UTF-8"))
                .from("Sièges")
                .into(maillage);
        assertThat(position("Siège gardé").get(0).asDouble()).isEqualTo(2.08);
    }

    @Test
    void aTableWithoutCoordinatesGivesActorsButNoSites() throws IOException {
        Path names = table("names.csv", "nom,type\nCollectif sans lieu,\n", "UTF-8");
        assertThat(actors(names).into(maillage).created()).isEqualTo(1);
        GeneratedFiles.assertRefused(
                () -> Import.of(names, "protected-sites").into(maillage), "file", "Le tableau n'a pas de géométrie");
    }

    @Test
    void aRowWithoutCoordinatesStaysRefusedWhereAPlaceIsNeeded() throws IOException {
        Path sites = table("sites.csv", "nom,lon,lat\nSans lieu,,\n", "UTF-8");
        ImportReport report =
                Import.of(sites, "protected-sites").set("type", "AUTRE").into(maillage);
        assertThat(report.created()).isZero();
        assertThat(Import.issues(report)).extracting(ImportIssue::kind).containsExactly(ImportIssue.Kind.REFUSED);
    }

    @Test
    void pointsBecomeDiscsWhereABufferIsAsked() throws IOException {
        Path trees = table("trees.csv", "nom,lon,lat\nChêne du buffer,2.08,49.04\n", "UTF-8");
        Import sites = Import.of(trees, "protected-sites").set("type", "AUTRE");
        assertThat(sites.into(maillage).refused()).isEqualTo(1);

        ImportReport report = sites.buffer(30).into(maillage);
        assertThat(report.created()).isEqualTo(1);
        assertThat(Import.issues(report)).extracting(ImportIssue::kind).containsExactly(ImportIssue.Kind.NOTED);
        JsonNode place = maillage.json("/api/place?lon=2.08&lat=49.04");
        JsonNode site = place.path("groups").path(1).path("items").path(0);
        assertThat(site.path("name").asString()).isEqualTo("Chêne du buffer");
        assertThat(site.path("areaSquareMetres").asDouble()).isCloseTo(Math.PI * 30 * 30, within(1.0));

        GeneratedFiles.assertRefused(() -> sites.buffer(-1).into(maillage), "buffer", "Une distance va de 0");
    }

    @Test
    void coordinatesOutsideTheAreaOfTheirCrsAreRefusedRowByRow() throws IOException {
        String table = "nom,lon,lat\nPlus loin,192.07,49.04\nTrop haut,2.08,90.5\nEn mètres,632052,6881902\nBon,2,49\n";
        ImportReport report = actors(table("outside.csv", table, "UTF-8")).into(maillage);
        assertThat(report.created()).isEqualTo(1);
        assertThat(Import.issues(report)).extracting(issue -> issue.row()).containsExactly(1, 2, 3);
        assertThat(Import.issues(report))
                .allSatisfy(issue -> assertThat(issue.reason()).contains("sortent du domaine"));
    }

    /** What is wrong with every row is said once, whatever their number, and costs the memory of a few. */
    @Test
    void aMistakeOfAllRowsIsToldOnceWithTheirNumber() throws IOException {
        String rows = IntStream.range(0, 500)
                .mapToObj(i -> "Nommé " + i + "," + i + ",2,49\n,,,\n")
                .collect(Collectors.joining());
        ImportReport report = actors(table("wrong.csv", "nom,siret,lon,lat\n" + rows, "UTF-8"))
                .into(maillage);
        assertThat(report.read()).isEqualTo(1000);
        assertThat(report.refused()).isEqualTo(1000);
        assertThat(report.issues()).extracting(IssueGroup::count).containsExactly(500, 500);
        assertThat(report.issues())
                .allSatisfy(group -> assertThat(group.first()).hasSize(20));
        assertThat(report.issues().get(0).first().get(0).reason())
                .isEqualTo("« 0 » n'est pas un « siret » valable : il se compose de quatorze chiffres.");
        assertThat(report.issues().get(1).first().get(0).reason()).isEqualTo("Il manque une valeur pour « name ».");
        assertThat(report.issues().get(1).first().get(19).row()).isEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "family | nimporte  | « nimporte » n'est pas un code",
                "familly | associations | Il n'y a pas de fait « familly » à remplir",
                "themes | eau,xyz   | « xyz » n'est pas un code",
            })
    void whatIsWrongForAllRowsIsToldAtTheFirst(String fact, String value, String said) throws IOException {
        Path file = Files.writeString(folder.resolve(fact + ".csv"), "nom;lon;lat\nUn;2;49\nDeux;2,1;49\n");
        Import order = Import.of(file, "actors").set("family", "associations").set(fact, value);
        assertThatThrownBy(() -> order.into(maillage)).isInstanceOfSatisfying(MaillageException.class, mistake -> {
            assertThat(mistake.message()).contains(said);
            assertThat(mistake.details()).containsKey("parameter");
        });
    }

    @Test
    void whatIsWrongForOneRowAloneRefusesItAlone() throws IOException {
        Path file = Files.writeString(
                folder.resolve("schemes.csv"),
                "nom;starts;lon;lat;wkt\n"
                        + "Futur;2021-01-01;;;POLYGON((2 49, 2.1 49, 2.1 49.1, 2 49))\n"
                        + "Passé;2019-01-01;;;POLYGON((2 49, 2.1 49, 2.1 49.1, 2 49))\n");
        ImportReport report = Import.of(file, "funding-perimeters")
                .set("type", "leader")
                .set("ends", "2020-12-31")
                .into(maillage);
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(1);
    }

    @Test
    void ofARefusedRowNothingElseIsTold() throws IOException {
        ImportReport report = actors(table("wide.csv", "nom,lon,lat\nGros,2,49\n", "UTF-8"))
                .buffer(50)
                .into(maillage);
        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.issues()).extracting(IssueGroup::kind).containsExactly(ImportIssue.Kind.REFUSED);
    }

    @Test
    void aThousandRowsWithoutAPlaceAreOneRemark() throws IOException {
        String rows = IntStream.range(0, 1000)
                .mapToObj(i -> "Sans lieu n° " + i + ",,\n")
                .collect(Collectors.joining());
        ImportReport report =
                actors(table("placeless.csv", "nom,lon,lat\n" + rows, "UTF-8")).into(maillage);
        assertThat(report.created()).isEqualTo(1000);
        assertThat(report.issues()).singleElement().satisfies(group -> {
            assertThat(group.kind()).isEqualTo(ImportIssue.Kind.NOTED);
            assertThat(group.count()).isEqualTo(1000);
            assertThat(group.first()).hasSize(20);
        });
    }

    @Test
    void aCutGeoJsonFileSaysWhereItEnds() throws IOException {
        String whole = GeneratedFiles.geoJson("cut");
        Path file = Files.writeString(folder.resolve("cut.geojson"), whole.substring(0, whole.length() - 40));
        GeneratedFiles.assertRefused(() -> actors(file).into(maillage), "file", "Le fichier est coupé : il s'arrête");
        assertThatThrownBy(() -> actors(file).into(maillage))
                .hasMessageMatching(".* ligne \\d+, colonne \\d+\\.")
                .hasMessageNotContaining("REDACTED");
        Path bent = Files.writeString(folder.resolve("bent.geojson"), "{\"features\":[\n{\"type\":oui}]}");
        assertThatThrownBy(() -> actors(bent).into(maillage))
                .hasMessageStartingWith("Le fichier n'est pas du JSON : erreur ligne 2, colonne ")
                .hasMessageNotContaining("REDACTED");
    }

    @Test
    void anEmptyShapeIsRefusedAndSaidToBeEmpty() throws IOException {
        Path file = table("empty.csv", "nom,wkt\nVide,POLYGON EMPTY\n", "UTF-8");
        ImportReport report =
                Import.of(file, "protected-sites").set("type", "AUTRE").into(maillage);
        assertThat(Import.issues(report)).singleElement().satisfies(issue -> assertThat(issue.reason())
                .isEqualTo("la géométrie est vide"));
    }

    @Test
    void aDryRunReportsAndKeepsNothing() throws IOException {
        Database database = Database.of(maillage);
        long[] before = {database.count("actor"), database.count("change"), database.count("source")};
        ImportReport report = actors(geoJson("rehearsed")).dryRun().into(maillage);
        assertThat(report.trial()).isTrue();
        assertThat(report.created()).isEqualTo(2);
        assertThat(new long[] {database.count("actor"), database.count("change"), database.count("source")})
                .isEqualTo(before);
    }

    private Path geoJson(String name) throws IOException {
        String stem = name.replace(".geojson", "");
        return Files.writeString(folder.resolve(stem + "-source.geojson"), GeneratedFiles.geoJson(stem));
    }

    private Path shapefile(String name, String crs) throws IOException {
        Path archive = folder.resolve(name + ".shz");
        ogr2ogr(archive, geoJson(name), "-f", "ESRI Shapefile", "-t_srs", crs, "-lco", "ENCODING=UTF-8");
        return Files.move(archive, folder.resolve(name + ".zip"));
    }

    private Path table(String file, String text, String charset) throws IOException {
        return Files.write(folder.resolve(file), text.getBytes(Charset.forName(charset)));
    }

    private static void ogr2ogr(Path to, Path from, String... options) {
        String[] arguments = new String[options.length + 2];
        System.arraycopy(options, 0, arguments, 0, options.length);
        arguments[options.length] = to.toString();
        arguments[options.length + 1] = from.toString();
        Gdal.run("ogr2ogr", arguments);
    }

    private static Import actors(Path file) {
        return Import.of(file, "actors").set("family", "associations");
    }

    private static void assertBothArrive(ImportReport report, String name) {
        assertThat(Import.issues(report)).isEmpty();
        assertThat(report.created()).isEqualTo(2);
        assertAt(position("Forêt " + name), 2.07, 49.04);
        assertAt(position("Étang " + name), 2.08, 49.05);
    }

    /** A transformation there and back through the NTF datum is good to a metre. */
    private static void assertAt(JsonNode position, double longitude, double latitude) {
        assertThat(position.get(0).asDouble()).isCloseTo(longitude, within(1e-5));
        assertThat(position.get(1).asDouble()).isCloseTo(latitude, within(1e-5));
    }

    private static JsonNode position(String name) {
        JsonNode page = maillage.json("/ogc/collections/actors/items?name=" + URLEncoder.encode(name, UTF_8));
        assertThat(page.path("numberMatched").asInt()).as(name).isEqualTo(1);
        return page.at("/features/0/geometry/coordinates");
    }
}
