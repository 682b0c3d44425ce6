package org.maillage.testkit.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.maillage.testkit.absence.Absence;

/**
 * A PostgreSQL server on a free loopback port, its files in a folder of its own; it ends with the JVM at the latest.
 * PostgreSQL refuses to run as root, so root starts it as {@code postgres}.
 */
final class PostgresCluster {

    /** Who owns it; there is no password, it listens on the loopback alone. */
    static final String CREDENTIALS = "?user=maillage";

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

    private final Path programs;
    private final Path home;
    private final int port;
    private boolean running;

    private PostgresCluster(Path programs, Path home, int port) {
        this.programs = programs;
        this.home = home;
        this.port = port;
    }

    /** Made, not yet started. Without PostgreSQL on this machine the test stops, see {@link Absence}. */
    static PostgresCluster create() {
        Path programs = programs().orElseThrow(PostgresCluster::absent);
        try {
            Path home = Files.createTempDirectory("maillage-postgres");
            runPlain(List.of("chmod", "777", home.toString()));
            PostgresCluster cluster = new PostgresCluster(programs, home, freePort());
            cluster.initialise();
            Runtime.getRuntime().addShutdownHook(new Thread(cluster::delete));
            return cluster;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JDBC address of the server; the name of a database and {@link #CREDENTIALS} follow. */
    String address() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/";
    }

    synchronized void start() {
        // A test database is thrown away: nothing is lost by not waiting for the disk.
        String options =
                "-p " + port + " -k " + home + " -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200";
        run(pgCtl("-o", options, "-l", home.resolve("log").toString(), "start"));
        running = true;
    }

    /** At once, as if it had been killed: the next start recovers from the log. */
    synchronized void stop() {
        if (running) {
            run(pgCtl("-m", "immediate", "stop"));
            running = false;
        }
    }

    /** Its files belong to the user it ran as. */
    synchronized void delete() {
        stop();
        if (Files.exists(home)) {
            runPlain(List.of("rm", "-rf", home.toString()));
        }
    }

    private void initialise() {
        run(List.of(
                programs.resolve("initdb").toString(),
                "-D",
                data(),
                "-A",
                "trust",
                "-U",
                "maillage",
                "--no-locale",
                "-E",
                "UTF8",
                "--no-sync"));
    }

    private String data() {
        return home.resolve("data").toString();
    }

    private List<String> pgCtl(String... words) {
        List<String> command =
                new ArrayList<>(List.of(programs.resolve("pg_ctl").toString(), "-D", data(), "-w"));
        command.addAll(List.of(words));
        return command;
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

    private static void run(List<String> command) {
        boolean root = "root".equals(System.getProperty("user.name"));
        List<String> asPostgres = new ArrayList<>(List.of("runuser", "-u", "postgres", "--"));
        asPostgres.addAll(command);
        runPlain(root ? asPostgres : command);
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
