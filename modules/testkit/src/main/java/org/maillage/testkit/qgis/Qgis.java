package org.maillage.testkit.qgis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.maillage.testkit.absence.Absence;

/** QGIS's Python bindings (package python3-qgis). */
public final class Qgis {

    private Qgis() {}

    /**
     * What a script of these bindings prints; a failure is told with what it complained of.
     *
     * @param folder for QGIS's profile and its cache of answers, so that none is of another run
     */
    public static String run(Path script, Path folder, String... arguments) {
        Path complaints = folder.resolve("complaints.txt");
        // Debian's own interpreter, which has its packages.
        List<String> command = new ArrayList<>(List.of("/usr/bin/python3", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.to(complaints.toFile()));
        builder.environment().put("QT_QPA_PLATFORM", "offscreen");
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
        try {
            Process process = builder.start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            String complained = Files.readString(complaints);
            if (complained.contains("No module named 'qgis'")) {
                throw Absence.of("QGIS is not installed (apt-get install python3-qgis)");
            }
            if (status != 0) {
                throw new IllegalStateException(script + " failed: " + complained);
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
