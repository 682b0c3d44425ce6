package org.maillage.geodata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateSampleTest {
    private static final String HOW_TO_RENEW =
            "%s differs from what the generator writes; to renew the sample see geodata/SOURCES.md, section « Régénérer »";

    @TempDir
    Path folder;

    @Test
    void theCommittedFilesAreWhatTheGeneratorWrites() throws IOException {
        GenerateSample.main(new String[] {folder.toString()});

        for (String name : SampleFiles.sampleFileNames()) {
            byte[] written = Files.readAllBytes(folder.resolve(name));
            byte[] committed = SampleFiles.content("sample/" + name).getBytes(StandardCharsets.UTF_8);
            // compared as a boolean: a million characters would drown the message
            assertThat(java.util.Arrays.equals(written, committed))
                    .as(HOW_TO_RENEW, name)
                    .isTrue();
        }
    }

    @Test
    void twoGenerationsAreEqual() {
        Map<String, String> first = Sample.generate().files();

        assertThat(Sample.generate().files().equals(first)).isTrue();
        assertThat(first.keySet()).containsExactlyElementsOf(SampleFiles.sampleFileNames());
    }
}
