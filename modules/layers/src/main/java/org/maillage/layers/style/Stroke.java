package org.maillage.layers.style;

import java.util.List;
import java.util.Locale;

/**
 * How a line is drawn.
 *
 * @param width pixels
 * @param dash pixels drawn and left out in turn; empty for a whole line
 */
public record Stroke(Colour colour, double width, List<Double> dash, Cap cap, Join join) {

    /** How a line ends, named as in SVG. */
    public enum Cap {
        BUTT,
        ROUND,
        SQUARE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a line turns, named as in SVG. */
    public enum Join {
        MITER,
        ROUND,
        BEVEL;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Wider lines hide the map. */
    static final double WIDEST = 200;

    private static final int LONGEST_DASH = 16;

    public Stroke {
        dash = List.copyOf(dash);
        Limits.require(width >= 0 && width <= WIDEST, "La largeur d'un trait va de 0 à " + WIDEST + " pixels.");
        boolean drawable = dash.stream().allMatch(part -> part >= 0 && part <= WIDEST)
                && (dash.isEmpty() || dash.stream().mapToDouble(part -> part).sum() >= 0.5);
        Limits.require(drawable && dash.size() <= LONGEST_DASH, "Les tirets d'un trait ne se dessinent pas.");
    }

    /** A whole line with round joins. */
    public static Stroke of(Colour colour, double width) {
        return new Stroke(colour, width, List.of(), Cap.BUTT, Join.ROUND);
    }

    public Stroke dashed(Double... parts) {
        return new Stroke(colour, width, List.of(parts), cap, join);
    }

    public Stroke capped(Cap newCap) {
        return new Stroke(colour, width, dash, newCap, join);
    }

    /** The same on a picture of more pixels for a millimetre. */
    public Stroke scaled(double factor) {
        return new Stroke(
                colour,
                Math.min(WIDEST, width * factor),
                dash.stream().map(part -> Math.min(WIDEST, part * factor)).toList(),
                cap,
                join);
    }
}
