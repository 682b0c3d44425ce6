package org.maillage.app;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The database below a running application, read past it. */
public record Database(String url) {

    public static Database of(RunningApplication maillage) {
        return new Database(maillage.databaseUrl());
    }

    /** @param table or view */
    public long count(String table) {
        return number("SELECT count(*) FROM " + table);
    }

    /** The one number that the query gives. */
    public long number(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
