package org.maillage.layers.filter.cql2;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.geotools.api.filter.Filter;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.layers.filter.FeatureValues;
import org.maillage.layers.layer.GeometryFamily;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.layer.Property;
import org.maillage.layers.layer.PropertyType;
import org.maillage.layers.layer.Protection;

/** A layer made of property types, and filters on it. */
final class TestLayer {

    static final Cql2 CQL2 = new Cql2(new Reprojection());

    private TestLayer() {}

    /** One property of each type, named after it. */
    static Layer ofEachType() {
        return of(Map.of(
                "text", PropertyType.STRING,
                "other", PropertyType.STRING,
                "whole", PropertyType.INTEGER,
                "number", PropertyType.NUMBER,
                "flag", PropertyType.BOOLEAN,
                "day", PropertyType.DATE,
                "since", PropertyType.TIMESTAMP,
                "until", PropertyType.TIMESTAMP,
                "list", PropertyType.STRINGS));
    }

    static Layer of(Map<String, PropertyType> types) {
        LocalText text = new LocalText("essai", "test");
        List<Property> properties = types.entrySet().stream()
                .map(entry -> new Property(
                        entry.getKey(),
                        text,
                        entry.getValue(),
                        null,
                        null,
                        null,
                        false,
                        false,
                        Protection.PUBLIC,
                        null))
                .toList();
        return new Layer(
                "test",
                "test",
                text,
                text,
                GeometryFamily.POINT,
                null,
                "test",
                null,
                null,
                0,
                16,
                properties,
                List.of());
    }

    static Filter read(String filter) {
        return CQL2.read(ofEachType(), filter, Cql2Language.TEXT, Crs.CRS84);
    }

    /** @param values names and values in turn; texts under geom are well-known text */
    static FeatureValues feature(Object... values) {
        Map<String, Object> map = new java.util.HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            boolean geometry = values[i].equals(Cql2.GEOMETRY);
            map.put((String) values[i], geometry ? Geometries.fromWkt((String) values[i + 1]) : values[i + 1]);
        }
        return new FeatureValues(map);
    }

    static boolean selects(String filter, Object... values) {
        return read(filter).evaluate(feature(values));
    }

    static String[] list(String... elements) {
        return Arrays.copyOf(elements, elements.length);
    }
}
