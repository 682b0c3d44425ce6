package org.maillage.exchange.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;

/** Opens files of every format known. */
public final class FeatureFiles {

    private FeatureFiles() {}

    /** @throws MaillageException when there is no such file, or its format is not known */
    public static FeatureFile open(Path path) throws IOException {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!Files.isRegularFile(path)) {
            throw MaillageException.of(ProblemKind.NOT_FOUND, "unknown-file", "There is no file " + path + ".");
        }
        if (name.matches(".*\\.(geo)?json(\\.gz)?")) {
            return openGeoJson(Files.newInputStream(path));
        }
        throw MaillageException.of(
                ProblemKind.UNSUPPORTED_FORMAT,
                "unknown-format",
                "The format of " + path.getFileName() + " is not known; give GeoJSON (.geojson, .json, .gz).");
    }

    /** GeoJSON that does not lie in a file of its own. */
    public static FeatureFile openGeoJson(InputStream stream) throws IOException {
        return GeoJsonFile.open(stream);
    }
}
