package org.maillage.api.publication;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.audit.Act;
import org.maillage.domain.audit.Journal;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.layers.layer.GivenStyle;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.publication.Publications;

/** How layers are drawn, as far as who asks may say it: of a publication its keepers, of a layer of records the service's administrators. */
public final class LayerStyling {

    /** Each is told in all capabilities. */
    private static final int MOST = 20;

    private final Publications publications;
    private final Publishing publishing;
    private final Journal journal;

    public LayerStyling(Publications publications, Publishing publishing, Journal journal) {
        this.publications = publications;
        this.publishing = publishing;
        this.journal = journal;
    }

    /** @throws MaillageException for who publishes nothing */
    public void requirePublisher() {
        publishing.requirePublisher();
    }

    /** @throws MaillageException for who does not keep the layer */
    public void requireStyler(Layer layer) {
        if (layer.origin() == null) {
            publishing.requireDescriber();
        } else {
            publishing.get(layer.id());
        }
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

    /** @return whether it is new */
    public boolean put(Layer layer, GivenStyle style) {
        return publications.oneAtATime(() -> {
            GivenStyle before = find(layer, style.id());
            boolean isDefault = before != null && before.isDefault();
            write(layer, new GivenStyle(style.id(), style.language(), style.document(), isDefault));
            return before == null;
        });
    }

    private GivenStyle write(Layer layer, GivenStyle style) {
        List<GivenStyle> styles = publications.styles(layer.id());
        if (styles.size() >= MOST && styles.stream().noneMatch(one -> one.id().equals(style.id()))) {
            throw MaillageException.parameter("id", "Une couche a au plus " + MOST + " styles de ce genre.");
        }
        publications.putStyle(layer.id(), style);
        note(layer, style.id(), "put");
        return style;
    }

    /** @param id of one that was sent; null for the layer's own */
    public void choose(Layer layer, @Nullable String id) {
        publications.oneAtATime(() -> {
            if (id != null) {
                get(layer, id);
            }
            publications.chooseStyle(layer.id(), id);
            note(layer, id == null ? "default" : id, "default");
            return layer;
        });
    }

    /** @throws MaillageException (not found) */
    public void remove(Layer layer, String id) {
        publications.oneAtATime(() -> {
            GivenStyle removed = get(layer, id);
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
