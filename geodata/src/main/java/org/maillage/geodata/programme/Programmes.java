package org.maillage.geodata.programme;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.maillage.geodata.geojson.Feature;
import org.maillage.geodata.place.Places;
import org.maillage.geodata.table.Row;
import org.maillage.geodata.table.Table;

/** Assembles programmes, axes and actions from their tables. */
public final class Programmes {
    private final List<Row> axes = Table.read("axes.psv");
    private final List<Row> actions = Table.read("actions.psv");
    private final Places places;
    private final Budgets budgets;

    public Programmes(Places places, List<Feature> actors) {
        this.places = places;
        this.budgets = new Budgets(new ActorNames(actors));
    }

    public List<Programme> all() {
        return Table.read("programmes.psv").stream().map(this::programme).toList();
    }

    private Programme programme(Row row) {
        String ref = row.text("ref");
        return new Programme(
                ref,
                row.text("kind"),
                row.text("name"),
                row.text("description"),
                row.find("holder").orElse(null),
                row.text("holderName"),
                LocalDate.parse(row.text("starts")),
                LocalDate.parse(row.text("ends")),
                axes.stream()
                        .filter(axis -> axis.text("programme").equals(ref))
                        .map(axis -> axis(ref, axis))
                        .toList());
    }

    private Programme.Axis axis(String programme, Row row) {
        String code = row.text("code");
        List<Programme.Action> own = actions.stream()
                .filter(action -> action.text("programme").equals(programme)
                        && action.text("axis").equals(code))
                .map(this::action)
                .toList();
        return new Programme.Axis(programme + "-" + code.toLowerCase(Locale.ROOT), code, row.text("name"), own);
    }

    private Programme.Action action(Row row) {
        return new Programme.Action(
                row.text("ref"),
                row.text("name"),
                row.text("description"),
                row.text("status"),
                row.list("themes"),
                row.find("leader").orElse(null),
                parts(row, "partners", cell -> partner(cell.split(":"))),
                LocalDate.parse(row.text("starts")),
                LocalDate.parse(row.text("ends")),
                row.integer("progress"),
                row.find("place").map(places::geometry).orElse(null),
                budgets.find(row).orElse(null),
                parts(row, "indicators", cell -> indicator(cell.split("@"))));
    }

    private static Programme.Partner partner(String[] parts) {
        return new Programme.Partner(parts[0], parts[1]);
    }

    private static Programme.Indicator indicator(String[] parts) {
        return new Programme.Indicator(parts[0], parts[1], Double.parseDouble(parts[2]), Double.parseDouble(parts[3]));
    }

    private static <T> List<T> parts(Row row, String column, Function<String, T> reader) {
        return row.find(column).stream()
                .flatMap(cell -> Arrays.stream(cell.split(";")))
                .map(String::strip)
                .map(reader)
                .toList();
    }
}
