package org.maillage.store.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.account.Callers;
import org.maillage.domain.person.Grouping;
import org.maillage.domain.person.Person;
import org.maillage.domain.person.PersonDetails;
import org.maillage.domain.person.Persons;
import org.maillage.domain.person.PurgeReport;
import org.maillage.store.filter.Sql;
import org.maillage.store.record.RecordImages;
import org.maillage.store.right.SightSql;
import org.maillage.store.row.Rows;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@link Persons} in the tables {@code person}, {@code change} and those of the purge. */
public final class StoredPersons implements Persons {

    private static final String HELD =
            """
            SELECT t.id, t.record_key, t.name, t.function, t.structure_id, t.legal_basis, t.obtained_from, t.purge_on, t.deleted
            FROM person AS t WHERE NOT t.erased AND\s""";

    /** An erasure is a deletion too; only its history tells whether the person was deleted before. */
    private static final String COUNTED =
            """
            (NOT t.deleted OR t.erased AND NOT EXISTS (SELECT 1 FROM change AS c
              WHERE c.record_id = t.id AND c.version = t.version - 1 AND c.operation = 'delete'))""";

    private static final String LATEST = "SELECT id, at FROM purge_report ORDER BY at DESC, id LIMIT ?";

    private final JdbcTemplate jdbc;
    private final Callers callers;
    private final RecordImages images = new RecordImages();

    public StoredPersons(JdbcTemplate jdbc, Callers callers) {
        this.jdbc = jdbc;
        this.callers = callers;
    }

    @Override
    public List<Held> held(HeldQuery query) {
        Sql sql = new Sql(HELD).add(new SightSql(callers.current()).ofKind("t", Person.KIND));
        query.words().forEach(word -> sql.add(" AND POSITION(CAST(? AS varchar) IN t.search_text) > 0", word));
        if (query.structure() != null) {
            sql.add(" AND t.structure_id = ?", query.structure());
        }
        if (query.legalBasis() != null) {
            sql.add(" AND t.legal_basis = ?", query.legalBasis());
        }
        if (query.purgeBefore() != null) {
            sql.add(" AND t.purge_on < ?", query.purgeBefore());
        }
        if (query.after() != null) {
            LocalDate day = query.after().purgeOn();
            sql.add(
                    " AND (t.purge_on > ? OR t.purge_on = ? AND t.record_key > ?)",
                    day,
                    day,
                    query.after().key());
        }
        sql.add(" ORDER BY t.purge_on, t.record_key LIMIT ?", query.limit());
        return jdbc.query(sql::prepare, (row, n) -> held(row));
    }

    @Override
    public Optional<Held> held(UUID id) {
        Sql sql = new Sql(HELD)
                .add(new SightSql(callers.current()).ofKind("t", Person.KIND))
                .add(" AND t.id = ?", id);
        return jdbc.query(sql::prepare, (row, n) -> held(row)).stream().findFirst();
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getObject("id", UUID.class),
                new Position(row.getObject("purge_on", LocalDate.class), row.getLong("record_key")),
                row.getString("name"),
                row.getString("function"),
                row.getObject("structure_id", UUID.class),
                row.getString("legal_basis"),
                row.getString("obtained_from"),
                row.getBoolean("deleted"));
    }

    @Override
    public Map<@Nullable String, Long> count(Grouping by) {
        Sql sql = new Sql("SELECT shared, count(*) AS together FROM (SELECT ")
                .add(shared(by))
                .add(" AS shared FROM person AS t LEFT JOIN actor AS a ON a.id = t.actor AND NOT a.deleted WHERE "
                        + COUNTED + ") AS counted GROUP BY shared");
        Map<@Nullable String, Long> counts = new HashMap<>();
        jdbc.query(sql::prepare, row -> {
            counts.put(row.getString("shared"), row.getLong("together"));
        });
        return counts;
    }

    private Sql shared(Grouping by) {
        return switch (by) {
            case STRUCTURE -> new Sql("CAST(t.structure_id AS varchar)");
            case LEGAL_BASIS -> new Sql("t.legal_basis");
            case FUNCTION -> new Sql("t.function");
            case ACTOR ->
                new Sql("CASE WHEN ")
                        .add(new SightSql(callers.current()).records("a"))
                        .add(" THEN CAST(a.id AS varchar) END");
        };
    }

    @Override
    public Map<UUID, String> actors() {
        Sql sql = new Sql(
                        "SELECT DISTINCT a.id, a.name FROM person AS t JOIN actor AS a ON a.id = t.actor AND NOT a.deleted WHERE ")
                .add(new SightSql(callers.current()).records("a"));
        Map<UUID, String> names = new HashMap<>();
        jdbc.query(sql::prepare, row -> {
            names.put(row.getObject("id", UUID.class), row.getString("name"));
        });
        return names;
    }

    @Override
    public List<Due> due(LocalDate today) {
        return jdbc.query(
                "SELECT id, structure_id FROM person WHERE NOT erased AND purge_on <= ? ORDER BY purge_on, record_key",
                (row, n) -> new Due(row.getObject("id", UUID.class), row.getObject("structure_id", UUID.class)),
                today);
    }

    private record Image(long key, String facts) {}

    @Override
    public void rewriteHistory(UUID id, UnaryOperator<PersonDetails> rewritten) {
        List<Image> before = jdbc.query(
                "SELECT change_key, image FROM change WHERE record_kind = ? AND record_id = ?",
                (row, n) -> new Image(row.getLong("change_key"), row.getString("image")),
                Person.KIND.name(),
                id);
        before.forEach(image -> jdbc.update(
                "UPDATE change SET image = ?, imported_image = NULL, comment = NULL WHERE change_key = ?",
                images.write(rewritten.apply(images.read(image.facts(), PersonDetails.class))),
                image.key()));
    }

    /** Who comes at the same time waits for the row, and then finds it taken. */
    @Override
    public boolean takeTurn(Instant now, Duration within) {
        return jdbc.update(
                        "UPDATE purge_turn SET taken_at = ? WHERE taken_at < ?",
                        Rows.of(now),
                        Rows.of(now.minus(within)))
                > 0;
    }

    @Override
    public void begin(PurgeReport report) {
        jdbc.update("INSERT INTO purge_report (id, at) VALUES (?, ?)", report.id(), Rows.of(report.at()));
    }

    @Override
    public void note(UUID report, PurgeReport.Outcome outcome) {
        jdbc.update(
                "INSERT INTO purge_outcome (report, person, structure_id, failure) VALUES (?, ?, ?, ?)",
                report,
                outcome.person(),
                outcome.structure(),
                outcome.failure());
    }

    @Override
    public List<PurgeReport> purges(int most) {
        Map<UUID, List<PurgeReport.Outcome>> outcomes = outcomes(most);
        return jdbc.query(
                LATEST,
                (row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new PurgeReport(id, Rows.requiredTime(row, "at"), outcomes.getOrDefault(id, List.of()));
                },
                most);
    }

    private Map<UUID, List<PurgeReport.Outcome>> outcomes(int most) {
        Map<UUID, List<PurgeReport.Outcome>> outcomes = new HashMap<>();
        jdbc.query(
                "SELECT o.report, o.person, o.structure_id, o.failure FROM purge_outcome AS o JOIN (" + LATEST
                        + ") AS r ON r.id = o.report ORDER BY o.report, o.person",
                row -> {
                    outcomes.computeIfAbsent(row.getObject("report", UUID.class), report -> new ArrayList<>())
                            .add(outcome(row));
                },
                most);
        return outcomes;
    }

    private static PurgeReport.Outcome outcome(ResultSet row) throws SQLException {
        return new PurgeReport.Outcome(
                row.getObject("person", UUID.class),
                row.getObject("structure_id", UUID.class),
                row.getString("failure"));
    }
}
