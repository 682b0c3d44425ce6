package org.maillage.domain;

import java.util.List;
import org.maillage.domain.actor.Actor;
import org.maillage.domain.record.RecordKind;
import org.maillage.domain.site.ProtectedSite;
import org.maillage.domain.territory.Territory;
import org.maillage.kernel.problem.MaillageException;

/** The kinds of record there are: the one list that storing, importing and addressing them reads. */
public final class RecordKinds {

    public static final List<RecordKind<?, ?>> ALL = List.of(Territory.KIND, Actor.KIND, ProtectedSite.KIND);

    private RecordKinds() {}

    /** @throws MaillageException (not found) for a collection there is not */
    public static RecordKind<?, ?> ofCollection(String collection) {
        return ALL.stream()
                .filter(kind -> kind.collection().equals(collection))
                .findFirst()
                .orElseThrow(() -> MaillageException.notFound("collection", collection));
    }
}
