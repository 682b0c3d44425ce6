package org.maillage.layers.style.maplibre;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.layers.font.Typeface;
import org.maillage.layers.style.Label;
import org.maillage.layers.style.Rule;

/** A label as a layer of MapLibre: what is asked of its glyphs, and where they stand. */
final class NameLayer {

    /** Sides that are tried for a name beside its point. */
    private static final List<String> SIDES = List.of("left", "right", "top", "bottom");

    /** Between a mark and its name, in ems. */
    private static final double GAP = 0.2;

    private NameLayer() {}

    static Map<String, Object> paint(Label label) {
        Map<String, Object> paint = new LinkedHashMap<>();
        paint.put("text-color", CssColour.write(label.colour()));
        Label.Halo halo = label.halo();
        if (halo != null) {
            paint.put("text-halo-color", CssColour.write(halo.colour()));
            paint.put("text-halo-width", halo.width());
        }
        return paint;
    }

    static Map<String, Object> layout(Rule rule, Label label) {
        Map<String, Object> layout = new LinkedHashMap<>();
        layout.put("text-field", List.of("get", label.property()));
        layout.put("text-font", List.of(Typeface.name(label.weight(), label.slanted())));
        layout.put("text-size", label.size());
        switch (label.placement()) {
            case ALONG -> layout.put("symbol-placement", "line");
            case BESIDE -> {
                layout.put("text-variable-anchor", SIDES);
                layout.put("text-justify", "auto");
                layout.put("text-radial-offset", rule.radius() / label.size() + GAP);
            }
            case MIDDLE -> layout.put("text-max-width", 8);
        }
        return layout;
    }
}
