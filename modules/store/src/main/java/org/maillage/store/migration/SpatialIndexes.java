package org.maillage.store.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.maillage.store.dialect.SpatialDialect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for the spatial indexes that every question relies on. Migrations make them, but a restored dump or a bulk load can
 * have dropped one, and then nothing is wrong but everything slow.
 */
final class SpatialIndexes {

    private static final Logger LOG = LoggerFactory.getLogger(SpatialIndexes.class);

    private static final String COLUMN = "geom_cover";

    /** The tables behind the layers. History, programmes and relations have a geometry too, but nobody looks for them by place. */
    private static final List<String> TABLES = List.of(
            "action",
            "actor",
            "area_of_action",
            "establishment",
            "funding_scheme",
            "intervention_zone",
            "protected_site",
            "territory");

    private SpatialIndexes() {}

    /** Warns of each that is missing, with the statement that makes it. */
    static void check(DataSource dataSource, SpatialDialect dialect) {
        missing(dataSource)
                .forEach(table -> LOG.warn(
                        "event=index-missing table={} : questions about places read the whole table; run: {}",
                        table,
                        dialect.spatialIndex(table, COLUMN)));
    }

    /** Tables behind a layer whose geometry has no index. */
    static List<String> missing(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            List<String> missing = new ArrayList<>();
            for (String table : TABLES) {
                if (!indexed(connection, table).contains(COLUMN)) {
                    missing.add(table);
                }
            }
            return missing;
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not tell its indexes", e);
        }
    }

    private static Set<String> indexed(Connection connection, String table) throws SQLException {
        Set<String> columns = new HashSet<>();
        try (ResultSet index = connection
                .getMetaData()
                .getIndexInfo(connection.getCatalog(), connection.getSchema(), table, false, true)) {
            while (index.next()) {
                columns.add(index.getString("COLUMN_NAME"));
            }
        }
        return columns;
    }
}
