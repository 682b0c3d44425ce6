package org.maillage.api.qgis;

import java.util.Comparator;
import java.util.List;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LocalText;

/**
 * The groups of a project, the first above the others on the map: what is small lies over what is large, and territories are the
 * background that needs no other host.
 */
enum LayerGroup {
    PUBLICATIONS("Publications", "Publications", ""),
    ACTORS("Acteurs", "Actors", "actor"),
    ZONES("Zones d’intervention", "Intervention zones", "zone"),
    ACTIONS("Actions", "Actions", "action"),
    SITES("Sites protégés", "Protected sites", "site"),
    FUNDS("Financements", "Funding", "fund"),
    OTHERS("Autres couches", "Other layers", ""),
    TERRITORIES("Communes et territoires", "Communes and territories", "territory");

    private final LocalText title;
    private final String kind;

    LayerGroup(String fr, String en, String kind) {
        this.title = new LocalText(fr, en);
        this.kind = kind;
    }

    LocalText title() {
        return title;
    }

    static LayerGroup of(Layer layer) {
        if (layer.origin() != null) {
            return PUBLICATIONS;
        }
        for (LayerGroup group : values()) {
            if (group.kind.equals(layer.kind())) {
                return group;
            }
        }
        return OTHERS;
    }

    /** Its layers among these: points, then lines, then areas, and what reaches farthest at the bottom. */
    List<Layer> members(List<Layer> all) {
        return all.stream()
                .filter(layer -> of(layer) == this)
                .sorted(Comparator.comparing(LayerGroup::isSpread).thenComparing(Layer::geometry))
                .toList();
    }

    /** Whether it is drawn when the project is opened: not what is drawn by its own layer already, nor what would hide the rest. */
    static boolean isShown(Layer layer) {
        return layer.origin() == null && !isSpread(layer);
    }

    /** Areas of action: hundreds along the same boundaries. */
    private static boolean isSpread(Layer layer) {
        return "area".equals(layer.role());
    }
}
