package org.maillage.layers.style.maplibre;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.layers.font.Typeface;
import org.maillage.layers.style.Label;

/** A label as a layer of MapLibre: what is asked of its glyphs, and where they stand. */
final class NameLayer {

    /** Of a name beside its point, on the first side that is free; the offset is in ems. */
    private static final Map<String, Object> BESIDE = Map.of(
            "text-variable-anchor",
            List.of("left", "right", "top", "bottom"),
            "text-justify",
            "auto",
            "text-radial-offset",
            0.7);

    /** Of a name at the middle of a line, which winds more than letters may: it is written level, as on our maps. */
    private static final Map<String, Object> ALONG = Map.of(
            "symbol-placement",
            "line-center",
            "text-rotation-alignment",
            "viewport",
            "text-max-angle",
            180,
            "text-offset",
            List.of(0, -1));

    /** Of a name in the middle of an area; ems of a line. */
    private static final Map<String, Object> MIDDLE = Map.of("text-max-width", 8);

    /** How names stand, whatever their style. */
    static final Map<String, Object> STANDING = standing();

    private NameLayer() {}

    private static Map<String, Object> standing() {
        Map<String, Object> all = new LinkedHashMap<>(BESIDE);
        all.putAll(ALONG);
        all.putAll(MIDDLE);
        return all;
    }

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

    static Map<String, Object> layout(Label label) {
        Map<String, Object> layout = new LinkedHashMap<>();
        layout.put("text-field", List.of("get", label.property()));
        layout.put("text-font", List.of(Typeface.name(label.weight(), label.slanted())));
        layout.put("text-size", label.size());
        switch (label.placement()) {
            case ALONG -> layout.putAll(ALONG);
            case BESIDE -> layout.putAll(BESIDE);
            case MIDDLE -> layout.putAll(MIDDLE);
        }
        return layout;
    }
}
