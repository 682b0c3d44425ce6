package org.maillage.exchange.export;

import java.nio.file.Path;
import java.util.Locale;
import org.maillage.kernel.problem.MaillageException;

/** What a file is written as, told by the ending of its name. */
public enum ExportFormat {
    GEOJSON,
    CSV;

    /** @throws MaillageException for an ending that is none of ours; {@code .gz} may follow */
    public static ExportFormat of(Path file) {
        String name = withoutGzip(file);
        if (name.endsWith(".geojson") || name.endsWith(".json")) {
            return GEOJSON;
        }
        if (name.endsWith(".csv")) {
            return CSV;
        }
        throw MaillageException.parameter(
                "file", "« " + file + " » doit finir par .geojson, .json ou .csv, suivi ou non de .gz.");
    }

    static boolean isGzip(Path file) {
        return name(file).endsWith(".gz");
    }

    private static String withoutGzip(Path file) {
        String name = name(file);
        return isGzip(file) ? name.substring(0, name.length() - ".gz".length()) : name;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }
}
