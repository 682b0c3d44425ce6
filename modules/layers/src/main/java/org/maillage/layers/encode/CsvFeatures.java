package org.maillage.layers.encode;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.WKTWriter;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.layers.layer.GeometryFamily;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Property;
import org.maillage.layers.query.FeatureStream;

/**
 * Features as comma-separated values (RFC 4180) in UTF-8: {@code id}, the properties by their names, then where: two
 * ordinates for points, so that a spreadsheet can draw them, and well-known text for lines and areas. A list is joined
 * by commas, as our imports read it.
 */
public final class CsvFeatures {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern TO_QUOTE = Pattern.compile("[\",\r\n]");
    /**
     * A cell that starts like this is run as a formula by spreadsheets; an apostrophe in front makes it text
     * (https://owasp.org/www-community/attacks/CSV_Injection). Where one stands there already another one is put, so
     * that taking one off gives every text back.
     */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r].*", Pattern.DOTALL);

    private final Writer out;
    private final Layer layer;
    private final List<Property> properties;
    private final OutputCrs crs;
    private final double scale;
    private final WKTWriter wkt;

    /** @param properties those the stream reads, in its order */
    public CsvFeatures(OutputStream out, Layer layer, List<Property> properties, OutputCrs crs) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.layer = layer;
        this.properties = properties;
        this.crs = crs;
        this.scale = Math.pow(10, crs.decimals());
        this.wkt = new WKTWriter(2);
        // JTS writes as many decimals as the model has significant digits, which is one more than its scale has zeros
        this.wkt.setPrecisionModel(new PrecisionModel(scale / 10));
    }

    /** For spreadsheets that otherwise read UTF-8 as something else; before anything else, and only when asked for. */
    public CsvFeatures mark() throws IOException {
        out.write(BYTE_ORDER_MARK);
        return this;
    }

    public CsvFeatures header() throws IOException {
        out.write("id");
        for (Property property : properties) {
            cell(property.name());
        }
        if (layer.geometry() == GeometryFamily.POINT) {
            cell(crs.isGeographic() ? "longitude" : "x");
            cell(crs.isGeographic() ? "latitude" : "y");
        } else {
            cell("geometry");
        }
        out.write("\r\n");
        return this;
    }

    public void write(FeatureStream feature) throws IOException {
        out.write(feature.id().toString());
        for (int i = 0; i < properties.size(); i++) {
            cell(text(feature.value(i)));
        }
        byte[] wkb = feature.geometry();
        where(wkb == null ? null : Geometries.fromWkb(crs.fromStorage().apply(wkb)));
        out.write("\r\n");
    }

    public void flush() throws IOException {
        out.flush();
    }

    /** Of several points, one of them. */
    private void where(@Nullable Geometry geometry) throws IOException {
        if (layer.geometry() != GeometryFamily.POINT) {
            cell(geometry == null ? "" : wkt.write(geometry));
        } else if (geometry == null) {
            out.write(",,");
        } else {
            Coordinate point = geometry.getCoordinate();
            cell(number(Math.round(point.x * scale) / scale));
            cell(number(Math.round(point.y * scale) / scale));
        }
    }

    private void cell(String text) throws IOException {
        out.write(',');
        out.write(TO_QUOTE.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text);
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double number) {
            return number(number);
        }
        if (value instanceof Long || value instanceof Boolean) {
            return value.toString();
        }
        return harmless(value instanceof String[] list ? String.join(",", list) : value.toString());
    }

    /** As one writes it: no exponent, no zeros at the end. */
    private static String number(double number) {
        return Double.isFinite(number)
                ? java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : "";
    }

    private static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** The text that a cell stands for: without the apostrophe that keeps it from being a formula. */
    public static String read(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
