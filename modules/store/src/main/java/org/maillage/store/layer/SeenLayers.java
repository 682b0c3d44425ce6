package org.maillage.store.layer;

import java.util.List;
import org.maillage.domain.account.Callers;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;

/** The layers as the caller knows them: to the public, what is for members alone is not there. */
public final class SeenLayers implements Layers {

    private final StoredLayers stored;
    private final Callers callers;

    public SeenLayers(StoredLayers stored, Callers callers) {
        this.stored = stored;
        this.callers = callers;
    }

    @Override
    public List<Layer> list() {
        return callers.current().isPublic()
                ? stored.list().stream().map(Layer::forPublic).toList()
                : stored.list();
    }

    /** Of the public, that of what the public sees: it tells nothing of what is done out of its sight. */
    @Override
    public long revision(Layer layer) {
        return callers.current().isPublic() ? stored.publicRevision(layer) : stored.revision(layer);
    }
}
