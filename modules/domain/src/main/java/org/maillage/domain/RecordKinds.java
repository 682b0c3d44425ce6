package org.maillage.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maillage.domain.action.Action;
import org.maillage.domain.action.Programme;
import org.maillage.domain.actor.Actor;
import org.maillage.domain.actor.AreaOfAction;
import org.maillage.domain.actor.Establishment;
import org.maillage.domain.connection.Relation;
import org.maillage.domain.funding.FundingScheme;
import org.maillage.domain.person.Person;
import org.maillage.domain.record.RecordKind;
import org.maillage.domain.site.ProtectedSite;
import org.maillage.domain.territory.Territory;
import org.maillage.domain.zone.InterventionZone;
import org.maillage.kernel.problem.MaillageException;

/** The kinds of record there are: the one list that storing, importing and addressing them reads. */
public final class RecordKinds {

    public static final List<RecordKind<?, ?>> ALL = List.of(
            Territory.KIND,
            Actor.KIND,
            Establishment.KIND,
            AreaOfAction.KIND,
            Relation.KIND,
            ProtectedSite.KIND,
            FundingScheme.KIND,
            Programme.KIND,
            Action.KIND,
            InterventionZone.KIND,
            Person.KIND);

    private RecordKinds() {}

    /** A regular expression for every word that {@link #ofCollection} knows. */
    public static String collectionPattern() {
        return ALL.stream()
                .flatMap(kind -> Stream.concat(Stream.of(kind.collection()), kind.layers().stream()))
                .distinct()
                .collect(Collectors.joining("|"));
    }

    /** The kind that the history calls so; there is no other in it. */
    public static RecordKind<?, ?> ofName(String name) {
        return ALL.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No kind is called " + name));
    }

    /** The kind that a layer shows; empty for a layer of something else than records. */
    public static Optional<RecordKind<?, ?>> ofLayer(String layer) {
        return ALL.stream().filter(kind -> kind.layers().contains(layer)).findFirst();
    }

    /**
     * The kind that a collection or a layer is of.
     *
     * @throws MaillageException (not found) for one there is not
     */
    public static RecordKind<?, ?> ofCollection(String collection) {
        return ALL.stream()
                .filter(kind -> kind.isCalled(collection))
                .findFirst()
                .orElseThrow(() -> MaillageException.notFound("collection", "collection", collection));
    }
}
