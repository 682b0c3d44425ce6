package org.maillage.layers.encode;

import java.util.UUID;
import org.maillage.layers.layer.GeometryFamily;
import org.maillage.layers.layer.Layer;

/** What features are called in GML. */
public final class GmlNames {

    /**
     * The namespace of all layers. No address: this software runs under many, and the name of a feature must not change with
     * them, nor claim a domain that is not ours.
     */
    public static final String NAMESPACE = "urn:maillage:layers";

    public static final String PREFIX = "mlg";

    /** The property that is the place; no property of a layer has the name, which filters have for it too. */
    public static final String GEOMETRY = "geom";

    private GmlNames() {}

    /** {@code gml:id}: unique among all layers, and an XML name, because ids of layers start with a letter. */
    public static String id(Layer layer, UUID feature) {
        return layer.id() + "." + feature;
    }

    /**
     * The geometry of all features of a family: the multiple one, so that single and multiple features of a layer have one
     * type, which is what schemas can say and GIS can keep.
     */
    public static String geometry(GeometryFamily family) {
        return switch (family) {
            case POINT -> "MultiPoint";
            case LINE -> "MultiCurve";
            case POLYGON -> "MultiSurface";
        };
    }
}
