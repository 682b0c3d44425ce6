package org.maillage.app.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import org.h2.mvstore.MVStoreException;

/**
 * Takes connections out of the pool that the database says are lost. The pool knows the states by which PostgreSQL says so;
 * of H2 it would give the same dead connection to the next request, and under load to all the following ones. An H2
 * connection whose server is gone tries to open the file by itself, past {@link EmbeddedFile}; where that fails, the
 * pool's next one succeeds.
 */
final class LostConnections implements SQLExceptionOverride {

    @java.lang.Override
    public Override adjudicate(SQLException e) {
        boolean busy = e instanceof SQLTimeoutException || e instanceof SQLTransactionRollbackException;
        boolean lost =
                e instanceof SQLNonTransientConnectionException || !busy && e.getCause() instanceof MVStoreException;
        return lost ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
