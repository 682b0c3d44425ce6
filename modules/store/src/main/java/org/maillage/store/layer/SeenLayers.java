package org.maillage.store.layer;

import java.util.List;
import org.maillage.domain.account.Caller;
import org.maillage.domain.account.Callers;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;

/** The layers as the caller knows them: those that their token reads, and to the public without what is for members alone. */
public final class SeenLayers implements Layers {

    private final StoredLayers stored;
    private final Callers callers;

    public SeenLayers(StoredLayers stored, Callers callers) {
        this.stored = stored;
        this.callers = callers;
    }

    @Override
    public List<Layer> list() {
        Caller caller = callers.current();
        return stored.list().stream()
                .filter(layer -> caller.mayRead(layer.id()))
                .map(layer -> caller.isPublic() ? layer.forPublic() : layer)
                .toList();
    }

    /** Of the public, that of what the public sees: it tells nothing of what is done out of its sight. */
    @Override
    public long revision(Layer layer) {
        return callers.current().isPublic() ? stored.publicRevision(layer) : stored.revision(layer);
    }
}
