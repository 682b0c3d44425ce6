package org.maillage.app.gdal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.maillage.app.Database;
import org.maillage.app.RunningApplication;
import org.maillage.layers.encode.GeoJsonReader;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.testkit.database.TestDatabase;
import org.maillage.testkit.gdal.Gdal;
import tools.jackson.databind.JsonNode;

/** GDAL as a partner's client: its OAPIF and MVT drivers on the sample territory (issue 2, « It shows » 5). */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class GdalTest {

    private static final Pattern LAYER = Pattern.compile("Layer name: (\\S+).*?Feature Count: (\\d+)", Pattern.DOTALL);
    private static final int MOST_POSITIONS = 1_000_000;

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
    void ogrinfoListsEveryLayerAndCountsWhatItsViewHolds() {
        Map<String, Long> counts = new HashMap<>();
        Matcher layers =
                LAYER.matcher(Gdal.run("ogrinfo", "-so", "-al", "-ro", "OAPIF:" + maillage.address() + "/ogc"));
        while (layers.find()) {
            counts.put(layers.group(1), Long.valueOf(layers.group(2)));
        }
        Map<String, Long> views = new HashMap<>();
        for (Layer layer : maillage.get(Layers.class).list()) {
            views.put(layer.id(), Database.of(maillage).number(validToday(layer.view())));
        }
        assertThat(counts).isEqualTo(views).hasSize(10);
    }

    /** GDAL asks with names in lower case, ordinates of eight decimals, and the box in the order of the CRS. */
    @Test
    void mapsReachGdal() {
        String service = "WMS:" + maillage.address() + "/ogc/wms";
        assertThat(Gdal.run("gdalinfo", service + "?service=WMS&request=GetCapabilities"))
                .contains("LAYERS=protected-sites", "LAYERS=maillage");
        String map = service
                + "?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=protected-sites&STYLES=&CRS=EPSG:4326&BBOX=44.5,2.8,45.0,3.3&FORMAT=image/png";
        Path picture = folder.resolve("map.png");
        Gdal.run("gdal_translate", "-q", "-of", "PNG", "-outsize", "300", "300", map, picture.toString());
        String statistics = Gdal.run("gdalinfo", "-stats", picture.toString());
        assertThat(statistics).contains("Size is 300, 300").doesNotContain("STATISTICS_STDDEV=0\n");
    }

    @Test
    void tiledMapsReachGdal() {
        String service = "WMTS:" + maillage.address() + "/ogc/wmts/1.0.0/WMTSCapabilities.xml,layer=protected-sites";
        // where it keeps tiles, which would otherwise be a folder of the project
        String cache = folder.resolve("cache").toString();
        assertThat(Gdal.run("gdalinfo", "--config", "GDAL_DEFAULT_WMS_CACHE_PATH", cache, service))
                .contains("ID[\"EPSG\",3857]");
        Path picture = folder.resolve("tiles.png");
        Gdal.run(
                "gdal_translate",
                "-q",
                "--config",
                "GDAL_DEFAULT_WMS_CACHE_PATH",
                cache,
                "-of",
                "PNG",
                "-outsize",
                "300",
                "300",
                "-projwin",
                "311693",
                "5621521",
                "367354",
                "5543147",
                service,
                picture.toString());
        assertThat(Gdal.run("gdalinfo", "-stats", picture.toString()))
                .contains("Size is 300, 300", "STATISTICS_STDDEV")
                .doesNotContain("STATISTICS_STDDEV=0\n");
    }

    @Test
    void everyFeatureReachesGdalPageByPage() throws IOException {
        JsonNode read = read("actors", folder.resolve("pages.geojson"), "-oo", "PAGE_SIZE=40");
        TreeSet<String> ids = new TreeSet<>();
        read.path("features")
                .forEach(feature -> ids.add(feature.at("/properties/id").asString()));
        assertThat(read.path("features").size()).isEqualTo(250);
        assertThat(ids).hasSize(250);
    }

    @Test
    void lambert93IsWhatGdalMakesOfLongitudeAndLatitude() throws IOException {
        Path degrees = folder.resolve("degrees.geojson");
        Files.writeString(
                degrees,
                maillage.json("/ogc/collections/territories/items?limit=10000").toString());
        Path transformed = folder.resolve("transformed.geojson");
        Gdal.run(
                "ogr2ogr",
                "-t_srs",
                "EPSG:2154",
                "-lco",
                "COORDINATE_PRECISION=4",
                transformed.toString(),
                degrees.toString());
        JsonNode ours = maillage.json(
                "/ogc/collections/territories/items?limit=10000" + "&crs=http://www.opengis.net/def/crs/EPSG/0/2154");

        Map<String, Coordinate[]> expected = coordinates(RunningApplication.parse(Files.readString(transformed)));
        Map<String, Coordinate[]> actual = coordinates(ours);
        assertThat(actual.keySet()).isEqualTo(expected.keySet()).hasSizeGreaterThan(40);
        actual.forEach((id, positions) -> {
            Coordinate[] gdal = expected.get(id);
            assertThat(positions).hasSameSizeAs(gdal);
            for (int i = 0; i < positions.length; i++) {
                assertThat(positions[i].distance(gdal[i])).as(id).isLessThan(0.02);
            }
        });
    }

    @Test
    void gdalReadsTheVectorTiles() throws IOException {
        Path tile = folder.resolve("130.pbf");
        Files.write(
                tile,
                maillage.bytes("/ogc/collections/territories/tiles/WebMercatorQuad/8/92/130")
                        .body());
        String told = Gdal.run(
                "ogrinfo",
                "-al",
                "-ro",
                "MVT:" + tile,
                "-oo",
                "X=130",
                "-oo",
                "Y=92",
                "-oo",
                "Z=8",
                "-oo",
                "METADATA_FILE=",
                "-oo",
                "CLIP=NO");
        assertThat(told).contains("Layer name: territories", "Geometry: Polygon");
        List<String> names = new ArrayList<>();
        Matcher name = Pattern.compile("  name \\(String\\) = (.*)").matcher(told);
        while (name.find()) {
            names.add(name.group(1));
        }
        JsonNode inTheTile =
                maillage.json("/ogc/collections/territories/items?limit=10000&bbox=2.8125,43.0689,4.21875,44.0871");
        List<String> expected = new ArrayList<>();
        inTheTile
                .path("features")
                .forEach(feature -> expected.add(feature.at("/properties/name").asString()));
        assertThat(names).containsAll(expected).isNotEmpty();
        assertThat(extentWest(told)).isCloseTo(313_086.0, within(200_000.0));
    }

    /** By {@code metadata.json} beside the tiles GDAL knows the fields and where to look, without a list of files. */
    @Test
    void gdalReadsAllTilesOfAZoomByTheirMetadata() {
        String told = Gdal.run(
                "ogrinfo",
                "-ro",
                "-so",
                "-al",
                "MVT:" + maillage.address() + "/ogc/collections/territories/tiles/xyz/8");
        assertThat(told).contains("Layer name: territories", "id: String", "name: String");
        Matcher count = LAYER.matcher(told);
        assertThat(count.find()).isTrue();
        assertThat(Integer.parseInt(count.group(2))).isPositive();
        assertThat(Gdal.run("ogrinfo", "-ro", "MVT:" + maillage.address() + "/ogc/tiles/xyz/8"))
                .contains("territories", "protected-sites", "actors");
    }

    private static double extentWest(String told) {
        Matcher extent = Pattern.compile("Extent: \\(([-0-9.]+),").matcher(told);
        assertThat(extent.find()).isTrue();
        return Double.parseDouble(extent.group(1));
    }

    private static JsonNode read(String layer, Path to, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("-f", "GeoJSON", to.toString(), "OAPIF:" + maillage.address() + "/ogc", layer));
        Gdal.run("ogr2ogr", arguments.toArray(String[]::new));
        return RunningApplication.parse(Files.readString(to));
    }

    private static String validToday(String view) {
        return "SELECT count(*) FROM " + view + " WHERE (valid_from IS NULL OR valid_from <= CURRENT_DATE)"
                + " AND (valid_to IS NULL OR valid_to > CURRENT_DATE)";
    }

    private static Map<String, Coordinate[]> coordinates(JsonNode collection) {
        Map<String, Coordinate[]> coordinates = new HashMap<>();
        for (JsonNode feature : collection.path("features")) {
            coordinates.put(
                    feature.path("id").asString(),
                    GeoJsonReader.read(feature.path("geometry"), "geometry", MOST_POSITIONS)
                            .getCoordinates());
        }
        return coordinates;
    }
}
