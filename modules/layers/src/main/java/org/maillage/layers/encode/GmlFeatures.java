package org.maillage.layers.encode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Property;
import org.maillage.layers.layer.PropertyType;
import org.maillage.layers.query.FeatureStream;

/**
 * Features of one layer as GML elements named after it. Their prefixes ({@code gml} and {@link GmlNames#PREFIX}) are for
 * who writes what stands around them. What has no value has no element.
 */
public final class GmlFeatures {

    private final XmlOutput out;
    private final Layer layer;
    private final List<Element> elements;
    private final Element place = Element.of(GmlNames.GEOMETRY, false);
    private final GmlGeometry geometry;

    /** @param properties those the stream reads, in its order */
    public GmlFeatures(XmlOutput out, Layer layer, List<Property> properties, GmlVersion version, GmlCrs crs) {
        this.out = out;
        this.layer = layer;
        this.elements = properties.stream()
                .map(property -> Element.of(property.name(), property.type() == PropertyType.STRING))
                .toList();
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
        for (int i = 0; i < elements.size(); i++) {
            property(feature, i, "", "");
        }
        geometry(feature);
        out.raw("</").raw(name).raw('>');
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
        Element element = elements.get(n);
        if (element.isText()) {
            byte @Nullable [] utf8 = feature.utf8(n);
            if (utf8 != null) {
                out.raw(before)
                        .raw(element.start())
                        .text(utf8)
                        .raw(element.end())
                        .raw(after);
            }
            return;
        }
        Object value = feature.value(n);
        Object[] values = value instanceof String[] list ? list : new Object[] {value};
        for (Object one : values) {
            if (one != null) {
                out.raw(before).raw(element.start());
                content(one);
                out.raw(element.end()).raw(after);
            }
        }
    }

    /** The element of the place; nothing where it is not known, or was not read. */
    public void geometry(FeatureStream feature) throws IOException {
        byte @Nullable [] wkb = feature.geometry();
        if (wkb != null) {
            out.raw(place.start());
            geometry.write(wkb, id(feature) + "." + GmlNames.GEOMETRY);
            out.raw(place.end());
        }
    }

    private void content(Object value) throws IOException {
        if (value instanceof Double number) {
            out.number(number);
        } else {
            out.text(value.toString());
        }
    }

    /** What is written around a value. */
    private record Element(byte[] start, byte[] end, boolean isText) {

        static Element of(String name, boolean isText) {
            return new Element(tag("<", name), tag("</", name), isText);
        }

        private static byte[] tag(String bracket, String name) {
            return (bracket + GmlNames.PREFIX + ":" + name + ">").getBytes(StandardCharsets.UTF_8);
        }
    }
}
