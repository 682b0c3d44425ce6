package org.maillage.testkit.gdal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.maillage.testkit.absence.Absence;

/** GDAL's programs (package gdal-bin). */
public final class Gdal {

    private static final Pattern FEATURE_COUNT =
            Pattern.compile("Layer name: (?!layer_styles\\b).*?Feature Count: (\\d+)", Pattern.DOTALL);

    private Gdal() {}

    /** How many features GDAL finds in all layers of a file, without the table of styles that QGIS knows in a GeoPackage. */
    public static int featureCount(Path file) {
        return FEATURE_COUNT
                .matcher(run("ogrinfo", "-so", "-al", "-ro", file.toString()))
                .results()
                .map(found -> found.group(1))
                .mapToInt(Integer::parseInt)
                .sum();
    }

    /** What the program prints; a failure is told with it. */
    public static String run(String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed: " + printed);
            }
            return printed;
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).startsWith("Cannot run program")) {
                throw Absence.of("GDAL's " + program + " is not installed (apt-get install gdal-bin)");
            }
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
