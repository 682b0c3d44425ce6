package org.maillage.api.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.maillage.layers.layer.GeometryFamily;
import org.maillage.layers.layer.Layer;

/** In which order layers lie over one another when nobody says it: areas below lines below points, backgrounds first. */
public final class DrawingOrder {

    /** As the application's map paints areas. */
    private static final List<String> KINDS = List.of("territory", "fund", "actor", "site", "action", "zone");

    private DrawingOrder() {}

    /**
     * The first lies at the bottom. Areas of action are left out: hundreds along the same boundaries hide all the rest, and are
     * for who asks for them.
     */
    public static List<Layer> of(List<Layer> layers) {
        List<Layer> ordered = new ArrayList<>(
                layers.stream().filter(layer -> !"area".equals(layer.role())).toList());
        ordered.sort(Comparator.comparing((Layer layer) -> layer.geometry() == GeometryFamily.POINT)
                .thenComparing(layer -> KINDS.indexOf(layer.kind()))
                .thenComparing(layer -> layer.geometry() == GeometryFamily.LINE)
                .thenComparing(layer -> "seat".equals(layer.role())));
        return ordered;
    }
}
