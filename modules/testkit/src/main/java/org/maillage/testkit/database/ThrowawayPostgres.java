package org.maillage.testkit.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Databases with PostGIS on a server of this JVM's own, gone with the JVM; or on the one that
 * {@code MAILLAGE_TEST_DATABASE_URL} names.
 */
final class ThrowawayPostgres {

    private static final String TEMPLATE = "maillage_template";
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private static @Nullable ThrowawayPostgres instance;

    private final String server;
    private final String credentials;

    private ThrowawayPostgres(String server, String credentials) {
        this.server = server;
        this.credentials = credentials;
    }

    /** Started at the first call. */
    static synchronized ThrowawayPostgres running() {
        ThrowawayPostgres known = instance;
        if (known == null) {
            known = start();
            known.prepareTemplate();
            instance = known;
        }
        return known;
    }

    /** On the cluster, which runs. */
    static ThrowawayPostgres on(PostgresCluster cluster) {
        ThrowawayPostgres postgres = new ThrowawayPostgres(cluster.address(), PostgresCluster.CREDENTIALS);
        postgres.prepareTemplate();
        return postgres;
    }

    /** The address of a new database with PostGIS in it. */
    String createDatabase() {
        return createFrom(template());
    }

    /** The address of a new database with all that is in another one, to which nobody is connected. */
    String copyDatabase(String url) {
        return createFrom(url.substring(server.length(), url.length() - credentials.length()));
    }

    private String createFrom(String original) {
        String name = "maillage_test_" + ProcessHandle.current().pid() + "_" + COUNTER.incrementAndGet();
        execute("postgres", "CREATE DATABASE " + name + " TEMPLATE " + original);
        return server + name + credentials;
    }

    private void prepareTemplate() {
        execute("postgres", "DROP DATABASE IF EXISTS " + template());
        execute("postgres", "CREATE DATABASE " + template());
        execute(template(), "CREATE EXTENSION postgis");
    }

    private static String template() {
        return TEMPLATE + "_" + ProcessHandle.current().pid();
    }

    private void execute(String database, String sql) {
        try (Connection connection = DriverManager.getConnection(server + database + credentials);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static ThrowawayPostgres start() {
        String given = System.getenv("MAILLAGE_TEST_DATABASE_URL");
        if (given != null) {
            int slash = given.indexOf('/', "jdbc:postgresql://".length());
            int query = given.indexOf('?');
            return new ThrowawayPostgres(given.substring(0, slash + 1), query < 0 ? "" : given.substring(query));
        }
        PostgresCluster cluster = PostgresCluster.create();
        cluster.start();
        return new ThrowawayPostgres(cluster.address(), PostgresCluster.CREDENTIALS);
    }
}
