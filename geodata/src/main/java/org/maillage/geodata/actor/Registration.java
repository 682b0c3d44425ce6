package org.maillage.geodata.actor;

import java.util.Optional;
import java.util.Set;
import org.maillage.geodata.terrain.Noise;
import org.maillage.geodata.territory.Commune;
import org.maillage.geodata.territory.Territories;
import org.maillage.geodata.vocabulary.Vocabularies.Term;

/** Which official numbers an actor has, after its family, its legal category and its place in the table. */
record Registration(Optional<String> siren, Optional<String> siret, Optional<String> rna) {
    private static final String DECLARED_ASSOCIATION = "9220";

    /** Associations without staff nor public money have no SIREN: about half of them. */
    private static final double SHARE_WITH_SIREN = 0.5;

    private static final Set<String> NEVER_REGISTERED =
            Set.of("association-non-declaree", "indivision", "proprietaire-forestier", "aappma", "acca");

    static Registration of(ActorRow row, int number, Term type, Commune commune, Territories territories) {
        Optional<String> siren = siren(row, number, type, commune, territories);
        Optional<String> rna = DECLARED_ASSOCIATION.equals(type.legalCategory())
                ? Optional.of(Identifiers.rna(commune.departement(), number))
                : Optional.empty();
        return new Registration(siren, siren.map(head -> Identifiers.siret(head, 1)), rna);
    }

    private static Optional<String> siren(
            ActorRow row, int number, Term type, Commune commune, Territories territories) {
        String departement = commune.departement();
        if (NEVER_REGISTERED.contains(row.type())) {
            return Optional.empty();
        }
        return switch (String.valueOf(type.parent())) {
            case "collectivites" -> Optional.of(collectivite(row, commune, territories));
            case "intercommunalites" -> row.area().map(territories::codeOf);
            case "syndicats", "parcs" -> Optional.of(Identifiers.publicSiren("25", departement, number));
            case "etat" -> Optional.of(Identifiers.publicSiren("17", departement, number));
            case "operateurs", "consulaires" -> Optional.of(Identifiers.publicSiren("18", departement, number));
            case "habitants" -> Optional.empty();
            case "associations", "federations" ->
                hasStaff(row) ? Optional.of(Identifiers.privateSiren(number)) : Optional.empty();
            default -> Optional.of(Identifiers.privateSiren(number));
        };
    }

    private static String collectivite(ActorRow row, Commune commune, Territories territories) {
        return switch (row.type()) {
            case "commune" ->
                Identifiers.publicSiren(
                        "21",
                        commune.departement(),
                        Integer.parseInt(commune.code().substring(2)));
            case "departement" ->
                Identifiers.publicSiren("22", territories.codeOf(row.area().orElseThrow()), 1);
            default ->
                Identifiers.publicSiren("23", territories.codeOf(row.area().orElseThrow()), 1);
        };
    }

    private static boolean hasStaff(ActorRow row) {
        return new Noise(row.ref().hashCode()).of(5, 5, 5) < SHARE_WITH_SIREN;
    }
}
