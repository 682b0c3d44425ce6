package org.maillage.testkit.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Ends the databases of H2 once the class that asked for them is through. They outlive their connections, and the sample
 * territory of every class before took a gigabyte, and a quarter of the time of all tests for collecting garbage.
 */
public final class DroppedAfterwards implements TestExecutionListener {

    private static final Queue<String> URLS = new ConcurrentLinkedQueue<>();

    /** Below the engine, which is the first. */
    private static final int CLASS_DEPTH = 2;

    static String noted(String url) {
        URLS.add(url);
        return url;
    }

    @Override
    public void executionFinished(TestIdentifier finished, TestExecutionResult result) {
        if (finished.getUniqueIdObject().getSegments().size() == CLASS_DEPTH) {
            for (String url = URLS.poll(); url != null; url = URLS.poll()) {
                drop(url);
            }
        }
    }

    private static void drop(String url) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException e) {
            throw new IllegalStateException(url, e);
        }
        H2Files.delete(url);
    }
}
