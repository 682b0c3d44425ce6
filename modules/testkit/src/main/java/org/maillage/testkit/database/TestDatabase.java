package org.maillage.testkit.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The two databases. A test class is parameterised by them and asks for a fresh, empty one:
 *
 * <pre>{@code
 * @ParameterizedClass
 * @EnumSource(TestDatabase.class)
 * class TerritoriesTest {
 *     TerritoriesTest(TestDatabase database) { ... database.create() ... }
 * }
 * }</pre>
 */
public enum TestDatabase {
    POSTGIS {
        @Override
        public String createUrl() {
            return ThrowawayPostgres.running().createDatabase();
        }

        @Override
        String copyUrl(String original) {
            return ThrowawayPostgres.running().copyDatabase(original);
        }

        @Override
        public DatabaseServer startServer() {
            return new PostgresServer();
        }
    },
    H2GIS {
        @Override
        public String createUrl() {
            return DroppedAfterwards.noted("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;" + H2_SETTINGS);
        }

        @Override
        String createOriginalUrl() {
            return H2Files.url(H2Files.newFile(), H2_SETTINGS);
        }

        @Override
        String copyUrl(String original) {
            return DroppedAfterwards.noted(
                    H2Files.url(H2Files.copy(H2Files.of(original)), "DB_CLOSE_DELAY=-1;" + H2_SETTINGS));
        }

        @Override
        public DatabaseServer startServer() {
            return new H2Server(H2_SETTINGS);
        }
    };

    /** What the application itself sets on H2 (design.md 5), but for durability and sharing, which memory has not. */
    private static final String H2_SETTINGS = "LAZY_QUERY_EXECUTION=TRUE;QUERY_CACHE_SIZE=128"
            + ";DEFAULT_NULL_ORDERING=HIGH;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

    private final Map<String, String> originals = new ConcurrentHashMap<>();

    /** The JDBC address of a new empty database; user and password are in it where they are needed. */
    public abstract String createUrl();

    /**
     * The JDBC address of a new database that has all that was once written into another one.
     *
     * @param content names what is in it
     * @param write writes it into the database at an address, and leaves no connection open; called once in a JVM
     */
    public String createUrl(String content, Consumer<String> write) {
        return copyUrl(originals.computeIfAbsent(content, name -> {
            String url = createOriginalUrl();
            write.accept(url);
            return url;
        }));
    }

    /** Of a database that can be copied once nobody is connected to it. */
    String createOriginalUrl() {
        return createUrl();
    }

    abstract String copyUrl(String original);

    /** A server that the test may stop and start again. The caller closes it. */
    public abstract DatabaseServer startServer();

    /** A pool on a new empty database. PostGIS without a server stops the test when {@code CI} is set, else skips it. */
    public HikariDataSource create() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(createUrl());
        config.setMaximumPoolSize(6);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }
}
