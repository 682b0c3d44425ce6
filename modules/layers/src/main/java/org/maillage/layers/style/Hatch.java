package org.maillage.layers.style;

/**
 * Diagonal lines from the lower left to the upper right, over an area.
 *
 * @param spacing pixels from one line to the next, across
 * @param width pixels
 */
public record Hatch(Colour colour, double spacing, double width) {

    public Hatch {
        Limits.require(
                spacing >= 2 && spacing <= 200 && width > 0 && width <= spacing, "Cette hachure ne se dessine pas.");
    }

    Hatch scaled(double factor) {
        double wider = Math.max(2, Math.min(200, spacing * factor));
        return new Hatch(colour, wider, Math.min(wider, width * factor));
    }
}
