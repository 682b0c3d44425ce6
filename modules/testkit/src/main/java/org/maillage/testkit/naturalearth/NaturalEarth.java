package org.maillage.testkit.naturalearth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.maillage.testkit.data.SharedData;

/**
 * The dataset that the abstract test suite of CQL2 (OGC 21-065r2, Annex A) is about, as three layers of the store:
 * countries, places and rivers of Natural Earth at 1:110 million, from the GeoPackage in the shared test data.
 */
public final class NaturalEarth {

    private static final List<NaturalEarthTable> TABLES = List.of(
            new NaturalEarthTable("ne_110m_admin_0_countries", "polygon"),
            new NaturalEarthTable("ne_110m_populated_places_simple", "point"),
            new NaturalEarthTable("ne_110m_rivers_lake_centerlines", "line"));

    private NaturalEarth() {}

    /** A predicate of the abstract test suite, and how many items of the layer it selects. */
    public record Predicate(String conformanceClass, String layer, String filter, int count) {}

    /** Adds the layers to a store that is migrated and whose layers nobody has read yet. */
    public static void load(DataSource store) {
        Path file = SharedData.path("cql2/ne110m4cql2.gpkg");
        try (Connection geoPackage = DriverManager.getConnection("jdbc:sqlite:file:" + file + "?mode=ro&immutable=1");
                Connection connection = store.getConnection()) {
            for (NaturalEarthTable table : TABLES) {
                table.copy(geoPackage, connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The Natural Earth layers cannot be loaded", e);
        }
    }

    /** The predicates of the suite. */
    public static List<Predicate> predicates() {
        try {
            return Files.readAllLines(SharedData.path("cql2/expected-counts.tsv")).stream()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .map(row -> new Predicate(row[0], row[1], row[2], Integer.parseInt(row[3])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
