package org.maillage.app.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.app.ogc.WfsClient.encoded;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
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
import org.maillage.app.MaillageSettings;
import org.maillage.app.RunningApplication;
import org.maillage.testkit.database.TestDatabase;
import org.maillage.testkit.gdal.Gdal;
import tools.jackson.databind.JsonNode;

/** Layers and questions as files: {@code enclosure} links, ranges, tags, and that they are made once for each state of the layer. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class DownloadsTest {

    private static final String SITES = "/ogc/collections/protected-sites/files/protected-sites.";

    private static final String ASSOCIATIONS =
            "<Filter><PropertyIsEqualTo><PropertyName>family</PropertyName><Literal>associations</Literal></PropertyIsEqualTo></Filter>";

    /** Of its own: in that of all tests others may be making files at the same time. */
    @TempDir
    static Path data;

    private static RunningApplication maillage;

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        maillage = RunningApplication.withSample(database, "--maillage.data=" + data);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    @Test
    void everyEnclosureIsAFileOfItsTypeAndAnswersHead() {
        int files = 0;
        for (JsonNode link : maillage.json("/ogc/collections/actors").path("links")) {
            if (link.path("rel").asString().equals("enclosure")) {
                String path = link.path("href")
                        .asString()
                        .substring(maillage.address().length());
                HttpResponse<String> head = maillage.send("HEAD", path, null);
                assertThat(head.statusCode()).isEqualTo(200);
                assertThat(head.headers().firstValue("Content-Type").orElseThrow())
                        .startsWith(link.path("type").asString());
                assertThat(head.headers().firstValueAsLong("Content-Length").orElseThrow())
                        .isEqualTo(maillage.bytes(path).body().length);
                assertThat(head.headers().firstValue("Accept-Ranges")).contains("bytes");
                files++;
            }
        }
        assertThat(files).isEqualTo(7);
    }

    @Test
    void aQuestionIsAFileOfItsFeaturesAlone() throws IOException {
        String question = "where.family=associations";
        Path file = folder.resolve("actors.gpkg");
        Files.write(
                file,
                maillage.bytes("/ogc/collections/actors/files/actors.gpkg?crs=EPSG:2154&" + question)
                        .body());

        assertThat(Gdal.featureCount(file))
                .isEqualTo(maillage.json("/api/layers/actors/count?" + question)
                        .path("count")
                        .asInt());
        assertThat(Gdal.run("ogrinfo", "-so", "-ro", file.toString(), "actors")).contains("ID[\"EPSG\",2154]");
        assertThat(maillage.json("/ogc/collections/actors/items?" + question + "&limit=3&sortby=name")
                        .path("links")
                        .toString())
                .contains("/files/actors.gpkg?where.family=associations\"");
    }

    /** Requirement 31 of GeoPackage: what is declared is what each row holds, also where some features have a single point. */
    @Test
    void aLayerWithAFeatureOfSeveralPointsIsOneOfSeveralPoints() throws Exception {
        assertThat(typesOf("actors", packaged("actors", ""))).containsExactly("POINT POINT 1");
        JsonNode items = maillage.json("/ogc/collections/action-points/items?limit=1000");
        assertThat(items.path("features"))
                .extracting(feature -> feature.at("/geometry/type").asString(""))
                .contains("Point", "MultiPoint");

        Path file = packaged("action-points", "?crs=EPSG:2154");
        assertThat(typesOf("action_points", file)).containsExactly("MULTIPOINT MULTIPOINT 4");
        assertThat(Gdal.run("ogrinfo", "-so", "-ro", file.toString(), "action_points"))
                .contains("Geometry: Multi Point")
                .doesNotContain("Warning");
        assertThat(Gdal.featureCount(file))
                .isEqualTo(items.path("numberMatched").asInt());
        assertThat(asked(file, "SELECT count(*) FROM rtree_action_points_geom"))
                .isEqualTo(asked(file, "SELECT count(*) FROM action_points WHERE geom NOT NULL"));
    }

    /** What a shapefile has no place for is told in both languages, French first: the file is kept for whoever asks next. */
    @Test
    void theTextBesideAShapefileIsInBothLanguages() throws IOException {
        Path file = Files.write(
                folder.resolve("sites.zip"), maillage.bytes(SITES + "shp.zip").body());
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            assertThat(Files.readString(zip.getPath("LISEZMOI.txt")))
                    .containsSubsequence("Sites protégés\n", "Colonnes (", "In English", "Columns (")
                    .contains(maillage.json("/ogc/collections/protected-sites?lang=en")
                                    .path("title")
                                    .asString()
                            + "\n");
        }
    }

    private Path packaged(String layer, String question) throws IOException {
        Path file = folder.resolve(layer + ".gpkg");
        return Files.write(
                file,
                maillage.bytes("/ogc/collections/" + layer + "/files/" + layer + ".gpkg" + question)
                        .body());
    }

    /** What the catalogue declares, what the table does, and the code that well-known binary has, of all rows. */
    private static List<String> typesOf(String layer, Path file) throws SQLException {
        return asked(
                file,
                "SELECT DISTINCT g.geometry_type_name || ' ' || c.type || ' ' || (CASE substr(t.geom, 42, 4) WHEN x'01000000' THEN 1"
                        + " WHEN x'04000000' THEN 4 END) FROM \"" + layer
                        + "\" t, gpkg_geometry_columns g, pragma_table_info('"
                        + layer + "') c WHERE g.table_name = '" + layer + "' AND c.name = 'geom' AND t.geom NOT NULL");
    }

    private static List<String> asked(Path file, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    /** The triggers are those of the version that the file names (annex F.3 of 1.3), and GDAL edits by them. */
    @Test
    void whoeverEditsAGeoPackageKeepsItsIndexRight() throws Exception {
        Path file = packaged("actors", "");
        assertThat(asked(file, "PRAGMA user_version")).containsExactly("10300");
        assertThat(
                        asked(
                                file,
                                "SELECT replace(name, 'rtree_actors_geom_', '') FROM sqlite_master WHERE type = 'trigger' ORDER BY 1"))
                .containsExactly("delete", "insert", "update1", "update2", "update3", "update4");
        List<String> keys = asked(file, "SELECT fid FROM actors WHERE geom NOT NULL ORDER BY fid LIMIT 4");
        List.of(
                        "UPDATE actors SET geom = (SELECT geom FROM actors WHERE fid = " + keys.get(1)
                                + ") WHERE fid = " + keys.get(0),
                        "UPDATE actors SET geom = NULL WHERE fid = " + keys.get(1),
                        "UPDATE actors SET geom = (SELECT geom FROM actors WHERE fid = " + keys.get(3)
                                + ") WHERE fid = " + keys.get(1),
                        "UPDATE actors SET geom = NULL, fid = 900001 WHERE fid = " + keys.get(1),
                        "UPDATE actors SET fid = 900002 WHERE fid = " + keys.get(2),
                        "DELETE FROM actors WHERE fid = " + keys.get(3),
                        "INSERT INTO actors (fid, geom, name) SELECT 900003, geom, 'Autre' FROM actors WHERE fid = 900002")
                .forEach(sql -> Gdal.run("ogrinfo", file.toString(), "-sql", sql));
        assertThat(asked(file, "SELECT id FROM rtree_actors_geom ORDER BY id"))
                .isEqualTo(asked(file, "SELECT fid FROM actors WHERE geom NOT NULL ORDER BY fid"))
                .contains(keys.get(0), "900002", "900003")
                .doesNotContain(keys.get(1), keys.get(2), keys.get(3), "900001");
        assertThat(asked(
                        file,
                        "SELECT a.minx = b.minx AND a.maxy = b.maxy FROM rtree_actors_geom a, rtree_actors_geom b"
                                + " WHERE a.id = 900002 AND b.id = 900003"))
                .containsExactly("1");
    }

    @Test
    void aBrokenDownloadGoesOnWhereItStopped() {
        HttpResponse<byte[]> whole = maillage.bytes(SITES + "geojson");
        String tag = whole.headers().firstValue("ETag").orElseThrow();
        int half = whole.body().length / 2;

        HttpResponse<String> rest =
                maillage.send("GET", SITES + "geojson", null, "Range", "bytes=" + half + "-", "If-Range", tag);
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.headers().firstValue("Content-Range"))
                .contains("bytes " + half + "-" + (whole.body().length - 1) + "/" + whole.body().length);
        assertThat(rest.headers().firstValueAsLong("Content-Length").orElseThrow())
                .isEqualTo(whole.body().length - half);

        assertThat(maillage.send("GET", SITES + "geojson", null, "Range", "bytes=0-9", "If-Range", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(maillage.send("GET", SITES + "geojson", null, "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(maillage.send("GET", SITES + "geojson", null, "Range", "bytes=0-9", "If-Match", "\"other\", " + tag)
                        .statusCode())
                .isEqualTo(206);
        assertThat(maillage.send("GET", SITES + "geojson", null, "Range", "bytes=0-9", "If-Match", "\"other\"")
                        .statusCode())
                .isEqualTo(412);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 206",
        "bytes=-5, 206",
        "'bytes=0-1,4-5', 200",
        "bytes=999999999-, 416",
        "bytes=9-3, 416",
        "lines=1-2, 200"
    })
    void rangesAreAsTheStandardSays(String range, int status) {
        assertThat(maillage.send("GET", SITES + "csv", null, "Range", range).statusCode())
                .isEqualTo(status);
    }

    @Test
    void aFileIsMadeOnceForEachStateOfTheLayer() {
        String tag = tag(SITES + "fgb");
        assertThat(tag(SITES + "fgb")).isEqualTo(tag);
        String site =
                """
                {"type":"Feature","properties":{"name":"Neuf","type":"ZPS"},
                 "geometry":{"type":"Polygon","coordinates":[[[3.0,44.7],[3.01,44.7],[3.01,44.71],[3.0,44.7]]]}}""";
        assertThat(maillage.sendAs("POST", "application/geo+json", "/ogc/collections/protected-sites/items", site)
                        .statusCode())
                .isEqualTo(201);

        assertThat(tag(SITES + "fgb")).isNotEqualTo(tag);
        assertThat(new String(maillage.bytes(SITES + "geojson").body(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"Neuf\"");
    }

    @ParameterizedTest
    @CsvSource({
        "2.0.0, SHAPE-ZIP, shp.zip, application/zip",
        "2.0.0, shape-zip, shp.zip, application/zip",
        "1.1.0, application/x-shapefile, shp.zip, application/zip",
        "2.0.0, gpkg, gpkg, application/geopackage+sqlite3",
        "1.1.0, application/geopackage+sqlite3, gpkg, application/geopackage+sqlite3",
        "2.0.0, application/x-gpkg, gpkg, application/geopackage+sqlite3"
    })
    void theWfsGivesFilesOfWhatIsAsked(String version, String format, String ending, String type) throws IOException {
        String names = version.startsWith("2") ? "typeNames" : "typeName";
        String asked =
                wfs(version) + "&" + names + "=mlg:actors&srsName=EPSG:2154&outputFormat=" + format.replace("+", "%2B");
        HttpResponse<byte[]> answer = maillage.bytes(asked + "&filter=" + encoded(ASSOCIATIONS));
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=actors." + ending);
        assertThat(maillage.send("HEAD", asked + "&filter=" + encoded(ASSOCIATIONS), null)
                        .headers()
                        .firstValueAsLong("Content-Length")
                        .orElseThrow())
                .isEqualTo(answer.body().length);

        Path file = Files.write(folder.resolve("actors." + ending), answer.body());
        assertThat(Gdal.featureCount(file))
                .isEqualTo(maillage.json("/api/layers/actors/count?where.family=associations")
                        .path("count")
                        .asInt());
        assertThat(Gdal.run("ogrinfo", "-so", "-ro", file.toString(), "actors")).contains("ID[\"EPSG\",2154]");
        assertThat(maillage.get(asked + "&resultType=hits").body()).contains("FeatureCollection", "250");
    }

    @ParameterizedTest
    @CsvSource({"SHAPE-ZIP, shp.zip", "gpkg, gpkg"})
    void aFileOfTheWfsHasItsPageItsOrderAndItsProperties(String format, String ending) throws IOException {
        String page = wfs("2.0.0") + "&typeNames=actors&count=3&startIndex=2&sortBy=name%20DESC&propertyName=name,geom";
        Path file = Files.write(
                folder.resolve("actors." + ending),
                maillage.bytes(page + "&outputFormat=" + format).body());
        Path read = folder.resolve("read.csv");
        Gdal.run("ogr2ogr", "-f", "CSV", read.toString(), file.toString(), "actors");
        List<String> expected = new ArrayList<>();
        maillage.json(page + "&outputFormat=json")
                .path("features")
                .forEach(feature -> expected.add(feature.at("/properties/name").asString()));
        List<String> lines = Files.readAllLines(read);
        assertThat(lines.get(0)).isEqualTo("id,name");
        assertThat(lines.subList(1, lines.size()).stream().map(line -> line.replaceAll("^[^,]*,\"?|\"$", "")))
                .containsExactlyInAnyOrderElementsOf(expected)
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"SHAPE-ZIP, shp.zip", "gpkg, gpkg"})
    void severalTypesAreLayersOfOneFile(String format, String ending) throws IOException {
        String request =
                "<GetFeature service='WFS' version='2.0.0' xmlns='http://www.opengis.net/wfs/2.0' outputFormat='"
                        + format + "'><Query typeNames='actors'/><Query typeNames='territories'/></GetFeature>";
        HttpResponse<String> posted = maillage.sendAs("POST", "text/xml", "/ogc/wfs", request);
        assertThat(posted.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=maillage." + ending);
        Path file = Files.write(
                folder.resolve("maillage." + ending),
                maillage.bytes(wfs("2.0.0") + "&typeNames=(actors)(territories)&outputFormat=" + format)
                        .body());
        String told = Gdal.run("ogrinfo", "-so", "-al", "-ro", file.toString());
        for (String layer : List.of("actors", "territories")) {
            assertThat(told)
                    .containsPattern("(?s)Layer name: " + layer + "\n.*?Feature Count: "
                            + maillage.json("/api/layers/" + layer + "/count")
                                    .path("count")
                                    .asInt());
        }
        assertThat(maillage.get(wfs("2.0.0") + "&typeNames=(actors)(actors)&outputFormat=" + format)
                        .body())
                .contains("exceptionCode=\"InvalidParameterValue\" locator=\"outputFormat\"");
    }

    @Test
    void aFileOfNothingHasItsColumnsAndNothingIsLeftBeside() throws IOException {
        Path file = Files.write(
                folder.resolve("actors.shp.zip"),
                maillage.bytes(wfs("2.0.0") + "&typeNames=actors&bbox=0,0,1,1&outputFormat=SHAPE-ZIP")
                        .body());
        assertThat(Gdal.run("ogrinfo", "-so", "-al", "-ro", file.toString())).contains("Feature Count: 0", "family: ");
        Path made = maillage.get(MaillageSettings.class).data().resolve("files");
        try (Stream<Path> files = Files.walk(made)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allMatch(left -> left.toString().matches(".*/[0-9a-f-]{36}-[a-z-]+\\.[a-z.]+"));
        }
    }

    private static String wfs(String version) {
        return "/ogc/wfs?service=WFS&request=GetFeature&version=" + version;
    }

    private static String tag(String path) {
        return maillage.send("HEAD", path, null).headers().firstValue("ETag").orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "protected-sites.pdf, 404",
        "actors.gpkg, 404",
        "..%2F..%2Fetc%2Fpasswd, 400",
        "protected-sites.gpkg?limit=3, 400",
        "protected-sites.gpkg?crs=EPSG:27572, 400",
        "protected-sites.gpkg?filter=name%3D, 400"
    })
    void whatIsWrongIsTold(String file, int status) {
        assertThat(maillage.get("/ogc/collections/protected-sites/files/" + file)
                        .statusCode())
                .isEqualTo(status);
    }
}
