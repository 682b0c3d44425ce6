package org.maillage.app.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.Database;
import org.maillage.app.RunningApplication;
import org.maillage.app.resilience.Editors.Edit;
import org.maillage.domain.audit.Journal;
import org.maillage.testkit.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/**
 * The service is killed in the middle of a thousand edits that many make to the same records: what was acknowledged is there, in
 * the history too, which has every version and no half of one.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@Timeout(300)
class KilledEditsTest {

    private static final int EDITS = 1_000;
    private static final int RECORDS = 100;

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedEditIsInTheHistory() throws IOException, InterruptedException {
        KeptDatabase database = KeptDatabase.of(kind, folder);
        Editors editors = killedHalfway(database);
        assertThat(editors.refused()).isEmpty();
        assertThat(editors.acknowledged()).hasSizeBetween(EDITS / 2, EDITS - 1);
        try (RunningApplication again = RunningApplication.emptyWith(database.setting())) {
            editors.acknowledged().stream()
                    .collect(Collectors.groupingBy(Edit::path))
                    .forEach((path, edits) -> assertKept(again, path, edits));
            WholeWrites.assertIn(Database.of(again));
            assertThat(again.get(Journal.class).verify().broken()).isNull();
        }
    }

    private static Editors killedHalfway(KeptDatabase database) throws IOException, InterruptedException {
        try (MaillageProcess service = MaillageProcess.service(database)) {
            Editors editors = Editors.start(service.address(), service.administratorsToken(), RECORDS, EDITS);
            editors.awaitHalf();
            service.kill();
            editors.awaitEnd();
            return editors;
        }
    }

    private static void assertKept(RunningApplication maillage, String path, List<Edit> edits) {
        JsonNode versions = maillage.json(path + "/history").path("versions");
        Map<Integer, String> texts = versions.valueStream()
                .collect(Collectors.toMap(
                        version -> version.path("version").asInt(),
                        version -> version.at("/changes/0/after").asString("")));
        edits.forEach(edit -> assertThat(texts).containsEntry(edit.version(), edit.text()));
        assertThat(texts.keySet())
                .as("every version of " + path)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, texts.size()).boxed().toList());
        assertThat(maillage.json(path).path("version").asInt()).isEqualTo(texts.size());
    }
}
