package org.maillage.exchange.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.maillage.kernel.problem.MaillageException;

/** A file that is there when all of it is written, and else what it was before. */
public final class WholeFile {

    private WholeFile() {}

    /** Writes the file that it is given. */
    public interface Work<T> {
        T to(Path file) throws IOException;
    }

    /**
     * @param file replaced when it is there
     * @throws MaillageException when the file cannot be written
     */
    public static <T> T write(Path file, Work<T> work) {
        try {
            // Not a temporary file of Java's, which nobody but its owner may read.
            Path part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
            try {
                T written = work.to(part);
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
                return written;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (NoSuchFileException e) {
            throw MaillageException.parameter("file", "Le dossier de « " + file + " » n'existe pas.")
                    .causedBy(e);
        } catch (IOException e) {
            throw MaillageException.parameter("file", "« " + file + " » ne peut pas être écrit : " + e.getMessage())
                    .causedBy(e);
        }
    }
}
