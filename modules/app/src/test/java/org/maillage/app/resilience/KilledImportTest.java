package org.maillage.app.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.Database;
import org.maillage.app.RunningApplication;
import org.maillage.app.exchange.Import;
import org.maillage.exchange.run.ImportReport;
import org.maillage.testkit.database.TestDatabase;

/** An import is killed after some of its rows were written: none of them stays, and it can be run again. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@Timeout(300)
class KilledImportTest {

    /** Enough that thousands of rows are left when the kill comes, a tenth into the file. */
    private static final int ROWS = 6_000;

    private static final List<String> WRITTEN = List.of("actor", "change", "source", "layer_commit", "imported_image");

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    @Test
    void anImportThatIsKilledLeavesNothingAndRunsWhollyTheNextTime() throws IOException, InterruptedException {
        KeptDatabase database = KeptDatabase.of(kind, folder);
        Path actors = table();
        killedHalfway(database, actors);
        try (RunningApplication again = RunningApplication.emptyWith(database.setting())) {
            Database kept = Database.of(again);
            assertThat(WRITTEN)
                    .allSatisfy(table -> assertThat(kept.count(table)).isZero());
            WholeWrites.assertIn(kept);

            ImportReport report =
                    Import.of(actors, "actors").set("family", "associations").into(again);
            assertThat(report.created()).isEqualTo(report.read()).isEqualTo(ROWS);
            assertThat(kept.count("change")).isEqualTo(ROWS);
            assertThat(kept.count("imported_image")).isEqualTo(ROWS);
            assertThat(kept.count("source")).isEqualTo(1);
            WholeWrites.assertIn(kept);
        }
    }

    private static void killedHalfway(KeptDatabase database, Path actors) throws IOException, InterruptedException {
        try (MaillageProcess importing = MaillageProcess.start(
                database, "import", actors.toString(), "--as", "actors", "--set", "family=associations", "--create")) {
            Eventually.holds("rows are written", () -> {
                assertThat(importing.isAlive()).as(importing.output()).isTrue();
                return database.changesBegun() >= ROWS / 10;
            });
            importing.kill();
            assertThat(importing.output()).as("the import had finished").doesNotContain("Lues");
        }
    }

    private Path table() throws IOException {
        Stream<String> rows = IntStream.range(0, ROWS)
                .mapToObj(i -> String.format(
                        Locale.ROOT, "Association %d,%.5f,%.5f", i, 2 + i % 100 * 0.01, 44 + i / 100 * 0.01));
        return Files.write(
                folder.resolve("actors.csv"),
                Stream.concat(Stream.of("nom,lon,lat"), rows).toList());
    }
}
