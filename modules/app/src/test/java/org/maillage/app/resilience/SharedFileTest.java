package org.maillage.app.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.app.Database;
import org.maillage.app.RunningApplication;
import org.maillage.app.records.Bodies;
import org.maillage.testkit.database.TestDatabase;

/**
 * Two processes on one H2GIS file, as when a file is imported while the service runs: the second works through the first,
 * and when that is killed it opens the file itself.
 */
@Timeout(300)
class SharedFileTest {

    private static final int WRITES = 200;

    @TempDir
    Path folder;

    @Test
    void theOtherProcessTakesTheFileOverWithoutRestart() throws IOException, InterruptedException {
        KeptDatabase database = KeptDatabase.of(TestDatabase.H2GIS, folder);
        try (MaillageProcess first = MaillageProcess.service(database);
                RunningApplication second = RunningApplication.emptyWith(database.setting())) {
            Writers writers = Writers.start(second.address(), second.token(), WRITES);
            writers.awaitHalf();
            first.kill();
            writers.awaitEnd();
            assertThat(writers.refused())
                    .allSatisfy(answer -> assertThat(answer).startsWith("503"));
            Eventually.holds("the second writes", () -> created(second));
            writers.acknowledged().forEach(path -> second.json(path + "/history"));
            WholeWrites.assertIn(Database.of(second));
        }
    }

    private static boolean created(RunningApplication maillage) {
        int status =
                maillage.send("POST", "/api/actors", Bodies.actor("Repris")).statusCode();
        assertThat(status).isIn(201, 503);
        return status == 201;
    }
}
