package org.maillage.app.gdal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.maillage.testkit.absence.Absence;
import org.maillage.testkit.database.TestDatabase;
import org.maillage.testkit.gdal.Gdal;
import tools.jackson.databind.JsonNode;

/** GDAL and OWSLib as partners' clients of the WFS; OWSLib of the other services too, of the application that runs here. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class WfsClientsTest {

    private static final Pattern COUNT = Pattern.compile("Feature Count: (\\d+)");
    private static final Pattern LAYER =
            Pattern.compile("Layer name: mlg:(\\S+).*?Feature Count: (\\d+)", Pattern.DOTALL);

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

    private static String address(String parameters) {
        return "WFS:" + maillage.address() + "/ogc/wfs" + parameters;
    }

    private static long items(String layer, String parameters) {
        return maillage.json("/ogc/collections/" + layer + "/items?limit=1" + parameters)
                .path("numberMatched")
                .asLong();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?VERSION=1.1.0"})
    void ogrinfoListsEveryLayerWithItsCount(String version) {
        Map<String, Long> counts = new HashMap<>();
        Matcher layers = LAYER.matcher(Gdal.run("ogrinfo", "-so", "-al", "-ro", address(version)));
        while (layers.find()) {
            counts.put(layers.group(1), Long.valueOf(layers.group(2)));
        }
        assertThat(counts).hasSize(10).allSatisfy((layer, count) -> assertThat(count)
                .isEqualTo(items(layer, "")));
    }

    @Test
    void ogrinfoFiltersOnTheServerByAttributeAndBox() {
        assertThat(count("-where", "family = 'associations'")).isEqualTo(items("actors", "&family=associations"));
        assertThat(count("-where", "name LIKE 'Mairie%' AND verified_on > '2024-06-30'"))
                .isEqualTo(items(
                        "actors", "&filter=name%20LIKE%20'Mairie%25'%20AND%20verified_on%20%3E%20DATE('2024-06-30')"));
        assertThat(count("-spat", "2.9", "44.8", "3.0", "44.9")).isEqualTo(items("actors", "&bbox=2.9,44.8,3.0,44.9"));
    }

    private static long count(String... options) {
        String[] arguments = new String[options.length + 4];
        System.arraycopy(options, 0, arguments, 0, options.length);
        System.arraycopy(new String[] {"-so", "-ro", address(""), "mlg:actors"}, 0, arguments, options.length, 4);
        Matcher count = COUNT.matcher(Gdal.run("ogrinfo", arguments));
        assertThat(count.find()).isTrue();
        return Long.parseLong(count.group(1));
    }

    /** Page by page, and with longitude where GDAL has it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "?VERSION=1.1.0"})
    void everyFeatureReachesGdalWithItsPlace(String version) throws IOException {
        Path file = folder.resolve("actors.geojson");
        Gdal.run(
                "ogr2ogr",
                "-f",
                "GeoJSON",
                "--config",
                "OGR_WFS_PAGE_SIZE",
                "40",
                file.toString(),
                address(version),
                "mlg:actors");
        TreeSet<String> places = new TreeSet<>();
        RunningApplication.parse(Files.readString(file))
                .path("features")
                .forEach(feature -> places.add(place(feature, feature.at("/geometry/coordinates/0"))));
        TreeSet<String> expected = new TreeSet<>();
        maillage.json("/ogc/collections/actors/items?limit=1000")
                .path("features")
                .forEach(feature -> expected.add(place(feature, feature.at("/geometry/coordinates"))));
        assertThat(places).isEqualTo(expected).hasSizeGreaterThan(200);
    }

    private static String place(JsonNode feature, JsonNode position) {
        return feature.at("/properties/name").asString() + " "
                + Math.round(position.path(0).asDouble() * 1e6) + " "
                + Math.round(position.path(1).asDouble() * 1e6);
    }

    @Test
    void areasReachGdalWithTheirHolesAndParts() throws IOException {
        Path file = folder.resolve("territories.geojson");
        Gdal.run("ogr2ogr", "-f", "GeoJSON", file.toString(), address(""), "mlg:territories");
        JsonNode read = RunningApplication.parse(Files.readString(file));
        assertThat(read.path("features").size()).isEqualTo((int) items("territories", ""));
        read.path("features")
                .forEach(feature ->
                        assertThat(feature.at("/geometry/type").asString()).isEqualTo("MultiPolygon"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0.0", "1.1.0"})
    void owslibReadsCapabilitiesSchemasAndFeatures(String version) throws IOException {
        String told = python(
                """
                from owslib.wfs import WebFeatureService
                wfs = WebFeatureService('%s/ogc/wfs', version='%s')
                schema = wfs.get_schema('mlg:actors')
                page = wfs.getfeature(typename='mlg:actors', maxfeatures=3).read()
                where = '<Filter><PropertyIsEqualTo><PropertyName>family</PropertyName><Literal>associations</Literal></PropertyIsEqualTo></Filter>'
                some = wfs.getfeature(typename='mlg:actors', filter=where).read()
                print(len(wfs.contents), schema['geometry'], page.count(b'<mlg:actors '), some.count(b'<mlg:actors '))
                """
                        .formatted(maillage.address(), version));
        assertThat(told.strip()).isEqualTo("10 MultiPoint 3 " + items("actors", "&family=associations"));
    }

    @Test
    void owslibReadsTheMapServices() throws IOException {
        JsonNode told = owslib();
        JsonNode box = maillage.json("/ogc/collections/protected-sites").at("/extent/spatial/bbox/0");
        for (String version : List.of("wms111", "wms130")) {
            JsonNode wms = told.path(version);
            assertThat(wms.path("layers").asInt()).isEqualTo(11);
            assertThat(wms.path("title").asString()).isEqualTo("Sites protégés");
            assertThat(wms.path("box")).isEqualTo(box);
            assertThat(wms.path("styles").toString()).isEqualTo("[\"default\"]");
            assertThat(wms.path("legend").asBoolean()).isTrue();
            assertThat(wms.path("times").toString()).isEqualTo("[\"1943-08-19/2100-12-31/P1D\"]");
            assertThat(wms.path("time").asString()).isEqualTo("current");
            assertThat(wms.path("metadata").asInt()).isEqualTo(1);
            assertThat(wms.path("map").asBoolean()).isTrue();
            assertThat(wms.path("posted").asBoolean()).isTrue();
            assertThat(wms.path("under").toString()).isEqualTo("[\"territories\"]");
            assertThat(wms.path("refusal").asString()).isEqualTo("ServiceException");
        }
        assertThat(told.path("wmts"))
                .hasSize(2)
                .allSatisfy(
                        read -> assertThat(read.toString())
                                .isEqualTo(
                                        "[11,[\"GoogleMapsCompatible\",\"LAMB93\",\"WebMercatorQuad\"],[\"image/png\",\"image/jpeg\"],true,true]"));
    }

    @Test
    void owslibReadsFeaturesAndRecords() throws IOException {
        JsonNode told = owslib();
        long box = items("actors", "&bbox=2.9,44.6,3.1,44.9");
        long associations = items("actors", "&family=associations");
        for (String version : List.of("wfs110", "wfs200")) {
            assertThat(told.at("/" + version + "/box").asLong()).isEqualTo(box);
            assertThat(told.at("/" + version + "/named").toString()).isEqualTo("[\"name\"]");
            assertThat(told.at("/" + version + "/metadata").asString())
                    .endsWith("/ogc/collections/actors/metadata?f=iso19139");
        }
        List<String> page = maillage.json("/ogc/collections/actors/items?sortby=name&limit=5")
                .path("features")
                .valueStream()
                .skip(2)
                .map(feature -> feature.at("/properties/name").asString())
                .toList();
        assertThat(told.at("/wfs200/page").valueStream().map(JsonNode::asString))
                .isEqualTo(page);
        assertThat(told.at("/wfs200/posted").asLong()).isEqualTo(associations);
        assertThat(told.at("/wfs200/stored").asInt()).isEqualTo(1);
        JsonNode features = told.path("features");
        assertThat(features.path("collections").asInt()).isEqualTo(10);
        assertThat(features.path("queryables").asBoolean()).isTrue();
        assertThat(features.path("box").toString()).isEqualTo("[3," + box + "]");
        assertThat(features.path("text").asLong()).isEqualTo(associations);
        assertThat(features.path("item").asBoolean()).isTrue();
        assertThat(features.path("api").asString()).startsWith("3.0");
        assertThat(told.path("records").toString()).isEqualTo("[[\"layers\"],3]");
    }

    private static JsonNode owslib() throws IOException {
        String printed = python(Files.readString(Path.of("src/test/resources/owslib.py")), maillage.address());
        return RunningApplication.parse(printed.substring(printed.indexOf("{\"wms111")));
    }

    @Test
    void owslibFindsTheMetadataOfATypeAndReadsThem() throws IOException {
        String told = python(
                """
                import warnings
                warnings.simplefilter('ignore')
                from owslib.wfs import WebFeatureService
                from owslib.iso import MD_Metadata
                from owslib.etree import etree
                from urllib.request import urlopen
                wfs = WebFeatureService('%s/ogc/wfs', version='2.0.0')
                address = wfs.contents['mlg:protected-sites'].metadataUrls[0]['url']
                m = MD_Metadata(etree.fromstring(urlopen(address).read()))
                i = m.identificationinfo[0]
                print(m.hierarchy, m.languagecode, m.charset, i.title, i.topiccategory, i.keywords[0]['thesaurus']['title'], sep='|')
                print(i.bbox.minx, i.bbox.maxy, m.referencesystem.code, i.accessconstraints, len(m.distribution.online), sep='|')
                print(m.dataquality.lineage, m.contact[0].organization, sep='|')
                """
                        .formatted(maillage.address()));
        JsonNode layer = maillage.json("/ogc/collections/protected-sites");
        JsonNode box = layer.at("/extent/spatial/bbox/0");
        long files = layer.path("links")
                .valueStream()
                .filter(link -> link.path("rel").asString().equals("enclosure"))
                .count();
        assertThat(told.lines())
                .first(STRING)
                .isEqualTo("dataset|fre|utf8|Sites protégés|['environment']|GEMET - INSPIRE themes, version 1.0");
        assertThat(told.lines().skip(1))
                .first(STRING)
                .isEqualTo(box.path(0).asString() + "|" + box.path(3).asString()
                        + "|http://www.opengis.net/def/crs/OGC/1.3/CRS84|['otherRestrictions']|" + (files + 6));
        assertThat(told).contains("Territoire fictif").contains("|PNR des Trois Vallées");
    }

    /**
     * By transactions, with a token as GDAL shows one. It deletes by SQL alone: its own way needs features that are numbered.
     */
    @ParameterizedTest
    @ValueSource(strings = {"", "?VERSION=1.1.0"})
    void gdalInsertsUpdatesAndDeletes(String version) throws IOException {
        String told = python(
                """
                from osgeo import gdal, ogr
                gdal.UseExceptions()
                ogr.UseExceptions()
                gdal.SetConfigOption('GDAL_HTTP_HEADERS', 'Authorization: Bearer %s')
                service = gdal.OpenEx('%s', gdal.OF_VECTOR | gdal.OF_UPDATE)
                layer = service.GetLayer('mlg:actors')
                made = ogr.Feature(layer.GetLayerDefn())
                made['name'] = 'Mare de GDAL'
                made['family'] = 'associations'
                made['status'] = 'actif'
                made['themes'] = ['eau', 'foret']
                made['verified_on'] = '2026/03/01'
                made.SetGeometry(ogr.CreateGeometryFromWkt('MULTIPOINT((3 44.7))'))
                layer.CreateFeature(made)
                layer.SetAttributeFilter("name = 'Mare de GDAL'")
                changed = layer.GetNextFeature()
                changed['acronym'] = 'MG'
                changed['verified_on'] = None
                changed.SetGeometry(ogr.CreateGeometryFromWkt('MULTIPOINT((3.1 44.7))'))
                layer.SetFeature(changed)
                print(made['gml_id'] == changed['gml_id'])
                """
                        .formatted(maillage.token(), address(version)));
        assertThat(told.strip()).isEqualTo("True");
        JsonNode actor = maillage.json("/ogc/collections/actors/items?name=Mare%20de%20GDAL");
        assertThat(actor.path("numberMatched").asInt()).isEqualTo(1);
        assertThat(actor.at("/features/0/properties/acronym").asString()).isEqualTo("MG");
        assertThat(actor.at("/features/0/properties/themes").toString()).isEqualTo("[\"eau\",\"foret\"]");
        assertThat(actor.at("/features/0/properties/verified_on").isNull()).isTrue();
        assertThat(actor.at("/features/0/geometry/coordinates").toString()).isEqualTo("[3.1,44.7]");

        Gdal.run(
                "ogrinfo",
                "--config",
                "GDAL_HTTP_HEADERS",
                "Authorization: Bearer " + maillage.token(),
                address(version),
                "-sql",
                "DELETE FROM mlg:actors WHERE name = 'Mare de GDAL'");
        assertThat(items("actors", "&name=Mare%20de%20GDAL")).isZero();
    }

    /** Debian's own interpreter, which has its packages. */
    private static String python(String script, String... arguments) throws IOException {
        Process process = new ProcessBuilder(
                        Stream.concat(Stream.of("/usr/bin/python3", "-W", "ignore", "-c", script), Stream.of(arguments))
                                .toList())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (printed.contains("No module named 'owslib'")) {
            throw Absence.of("OWSLib is not installed (apt-get install python3-owslib)");
        }
        if (printed.contains("No module named 'osgeo'")) {
            throw Absence.of("GDAL's Python bindings are not installed (apt-get install python3-gdal)");
        }
        return printed;
    }
}
