package org.maillage.testkit.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of databases that are copied, in a folder that is gone with the JVM. A database is named by its file without the ending. */
final class H2Files {

    private static final String START = "jdbc:h2:file:";
    private static final String ENDING = ".mv.db";

    private static final Path FOLDER = folder();

    private H2Files() {}

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("maillage-h2-");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path newFile() {
        try {
            Path file = Files.createTempFile(FOLDER, "test", ENDING);
            Files.delete(file);
            return withoutEnding(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path withoutEnding(Path file) {
        String path = file.toString();
        return Path.of(path.substring(0, path.length() - ENDING.length()));
    }

    static String url(Path database, String settings) {
        return START + database + ";" + settings;
    }

    static Path of(String url) {
        return Path.of(url.substring(START.length(), url.indexOf(';')));
    }

    static Path copy(Path database) {
        Path copy = newFile();
        Path file = Path.of(copy + ENDING);
        try {
            Files.copy(Path.of(database + ENDING), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file.toFile().deleteOnExit();
        return copy;
    }

    /** Once nobody is connected to it; there is nothing of a database in memory. */
    static void delete(String url) {
        if (url.startsWith(START)) {
            try {
                Files.deleteIfExists(Path.of(of(url) + ENDING));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
