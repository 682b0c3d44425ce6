package org.maillage.layers.encode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.tile.TileCoord;
import org.maillage.layers.layer.GeometryFamily;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Property;
import org.maillage.layers.query.FeatureStream;

/** One layer of one tile as Mapbox Vector Tile 2.1. Feature ids are the internal keys; the property {@code id} is the UUID. */
public final class VectorTile {

    /** Units along a side of the tile. */
    public static final int EXTENT = 4096;

    /** How far beyond the tile features are needed, in tile widths. */
    public static final double MARGIN = (double) TileGeometry.BUFFER / EXTENT;

    private final Layer layer;
    private final List<Property> properties;
    private final TileGeometry geometry;
    private final ProtobufOutput features = new ProtobufOutput(1 << 14);
    private final ProtobufOutput feature = new ProtobufOutput(1 << 10);
    private final ProtobufOutput tags = new ProtobufOutput(64);
    private final Map<String, Integer> keys = new LinkedHashMap<>();
    private final Map<Object, Integer> values = new LinkedHashMap<>();

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
        if (features.length() == 0) {
            return new byte[0];
        }
        ProtobufOutput content = new ProtobufOutput(features.length() + 1024);
        content.number(15, 2);
        content.text(1, layer.id());
        content.append(features);
        keys.keySet().forEach(key -> content.text(3, key));
        values.keySet().forEach(value -> content.message(4, value(value)));
        content.number(5, EXTENT);
        ProtobufOutput tile = new ProtobufOutput(content.length() + 8);
        tile.message(3, content);
        return tile.toByteArray();
    }

    private void add(FeatureStream stream, ProtobufOutput commands) {
        tags.clear();
        tag("id", stream.id().toString());
        for (int i = 0; i < properties.size(); i++) {
            tag(properties.get(i).name(), stream.value(i));
        }
        feature.clear();
        feature.number(1, stream.key());
        feature.message(2, tags);
        feature.number(3, type(layer.geometry()));
        feature.message(4, commands);
        features.message(2, feature);
    }

    private void tag(String name, @Nullable Object value) {
        if (value != null) {
            Object plain = plain(value);
            tags.varint(keys.computeIfAbsent(name, key -> keys.size()));
            tags.varint(values.computeIfAbsent(plain, known -> values.size()));
        }
    }

    private static Object plain(Object value) {
        if (value instanceof String[] list) {
            return String.join(",", list);
        }
        return value instanceof Long || value instanceof Double || value instanceof Boolean ? value : value.toString();
    }

    private static ProtobufOutput value(Object value) {
        ProtobufOutput out = new ProtobufOutput(32);
        if (value instanceof Long number) {
            out.number(4, number);
        } else if (value instanceof Double number) {
            out.real(3, number);
        } else if (value instanceof Boolean flag) {
            out.number(7, flag ? 1 : 0);
        } else {
            out.text(1, value.toString());
        }
        return out;
    }

    private static int type(GeometryFamily family) {
        return switch (family) {
            case POINT -> 1;
            case LINE -> 2;
            case POLYGON -> 3;
        };
    }
}
