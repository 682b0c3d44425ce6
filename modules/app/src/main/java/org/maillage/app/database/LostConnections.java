package org.maillage.app.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;

/**
 * Takes connections out of the pool that the database says are lost. The pool knows the states by which PostgreSQL says so;
 * of H2 it would give the same dead connection to the next request, and under load to all the following ones.
 */
final class LostConnections implements SQLExceptionOverride {

    @java.lang.Override
    public Override adjudicate(SQLException e) {
        return e instanceof SQLNonTransientConnectionException ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
