package org.maillage.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import org.maillage.app.RunningApplication;
import org.maillage.exchange.export.Exports;
import org.maillage.kernel.crs.Crs;
import org.maillage.layers.encode.GeoJsonReader;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.testkit.database.TestDatabase;
import org.maillage.testkit.gdal.Gdal;
import tools.jackson.databind.JsonNode;

/** Every format of file as GDAL reads it: the features, the values and the places that the service tells. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ExportFormatsTest {

    /** Of a degree: what shapefiles and GeoPackages in Lambert-93 lose by going there and back. */
    private static final double CLOSE = 2e-7;

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

    @ParameterizedTest
    @CsvSource({
        "actors, gpkg, EPSG:2154",
        "protected-sites, gpkg, EPSG:2154",
        "action-lines, gpkg, EPSG:4326",
        "funding-perimeters, gpkg, EPSG:3035",
        "protected-sites, fgb, EPSG:2154",
        "action-lines, fgb, EPSG:4326",
        "actors, fgb, EPSG:4326",
        "actors, shp.zip, EPSG:2154",
        "protected-sites, shp.zip, EPSG:2154",
        "action-lines, shp.zip, EPSG:4326",
        "protected-sites, kml, EPSG:2154",
        "actors, geojsons, EPSG:4326"
    })
    void gdalReadsWhatIsTold(String layer, String ending, String crs) throws IOException {
        Path file = folder.resolve(layer + "." + ending);
        FeatureQuery query = FeatureQuery.of(maillage.get(Layers.class).get(layer), LocalDate.of(2026, 11, 21));
        maillage.get(Exports.class).write(List.of(query), file, Crs.parse(crs, "crs"), n -> {});

        Map<String, JsonNode> told = byId(maillage.json("/ogc/collections/" + layer + "/items?limit=1000"));
        Map<String, JsonNode> read = byId(asGeoJson(layer, file, ending));

        assertThat(read.keySet()).isEqualTo(told.keySet());
        told.forEach((id, feature) -> {
            assertThat(name(read.get(id))).isEqualTo(name(feature));
            samePlace(read.get(id).path("geometry"), feature.path("geometry"));
        });
    }

    /** A GeoPackage has a table of styles too, which is no layer: there GDAL is told which one is meant. */
    private JsonNode asGeoJson(String layer, Path file, String ending) throws IOException {
        Path converted = folder.resolve("read.geojson");
        String source = ending.endsWith("zip") ? "/vsizip/" + file : file.toString();
        List<String> arguments =
                new ArrayList<>(List.of("-f", "GeoJSON", "-t_srs", "OGC:CRS84", "-lco", "COORDINATE_PRECISION=9"));
        arguments.addAll(List.of(converted.toString(), source));
        if (ending.equals("gpkg")) {
            arguments.add(layer.replace('-', '_'));
        }
        Gdal.run("ogr2ogr", arguments.toArray(String[]::new));
        return RunningApplication.parse(java.nio.file.Files.readString(converted));
    }

    private static Map<String, JsonNode> byId(JsonNode collection) {
        Map<String, JsonNode> features = new TreeMap<>();
        collection.path("features").forEach(feature -> features.put(id(feature), feature));
        return features;
    }

    /** A KML reader calls the placemark's id so, with a letter in front. */
    private static String id(JsonNode feature) {
        String top = feature.path("id").asString("");
        String id = feature.at("/properties/id").asString(top.length() == 36 ? top : "");
        return id.replaceFirst("^f(?=.{36}$)", "");
    }

    private static String name(JsonNode feature) {
        return feature.at("/properties/name")
                .asString(feature.at("/properties/Name").asString(""));
    }

    private static void samePlace(JsonNode read, JsonNode told) {
        assertThat(read.isNull() || read.isMissingNode()).isEqualTo(told.isNull());
        if (!told.isNull()) {
            List<Geometry> places = new ArrayList<>();
            for (JsonNode one : List.of(read, told)) {
                places.add(GeoJsonReader.read(one, "geometry", 100_000));
            }
            assertThat(places.get(0).getNumPoints())
                    .as("%s%n%s", places.get(0), places.get(1))
                    .isEqualTo(places.get(1).getNumPoints());
            assertThat(places.get(0).norm().equalsExact(places.get(1).norm(), CLOSE)
                            || places.get(0)
                                    .getGeometryN(0)
                                    .norm()
                                    .equalsExact(places.get(1).norm(), CLOSE))
                    .as("%s%n%s", places.get(0), places.get(1))
                    .isTrue();
        }
    }
}
