package org.maillage.testkit.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.testkit.absence.Absence;

/**
 * A PostgreSQL server of this JVM's own, on a free loopback port, gone with the JVM; or the one that
 * {@code MAILLAGE_TEST_DATABASE_URL} names. PostgreSQL refuses to run as root, so root starts it as {@code postgres}.
 */
final class ThrowawayPostgres {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
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

    /** The address of a new database with PostGIS in it. */
    String createDatabase() {
        String name = "maillage_test_" + ProcessHandle.current().pid() + "_" + COUNTER.incrementAndGet();
        execute("postgres", "CREATE DATABASE " + name + " TEMPLATE " + template());
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
        Path programs = programs().orElseThrow(ThrowawayPostgres::absent);
        try {
            return startCluster(programs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ThrowawayPostgres startCluster(Path programs) throws IOException {
        Path home = Files.createTempDirectory("maillage-postgres");
        runPlain(List.of("chmod", "777", home.toString()));
        String data = home.resolve("data").toString();
        run(List.of(
                programs.resolve("initdb").toString(),
                "-D",
                data,
                "-A",
                "trust",
                "-U",
                "maillage",
                "--no-locale",
                "-E",
                "UTF8",
                "--no-sync"));
        int port = freePort();
        // A test database is thrown away: nothing is lost by not waiting for the disk.
        String options =
                "-p " + port + " -k " + home + " -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200";
        List<String> pgCtl = List.of(programs.resolve("pg_ctl").toString(), "-D", data, "-w");
        run(with(pgCtl, "-o", options, "-l", home.resolve("log").toString(), "start"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> run(with(pgCtl, "-m", "immediate", "stop"))));
        return new ThrowawayPostgres("jdbc:postgresql://127.0.0.1:" + port + "/", "?user=maillage");
    }

    private static RuntimeException absent() {
        return Absence.of("PostgreSQL with PostGIS is not installed (apt-get install postgresql-15-postgis-3)");
    }

    private static Optional<Path> programs() {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.exists(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static List<String> with(List<String> command, String... more) {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of(more));
        return whole;
    }

    private static void run(List<String> command) {
        boolean root = "root".equals(System.getProperty("user.name"));
        runPlain(
                root
                        ? Stream.concat(Stream.of("runuser", "-u", "postgres", "--"), command.stream())
                                .toList()
                        : command);
    }

    private static void runPlain(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("Failed: " + String.join(" ", command));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
