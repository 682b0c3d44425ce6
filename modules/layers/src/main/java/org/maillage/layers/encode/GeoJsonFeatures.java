package org.maillage.layers.encode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.layer.Property;
import org.maillage.layers.layer.PropertyType;
import org.maillage.layers.query.FeatureStream;

/** Features as GeoJSON objects. */
public final class GeoJsonFeatures {

    private final JsonOutput out;
    private final List<Member> members;
    private final GeoJsonGeometry geometry;
    private final OutputCrs crs;

    /** @param properties those the stream reads, in its order */
    public GeoJsonFeatures(JsonOutput out, List<Property> properties, OutputCrs crs) {
        this.out = out;
        this.members = IntStream.range(0, properties.size())
                .mapToObj(i -> Member.of(i, properties.get(i)))
                .toList();
        this.crs = crs;
        this.geometry = new GeoJsonGeometry(out, crs.decimals());
    }

    /** The stream's current feature, without its closing brace, so that links can follow. */
    public void open(FeatureStream feature) throws IOException {
        out.raw("{\"type\":\"Feature\",\"id\":\"").raw(feature.id().toString()).raw("\",\"geometry\":");
        byte[] wkb = feature.geometry();
        geometry.write(wkb == null ? null : crs.fromStorage().apply(wkb));
        out.raw(",\"properties\":{");
        for (Member member : members) {
            if (member.isText()) {
                text(member, feature.utf8(member.n()));
            } else {
                value(member, feature.value(member.n()));
            }
        }
        out.raw('}');
    }

    /**
     * The n-th property as a member of {@code properties}.
     *
     * @param start its name and colon, and the comma before them
     * @param absent the whole member where there is no value, as in most of a wide layer
     */
    private record Member(int n, byte[] start, byte[] absent, boolean isText) {

        static Member of(int n, Property property) {
            // the name of a column: nothing to escape
            String start = (n > 0 ? ",\"" : "\"") + property.name() + "\":";
            return new Member(
                    n,
                    start.getBytes(StandardCharsets.UTF_8),
                    (start + "null").getBytes(StandardCharsets.UTF_8),
                    property.type() == PropertyType.STRING);
        }
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

    private void text(Member member, byte @Nullable [] utf8) throws IOException {
        if (utf8 == null) {
            out.raw(member.absent());
        } else {
            out.raw(member.start()).string(utf8);
        }
    }

    private void value(Member member, @Nullable Object value) throws IOException {
        if (value == null) {
            out.raw(member.absent());
            return;
        }
        out.raw(member.start());
        if (value instanceof Double number) {
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
