package org.maillage.layers.draw;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.maillage.layers.font.OutlineFont;
import org.maillage.layers.font.Typeface;
import org.maillage.layers.style.Label;
import org.maillage.layers.style.Stroke;

/**
 * The names of a map: gathered while its layers are drawn, then written over all of them, the important first, each only
 * where it covers no mark and no other name.
 */
final class Names {

    /** Of more than these, none would be read; the first ones of each layer are kept. */
    private static final int MOST = 5_000;

    private static final int LONGEST = 60;
    /** Pixels around a name that nothing else may have. */
    private static final double AIR = 2;

    /** Pixels from a mark to its own name: the air, and a square of what is occupied, so that the mark never blocks it. */
    private static final double GAP = AIR + Occupied.SQUARE;

    /** Of the em, above and below the baseline. */
    private static final double ASCENT = 0.72;

    private static final double DESCENT = 0.22;

    /**
     * @param x of what is named, pixels
     * @param y of what is named
     * @param radius of its mark, 0 for none
     * @param room pixels across what is named, which an area's name may overrun a little
     */
    private record Name(String text, Label label, double x, double y, double radius, double room) {}

    private final Typeface typeface;
    private final Occupied occupied;
    private final List<Name> names = new ArrayList<>();

    Names(Typeface typeface, int width, int height) {
        this.typeface = typeface;
        this.occupied = new Occupied(width, height);
    }

    /** A mark that no name may cover. */
    void mark(double x, double y, double radius) {
        occupied.take(x - radius, y - radius, x + radius, y + radius);
    }

    void add(String text, Label label, Anchor anchor, double radius) {
        if (names.size() < MOST && !text.isBlank()) {
            names.add(new Name(shortened(text.strip()), label, anchor.x(), anchor.y(), radius, anchor.room()));
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1).strip() + "…";
    }

    void write(Canvas canvas) {
        names.sort(
                Comparator.comparingInt((Name name) -> -name.label().priority()).thenComparing(Name::text));
        names.forEach(name -> place(name, canvas));
    }

    private void place(Name name, Canvas canvas) {
        Label label = name.label();
        OutlineFont font = typeface.of(label.weight(), label.slanted());
        double width = font.width(name.text(), label.size(), 0);
        for (double[] spot : spots(name, width)) {
            double left = spot[0] - width / 2;
            double top = spot[1] - label.size() * ASCENT;
            double bottom = spot[1] + label.size() * DESCENT;
            if (occupied.isFree(left - AIR, top - AIR, left + width + AIR, bottom + AIR)) {
                occupied.take(left - AIR, top - AIR, left + width + AIR, bottom + AIR);
                draw(font.outline(name.text(), label.size(), 0), label, left, spot[1], canvas);
                return;
            }
        }
    }

    /** Where the middle of the baseline may be, the best first. */
    private static List<double[]> spots(Name name, double width) {
        double size = name.label().size();
        double middle = name.y() + size * (ASCENT - DESCENT) / 2;
        double aside = name.radius() + GAP + width / 2;
        double above = name.y() - name.radius() - GAP - size * DESCENT;
        double below = name.y() + name.radius() + GAP + size * ASCENT;
        return switch (name.label().placement()) {
            case MIDDLE ->
                width <= name.room() + size * 2
                        ? List.of(at(name.x(), middle), at(name.x(), middle - size), at(name.x(), middle + size))
                        : List.of();
            case BESIDE ->
                List.of(
                        at(name.x() + aside, middle),
                        at(name.x() - aside, middle),
                        at(name.x(), above),
                        at(name.x(), below));
            case ALONG -> List.of(at(name.x(), above), at(name.x(), below));
        };
    }

    private static double[] at(double x, double y) {
        return new double[] {x, y};
    }

    private static void draw(Path2D.Double letters, Label label, double left, double baseline, Canvas canvas) {
        letters.transform(AffineTransform.getTranslateInstance(left, baseline));
        Label.Halo halo = label.halo();
        if (halo != null && halo.width() > 0) {
            canvas.stroke(letters, Stroke.of(halo.colour(), halo.width() * 2));
        }
        canvas.fill(letters, label.colour());
    }
}
