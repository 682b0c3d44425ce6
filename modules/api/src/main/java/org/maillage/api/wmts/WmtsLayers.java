package org.maillage.api.wmts;

import java.util.List;
import org.maillage.api.picture.DrawingOrder;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.style.Style;
import org.maillage.layers.style.Styles;

/** The layers of the service: those there are, and one of all of them, as in the WMS. */
final class WmtsLayers {

    /** All layers but the areas of action, each in its default style. */
    static final String ALL = "maillage";

    /** The name of the default style, where a layer has none of that name: clients send it unasked. */
    static final String DEFAULT = "default";

    private final Layers layers;
    private final Styles styles;

    WmtsLayers(Layers layers, Styles styles) {
        this.layers = layers;
        this.styles = styles;
    }

    List<Layer> list() {
        return layers.list();
    }

    List<Style> styles(Layer layer) {
        return styles.of(layer);
    }

    /** The first lies at the bottom. */
    List<Layer> named(String name) {
        return name.equals(ALL)
                ? DrawingOrder.of(layers.ofRecords())
                : MaillageException.naming("Layer", () -> List.of(layers.get(name)));
    }

    Style style(Layer layer, String name) {
        return name.isEmpty() || name.equals(DEFAULT)
                ? styles.of(layer).get(0)
                : MaillageException.naming("Style", () -> styles.get(layer, name));
    }
}
