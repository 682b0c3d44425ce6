package org.maillage.app.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up when the pool gives a connection on which the database answers. */
final class DatabaseHealth extends AbstractHealthIndicator {

    private static final int SECONDS = 1;

    private final DataSource dataSource;

    DatabaseHealth(DataSource dataSource) {
        super("The database does not answer");
        this.dataSource = dataSource;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (connection.isValid(SECONDS)) {
                health.up();
            } else {
                health.down();
            }
        }
    }
}
