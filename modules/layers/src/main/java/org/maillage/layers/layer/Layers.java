package org.maillage.layers.layer;

import java.util.List;
import org.maillage.kernel.problem.MaillageException;

/** The layers there are, in the order of the legend. */
public interface Layers {

    List<Layer> list();

    /** @throws MaillageException (not found) */
    default Layer get(String id) {
        return list().stream()
                .filter(layer -> layer.id().equals(id))
                .findFirst()
                .orElseThrow(() -> MaillageException.notFound("layer", "couche", id)
                        .with("layers", list().stream().map(Layer::id).toList()));
    }

    /** Counts the transactions that touched the layer; part of every ETag and cache key. */
    long revision(Layer layer);
}
