package org.maillage.api.source;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LayerChanges;

/**
 * On which terms each layer may be used, as the caller knows it. Kept until something is written to the layer, which what is said of its
 * sources is too: every page of items tells it.
 */
public final class LayerTerms {

    private final ShownSources sources;
    private final LayerChanges changes;
    private final Map<String, Kept> known = new ConcurrentHashMap<>();

    public LayerTerms(ShownSources sources, LayerChanges changes) {
        this.sources = sources;
        this.changes = changes;
    }

    /** @param titles of the sources that the caller is told of */
    private record Kept(long revision, Set<String> titles, Terms terms) {}

    public Terms of(Layer layer) {
        if (layer.licence() != null && layer.attribution() != null) {
            return Terms.of(layer, List.of());
        }
        long revision = changes.revision(layer);
        Set<String> titles = sources.titles(layer);
        Kept kept = known.get(layer.id());
        if (kept == null || kept.revision() != revision || !kept.titles().equals(titles)) {
            kept = new Kept(revision, titles, Terms.of(layer, sources.titled(titles)));
            known.put(layer.id(), kept);
        }
        return kept.terms();
    }

    /** The layer as one that says them itself. */
    public Layer told(Layer layer) {
        Terms terms = of(layer);
        return layer.on(terms.licence().orElse(null), terms.attribution().orElse(null));
    }
}
