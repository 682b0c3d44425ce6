package org.maillage.store.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Every difference between the two databases, as a method with a test on both. More than twelve methods need a decision
 * record. SQL given out has {@code ?} for parameters; columns are quoted identifiers.
 */
public interface SpatialDialect {

    /** The folder of migrations beside {@code both}. */
    String migrations();

    /** An expression for the geometry of a column as well-known binary, extended or not. */
    String wkb(String column);

    /**
     * Whether a page in key order is read faster by ranges of keys: H2 sorts all remaining rows of a view for each page
     * (42–114 ms of 60,000 against 1–13 ms, design.md 5).
     */
    boolean readsByKeyWindow();

    /** A text compared and sorted in code-point order, whatever the collation of the database. */
    String byCodePoint(String text);

    /** A condition that two arrays of text share an element; each is said once, in this order. */
    String arraysOverlap(String array, String other);

    /** A condition that an array of text has all elements of another; each is said once, in this order. */
    String arrayContains(String array, String other);

    /** Whether the driver gives the bytes of a list of texts, as they came: the same for the same list. */
    boolean listsHaveBytes();

    /**
     * What stands before a select of few rows whose plan is made once and kept: PostgreSQL plans a box anew each time, which
     * takes ten times as long as reading a small one (0.29 against 0.03 ms of 100,000 points). It gives a row of its own,
     * and the rows of the select are the last result of the statement. It holds for the transaction, were it only that of the statement. Empty where plans are always kept.
     */
    String planOnce();

    /** The statement that makes a spatial index. */
    String spatialIndex(String table, String column);

    /** Recognises the database behind the connection pool. */
    static SpatialDialect of(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("H2")
                    ? new H2gisDialect()
                    : new PostgisDialect();
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }
}
