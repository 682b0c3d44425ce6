package org.maillage.layers.style;

import static org.maillage.layers.style.Palette.MAP_COM;
import static org.maillage.layers.style.Palette.MAP_EPCI;
import static org.maillage.layers.style.Palette.MAP_LABEL;
import static org.maillage.layers.style.Palette.MAP_PARK;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.layer.LocalText;

/**
 * How a nature of territory is drawn: outlines that say where one is and never compete.
 *
 * @param farthest the scale denominator beyond which it is left out: thousands of outlines say nothing
 * @param named the scale denominator beyond which its name is left out; 0 for never named
 */
record TerritoryLook(
        String code, LocalText title, Stroke edge, @Nullable Stroke band, double farthest, double named, Colour ink) {

    private static final double EVERYWHERE = Double.POSITIVE_INFINITY;
    private static final int BAND = 6;

    /** The smaller lie below: the edge of a larger one hides theirs. */
    static final List<TerritoryLook> ALL = List.of(
            outline("commune", "Commune", "Commune", Stroke.of(MAP_COM, 0.9), 1_100_000, 180_000, MAP_LABEL),
            outline(
                    "arrondissement",
                    "Arrondissement",
                    "Arrondissement",
                    Stroke.of(MAP_EPCI, 0.9),
                    2_000_000,
                    0,
                    MAP_LABEL),
            outline("canton", "Canton", "Canton", Stroke.of(MAP_EPCI, 0.9).dashed(2.0, 2.0), 2_000_000, 0, MAP_LABEL),
            outline(
                    "epci",
                    "EPCI",
                    "EPCI",
                    Stroke.of(MAP_EPCI, 1.4).dashed(0.1, 3.2).capped(Stroke.Cap.ROUND),
                    4_400_000,
                    0,
                    MAP_LABEL),
            outline("petr", "PETR", "PETR", Stroke.of(MAP_EPCI, 1.2).dashed(4.0, 3.0), 4_400_000, 0, MAP_LABEL),
            outline("pays", "Pays", "Pays", Stroke.of(MAP_EPCI, 1.2).dashed(4.0, 3.0), 4_400_000, 0, MAP_LABEL),
            outline("massif", "Massif", "Massif", Stroke.of(MAP_PARK, 1.2).dashed(6.0, 4.0), 17_500_000, 0, MAP_PARK),
            park("pnr", "Parc naturel régional", "Regional nature park"),
            park("pn", "Parc national", "National park"),
            outline("departement", "Département", "Département", Stroke.of(MAP_EPCI, 1.4), EVERYWHERE, 0, MAP_LABEL),
            outline("region", "Région", "Région", Stroke.of(MAP_PARK, 2), EVERYWHERE, 0, MAP_PARK));

    private static TerritoryLook outline(
            String code, String fr, String en, Stroke edge, double farthest, double named, Colour ink) {
        return new TerritoryLook(code, new LocalText(fr, en), edge, null, farthest, named, ink);
    }

    private static TerritoryLook park(String code, String fr, String en) {
        return new TerritoryLook(
                code,
                new LocalText(fr, en),
                Stroke.of(MAP_PARK, 1.4).dashed(10.0, 3.0, 2.0, 3.0),
                Stroke.of(MAP_PARK.faded(0.12), BAND),
                8_800_000,
                1_500_000,
                MAP_PARK);
    }

    List<Symboliser> symbolisers() {
        Symboliser outline = new Symboliser.Polygon(null, null, edge);
        return band == null ? List.of(outline) : List.of(new Symboliser.Polygon(null, null, band), outline);
    }
}
