package org.maillage.layers.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.problem.MaillageException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GeoJsonGeometryTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String[][] EXAMPLES = {
        {"POINT Z(2 49 7)", "{'type':'Point','coordinates':[2,49]}"},
        {"LINESTRING Z(2 49 7, -2.5 49.25 8)", "{'type':'LineString','coordinates':[[2,49],[-2.5,49.25]]}"},
        {
            "POLYGON Z((0 0 1, 9 0 1, 9 9 1, 0 0 1),(2 1 1, 3 1 1, 3 2 1, 2 1 1))",
            "{'type':'Polygon','coordinates':[[[0,0],[9,0],[9,9],[0,0]],[[2,1],[3,1],[3,2],[2,1]]]}"
        },
        {"MULTIPOINT Z((2 49 7),(3 50 8))", "{'type':'MultiPoint','coordinates':[[2,49],[3,50]]}"},
        {
            "MULTILINESTRING Z((0 0 1, 1 1 1),(2 2 1, 3 3 1))",
            "{'type':'MultiLineString','coordinates':[[[0,0],[1,1]],[[2,2],[3,3]]]}"
        },
        {
            "MULTIPOLYGON Z(((0 0 1, 1 0 1, 1 1 1, 0 0 1)),((5 5 1, 6 5 1, 6 6 1, 5 5 1)))",
            "{'type':'MultiPolygon','coordinates':[[[[0,0],[1,0],[1,1],[0,0]]],[[[5,5],[6,5],[6,6],[5,5]]]]}"
        },
        {
            "GEOMETRYCOLLECTION Z(POINT Z(1 2 3), MULTIPOINT Z((4 5 6)), LINESTRING Z(0 0 1, 1 1 1))",
            "{'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[1,2]},"
                    + "{'type':'MultiPoint','coordinates':[[4,5]]},"
                    + "{'type':'LineString','coordinates':[[0,0],[1,1]]}]}"
        },
    };

    static Stream<Arguments> everyTypeInEveryBinaryForm() {
        return Stream.of(EXAMPLES)
                .flatMap(example -> Stream.of(ByteOrderValues.BIG_ENDIAN, ByteOrderValues.LITTLE_ENDIAN)
                        .flatMap(order -> Stream.of(2, 3).flatMap(dimension -> Stream.of(false, true)
                                .map(srid -> Arguments.of(example[0], example[1], dimension, order, srid)))));
    }

    @ParameterizedTest
    @MethodSource("everyTypeInEveryBinaryForm")
    void everyTypeIsWrittenFromEveryBinaryFormWithoutHeights(
            String wkt, String expected, int dimension, int order, boolean srid) {
        byte[] wkb = new WKBWriter(dimension, order, srid).write(Geometries.fromWkt(wkt));
        assertThat(parsed(wkb)).isEqualTo(JSON.readTree(expected.replace('\'', '"')));
    }

    @ParameterizedTest
    @ValueSource(ints = {1001, 2001, 3001})
    void heightsAndMeasuresOfTheIsoFormAreDropped(int code) {
        ByteBuffer iso = ByteBuffer.allocate(1 + 4 + 8 * 4).put((byte) 0).putInt(code);
        iso.putDouble(2).putDouble(49).putDouble(7).putDouble(8);
        byte[] wkb = java.util.Arrays.copyOf(iso.array(), code == 3001 ? 37 : 29);
        assertThat(parsed(wkb).path("coordinates").toString()).isEqualTo("[2,49]");
    }

    @Test
    void noGeometryIsNull() {
        assertThat(parsed(null).isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LINESTRING EMPTY", "POLYGON EMPTY", "MULTIPOLYGON EMPTY"})
    void anEmptyGeometryHasNoCoordinates(String wkt) {
        byte[] wkb = new WKBWriter().write(Geometries.fromWkt(wkt));
        assertThat(parsed(wkb).path("coordinates").toString()).isEqualTo("[]");
    }

    @Test
    void degreesKeepSevenDecimals() {
        byte[] wkb = new WKBWriter().write(Geometries.point(2.123456789, -49.00000004));
        assertThat(parsed(wkb).path("coordinates").toString()).isEqualTo("[2.1234568,-49]");
    }

    @ParameterizedTest
    @MethodSource("everyTypeInEveryBinaryForm")
    void whatIsWrittenReadsBackAsTheSameGeometry(String wkt, String expected, int dimension, int order, boolean srid) {
        Geometry geometry = Geometries.fromWkt(wkt);
        JsonNode json = parsed(new WKBWriter(dimension, order, srid).write(geometry));
        assertThat(GeoJsonReader.read(json, "geometry", 100).equalsExact(geometry))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "3",
                "{'type':'Circle','coordinates':[2,49]}",
                "{'type':'Point'}",
                "{'type':'Point','coordinates':[2]}",
                "{'type':'Point','coordinates':['2','49']}",
                "{'type':'Point','coordinates':null}",
                "{'type':'LineString','coordinates':[[2,49]]}",
                "{'type':'LineString','coordinates':[2,49]}",
                "{'type':'Polygon','coordinates':[[[0,0],[9,0],[9,9]]]}",
                "{'type':'Polygon','coordinates':[[[0,0],[9,0],[9,9],[1,1]]]}",
                "{'type':'GeometryCollection','geometries':{}}",
            })
    void whatIsNoGeometryIsRefusedNamingTheParameter(String json) {
        assertThatThrownBy(() -> GeoJsonReader.read(JSON.readTree(json.replace('\'', '"')), "geometry", 100))
                .isInstanceOfSatisfying(
                        MaillageException.class, e -> assertThat(e.details()).containsEntry("parameter", "geometry"));
    }

    @Test
    void moreThanTheMostPositionsAreRefused() {
        JsonNode line = JSON.readTree("{\"type\":\"LineString\",\"coordinates\":[[0,0],[1,1],[2,2]]}");
        assertThat(GeoJsonReader.read(line, "geometry", 3).getNumPoints()).isEqualTo(3);
        assertThatThrownBy(() -> GeoJsonReader.read(line, "geometry", 2))
                .isInstanceOf(MaillageException.class)
                .hasMessageContaining("plus de 2 positions");
    }

    private static JsonNode parsed(byte[] wkb) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            JsonOutput out = new JsonOutput(bytes);
            new GeoJsonGeometry(out, OutputCrs.CRS84.decimals()).write(wkb);
            out.flushBuffer();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return JSON.readTree(bytes.toString(StandardCharsets.UTF_8));
    }
}
