package org.maillage.layers.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.layers.layer.GeometryFamily;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.layer.Property;
import org.maillage.layers.layer.PropertyType;
import org.maillage.layers.layer.Protection;

/** Features as RFC 4180. */
class CsvFeaturesTest {

    private static final LocalText TEXT = new LocalText("essai", "test");
    private static final UUID ID = new UUID(0, 1);

    @Test
    void pointsHaveTheirOrdinatesInTwoColumns() throws IOException {
        assertThat(csv(GeometryFamily.POINT, "POINT (3.04160000001 44.7)", "Eau vive", 2L, 1.5, new String[] {
                    "eau", "foret"
                }))
                .isEqualTo("id,name,staff,budget,themes,longitude,latitude\r\n" + ID
                        + ",Eau vive,2,1.5,\"eau,foret\",3.0416,44.7\r\n");
    }

    @Test
    void areasAreWellKnownText() throws IOException {
        assertThat(csv(GeometryFamily.POLYGON, "POLYGON ((0 0, 1 0, 1 1.123456789, 0 0))", "a", null, null, null))
                .isEqualTo("id,name,staff,budget,themes,geometry\r\n" + ID
                        + ",a,,,,\"POLYGON ((0 0, 1 0, 1 1.1234568, 0 0))\"\r\n");
    }

    @Test
    void whatIsNowhereHasEmptyCells() throws IOException {
        assertThat(csv(GeometryFamily.POINT, null, null, null, null, null)).endsWith(ID + ",,,,,,\r\n");
    }

    @Test
    void commasQuotesAndLinesAreQuoted() throws IOException {
        assertThat(csv(GeometryFamily.POINT, null, "a \"b\", c\nd", null, null, null))
                .contains(ID + ",\"a \"\"b\"\", c\nd\",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33 4 66", "-1", "@SUM(A1)", "\tx"})
    void textThatASpreadsheetWouldRunIsMadeText(String text) throws IOException {
        assertThat(csv(GeometryFamily.POINT, null, text, null, null, null)).contains(ID + ",'" + text + ",");
    }

    @Test
    void numbersKeepTheirSignAndHaveNoExponent() throws IOException {
        assertThat(csv(GeometryFamily.POINT, "POINT (-3 -0.0000001)", null, -5L, 12500000000.0, null))
                .contains(ID + ",,-5,12500000000,,-3,-0.0000001");
    }

    @Test
    void theMarkStandsInFront() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer(bytes, GeometryFamily.POINT).mark().header().flush();
        assertThat(bytes.toByteArray()).startsWith(0xEF, 0xBB, 0xBF, 'i', 'd');
    }

    private static String csv(GeometryFamily family, String wkt, Object... values) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ListedFeatures features = new ListedFeatures(List.of(
                new ListedFeatures.Listed(1, ID, wkt == null ? null : Geometries.fromWkt(wkt), Arrays.asList(values))));
        features.next();
        CsvFeatures out = writer(bytes, family).header();
        out.write(features);
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static CsvFeatures writer(ByteArrayOutputStream bytes, GeometryFamily family) {
        List<Property> properties = List.of(
                property("name", PropertyType.STRING),
                property("staff", PropertyType.INTEGER),
                property("budget", PropertyType.NUMBER),
                property("themes", PropertyType.STRINGS));
        Layer layer =
                new Layer("test", "test", TEXT, TEXT, family, null, "test", null, null, 0, 16, properties, List.of());
        return new CsvFeatures(bytes, layer, properties, OutputCrs.CRS84);
    }

    private static Property property(String name, PropertyType type) {
        return new Property(name, TEXT, type, null, null, null, false, false, Protection.PUBLIC, null);
    }
}
