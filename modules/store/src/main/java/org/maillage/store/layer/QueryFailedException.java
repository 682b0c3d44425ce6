package org.maillage.store.layer;

import java.io.Serial;
import java.sql.SQLException;
import org.maillage.kernel.problem.MaillageException;

/** The database failed while features were read. */
public final class QueryFailedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** SQL's « numeric value out of range »: PostgreSQL stops where a double would become infinite. */
    private static final String OUT_OF_RANGE = "22003";

    private QueryFailedException(SQLException cause) {
        super(cause);
    }

    /** A bug or an outage, but for what only the caller's arithmetic can bring about. */
    static RuntimeException of(SQLException cause) {
        return OUT_OF_RANGE.equals(cause.getSQLState())
                ? MaillageException.parameter("filter", "Un calcul du filtre donne un nombre trop grand.")
                        .causedBy(cause)
                : new QueryFailedException(cause);
    }
}
