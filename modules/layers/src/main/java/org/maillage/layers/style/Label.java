package org.maillage.layers.style;

import org.jspecify.annotations.Nullable;

/**
 * The name beside, in or along what it names.
 *
 * @param property whose value is written
 * @param size pixels of an em
 * @param weight as in CSS
 * @param halo around the letters, or null
 * @param priority labels of a higher one find their place first
 */
public record Label(
        String property,
        double size,
        int weight,
        boolean slanted,
        Colour colour,
        @Nullable Halo halo,
        Placement placement,
        int priority) {

    /** Where a label stands. */
    public enum Placement {
        /** Over the middle: areas. */
        MIDDLE,
        /** On a side, the first of four that is free: points. */
        BESIDE,
        /** Above the middle of a line. */
        ALONG
    }

    /** @param width pixels around the letters */
    public record Halo(Colour colour, double width) {
        public Halo {
            Limits.require(width >= 0 && width <= 20, "Un halo va jusqu'à 20 pixels.");
        }
    }

    public Label {
        Limits.require(size > 0 && size <= 100, "Une étiquette va jusqu'à 100 pixels.");
        Limits.require(weight >= 1 && weight <= 1000, "La graisse d'une étiquette va de 1 à 1000.");
    }

    Label scaled(double factor) {
        Halo wider = halo == null ? null : new Halo(halo.colour(), Math.min(20, halo.width() * factor));
        return new Label(property, Math.min(100, size * factor), weight, slanted, colour, wider, placement, priority);
    }
}
