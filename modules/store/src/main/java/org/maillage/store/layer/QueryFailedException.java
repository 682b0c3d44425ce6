package org.maillage.store.layer;

import java.io.Serial;
import java.sql.SQLException;

/** The database failed while features were read. */
public final class QueryFailedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    QueryFailedException(SQLException cause) {
        super(cause);
    }
}
