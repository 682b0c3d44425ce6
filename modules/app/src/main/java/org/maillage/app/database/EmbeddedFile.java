package org.maillage.app.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Connections to the embedded H2GIS file, also when the process that had it open before was killed. This process may
 * open the file at any time, not at its start alone: when another one had it and is gone, the next connection opens it.
 */
final class EmbeddedFile extends DriverManagerDataSource {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedFile.class);

    private final Path file;
    private int loginTimeout;

    /** @param database path of the database, without the ending of its file */
    EmbeddedFile(Path database, String settings) {
        super("jdbc:h2:file:" + database + settings);
        this.file = database.resolveSibling(database.getFileName() + ".mv.db");
    }

    /** Spring's own takes none; the pool waits as long, when it ends, for a connection that is just being opened. */
    @Override
    public void setLoginTimeout(int seconds) {
        this.loginTimeout = seconds;
    }

    @Override
    public int getLoginTimeout() {
        return loginTimeout;
    }

    private boolean endsLeftTransactions(SQLException refused) {
        try {
            return LeftTransactions.end(file);
        } catch (MVStoreException unreadable) {
            refused.addSuppressed(unreadable);
            return false;
        }
    }

    @Override
    protected Connection getConnectionFromDriverManager(String url, Properties properties) throws SQLException {
        try {
            return super.getConnectionFromDriverManager(url, properties);
        } catch (SQLException e) {
            if (!endsLeftTransactions(e)) {
                throw e;
            }
            LOG.warn("event=left-transactions-ended file={}", file);
            return super.getConnectionFromDriverManager(url, properties);
        }
    }
}
