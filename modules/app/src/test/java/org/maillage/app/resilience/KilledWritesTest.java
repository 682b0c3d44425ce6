package org.maillage.app.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.Database;
import org.maillage.app.RunningApplication;
import org.maillage.app.records.Bodies;
import org.maillage.testkit.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/** The service is killed while many write: an acknowledged write is kept, and none is kept by halves. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@Timeout(300)
class KilledWritesTest {

    private static final int WRITES = 500;

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedIsThereAndNothingIsHalfWritten() throws IOException, InterruptedException {
        KeptDatabase database = KeptDatabase.of(kind, folder);
        Writers writers = killedHalfway(database);
        assertThat(writers.refused()).isEmpty();
        assertThat(writers.acknowledged()).hasSizeBetween(WRITES / 2, WRITES - 1);
        try (RunningApplication again = RunningApplication.emptyWith(database.setting())) {
            writers.acknowledged().forEach(path -> assertCreated(again, path));
            Database kept = Database.of(again);
            assertThat(kept.count("actor") + kept.count("intervention_zone"))
                    .isBetween((long) writers.acknowledged().size(), (long) WRITES);
            WholeWrites.assertIn(kept);
            assertThat(again.send("POST", "/api/actors", Bodies.actor("Après")).statusCode())
                    .isEqualTo(201);
        }
    }

    private static Writers killedHalfway(KeptDatabase database) throws IOException, InterruptedException {
        try (MaillageProcess service = MaillageProcess.service(database)) {
            Writers writers = Writers.start(service.address(), service.administratorsToken(), WRITES);
            writers.awaitHalf();
            service.kill();
            writers.awaitEnd();
            return writers;
        }
    }

    private static void assertCreated(RunningApplication maillage, String path) {
        assertThat(path).endsWith(maillage.json(path).path("id").asString());
        JsonNode versions = maillage.json(path + "/history").path("versions");
        assertThat(versions).hasSize(1);
        assertThat(versions.get(0).path("operation").asString()).isEqualTo("create");
    }
}
