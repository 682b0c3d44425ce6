package org.maillage.domain.actor;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.identifier.Identifiers;
import org.maillage.domain.record.Details;
import org.maillage.domain.record.Facts;
import org.maillage.domain.record.Records;
import org.maillage.domain.record.TellsPlace;
import org.maillage.domain.vocabulary.CodedFact;

/**
 * The facts of an establishment. The geometry of its record is where it stands.
 *
 * @param name its own, such as « Antenne de Vaucelle »
 * @param actor whose it is
 * @param kind code of the vocabulary {@code establishment-kind}
 * @param siret INSEE's number, null for a place that is no establishment of Sirene (a permanence in a town hall)
 * @param communeCode INSEE code of the commune it stands in
 */
@Embeddable
public record EstablishmentDetails(
        String name,
        UUID actor,
        String kind,
        @Nullable String siret,
        @TellsPlace @Nullable String address,
        @Nullable String communeCode)
        implements Details {

    public EstablishmentDetails {
        name = Facts.required(name, "name");
        actor = Facts.required(actor, "actor");
        kind = Facts.required(kind, "kind");
        siret = Identifiers.siret(siret);
        address = Facts.optional(address);
        communeCode = Identifiers.commune(communeCode);
    }

    @Override
    public void check(UUID id, Records records) {
        ActorDetails owner = Actor.require(actor, "actor", records, () -> before(id, records))
                .details();
        Identifiers.requireSameUnit(owner.unit(), siret);
    }

    private static Stream<UUID> before(UUID id, Records records) {
        return records.findEver(Establishment.KIND, id).stream()
                .map(establishment -> establishment.details().actor());
    }

    /** Whether it may be of the unit with this SIREN; a place without a SIRET may be of any. */
    boolean isOf(String siren) {
        return siret == null || siret.startsWith(siren);
    }

    @Override
    public List<String> searchWords() {
        return Facts.present(name, siret);
    }

    @Override
    public List<CodedFact> codes() {
        return List.of(CodedFact.of("kind", "establishment-kind", kind));
    }
}
