package org.maillage.layers.encode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.tile.TileCoord;
import org.maillage.layers.layer.GeometryFamily;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Property;
import org.maillage.layers.layer.PropertyType;
import org.maillage.layers.query.FeatureStream;

/**
 * One layer of one tile as Mapbox Vector Tile 2.1. Feature ids are the internal keys, by which features are in order however they
 * come; the property {@code id} is the UUID.
 */
public final class VectorTile {

    /** Units along a side of the tile. */
    public static final int EXTENT = 4096;

    /** How far beyond the tile features are needed, in tile widths. */
    public static final double MARGIN = (double) TileGeometry.BUFFER / EXTENT;

    private final Layer layer;
    private final List<Property> properties;
    private final TileGeometry geometry;
    private final TileFeatures features = new TileFeatures();
    private final TileValues values = new TileValues();

    /** @param properties those the stream reads, in its order */
    public VectorTile(Layer layer, TileCoord tile, List<Property> properties, Reprojection reprojection) {
        this.layer = layer;
        this.properties = properties;
        this.geometry = new TileGeometry(TileProjection.of(tile, EXTENT, reprojection), EXTENT);
    }

    /** Adds the features that are left in the tile after clipping. */
    public VectorTile addAll(FeatureStream stream) {
        while (stream.next()) {
            byte[] wkb = stream.geometry();
            ProtobufOutput commands = wkb == null ? null : geometry.commands(wkb);
            if (commands != null && commands.length() > 0) {
                add(stream, commands);
            }
        }
        return this;
    }

    /** The tile; no byte at all when nothing is in it. */
    public byte[] toByteArray() {
        if (features.isEmpty()) {
            return new byte[0];
        }
        Renumbering named = new Renumbering(properties.size() + 1);
        Renumbering told = new Renumbering(values.count());
        ProtobufOutput content = new ProtobufOutput(features.length() + values.length() + 1024);
        content.number(15, 2);
        content.text(1, layer.id());
        features.appendTo(content, type(layer.geometry()), named, told);
        named.inOrder().forEach(n -> content.text(3, name(n)));
        told.inOrder().forEach(index -> values.appendTo(content, index));
        content.number(5, EXTENT);
        ProtobufOutput tile = new ProtobufOutput(content.length() + 8);
        tile.message(3, content);
        return tile.toByteArray();
    }

    /** After the properties comes the id. */
    private String name(int n) {
        return n == properties.size() ? "id" : properties.get(n).name();
    }

    private void add(FeatureStream stream, ProtobufOutput commands) {
        features.tag(properties.size(), values.onceOnly(utf8(stream.id())));
        for (int i = 0; i < properties.size(); i++) {
            int value = value(stream, i);
            if (value >= 0) {
                features.tag(i, value);
            }
        }
        features.add(stream.key(), commands);
    }

    /** The index of the value of the n-th property; -1 without one. */
    private int value(FeatureStream stream, int n) {
        if (properties.get(n).type() == PropertyType.STRING) {
            byte[] text = stream.utf8(n);
            return text == null ? -1 : values.text(text);
        }
        Object value = stream.value(n);
        if (value == null) {
            return -1;
        }
        if (value instanceof Long number) {
            return values.integer(number);
        }
        if (value instanceof Double number) {
            return values.real(number);
        }
        if (value instanceof Boolean flag) {
            return values.flag(flag);
        }
        return values.text(utf8(value instanceof String[] list ? String.join(",", list) : value));
    }

    private static byte[] utf8(Object value) {
        return value.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static int type(GeometryFamily family) {
        return switch (family) {
            case POINT -> 1;
            case LINE -> 2;
            case POLYGON -> 3;
        };
    }
}
