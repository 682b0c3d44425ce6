package org.maillage.app.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.maillage.app.RunningApplication;
import org.maillage.testkit.database.TestDatabase;

/** The service purges by itself at its hour. */
class NightlyPurgeTest {

    @Test
    void whoseDayHasComeIsErasedAtNight() {
        String url = "--maillage.database.url=" + TestDatabase.H2GIS.createUrl();
        UUID due;
        try (RunningApplication before = RunningApplication.with(List.of(url, "--maillage.empty=true"))) {
            due = People.create(before, People.facts("Échue", "garde"));
            People.makeDue(before, due);
            assertThat(before.asAdministrator().get("/api/persons/" + due).statusCode())
                    .isEqualTo(200);
            try (RunningApplication night = RunningApplication.with(
                    List.of(url, "--maillage.empty=true", "--maillage.purge.cron=* * * * * *"))) {
                assertThat(isErased(night, due)).isTrue();
            }
        }
    }

    private static boolean isErased(RunningApplication maillage, UUID person) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (maillage.asAdministrator().get("/api/persons/" + person).statusCode() == 200) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        return true;
    }
}
