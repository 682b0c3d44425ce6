package org.maillage.store.layer;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.account.Caller;
import org.maillage.domain.account.Callers;
import org.maillage.domain.account.Membership;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.layer.Origin;
import org.maillage.layers.layer.Visibility;
import org.maillage.store.layer.StoredLayers.Removed;
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
        return seen(stored.list().stream()).toList();
    }

    private Stream<Layer> seen(Stream<Layer> layers) {
        Caller caller = callers.current();
        return layers.filter(layer -> caller.mayRead(layer.id()) && isThereFor(caller, layer.origin()))
                .map(layer -> caller.isPublic() ? layer.forPublic() : layer);
    }

    private static boolean isThereFor(Caller caller, @Nullable Origin origin) {
        return origin == null || isThereFor(caller, origin.visibility(), origin.structure());
    }

    private static boolean isThereFor(Caller caller, Visibility visibility, UUID structure) {
        return switch (visibility) {
            case PUBLIC -> true;
            case MEMBERS -> !caller.isPublic();
            case STRUCTURE -> caller.belongsTo(structure);
        };
    }

    /** Those that were there for the caller. */
    private List<Removed> removed() {
        Caller caller = callers.current();
        return stored.removed().stream()
                .filter(one -> caller.mayRead(one.id()) && isThereFor(caller, one.visibility(), one.structure()))
                .toList();
    }

    /** @throws MaillageException also (gone), for what the caller could read and was taken away */
    @Override
    public Layer get(String id) {
        Optional<Layer> found = seen(stored.list().stream()
                        .filter(layer -> layer.id().equals(id)))
                .findFirst();
        if (found.isEmpty() && removed().stream().anyMatch(one -> one.id().equals(id))) {
            throw MaillageException.of(ProblemKind.GONE, "gone-layer", "La couche « " + id + " » n'est plus publiée.");
        }
        return found.orElseGet(() -> Layers.super.get(id));
    }

    /** Counts what the caller sees something of: it tells nothing of what is done out of their sight. */
    @Override
    public long revision(Layer layer) {
        Caller caller = callers.current();
        return caller.unlimited() ? stored.revision(layer) : stored.seenRevision(layer, structures(caller));
    }

    /** Of what the caller sees something of, as the revision; for a publication that nothing was written to since, when its base was. */
    @Override
    public Optional<Instant> changed(Layer layer) {
        Caller caller = callers.current();
        Optional<Instant> changed =
                caller.unlimited() ? stored.changed(layer) : stored.seenChanged(layer, structures(caller));
        return changed.isEmpty() && layer.origin() != null ? changed(layer.base()) : changed;
    }

    @Override
    public long revision() {
        String column = callers.current().unlimited() ? "revision" : "public_revision";
        return list().stream().mapToLong(this::revision).sum() + stored.revision(removed(), column);
    }

    /** Whose members see what the caller does. */
    static Set<UUID> structures(Caller caller) {
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
