package org.maillage.geodata.territory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.maillage.geodata.table.Row;
import org.maillage.geodata.table.Table;
import org.maillage.geodata.terrain.Landscape;
import org.maillage.geodata.terrain.LocalPlane;

/** The communes of the sample, in the order of their table. */
public final class Communes {
    /** INSEE numbers communes alphabetically and leaves gaps after mergers: so do we. */
    private static final int CODE_STEP = 3;

    private final Map<String, Commune> byRef = new LinkedHashMap<>();

    private Communes(List<Commune> communes) {
        communes.forEach(commune -> byRef.put(commune.ref(), commune));
    }

    /** Where the table wishes the villages, in plane metres. */
    public static List<Coordinate> wishedVillages() {
        return rows().stream()
                .map(row -> new Coordinate(1000 * row.decimal("x"), 1000 * row.decimal("y")))
                .toList();
    }

    /** The communes of a landscape drawn around {@link #wishedVillages}. */
    public static Communes of(Landscape landscape) {
        List<Row> rows = rows();
        Map<String, String> codes = codes(rows);
        List<Commune> communes = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            communes.add(commune(
                    rows.get(i),
                    codes,
                    landscape.villages().get(i),
                    landscape.communes().get(i)));
        }
        return new Communes(communes);
    }

    public List<Commune> all() {
        return List.copyOf(byRef.values());
    }

    public List<Commune> where(Predicate<Commune> condition) {
        return byRef.values().stream().filter(condition).toList();
    }

    public Commune get(String ref) {
        Commune commune = byRef.get(ref);
        if (commune == null) {
            throw new IllegalArgumentException("no commune " + ref);
        }
        return commune;
    }

    /** The union of communes in degrees, made of their own vertices. */
    public static Geometry union(List<Commune> communes) {
        return CoverageUnion.union(communes.stream().map(Commune::polygon).toArray(Geometry[]::new));
    }

    private static List<Row> rows() {
        return Table.read("communes.psv");
    }

    private static Map<String, String> codes(List<Row> rows) {
        Map<String, String> codes = new HashMap<>();
        Map<String, Integer> last = new HashMap<>();
        List<Row> sorted = rows.stream()
                .sorted(Comparator.comparing(row -> row.text("ref")))
                .toList();
        for (Row row : sorted) {
            String departement = row.text("departement");
            int number = last.merge(departement, CODE_STEP, Integer::sum);
            codes.put(row.text("ref"), departement + String.format(Locale.ROOT, "%03d", number));
        }
        return codes;
    }

    private static Commune commune(Row row, Map<String, String> codes, Coordinate village, Polygon polygon) {
        return new Commune(
                row.text("ref"),
                codes.getOrDefault(row.text("ref"), ""),
                row.text("name"),
                row.integer("population"),
                row.text("epci"),
                row.text("departement"),
                row.integer("pnr") == 1,
                row.integer("massif") == 1,
                row.integer("frr"),
                LocalPlane.toMetres(village),
                (Polygon) LocalPlane.toMetres(polygon),
                polygon);
    }
}
