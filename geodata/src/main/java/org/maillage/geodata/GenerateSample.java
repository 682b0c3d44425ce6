package org.maillage.geodata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the sample's files into the source tree, or into the folder given as argument; they are committed and a test compares them. */
public final class GenerateSample {
    /** Where the files are committed, from the folder of this module. */
    private static final String SAMPLE = "src/main/resources/org/maillage/geodata/sample";

    private GenerateSample() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = arguments.length > 0 ? Path.of(arguments[0]) : Path.of(SAMPLE);
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : Sample.generate().files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
