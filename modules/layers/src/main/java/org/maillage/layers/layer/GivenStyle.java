package org.maillage.layers.layer;

/**
 * A way to draw a layer that someone sent, kept as it was sent: what of it is understood is read anew, by {@code layers.style}.
 *
 * @param id stable, in addresses
 * @param isDefault whether the layer is drawn by it when nobody asks for a style
 */
public record GivenStyle(String id, Language language, String document, boolean isDefault) {

    /** What it is written in. */
    public enum Language {
        SLD,
        MAPLIBRE
    }
}
