package org.maillage.layers.layer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.maillage.kernel.problem.MaillageException;

/** The layers there are, in the order of the legend. */
public interface Layers {

    List<Layer> list();

    /** Those of records alone, in which each feature is once: publications show the same again. */
    default List<Layer> ofRecords() {
        return list().stream().filter(layer -> layer.origin() == null).toList();
    }

    /** @throws MaillageException (not found) */
    default Layer get(String id) {
        return list().stream()
                .filter(layer -> layer.id().equals(id))
                .findFirst()
                .orElseThrow(() -> MaillageException.notFound("layer", "couche", id)
                        .with("layers", list().stream().map(Layer::id).toList()));
    }

    /** Those of these ids that there are, in the order of the ids. */
    default List<Layer> of(List<String> ids) {
        List<Layer> all = list();
        return ids.stream()
                .flatMap(id -> all.stream().filter(layer -> layer.id().equals(id)))
                .toList();
    }

    /** Grows with every transaction that touched the layer and with all that is said anew of it; part of every ETag and cache key. */
    long revision(Layer layer);

    /** When something of the layer's features was last written; empty when it is not known. */
    Optional<Instant> changed(Layer layer);

    /** The revision of all of them together: it does not go back when one is taken away. */
    long revision();
}
