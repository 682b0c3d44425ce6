package org.maillage.store.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.domain.account.Accounts;
import org.maillage.domain.account.Caller;
import org.maillage.domain.audit.Act;
import org.maillage.domain.audit.Journal;
import org.maillage.domain.audit.JournalEntry;
import org.maillage.domain.audit.JournalQuery;
import org.maillage.domain.audit.Verification;
import org.maillage.store.StoreFixture;
import org.maillage.testkit.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The journal keeps the order of its lines and shows what was done to them. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class StoredJournalTest {

    private static final UUID SOMEONE = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private StoreFixture store;
    private Journal journal;
    private JdbcClient jdbc;

    @Parameter
    TestDatabase database;

    @BeforeEach
    void open() {
        store = new StoreFixture(database);
        journal = store.get(Journal.class);
        jdbc = store.get(JdbcClient.class);
        store.callAs(Caller.of(SOMEONE, "Quelqu'un", List.of()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void append(int lines) {
        for (int i = 0; i < lines; i++) {
            journal.append(Act.RECORD_READ, "actors/" + i, Map.of("z", "« é »\n\"", "a", "1"));
        }
    }

    @Test
    void aLineSaysWhoDidWhatToWhat() {
        append(1);
        JournalEntry entry = journal.list(all(10)).get(0);
        assertThat(entry.number()).isEqualTo(1);
        assertThat(entry.account()).isEqualTo(SOMEONE);
        assertThat(entry.act()).isEqualTo("record-read");
        assertThat(entry.subject()).isEqualTo("actors/0");
        assertThat(entry.details()).isEqualTo("{\"a\":\"1\",\"z\":\"« é »\\n\\\"\"}");
        store.callAs(Caller.service("essai"));
        append(1);
        assertThat(journal.list(all(1)).get(0).account()).isNull();
    }

    private static JournalQuery all(int limit) {
        return new JournalQuery(null, null, null, null, null, null, limit);
    }

    @Test
    void anEmptyJournalIsWhole() {
        assertThat(journal.verify()).isEqualTo(new Verification(0, JournalEntry.NO_HASH, null));
    }

    @Test
    void linesThatComeTogetherFollowOneAnother() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 8; i++) {
            threads.execute(() -> append(10));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        Verification read = journal.verify();
        assertThat(read.entries()).isEqualTo(80);
        assertThat(read.broken()).isNull();
        List<Long> numbers = new ArrayList<>();
        journal.forEach(JournalQuery.ALL, entry -> numbers.add(entry.number()));
        assertThat(numbers).hasSize(80).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whatIsAskedForIsReadWholeAndInOrder() {
        append(3);
        store.callAs(Caller.service("essai"));
        append(3);
        List<Long> numbers = new ArrayList<>();
        journal.forEach(
                new JournalQuery(SOMEONE, null, null, null, null, null, 1), entry -> numbers.add(entry.number()));
        assertThat(numbers).containsExactly(1L, 2L, 3L);
        numbers.clear();
        journal.forEach(
                new JournalQuery(null, "record-read", "actors/1", null, null, 5L, 1),
                entry -> numbers.add(entry.number()));
        assertThat(numbers).containsExactly(2L);
    }

    @Test
    void aLineIsKeptWithItsActOrNotAtAll() {
        Accounts accounts = store.get(Accounts.class);
        assertThatThrownBy(() -> accounts.oneAtATime(() -> {
                    journal.append(Act.STRUCTURE_CREATED, "structure", SOMEONE);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        append(1);
        assertThat(journal.list(all(10))).hasSize(1);
        assertThat(journal.verify().broken()).isNull();
    }

    @Test
    void everyChangeToALineIsSeen() {
        append(5);
        for (String change : List.of(
                "SET account = NULL",
                "SET subject = 'actors/9'",
                "SET details = '{}'",
                "SET act = 'layer-read'",
                "SET at = at + INTERVAL '1' SECOND")) {
            JournalEntry third = journal.list(new JournalQuery(null, null, "actors/2", null, null, null, 1))
                    .get(0);
            jdbc.sql("UPDATE journal " + change + " WHERE number = 3").update();
            assertThat(journal.verify().broken()).as(change).isEqualTo(3);
            jdbc.sql("DELETE FROM journal WHERE number = 3").update();
            assertThat(journal.verify().broken()).as("taken out").isEqualTo(4);
            jdbc.sql(
                            "INSERT INTO journal (number, at, account, act, subject, details, hash) VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            third.number(),
                            third.at().atOffset(java.time.ZoneOffset.UTC),
                            third.account(),
                            third.act(),
                            third.subject(),
                            third.details(),
                            third.hash())
                    .update();
            assertThat(journal.verify().broken()).as("put back").isNull();
        }
    }

    @Test
    void linesCutOffAtTheEndAreMissed() {
        append(5);
        jdbc.sql("DELETE FROM journal WHERE number > 3").update();
        Verification read = journal.verify();
        assertThat(read.entries()).isEqualTo(3);
        assertThat(read.broken()).isEqualTo(4);
    }

    @Test
    void linesAreAskedByWhoWhatAndWhen() {
        append(3);
        store.callAs(Caller.service("essai"));
        journal.append(Act.SEEN_AS, "session", Map.of());
        journal.append(Act.RECORD_READ, "actors_1/0", Map.of());
        assertThat(subjects(new JournalQuery(SOMEONE, null, null, null, null, null, 10)))
                .containsExactly("actors/2", "actors/1", "actors/0");
        assertThat(subjects(new JournalQuery(null, "seen-as", null, null, null, null, 10)))
                .containsExactly("session");
        assertThat(subjects(new JournalQuery(null, null, "actors_", null, null, null, 10)))
                .containsExactly("actors_1/0");
        assertThat(subjects(new JournalQuery(null, null, null, null, null, 3L, 10)))
                .containsExactly("actors/1", "actors/0");
        java.time.Instant now = journal.list(all(1)).get(0).at();
        assertThat(subjects(new JournalQuery(null, null, null, null, now, null, 10)))
                .isEmpty();
        assertThat(subjects(new JournalQuery(null, null, null, now, null, null, 2)))
                .hasSize(2);
    }

    private List<String> subjects(JournalQuery query) {
        return journal.list(query).stream().map(JournalEntry::subject).toList();
    }
}
