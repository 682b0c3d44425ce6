package org.maillage.layers.layer;

import java.util.Locale;

/** The one family of geometry that all features of a layer have; GIS clients break on mixed ones. */
public enum GeometryFamily {
    POINT,
    LINE,
    POLYGON;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The {@code format} of OGC API Features Part 3 for this family, single or multiple. */
    public String schemaFormat() {
        return switch (this) {
            case POINT -> "geometry-point-or-multipoint";
            case LINE -> "geometry-linestring-or-multilinestring";
            case POLYGON -> "geometry-polygon-or-multipolygon";
        };
    }
}
