package org.maillage.layers.draw;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.maillage.layers.font.Typeface;
import org.maillage.layers.style.Colour;

/** Plain text on a canvas: legends and messages. Thread-safe. */
public final class Lettering {

    private static final int WEIGHT = 400;

    private final Typeface typeface = new Typeface();

    /**
     * @param size pixels of an em
     * @param x where it begins
     * @param baseline what the letters stand on
     */
    public void write(Canvas canvas, String text, double size, double x, double baseline, Colour colour) {
        Path2D.Double letters = typeface.of(WEIGHT, false).outline(text, size, 0);
        letters.transform(AffineTransform.getTranslateInstance(x, baseline));
        canvas.fill(letters, colour);
    }

    /** Pixels. */
    public double width(String text, double size) {
        return typeface.of(WEIGHT, false).width(text, size, 0);
    }

    /** The text in lines of at most so many pixels; a longer word has a line of its own. */
    public List<String> lines(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && width(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
