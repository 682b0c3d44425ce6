package org.maillage.layers.encode;

/** The versions of GML that features are written in. */
public enum GmlVersion {
    /** OGC 03-105r1, of WFS 1.1.0. */
    GML_3_1("http://www.opengis.net/gml"),
    /** OGC 07-036, of WFS 2.0. */
    GML_3_2("http://www.opengis.net/gml/3.2");

    private final String namespace;

    GmlVersion(String namespace) {
        this.namespace = namespace;
    }

    public String namespace() {
        return namespace;
    }

    /** In GML 3.2 every geometry has an id, in 3.1.1 it may go without. */
    boolean identifiesGeometries() {
        return this == GML_3_2;
    }
}
