package org.maillage.api.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.api.question.Question;
import org.maillage.domain.account.Accounts;
import org.maillage.domain.account.Caller;
import org.maillage.domain.account.Callers;
import org.maillage.domain.account.Membership;
import org.maillage.domain.account.Role;
import org.maillage.domain.audit.Act;
import org.maillage.domain.audit.Journal;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.layer.Origin;
import org.maillage.layers.layer.Visibility;
import org.maillage.layers.publication.Description;
import org.maillage.layers.publication.Publication;
import org.maillage.layers.publication.Publications;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;

/**
 * Publishing as far as who asks may: the managers of a structure keep its publications, the administrators of the service all of them,
 * and what the layers of records are called.
 */
public final class Publishing {

    /** Of a publication that is only thought of: of no layer, so that nothing is kept of it. */
    static final String PREVIEW = "preview";

    /** And the name of the map of all layers among those of WMS and WMTS. */
    private static final Set<String> RESERVED = Set.of(PREVIEW, "maillage");

    private final Publications publications;
    private final Layers layers;
    private final LayerSource source;
    private final Question question;
    private final Accounts accounts;
    private final Callers callers;
    private final Journal journal;

    public Publishing(
            Publications publications,
            Layers layers,
            LayerSource source,
            Question question,
            Accounts accounts,
            Callers callers,
            Journal journal) {
        this.publications = publications;
        this.layers = layers;
        this.source = source;
        this.question = question;
        this.accounts = accounts;
        this.callers = callers;
        this.journal = journal;
    }

    /** Those that the caller keeps. */
    List<Publication> list() {
        Caller caller = requirePublisher();
        return publications.list().stream()
                .filter(publication -> caller.manages(publication.structure()))
                .toList();
    }

    /** @throws MaillageException (not found) also for one that the caller does not keep */
    Publication get(String id) {
        Caller caller = requirePublisher();
        return publications
                .find(id)
                .filter(publication -> caller.manages(publication.structure()))
                .orElseThrow(() -> MaillageException.notFound("publication", "publication", id));
    }

    Layer layerOf(Publication publication) {
        return publications.layer(publication);
    }

    int version(Layer ofRecords) {
        return publications.version(ofRecords.id());
    }

    boolean mayDescribe() {
        return callers.current().unlimited();
    }

    /** The structure that is meant when none is named: the only one that the caller publishes for. */
    UUID usualStructure() {
        List<Membership> managed = requirePublisher().atLeast(Role.MANAGER);
        if (managed.size() != 1) {
            throw MaillageException.parameter("structure", "Dire pour quelle structure publier.");
        }
        return managed.get(0).structure().id();
    }

    void create(Publication publication) {
        check(publication);
        publications.oneAtATime(() -> {
            if (publications.isTaken(publication.id()) || RESERVED.contains(publication.id())) {
                throw MaillageException.of(
                                ProblemKind.CONFLICT,
                                "id-taken",
                                "L'identifiant « " + publication.id() + " » est, ou a été, celui d'une autre couche.")
                        .with("parameter", "id");
            }
            publications.create(publication);
            note(Act.PUBLICATION_CREATED, publication);
            return publication;
        });
    }

    /** @param seen the version that is replaced */
    void replace(Publication wanted, int seen) {
        check(wanted);
        publications.oneAtATime(() -> {
            Publication now = get(wanted.id());
            requireSeen(now.version(), seen, "cette publication");
            if (!now.base().equals(wanted.base())) {
                throw MaillageException.parameter("layer", "Une publication garde la couche dont elle est faite.");
            }
            publications.replace(wanted.at(seen + 1));
            note(Act.PUBLICATION_CHANGED, wanted);
            return wanted;
        });
    }

    void remove(String id, int seen) {
        publications.oneAtATime(() -> {
            Publication now = get(id);
            requireSeen(now.version(), seen, "cette publication");
            publications.remove(id);
            note(Act.PUBLICATION_REMOVED, now);
            return now;
        });
    }

    void describe(Layer ofRecords, Description description, int seen) {
        requireDescriber();
        publications.oneAtATime(() -> {
            requireSeen(publications.version(ofRecords.id()), seen, "cette couche");
            publications.describe(ofRecords.id(), description);
            journal.append(Act.LAYER_DESCRIBED, "layer/" + ofRecords.id(), Map.of());
            return description;
        });
    }

    /** @throws MaillageException for who may not say what a layer of records is called, and how it is drawn */
    private void requireDescriber() {
        if (!mayDescribe()) {
            throw refused("Ce que les couches disent d'elles revient à qui administre le service.");
        }
    }

    /** @throws MaillageException for who may not say how the layer is drawn and what becomes of it: of a publication its keepers alone */
    public Layer requireKept(Layer layer) {
        if (layer.origin() == null) {
            requireDescriber();
        } else {
            get(layer.id());
        }
        return layer;
    }

    private void note(Act act, Publication publication) {
        journal.append(
                act,
                "publication/" + publication.id(),
                Map.of(
                        "layer", publication.base(),
                        "structure", publication.structure().toString(),
                        "visibility", publication.visibility().code()));
    }

    /** @param what is changed, as problems name it */
    static void requireSeen(int now, int seen, String what) {
        if (now != seen) {
            throw MaillageException.of(
                    ProblemKind.STALE, "stale-version", "Quelqu'un d'autre a changé " + what + " entre-temps.");
        }
    }

    /**
     * The layer that the publication would be, once it is known that it can be asked.
     *
     * @throws MaillageException naming the member at fault
     */
    Layer check(Publication publication) {
        if (!requirePublisher().manages(publication.structure())) {
            throw refused("On publie pour les structures que l'on gère.");
        }
        if (accounts.structures().stream().noneMatch(one -> one.id().equals(publication.structure()))) {
            throw MaillageException.parameter("structure", "Cette structure n'existe pas.");
        }
        Layer layer = openLayer(publication);
        Origin origin = layer.origin();
        if (origin != null) {
            origin.near().forEach(this::requireThere);
        }
        MaillageException.naming("filter", () -> source.count(FeatureQuery.of(layer, today())));
        return layer;
    }

    /** What everyone is not told says so, in place of being unknown. */
    private Layer openLayer(Publication publication) {
        try {
            return publications.layer(publication);
        } catch (MaillageException e) {
            if (publication.visibility() == Visibility.PUBLIC && isFineForMembers(publication)) {
                throw e.saying("Ceci est réservé aux membres, à qui une publication pour tous n'est pas limitée : "
                        + e.message());
            }
            throw e;
        }
    }

    private boolean isFineForMembers(Publication publication) {
        try {
            publications.layer(publication.seenBy(Visibility.MEMBERS));
            return true;
        } catch (MaillageException e) {
            return false;
        }
    }

    private void requireThere(Origin.Near near) {
        FeatureQuery one = FeatureQuery.ofAllTimes(near.layer()).withId(near.feature());
        if (source.count(one) == 0) {
            throw MaillageException.parameter(
                    "within", "Introuvable : objet « " + near.layer().id() + "/" + near.feature() + " ».");
        }
    }

    LocalDate today() {
        return question.today();
    }

    /** How many of the layer's features of today everyone is told of. */
    long countForPublic(Layer layer) {
        return publications.countForPublic(layer, today());
    }

    /** @throws MaillageException for who manages no structure */
    public Caller requirePublisher() {
        Caller caller = callers.current();
        if (!caller.unlimited() && caller.atLeast(Role.MANAGER).isEmpty()) {
            throw refused("Publier revient à qui gère une structure.");
        }
        return caller;
    }

    private MaillageException refused(String why) {
        @Nullable UUID account = callers.current().account();
        return account == null
                ? MaillageException.of(ProblemKind.UNAUTHENTICATED, "login-needed", "Il faut se connecter.")
                : MaillageException.of(ProblemKind.FORBIDDEN, "not-allowed", why);
    }
}
