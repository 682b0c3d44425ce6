package org.maillage.testkit.shared;

import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.TestAbortedException;

/**
 * The folder of shared test data: {@code MAILLAGE_SHARED_DATA}, or {@code ../shared/data} beside the repository. Where it
 * is absent the test fails when {@code CI} is set, and is skipped with this reason otherwise.
 */
public final class SharedData {

    private SharedData() {}

    /** @param relative a file or folder in it, e.g. {@code cql2/text} */
    public static Path path(String relative) {
        Path path = root().resolve(relative);
        if (Files.exists(path)) {
            return path;
        }
        String message = "The shared test data is not here: " + path + " (set MAILLAGE_SHARED_DATA)";
        throw "true".equals(System.getenv("CI"))
                ? new IllegalStateException(message)
                : new TestAbortedException(message);
    }

    private static Path root() {
        String given = System.getenv("MAILLAGE_SHARED_DATA");
        return given == null ? repository().resolveSibling("shared").resolve("data") : Path.of(given);
    }

    /** The highest folder above the tests' that still has a POM. */
    private static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        Path highest = folder;
        for (Path above = folder; above != null; above = above.getParent()) {
            if (Files.exists(above.resolve("pom.xml"))) {
                highest = above;
            }
        }
        return highest;
    }
}
