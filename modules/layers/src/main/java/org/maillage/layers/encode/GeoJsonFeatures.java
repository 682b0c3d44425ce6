package org.maillage.layers.encode;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.layer.Property;
import org.maillage.layers.query.FeatureStream;

/** Features as GeoJSON objects. */
public final class GeoJsonFeatures {

    private final JsonOutput out;
    private final List<Property> properties;
    private final GeoJsonGeometry geometry;
    private final OutputCrs crs;

    /** @param properties those the stream reads, in its order */
    public GeoJsonFeatures(JsonOutput out, List<Property> properties, OutputCrs crs) {
        this.out = out;
        this.properties = properties;
        this.crs = crs;
        this.geometry = new GeoJsonGeometry(out, crs.decimals());
    }

    /** The stream's current feature, without its closing brace, so that links can follow. */
    public void open(FeatureStream feature) throws IOException {
        out.raw("{\"type\":\"Feature\",\"id\":\"").raw(feature.id().toString()).raw("\",\"geometry\":");
        byte[] wkb = feature.geometry();
        geometry.write(wkb == null ? null : crs.fromStorage().apply(wkb));
        out.raw(",\"properties\":{");
        for (int i = 0; i < properties.size(); i++) {
            if (i > 0) {
                out.raw(',');
            }
            out.string(properties.get(i).name()).raw(':');
            value(feature.value(i));
        }
        out.raw('}');
    }

    /** The comma between two features. */
    public void separate(boolean needed) throws IOException {
        if (needed) {
            out.raw(',');
        }
    }

    public void write(FeatureStream feature) throws IOException {
        open(feature);
        out.raw('}');
    }

    private void value(@Nullable Object value) throws IOException {
        if (value == null) {
            out.raw("null");
        } else if (value instanceof Double number) {
            out.number(number);
        } else if (value instanceof Long || value instanceof Boolean) {
            out.raw(value.toString());
        } else if (value instanceof String[] values) {
            list(values);
        } else {
            out.string(value.toString());
        }
    }

    private void list(String[] values) throws IOException {
        out.raw('[');
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                out.raw(',');
            }
            out.string(values[i]);
        }
        out.raw(']');
    }
}
