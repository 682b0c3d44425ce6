package org.maillage.layers.style;

import static org.maillage.layers.style.Palette.ACTION;
import static org.maillage.layers.style.Palette.ACTOR;
import static org.maillage.layers.style.Palette.FUND;
import static org.maillage.layers.style.Palette.FUND_INK;
import static org.maillage.layers.style.Palette.INK;
import static org.maillage.layers.style.Palette.INK_2;
import static org.maillage.layers.style.Palette.MAP;
import static org.maillage.layers.style.Palette.PAPER;
import static org.maillage.layers.style.Palette.SITE;
import static org.maillage.layers.style.Palette.SITE_INK;
import static org.maillage.layers.style.Palette.ZONE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.layer.Layer;

/**
 * How a kind of thing is drawn: a colour and a form, always both, so that a copy in grey can be read. Pixels are those of
 * the application's map.
 *
 * @param mark the form of its points
 * @param hollow whether the mark is a ring on paper
 * @param area over and around its areas, the first at the bottom
 * @param line along its lines, the first at the bottom
 * @param ink of its names
 * @param nameSize pixels; 0 for no names
 * @param importance of its names among those of other kinds
 */
record Look(
        Colour colour,
        Mark mark,
        boolean hollow,
        List<Symboliser> area,
        List<Symboliser> line,
        Colour ink,
        double nameSize,
        int importance) {

    private static final double EDGE = 2;
    private static final double CASING = 3;

    static Look of(Layer layer) {
        return switch (layer.kind()) {
            case "actor" -> "area".equals(layer.role()) ? areaOfAction() : actor("establishment".equals(layer.role()));
            case "site" -> site();
            case "fund" -> fund();
            case "action" -> action();
            case "zone" -> zone();
            default -> other();
        };
    }

    private static Look actor(boolean hollow) {
        return new Look(ACTOR, Mark.CIRCLE, hollow, List.of(), List.of(), INK, 12.5, hollow ? 35 : 40);
    }

    /** Hundreds lie over one another, so that any fill would add up to a solid one; their actors are named at their seats. */
    private static Look areaOfAction() {
        Symboliser outline = new Symboliser.Polygon(null, null, Stroke.of(ACTOR.faded(0.35), 1));
        return new Look(ACTOR, Mark.CIRCLE, false, List.of(outline), List.of(), INK, 0, 0);
    }

    private static Look site() {
        return new Look(
                SITE,
                Mark.SQUARE,
                false,
                List.of(filled(SITE.faded(0.24), Stroke.of(SITE, 1.5))),
                List.of(),
                SITE_INK,
                12.5,
                80);
    }

    private static Look fund() {
        Hatch hatch = new Hatch(FUND.faded(0.18), 9, 1);
        return new Look(
                FUND,
                Mark.TRIANGLE,
                false,
                List.of(new Symboliser.Polygon(null, hatch, Stroke.of(FUND.faded(0.75), 1.25))),
                List.of(),
                FUND_INK,
                12.5,
                70);
    }

    private static Look action() {
        return new Look(
                ACTION,
                Mark.DIAMOND,
                false,
                List.of(filled(ACTION.faded(0.1), Stroke.of(ACTION, 1.75).dashed(6.0, 4.0))),
                cased(Stroke.of(ACTION, 3).dashed(7.0, 4.0), 0.8),
                ACTION,
                12.5,
                60);
    }

    private static Look zone() {
        Stroke edge = Stroke.of(ZONE, 3);
        return new Look(
                ZONE,
                Mark.STAR,
                false,
                List.of(
                        filled(ZONE.faded(0.07), Stroke.of(MAP.faded(0.85), edge.width() + CASING)),
                        new Symboliser.Polygon(null, null, edge)),
                List.of(),
                ZONE,
                14,
                90);
    }

    private static Look other() {
        Stroke edge = Stroke.of(INK_2, 1.5);
        return new Look(
                INK_2, Mark.CIRCLE, false, List.of(filled(INK_2.faded(0.06), edge)), cased(edge, 0.8), INK, 12.5, 30);
    }

    private static Symboliser filled(@Nullable Colour fill, Stroke edge) {
        return new Symboliser.Polygon(fill, null, edge);
    }

    private static List<Symboliser> cased(Stroke line, double opacity) {
        return List.of(
                new Symboliser.Line(Stroke.of(MAP.faded(opacity), line.width() + CASING)), new Symboliser.Line(line));
    }

    /** @param size pixels across, without the edge in the map's colour */
    List<Symboliser> point(double size) {
        Symboliser base = new Symboliser.Point(mark, size + EDGE, colour, Stroke.of(MAP, EDGE));
        if (!hollow) {
            return List.of(base);
        }
        double rim = size / 5;
        return List.of(base, new Symboliser.Point(mark, size - rim, PAPER, Stroke.of(colour, rim)));
    }
}
