package org.maillage.api.problem;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.util.Set;

/** Whether something failed because others write the same: a lock that was not had in time, a deadlock. Nothing was written. */
public final class BusyDatabase {

    /** PostgreSQL: lock not available, deadlock, serialisation failure. */
    private static final Set<String> LOCK_STATES = Set.of("55P03", "40P01", "40001");

    private BusyDatabase() {}

    public static boolean isCauseOf(Throwable failure) {
        return Causes.of(failure)
                .anyMatch(cause -> cause instanceof SQLTimeoutException
                        || cause instanceof SQLTransactionRollbackException
                        || cause instanceof SQLException sql
                                && LOCK_STATES.contains(String.valueOf(sql.getSQLState())));
    }
}
