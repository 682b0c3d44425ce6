package org.maillage.testkit.data;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.maillage.testkit.absence.Absence;

/**
 * Finds the shared data by {@code MAILLAGE_SHARED_DATA}; left out, {@code ../shared/data} beside the repository, whose
 * root is the nearest folder above that holds the script {@code maillage}.
 */
public final class SharedData {

    private SharedData() {}

    /** @param file within the data, such as {@code admin/communes-95-val-d-oise.geojson} */
    public static Path path(String file) {
        Path path = root().resolve(file);
        if (!Files.isReadable(path)) {
            throw Absence.of("The shared data has no " + path + " (MAILLAGE_SHARED_DATA)");
        }
        return path;
    }

    private static Path root() {
        String given = System.getenv("MAILLAGE_SHARED_DATA");
        return given == null || given.isBlank() ? repository().resolve("../shared/data") : Path.of(given);
    }

    private static Path repository() {
        @Nullable Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("maillage"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw Absence.of("The tests do not run within the repository; say MAILLAGE_SHARED_DATA");
        }
        return folder;
    }
}
