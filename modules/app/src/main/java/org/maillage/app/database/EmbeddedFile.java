package org.maillage.app.database;

import static org.h2.api.ErrorCode.DATABASE_ALREADY_OPEN_1;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Connections to the embedded H2GIS file, also when the process that had it open before was killed. This process may
 * open the file at any time, not at its start alone: when another one had it and is gone, the next connection opens it.
 */
final class EmbeddedFile extends DriverManagerDataSource {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedFile.class);

    /**
     * What this process has had open itself. Such a file is not opened beside it: the system takes all of a process's locks of a
     * file away when it closes that file once.
     */
    private static final Set<Path> HOSTED = ConcurrentHashMap.newKeySet();

    private static final RetryTemplate WHILE_OTHERS_OPEN_IT = new RetryTemplate(RetryPolicy.builder()
            .predicate(refused -> refused instanceof SQLException e && e.getErrorCode() == DATABASE_ALREADY_OPEN_1)
            .maxRetries(40)
            .delay(Duration.ofMillis(250))
            .build());

    private final Path file;
    private final Path lock;
    private int loginTimeout;

    /** @param database path of the database, without the ending of its file */
    EmbeddedFile(Path database, String settings) {
        super("jdbc:h2:file:" + database + settings);
        this.file = database.resolveSibling(database.getFileName() + ".mv.db");
        this.lock = database.resolveSibling(database.getFileName() + ".lock.db");
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

    /** While another process ends what was left, or opens the file, it is nobody's: that takes as long as it is read once. */
    @Override
    protected Connection getConnectionFromDriverManager(String url, Properties properties) throws SQLException {
        try {
            return WHILE_OTHERS_OPEN_IT.execute(() -> connect(url, properties));
        } catch (RetryException e) {
            if (e.getCause() instanceof SQLException refused) {
                throw refused;
            }
            throw new SQLException(e.getCause());
        }
    }

    private Connection connect(String url, Properties properties) throws SQLException {
        if (!HOSTED.contains(file)) {
            endLeftTransactions();
        }
        Connection connection = super.getConnectionFromDriverManager(url, properties);
        if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal) {
            HOSTED.add(file);
        }
        return connection;
    }

    /** Who closes a file takes its lock away, so that one that is there is of a process that has it open, or was killed. */
    private void endLeftTransactions() {
        try {
            if (LeftTransactions.end(file, Files.exists(lock))) {
                LOG.warn("event=left-transactions-ended file={}", file);
            }
        } catch (RuntimeException e) {
            // nothing of it is written, and H2 says itself what it finds wrong
            LOG.warn("event=left-transactions-kept file={} cause={}", file, e.toString());
        }
    }
}
