package org.maillage.layers.style.maplibre;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.style.Colour;
import org.maillage.layers.style.Hatch;
import org.maillage.layers.style.Mark;
import org.maillage.layers.style.Stroke;
import org.maillage.layers.style.Symboliser;

/**
 * What MapLibre draws from a picture of its sprite. The name tells all of it, so that it is read back from a style by its name
 * alone: {@code mark diamond 9 #9c36b5 1 #ffffff 1 1.5} (size, fill, edge), {@code hatch 9 1 #e8590c 0.18} (spacing, width,
 * colour). A colour is followed by its opacity; {@code -} is none. Edges are without dashes.
 *
 * @param drawn a mark, or an area that has a hatch alone
 */
public record Icon(String name, Symboliser drawn) {

    private static final String NUMBER = "([0-9]+(?:[.][0-9]+)?)";
    private static final String COLOUR = "(?:-|(#[0-9a-f]{6}) " + NUMBER + ")";
    private static final Pattern MARK = Pattern.compile(
            "mark ([a-z]+) " + NUMBER + " " + COLOUR + " (?:-|(#[0-9a-f]{6}) " + NUMBER + " " + NUMBER + ")");
    private static final Pattern HATCH = Pattern.compile("hatch " + NUMBER + " " + NUMBER + " " + COLOUR);

    static Icon of(Symboliser.Point point) {
        Stroke edge = point.stroke();
        String name = "mark " + point.mark().code() + " " + text(point.size()) + " " + text(point.fill()) + " "
                + (edge == null || edge.width() == 0 ? "-" : text(edge.colour()) + " " + text(edge.width()));
        Stroke plain = edge == null ? null : Stroke.of(edge.colour(), edge.width());
        return new Icon(name, new Symboliser.Point(point.mark(), point.size(), point.fill(), plain));
    }

    static Icon of(Hatch hatch) {
        String name = "hatch " + text(hatch.spacing()) + " " + text(hatch.width()) + " " + text(hatch.colour());
        return new Icon(name, new Symboliser.Polygon(null, hatch, null));
    }

    /** Empty for a name that is none of ours. */
    static Optional<Symboliser> read(String name) {
        Matcher mark = MARK.matcher(name);
        if (mark.matches()) {
            return Mark.find(mark.group(1)).map(known -> point(known, mark));
        }
        Matcher hatch = HATCH.matcher(name);
        return hatch.matches() && hatch.group(3) != null
                ? Optional.of(new Symboliser.Polygon(
                        null, new Hatch(colour(hatch, 3), number(hatch, 1), number(hatch, 2)), null))
                : Optional.empty();
    }

    private static Symboliser point(Mark mark, Matcher name) {
        Colour fill = name.group(3) == null ? null : colour(name, 3);
        Stroke edge = name.group(5) == null ? null : Stroke.of(colour(name, 5), number(name, 7));
        return new Symboliser.Point(mark, number(name, 2), fill, edge);
    }

    private static Colour colour(Matcher name, int group) {
        return Colour.of(name.group(group)).faded(Math.min(1, number(name, group + 1)));
    }

    private static double number(Matcher name, int group) {
        return Double.parseDouble(name.group(group));
    }

    private static String text(@Nullable Colour colour) {
        return colour == null ? "-" : colour.hex() + " " + text(colour.opacity());
    }

    /** To a thousandth, without zeros behind. */
    private static String text(double number) {
        double rounded = Math.round(number * 1000) / 1000.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}
