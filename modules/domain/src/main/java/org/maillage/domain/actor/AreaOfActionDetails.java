package org.maillage.domain.actor;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.record.Details;
import org.maillage.domain.record.Facts;
import org.maillage.domain.record.Records;
import org.maillage.domain.vocabulary.CodedFact;

/**
 * How an area of action is defined: by the territories that compose it, by a radius around the seat, or drawn when there
 * is neither.
 *
 * @param name of the actor
 * @param composition codes of territories, empty unless composed
 * @param radiusMetres null unless a radius
 */
@Embeddable
public record AreaOfActionDetails(String name, UUID actor, List<String> composition, @Nullable Double radiusMetres)
        implements Details {

    public AreaOfActionDetails {
        name = Facts.required(name, "name");
        actor = Facts.required(actor, "actor");
        composition = Facts.copy(composition, "composition");
        radiusMetres = Facts.positive(radiusMetres, "radiusMetres");
    }

    @Override
    public void check(UUID id, Records records) {
        Actor.require(actor, "actor", records, () -> before(id, records));
    }

    private static Stream<UUID> before(UUID id, Records records) {
        return records.findEver(AreaOfAction.KIND, id).stream()
                .map(area -> area.details().actor());
    }

    @Override
    public List<String> searchWords() {
        return Facts.present(name);
    }

    @Override
    public List<CodedFact> codes() {
        return List.of();
    }
}
