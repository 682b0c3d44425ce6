package org.maillage.layers.style.sld;

/** The two versions in use; the older is what most programs read, the newer keeps symbols in a namespace of their own. */
public enum SldVersion {
    V1_0("1.0.0", "", "CssParameter"),
    V1_1("1.1.0", "se:", "se:SvgParameter");

    private final String number;
    private final String prefix;
    private final String parameter;

    SldVersion(String number, String prefix, String parameter) {
        this.number = number;
        this.prefix = prefix;
        this.parameter = parameter;
    }

    String number() {
        return number;
    }

    /** The name of an element of symbology. */
    String se(String name) {
        return prefix + name;
    }

    String parameter() {
        return parameter;
    }
}
