package org.maillage.app.person;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maillage.app.RunningApplication;
import org.maillage.kernel.text.TextFolding;

/** All that a database holds, as text without accents and case. */
final class Everything {

    private Everything() {}

    /** By table and row. */
    static Map<String, String> in(RunningApplication maillage) {
        Map<String, String> rows = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(maillage.databaseUrl())) {
            for (String table : tables(connection)) {
                read(connection, table, rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet names = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                        + " WHERE table_schema = CURRENT_SCHEMA AND table_type = 'BASE TABLE'")) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        return tables;
    }

    private static void read(Connection connection, String table, Map<String, String> rows) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
            int columns = row.getMetaData().getColumnCount();
            for (int n = 1; row.next(); n++) {
                StringBuilder text = new StringBuilder();
                for (int column = 1; column <= columns; column++) {
                    text.append(text(row.getObject(column))).append('\n');
                }
                rows.put(table + " " + n, TextFolding.fold(text.toString()));
            }
        }
    }

    private static String text(@Nullable Object value) throws SQLException {
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        return value instanceof Array array ? Arrays.deepToString((Object[]) array.getArray()) : String.valueOf(value);
    }
}
