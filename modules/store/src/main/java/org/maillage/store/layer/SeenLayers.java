package org.maillage.store.layer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.maillage.domain.account.Caller;
import org.maillage.domain.account.Callers;
import org.maillage.domain.account.Membership;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.store.right.Owner;

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

    /** Counts what the caller sees something of: it tells nothing of what is done out of their sight. */
    @Override
    public long revision(Layer layer) {
        Caller caller = callers.current();
        return caller.unlimited() ? stored.revision(layer) : stored.seenRevision(layer, structures(caller));
    }

    private static Set<UUID> structures(Caller caller) {
        Set<UUID> structures = new HashSet<>();
        for (Membership membership : caller.memberships()) {
            structures.add(membership.structure().id());
            if (membership.structure().operator()) {
                structures.add(Owner.NONE);
            }
        }
        return structures;
    }
}
