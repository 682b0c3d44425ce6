package org.maillage.store.layer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.query.Cursor;
import org.maillage.layers.query.FeatureQuery;

/**
 * Reads a layer in key order by ranges of keys that double until the page is full, for a database that would sort all
 * remaining rows of the view otherwise.
 */
final class KeyWindows implements RowStream.Results {

    private static final long SMALLEST = 256;
    /** H2 sorts a window in memory: 8,192 communes are some 8 MB, ten times as many did not fit an export's 192 MB. */
    private static final long LARGEST = 1 << 13;

    private final Connection connection;
    private final LayerSql sql;
    private final FeatureQuery query;
    private final long highest;
    private long after;
    private long width = SMALLEST;
    private @Nullable PreparedStatement statement;

    private KeyWindows(Connection connection, LayerSql sql, FeatureQuery query, long highest) {
        this.connection = connection;
        this.sql = sql;
        this.query = query;
        this.highest = highest;
        Cursor start = query.after();
        this.after = start == null ? 0 : start.key();
    }

    static RowStream stream(Connection connection, LayerSql sql, FeatureQuery query) throws SQLException {
        try (PreparedStatement highest = sql.highestKey(query).prepare(connection);
                ResultSet row = highest.executeQuery()) {
            row.next();
            return new RowStream(
                    query,
                    sql.tellsConfidential(),
                    sql.lists(),
                    new KeyWindows(connection, sql, query, row.getLong(1)));
        }
    }

    @Override
    public @Nullable ResultSet next() throws SQLException {
        if (statement != null) {
            statement.close();
        }
        if (after >= highest) {
            return null;
        }
        statement = sql.selectWindow(query, after, after + width).prepare(connection);
        after += width;
        width = Math.min(LARGEST, width * 2);
        return statement.executeQuery();
    }
}
