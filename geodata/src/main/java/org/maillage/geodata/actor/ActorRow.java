package org.maillage.geodata.actor;

import java.util.List;
import java.util.Optional;
import org.maillage.geodata.table.Row;
import org.maillage.geodata.table.Table;
import org.maillage.geodata.territory.Commune;
import org.maillage.geodata.territory.Communes;

/** An actor as listed, before it gets identifiers, an address and a point. */
record ActorRow(
        String ref,
        String type,
        String commune,
        Optional<String> seatPlace,
        String name,
        String officialName,
        Optional<String> acronym,
        List<String> themes,
        Optional<String> area,
        List<String> establishments,
        String description) {
    private static final String NOWHERE = "-";

    boolean hasSeat() {
        return !seatPlace.equals(Optional.of(NOWHERE));
    }

    static List<ActorRow> readAll() {
        return Table.read("actors.psv").stream().map(ActorRow::of).toList();
    }

    static List<ActorRow> mairies(Communes communes) {
        return communes.all().stream().map(ActorRow::mairie).toList();
    }

    private static ActorRow of(Row row) {
        String[] seat = row.text("commune").split("@", -1);
        return new ActorRow(
                row.text("ref"),
                row.text("type"),
                seat[0],
                seat.length > 1 ? Optional.of(seat[1]) : Optional.empty(),
                row.text("name"),
                row.text("name"),
                row.find("acronym"),
                row.list("themes"),
                row.find("area"),
                row.find("establishments")
                        .map(cells -> List.of(cells.split(";")))
                        .orElse(List.of()),
                row.text("description"));
    }

    private static ActorRow mairie(Commune commune) {
        String of = French.of(commune.name());
        return new ActorRow(
                "mairie-" + commune.ref(),
                "commune",
                commune.ref(),
                Optional.empty(),
                "Mairie " + of,
                "Commune " + of,
                Optional.empty(),
                List.of("gouvernance", "urbanisme", MairieTexts.favouriteTheme(commune)),
                Optional.of("@"),
                List.of(),
                MairieTexts.description(commune));
    }
}
