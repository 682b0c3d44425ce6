package org.maillage.api.problem;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.regex.Pattern;

/** Whether something failed because the database is not there any more. */
public final class LostDatabase {

    private static final Pattern H2_ENDED_TRANSACTION =
            Pattern.compile("Transaction \\d+ has status (ROLLED_BACK|CLOSED), not OPEN");

    private LostDatabase() {}

    /** Also when H2's file cannot be read, which it tells as a « general error » of this cause; no H2 is on this class path. */
    public static boolean isCauseOf(Throwable failure) {
        return Causes.of(failure)
                .anyMatch(cause -> cause instanceof SQLException sql && isConnectionLost(sql)
                        || cause.getClass().getName().equals("org.h2.mvstore.MVStoreException"));
    }

    /**
     * SQL state class 08 is a connection failure, 57P is PostgreSQL going down, 90098 an H2 database that closed. Other
     * states by which H2 tells of a lost connection have the exception's type in common, but for a server that ends a
     * transaction while it stops: that is a « general error », told by its text alone.
     */
    private static boolean isConnectionLost(SQLException e) {
        String state = e.getSQLState();
        return e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException
                || H2_ENDED_TRANSACTION.matcher(String.valueOf(e.getMessage())).find()
                || state != null && (state.startsWith("08") || state.startsWith("57P") || state.equals("90098"));
    }
}
