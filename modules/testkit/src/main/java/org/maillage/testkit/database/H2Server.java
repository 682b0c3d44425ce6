package org.maillage.testkit.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.h2.tools.Server;

/** H2 over TCP, within this JVM: closing its sockets is all that its clients can see of its end. */
final class H2Server implements DatabaseServer {

    private final Path folder;
    private final int port;
    private final String settings;
    private Server server;

    /** @param settings of H2, those of the application */
    H2Server(String settings) {
        try {
            this.folder = Files.createTempDirectory("maillage-h2");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.settings = settings;
        this.server = listen(folder, 0);
        this.port = server.getPort();
    }

    @Override
    public String url() {
        return "jdbc:h2:tcp://127.0.0.1:" + port + "/./maillage;" + settings;
    }

    /** Past the sockets: this JVM has the file open for both. */
    @Override
    public String urlThatOutlivesAStop() {
        return "jdbc:h2:file:" + folder.resolve("maillage") + ";" + settings;
    }

    @Override
    public void stop() {
        server.stop();
    }

    @Override
    public void start() {
        server = listen(folder, port);
    }

    private static Server listen(Path folder, int port) {
        try {
            return Server.createTcpServer(
                            "-tcpPort", Integer.toString(port), "-baseDir", folder.toString(), "-ifNotExists")
                    .start();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stop();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
