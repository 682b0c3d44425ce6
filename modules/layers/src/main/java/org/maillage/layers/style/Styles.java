package org.maillage.layers.style;

import java.util.ArrayList;
import java.util.List;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.layer.Layer;

/** The styles of layers. The first of a layer is its default. */
public final class Styles {

    public List<Style> of(Layer layer) {
        List<Style> styles = new ArrayList<>();
        styles.add(DefaultStyles.of(layer));
        StatusStyles.of(layer).ifPresent(styles::add);
        return styles;
    }

    /** @throws MaillageException (not found) */
    public Style get(Layer layer, String id) {
        List<Style> styles = of(layer);
        return styles.stream()
                .filter(style -> style.id().equals(id))
                .findFirst()
                .orElseThrow(() -> MaillageException.notFound("style", "style", id)
                        .with("styles", styles.stream().map(Style::id).toList()));
    }
}
