package org.maillage.api.publication;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.api.request.WriteCondition;
import org.maillage.domain.audit.Act;
import org.maillage.domain.audit.Journal;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.layers.layer.GivenStyle;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.publication.Publications;
import org.maillage.layers.style.Styles;

/** How layers are drawn, as far as who asks may say it: of a publication its keepers, of a layer of records the service's administrators. */
public final class LayerStyling {

    /** Each is told in all capabilities. */
    private static final int MOST = 20;

    private final Publications publications;
    private final Styles styles;
    private final Journal journal;

    public LayerStyling(Publications publications, Styles styles, Journal journal) {
        this.publications = publications;
        this.styles = styles;
        this.journal = journal;
    }

    /** @throws MaillageException (conflict) when the layer has a style of the id */
    public void add(Layer layer, GivenStyle style) {
        publications.oneAtATime(() -> {
            if (find(layer, style.id()) != null) {
                throw MaillageException.of(
                                ProblemKind.CONFLICT,
                                "id-taken",
                                "La couche a déjà un style « " + style.id() + " » : le remplacer par PUT.")
                        .with("parameter", "id");
            }
            return write(layer, style);
        });
    }

    /**
     * @param condition of the state that is replaced
     * @return whether it is new
     * @throws MaillageException (stale) when that does not hold
     */
    public boolean put(Layer layer, GivenStyle style, WriteCondition condition) {
        return publications.oneAtATime(() -> {
            boolean there = requireSeen(layer, style.id(), condition);
            write(layer, style);
            return !there;
        });
    }

    /**
     * What {@link #put} and {@link #remove} ask of what there is.
     *
     * @return whether there is one
     */
    public boolean requireSeen(Layer layer, String id, WriteCondition condition) {
        GivenStyle now = find(layer, id);
        String seen = condition.seen(() -> now == null ? null : now.state());
        boolean holds = seen == null
                || now != null
                        && (seen.equals(WriteCondition.ANY) || now.state().equals(seen));
        if (!holds) {
            throw MaillageException.of(
                    ProblemKind.STALE, "stale-version", "Quelqu'un d'autre a changé ce style entre-temps.");
        }
        return now != null;
    }

    private GivenStyle write(Layer layer, GivenStyle style) {
        List<GivenStyle> styles = publications.styles(layer.id());
        if (styles.size() >= MOST && styles.stream().noneMatch(one -> one.id().equals(style.id()))) {
            throw MaillageException.parameter("id", "Une couche a au plus " + MOST + " styles de ce genre.");
        }
        publications.putStyle(style);
        note(layer, style.id(), "put");
        return style;
    }

    /** @param id of any that the layer has; null for the map's own, and of a publication for its base's */
    public void choose(Layer layer, @Nullable String id) {
        publications.oneAtATime(() -> {
            publications.chooseStyle(
                    layer.id(), id == null ? null : styles.get(layer, id).id());
            note(layer, id == null ? "default" : id, "default");
            return layer;
        });
    }

    /**
     * @param condition as of {@link #put}
     * @throws MaillageException (not found), (stale)
     */
    public void remove(Layer layer, String id, WriteCondition condition) {
        publications.oneAtATime(() -> {
            GivenStyle removed = get(layer, id);
            requireSeen(layer, id, condition);
            publications.removeStyle(layer.id(), id);
            note(layer, id, "removed");
            return removed;
        });
    }

    private GivenStyle get(Layer layer, String id) {
        GivenStyle found = find(layer, id);
        if (found == null) {
            throw MaillageException.notFound("style", "style envoyé", id)
                    .with(
                            "styles",
                            publications.styles(layer.id()).stream()
                                    .map(GivenStyle::id)
                                    .toList());
        }
        return found;
    }

    private @Nullable GivenStyle find(Layer layer, String id) {
        return publications.styles(layer.id()).stream()
                .filter(style -> style.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private void note(Layer layer, String style, String done) {
        journal.append(Act.LAYER_STYLED, "layer/" + layer.id(), Map.of("style", style, "done", done));
    }
}
