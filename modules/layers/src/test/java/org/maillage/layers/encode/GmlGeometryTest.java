package org.maillage.layers.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.crs.SrsName;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.layers.xml.XmlReader;

/** Geometry in GML: what is written reads back as the same, and texts are XML whatever they hold. */
class GmlGeometryTest {

    private static final Reprojection REPROJECTION = new Reprojection();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT(2 49) | MULTIPOINT((2 49))",
                "MULTIPOINT((2 49),(3 50)) | MULTIPOINT((2 49),(3 50))",
                "LINESTRING(2 49, -2.5 49.25) | MULTILINESTRING((2 49, -2.5 49.25))",
                "MULTILINESTRING((0 0, 1 1),(2 2, 3 3)) | MULTILINESTRING((0 0, 1 1),(2 2, 3 3))",
                "POLYGON((0 0, 9 0, 9 9, 0 0),(2 1, 3 1, 3 2, 2 1)) | MULTIPOLYGON(((0 0, 9 0, 9 9, 0 0),(2 1, 3 1, 3 2, 2 1)))",
                "MULTIPOLYGON(((0 0, 1 0, 1 1, 0 0)),((5 5, 6 5, 6 6, 5 5))) | MULTIPOLYGON(((0 0, 1 0, 1 1, 0 0)),((5 5, 6 5, 6 6, 5 5)))",
            })
    void everyGeometryIsTheMultipleOneOfItsFamily(String wkt, String multiple) {
        for (GmlVersion version : GmlVersion.values()) {
            for (String name : new String[] {"EPSG:4326", "urn:ogc:def:crs:EPSG::4326"}) {
                String gml = written(Geometries.fromWkt(wkt), version, name);
                Geometry read = GmlReader.read(XmlReader.read(new StringReader(gml), "gml"), "gml", 100);
                assertThat(SrsName.parse(name, "srs").toStorage(read, REPROJECTION))
                        .isEqualTo(Geometries.fromWkt(multiple));
            }
        }
    }

    @Test
    void partsHaveIdsOfTheirOwnWhereTheVersionAsksForThem() {
        Geometry points = Geometries.fromWkt("MULTIPOINT((2 49),(3 50))");
        assertThat(written(points, GmlVersion.GML_3_2, "EPSG:4326"))
                .contains("<gml:MultiPoint gml:id=\"a\" ", "gml:id=\"a.1\"", "gml:id=\"a.2\"");
        assertThat(written(points, GmlVersion.GML_3_1, "EPSG:4326")).doesNotContain("gml:id");
    }

    @ParameterizedTest
    @CsvSource({
        "urn:ogc:def:crs:EPSG::4326, 49 2",
        "EPSG:4326, 2 49",
        "urn:ogc:def:crs:OGC:1.3:CRS84, 2 49",
        "urn:ogc:def:crs:EPSG::4258, 49 2",
        "EPSG:4258, 2 49",
    })
    void theNameOfTheCrsDecidesAboutTheAxes(String name, String position) {
        assertThat(written(Geometries.point(2, 49), GmlVersion.GML_3_2, name))
                .contains("<gml:pos>" + position + "</gml:pos>", "srsName=\"" + name + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a<b>&\"c'",
                "\u0000\u0001\u000B\uFFFE\uFFFF",
                "lone \uD800 half",
                "ligne\r\nsuivante\tfin",
                "😀 é"
            })
    void textsAreWellFormedXmlAndReadBackWithoutWhatXmlHasNot(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XmlOutput out = new XmlOutput(bytes);
        out.raw("<a b=\"").text(text).raw("\">").text(text).raw("</a>").flushBuffer();
        var read = XmlReader.read(new StringReader(bytes.toString(StandardCharsets.UTF_8)), "xml");
        String spoken = text.replaceAll("[\\x00\\x01\\x0B\\uFFFE\\uFFFF\\uD800](?![\\uDC00-\\uDFFF])", "");
        assertThat(read.text()).isEqualTo(spoken);
        assertThat(read.attribute("b")).contains(spoken);
    }

    private static String written(Geometry geometry, GmlVersion version, String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XmlOutput out = new XmlOutput(bytes);
            out.raw("<root xmlns:gml=\"" + version.namespace() + "\">");
            new GmlGeometry(out, version, GmlCrs.of(SrsName.parse(name, "srs"), REPROJECTION))
                    .write(new WKBWriter().write(geometry), "a");
            out.raw("</root>").flushBuffer();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        String xml = bytes.toString(StandardCharsets.UTF_8);
        return xml.substring(xml.indexOf('>') + 1, xml.lastIndexOf("</root>"))
                .replaceFirst("<gml:(\\w+)", "<gml:$1 xmlns:gml=\"" + version.namespace() + "\"")
                .replaceFirst("xmlns:gml=\"[^\"]*\" (gml:id=\"a\") ", "$1 xmlns:gml=\"" + version.namespace() + "\" ");
    }
}
