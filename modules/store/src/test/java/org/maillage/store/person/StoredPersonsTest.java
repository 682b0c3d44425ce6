package org.maillage.store.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.domain.person.Persons;
import org.maillage.domain.person.PurgeReport;
import org.maillage.store.StatementLog;
import org.maillage.store.StoreFixture;
import org.maillage.testkit.database.TestDatabase;

/** What is kept of purges, read at a cost that does not grow with their number. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class StoredPersonsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Parameter
    TestDatabase database;

    @Test
    void theLatestReportsAreReadWithTheirOutcomesByTwoStatements() {
        try (StoreFixture store = new StoreFixture(database)) {
            Persons persons = store.get(Persons.class);
            List<PurgeReport> kept = List.of(report(0, 1), report(1, 0), report(2, 3), report(3, 2));
            kept.forEach(report -> {
                persons.begin(report);
                report.outcomes().forEach(outcome -> persons.note(report.id(), outcome));
            });
            StatementLog statements = (StatementLog) store.get(DataSource.class);
            statements.take();
            List<PurgeReport> read = persons.purges(3);
            assertThat(statements.take()).hasSize(2);
            assertThat(read).hasSize(3);
            for (int i = 0; i < read.size(); i++) {
                PurgeReport wanted = kept.get(kept.size() - 1 - i);
                assertThat(read.get(i).id()).isEqualTo(wanted.id());
                assertThat(read.get(i).at()).isEqualTo(wanted.at());
                assertThat(read.get(i).outcomes()).containsExactlyInAnyOrderElementsOf(wanted.outcomes());
            }
        }
    }

    private static PurgeReport report(int hour, int persons) {
        return new PurgeReport(
                UUID.randomUUID(),
                NOON.plusSeconds(3600L * hour),
                IntStream.range(0, persons)
                        .mapToObj(n -> new PurgeReport.Outcome(UUID.randomUUID(), null, n == 0 ? "erreur" : null))
                        .toList());
    }
}
