package org.maillage.layers.encode;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Geometry as GeoJSON (RFC 7946, section 3.1), from well-known binary straight to bytes. */
public final class GeoJsonGeometry {

    private static final String[] NAMES = {
        "", "Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon", "GeometryCollection"
    };

    private final JsonOutput out;
    private final int decimals;

    /** @param decimals of each ordinate: 7 for degrees is a centimetre */
    public GeoJsonGeometry(JsonOutput out, int decimals) {
        this.out = out;
        this.decimals = decimals;
    }

    public void write(byte @Nullable [] wkb) throws IOException {
        if (wkb == null) {
            out.raw("null");
        } else {
            geometry(new WkbInput(wkb));
        }
    }

    private void geometry(WkbInput in) throws IOException {
        int type = in.type();
        out.raw("{\"type\":\"")
                .raw(NAMES[type])
                .raw(type == WkbInput.COLLECTION ? "\",\"geometries\":" : "\",\"coordinates\":");
        content(in, type);
        out.raw('}');
    }

    private void content(WkbInput in, int type) throws IOException {
        switch (type) {
            case WkbInput.POINT -> position(in);
            case WkbInput.LINE -> list(in, this::position);
            case WkbInput.POLYGON -> list(in, rings -> list(rings, this::position));
            case WkbInput.COLLECTION -> list(in, this::geometry);
            default -> list(in, part -> content(part, part.type()));
        }
    }

    private interface Part {
        void write(WkbInput in) throws IOException;
    }

    private void list(WkbInput in, Part part) throws IOException {
        int count = in.count();
        out.raw('[');
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                out.raw(',');
            }
            part.write(in);
        }
        out.raw(']');
    }

    private void position(WkbInput in) throws IOException {
        double x = in.ordinate();
        double y = in.ordinate();
        in.endPosition();
        out.raw('[');
        out.fixed(x, decimals).raw(',').fixed(y, decimals);
        out.raw(']');
    }
}
