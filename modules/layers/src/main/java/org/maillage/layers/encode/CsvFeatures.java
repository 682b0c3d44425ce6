package org.maillage.layers.encode;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
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
 * Features as a table ({@link CsvRows}): {@code id}, the properties by their names, then where: two
 * ordinates for points, so that a spreadsheet can draw them, and well-known text for lines and areas.
 */
public final class CsvFeatures {

    private final CsvRows rows;
    private final Layer layer;
    private final List<Property> properties;
    private final OutputCrs crs;
    private final double scale;
    private final WKTWriter wkt;

    /** @param properties those the stream reads, in its order */
    public CsvFeatures(OutputStream out, Layer layer, List<Property> properties, OutputCrs crs) {
        this.rows = new CsvRows(out);
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
        rows.mark();
        return this;
    }

    public CsvFeatures header() throws IOException {
        rows.cell("id");
        for (Property property : properties) {
            rows.cell(property.name());
        }
        if (layer.geometry() == GeometryFamily.POINT) {
            rows.cell(crs.isGeographic() ? "longitude" : "x");
            rows.cell(crs.isGeographic() ? "latitude" : "y");
        } else {
            rows.cell("geometry");
        }
        rows.end();
        return this;
    }

    public void write(FeatureStream feature) throws IOException {
        rows.cell(feature.id());
        for (int i = 0; i < properties.size(); i++) {
            rows.cell(feature.value(i));
        }
        byte[] wkb = feature.geometry();
        where(wkb == null ? null : Geometries.fromWkb(crs.fromStorage().apply(wkb)));
        rows.end();
    }

    public void flush() throws IOException {
        rows.flush();
    }

    /** Of several points, one of them. */
    private void where(@Nullable Geometry geometry) throws IOException {
        if (layer.geometry() != GeometryFamily.POINT) {
            rows.cell(geometry == null ? null : wkt.write(geometry));
        } else if (geometry == null) {
            rows.cell(null);
            rows.cell(null);
        } else {
            Coordinate point = geometry.getCoordinate();
            rows.cell(Math.round(point.x * scale) / scale);
            rows.cell(Math.round(point.y * scale) / scale);
        }
    }
}
