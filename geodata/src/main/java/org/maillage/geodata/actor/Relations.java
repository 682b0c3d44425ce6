package org.maillage.geodata.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.geodata.table.Row;
import org.maillage.geodata.table.Table;
import org.maillage.geodata.territory.Commune;
import org.maillage.geodata.territory.Territories;
import org.maillage.geodata.territory.Territories.Larger;

/** The relations of {@code relations.psv} and the memberships that follow from the composition of territories. */
public final class Relations {
    private static final int MEMBERSHIP_STRENGTH = 4;

    /** A relation between two actors, by their refs; {@code strength} from 1 to 5. */
    public record Relation(
            String from,
            String to,
            String kind,
            int strength,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String theme,
            String source) {}

    private final Territories territories;

    public Relations(Territories territories) {
        this.territories = territories;
    }

    /** Memberships first, then the table, in its order. */
    public List<Relation> all() {
        List<Relation> relations = new ArrayList<>();
        for (Commune commune : territories.communes().all()) {
            relations.add(membership(commune, "epci-" + commune.epci(), commune.epci()));
            if (commune.inPark()) {
                relations.add(membership(commune, "parc-trois-vallees", "trois-vallees"));
            }
        }
        Table.read("relations.psv").stream().map(Relations::relation).forEach(relations::add);
        return relations;
    }

    private Relation membership(Commune commune, String actor, String territory) {
        LocalDate since = territories
                .findLarger(territory)
                .map(Larger::properties)
                .orElseThrow()
                .validFrom();
        return new Relation(
                "mairie-" + commune.ref(),
                actor,
                "adhesion",
                MEMBERSHIP_STRENGTH,
                since,
                null,
                "gouvernance",
                "statuts");
    }

    private static Relation relation(Row row) {
        return new Relation(
                row.text("from"),
                row.text("to"),
                row.text("kind"),
                row.integer("strength"),
                LocalDate.parse(row.text("since")),
                row.find("until").map(LocalDate::parse).orElse(null),
                row.find("theme").orElse(null),
                row.text("source"));
    }
}
