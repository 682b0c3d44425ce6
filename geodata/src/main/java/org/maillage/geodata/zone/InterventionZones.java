package org.maillage.geodata.zone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.maillage.geodata.place.Places;
import org.maillage.geodata.table.Row;
import org.maillage.geodata.table.Table;

/** Places the intervention zones of {@code zones.psv}. */
public final class InterventionZones {
    /** A zone at its present version, with the versions before it, oldest first; geometries in degrees. */
    public record Zone(
            String ref,
            String name,
            String purpose,
            String holder,
            String status,
            int version,
            LocalDate at,
            String reason,
            Geometry geometry,
            List<Version> versions) {}

    /** An earlier version. */
    public record Version(int version, LocalDate at, String reason, Geometry geometry) {}

    private InterventionZones() {}

    public static List<Zone> place(Places places) {
        Map<String, List<Row>> byZone = new LinkedHashMap<>();
        for (Row row : Table.read("zones.psv")) {
            byZone.computeIfAbsent(row.text("ref"), ref -> new ArrayList<>()).add(row);
        }
        return byZone.values().stream().map(rows -> zone(rows, places)).toList();
    }

    private static Zone zone(List<Row> rows, Places places) {
        Row row = rows.get(rows.size() - 1);
        Version present = version(row, places);
        return new Zone(
                row.text("ref"),
                row.text("name"),
                row.text("purpose"),
                row.text("holder"),
                row.text("status"),
                present.version(),
                present.at(),
                present.reason(),
                present.geometry(),
                rows.subList(0, rows.size() - 1).stream()
                        .map(earlier -> version(earlier, places))
                        .toList());
    }

    private static Version version(Row row, Places places) {
        return new Version(
                row.integer("version"),
                LocalDate.parse(row.text("at")),
                row.text("reason"),
                places.geometry(row.text("place")));
    }
}
