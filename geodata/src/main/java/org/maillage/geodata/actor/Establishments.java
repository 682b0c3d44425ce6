package org.maillage.geodata.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.maillage.geodata.actor.ActorProperties.Establishment;
import org.maillage.geodata.territory.Commune;
import org.maillage.geodata.territory.Territories;
import org.maillage.geodata.vocabulary.Vocabularies;

/** The places that the table gives an actor beside its seat, each with a number, an address and a point in its village. */
final class Establishments {
    private static final String PERMANENCE = "permanence";

    private final Territories territories;
    private final Vocabularies vocabularies;
    private final Seats seats;

    Establishments(Territories territories, Vocabularies vocabularies, Seats seats) {
        this.territories = territories;
        this.vocabularies = vocabularies;
        this.seats = seats;
    }

    /** In the table's order: the rank after the head office is the establishment's number. */
    List<Establishment> of(ActorRow row, Optional<String> siren, SplittableRandom random) {
        List<Establishment> establishments = new ArrayList<>();
        for (String cell : row.establishments()) {
            establishments.add(establishment(cell, siren, establishments.size() + 2, random));
        }
        return establishments;
    }

    private Establishment establishment(String cell, Optional<String> siren, int rank, SplittableRandom random) {
        String kind = cell.substring(0, cell.indexOf(' '));
        Commune commune = territories.communes().get(cell.substring(cell.indexOf('@') + 1));
        Point point = seats.inVillage(commune, random);
        return new Establishment(
                cell.substring(kind.length() + 1, cell.indexOf('@')),
                vocabularies.term("establishment-kind", kind).code(),
                siret(kind, siren, rank),
                seats.address("", commune, random),
                commune.code(),
                point.getX(),
                point.getY());
    }

    private static @Nullable String siret(String kind, Optional<String> siren, int rank) {
        return PERMANENCE.equals(kind)
                ? null
                : siren.map(head -> Identifiers.siret(head, rank)).orElse(null);
    }
}
