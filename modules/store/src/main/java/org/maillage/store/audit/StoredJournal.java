package org.maillage.store.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.account.Callers;
import org.maillage.domain.audit.Act;
import org.maillage.domain.audit.Journal;
import org.maillage.domain.audit.JournalEntry;
import org.maillage.domain.audit.JournalQuery;
import org.maillage.domain.audit.Verification;
import org.maillage.store.filter.Sql;
import org.maillage.store.row.Rows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** {@link Journal} in the tables {@code journal} and {@code journal_head}. */
public final class StoredJournal implements Journal {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ENTRY = "SELECT number, at, account, act, subject, details, hash FROM journal";
    private static final int FETCH_SIZE = 1000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Callers callers;

    public StoredJournal(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock, Callers callers) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.callers = callers;
        this.jdbc.setFetchSize(FETCH_SIZE);
    }

    private record Head(long number, String hash) {}

    @Override
    public void append(Act act, String subject, Map<String, String> details) {
        append(callers.current().account(), act, subject, details);
    }

    @Override
    public void appendBy(UUID account, Act act, String subject, Map<String, String> details) {
        append(account, act, subject, details);
    }

    /** The head is taken before it is read, so that no two lines follow the same one. */
    private void append(@Nullable UUID account, Act act, String subject, Map<String, String> details) {
        String told = JSON.writeValueAsString(new TreeMap<>(details));
        transaction.executeWithoutResult(status -> {
            jdbc.update("UPDATE journal_head SET number = number + 1");
            Head head = head();
            JournalEntry entry =
                    JournalEntry.after(head.hash(), head.number(), clock.instant(), account, act, subject, told);
            insert(entry);
            jdbc.update("UPDATE journal_head SET hash = ?", entry.hash());
        });
    }

    private Head head() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT number, hash FROM journal_head", (row, n) -> new Head(row.getLong(1), row.getString(2))));
    }

    private void insert(JournalEntry entry) {
        jdbc.update(
                "INSERT INTO journal (number, at, account, act, subject, details, hash) VALUES (?, ?, ?, ?, ?, ?, ?)",
                new Object[] {
                    entry.number(),
                    Rows.of(entry.at()),
                    entry.account(),
                    entry.act(),
                    entry.subject(),
                    entry.details(),
                    entry.hash()
                },
                new int[] {
                    Types.BIGINT,
                    Types.TIMESTAMP_WITH_TIMEZONE,
                    Types.OTHER,
                    Types.VARCHAR,
                    Types.VARCHAR,
                    Types.VARCHAR,
                    Types.VARCHAR
                });
    }

    @Override
    public List<JournalEntry> list(JournalQuery query) {
        Sql sql = asked(query);
        sql.add(" ORDER BY number DESC LIMIT ?", query.limit());
        return jdbc.query(sql::prepare, (row, n) -> entry(row));
    }

    private static Sql asked(JournalQuery query) {
        Sql sql = new Sql(ENTRY + " WHERE TRUE");
        add(sql, " AND account = ?", query.account());
        add(sql, " AND act = ?", query.act());
        add(sql, " AND subject LIKE ? ESCAPE '!'", beginning(query));
        add(sql, " AND at >= ?", query.from() == null ? null : Rows.of(query.from()));
        add(sql, " AND at < ?", query.to() == null ? null : Rows.of(query.to()));
        add(sql, " AND number < ?", query.before());
        return sql;
    }

    private static @Nullable String beginning(JournalQuery query) {
        return query.subject() == null
                ? null
                : query.subject().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static void add(Sql sql, String condition, @Nullable Object value) {
        if (value != null) {
            sql.add(condition, value);
        }
    }

    private static JournalEntry entry(ResultSet row) throws SQLException {
        return new JournalEntry(
                row.getLong("number"),
                Rows.requiredTime(row, "at"),
                row.getObject("account", UUID.class),
                row.getString("act"),
                row.getString("subject"),
                row.getString("details"),
                row.getString("hash"));
    }

    /** Lines that are added meanwhile are not read. */
    @Override
    public void forEach(JournalQuery query, Consumer<JournalEntry> reader) {
        transaction.executeWithoutResult(status -> read(asked(query).add(" AND number <= ?", head().number()), reader));
    }

    private void read(Head head, Consumer<JournalEntry> reader) {
        read(new Sql(ENTRY).add(" WHERE number <= ?", head.number()), reader);
    }

    private void read(Sql sql, Consumer<JournalEntry> reader) {
        sql.add(" ORDER BY number");
        try (Stream<JournalEntry> entries = jdbc.queryForStream(sql::prepare, (row, n) -> entry(row))) {
            entries.forEach(reader);
        }
    }

    @Override
    public Verification verify() {
        Verification.Reading reading = new Verification.Reading();
        Head head = Objects.requireNonNull(transaction.execute(status -> {
            Head last = head();
            read(last, reading);
            return last;
        }));
        return reading.end(head.number(), head.hash());
    }
}
