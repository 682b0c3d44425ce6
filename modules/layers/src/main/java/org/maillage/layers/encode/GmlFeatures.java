package org.maillage.layers.encode;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Property;
import org.maillage.layers.query.FeatureStream;

/**
 * Features of one layer as GML elements named after it. Their prefixes ({@code gml} and {@link GmlNames#PREFIX}) are for
 * who writes what stands around them. What has no value has no element.
 */
public final class GmlFeatures {

    private static final String START = "<" + GmlNames.PREFIX + ":";
    private static final String END = "</" + GmlNames.PREFIX + ":";

    private final XmlOutput out;
    private final Layer layer;
    private final List<Property> properties;
    private final GmlGeometry geometry;

    /** @param properties those the stream reads, in its order */
    public GmlFeatures(XmlOutput out, Layer layer, List<Property> properties, GmlVersion version, GmlCrs crs) {
        this.out = out;
        this.layer = layer;
        this.properties = properties;
        this.geometry = new GmlGeometry(out, version, crs);
    }

    /**
     * The stream's current feature.
     *
     * @param declarations namespaces to declare on its element, with a blank in front; empty where they hold already
     */
    public void write(FeatureStream feature, String declarations) throws IOException {
        String name = GmlNames.PREFIX + ":" + layer.id();
        out.raw("<")
                .raw(name)
                .raw(declarations)
                .raw(" gml:id=\"")
                .raw(id(feature))
                .raw("\">");
        for (int i = 0; i < properties.size(); i++) {
            property(feature, i, "", "");
        }
        geometry(feature);
        out.raw(END).raw(layer.id()).raw('>');
    }

    /** Its {@code gml:id}. */
    public String id(FeatureStream feature) {
        return GmlNames.id(layer, feature.id());
    }

    /**
     * The element of the n-th property; several for a list, none without a value.
     *
     * @param before what to write before each of them, as it is
     */
    public void property(FeatureStream feature, int n, String before, String after) throws IOException {
        Object value = feature.value(n);
        String name = properties.get(n).name();
        Object[] values = value instanceof String[] list ? list : new Object[] {value};
        for (Object one : values) {
            if (one != null) {
                out.raw(before);
                element(name, one);
                out.raw(after);
            }
        }
    }

    /** The element of the place; nothing where it is not known, or was not read. */
    public void geometry(FeatureStream feature) throws IOException {
        byte @Nullable [] wkb = feature.geometry();
        if (wkb != null) {
            out.raw(START).raw(GmlNames.GEOMETRY).raw('>');
            geometry.write(wkb, id(feature) + "." + GmlNames.GEOMETRY);
            out.raw(END).raw(GmlNames.GEOMETRY).raw('>');
        }
    }

    private void element(String name, Object value) throws IOException {
        out.raw(START).raw(name).raw('>');
        if (value instanceof Double number) {
            out.number(number);
        } else {
            out.text(value.toString());
        }
        out.raw(END).raw(name).raw('>');
    }
}
