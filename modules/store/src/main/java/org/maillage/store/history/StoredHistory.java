package org.maillage.store.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.maillage.domain.RecordKinds;
import org.maillage.domain.account.Caller;
import org.maillage.domain.account.Callers;
import org.maillage.domain.history.Change;
import org.maillage.domain.history.ChangeQuery;
import org.maillage.domain.history.History;
import org.maillage.domain.history.Reversal;
import org.maillage.domain.history.Run;
import org.maillage.domain.history.RunRecord;
import org.maillage.domain.history.Snapshot;
import org.maillage.domain.record.Details;
import org.maillage.domain.record.RecordKind;
import org.maillage.domain.record.Validity;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.store.dialect.SpatialDialect;
import org.maillage.store.filter.Sql;
import org.maillage.store.record.RecordImages;
import org.maillage.store.right.SightSql;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@link History} in the table {@code change}. A version is read by who could have seen the record then, and sees it now. */
public final class StoredHistory implements History {

    private static final SightSql.Columns THEN = SightSql.Columns.ofVersion("c");

    private static final SightSql.Columns BEFORE = SightSql.Columns.ofVersion("b");

    private static final String MOVED =
            """
            c.geom IS DISTINCT FROM (SELECT b.geom FROM change AS b WHERE b.record_id = c.record_id AND b.version = c.version - 1)
            """;

    /** An account by its name today, and what has none by the name that it was written with. */
    private static final String WRITTEN_BY =
            "COALESCE((SELECT w.name FROM account AS w WHERE w.id = c.account), c.author) AS written_by";

    private static final String COUNTS =
            """
            SELECT c.run, min(c.change_key) AS first_key, min(c.changed_at) AS at, COALESCE(w.name, c.author) AS written_by, c.account, c.origin, c.comment,
              count(CASE WHEN c.operation = 'create' THEN 1 END) AS created,
              count(CASE WHEN c.operation = 'update' THEN 1 END) AS updated,
              count(CASE WHEN c.operation = 'delete' THEN 1 END) AS deleted,
              count(CASE WHEN c.operation = 'restore' THEN 1 END) AS restored
            FROM change AS c LEFT JOIN account AS w ON w.id = c.account WHERE c.run IS NOT NULL AND\s""";

    /** Runs with what they are to their import, and how that stands now. */
    private static final String AND_REVERSALS =
            """
            ) AS counted LEFT JOIN reversal AS own ON own.run = counted.run
              LEFT JOIN reversal AS latest ON latest.import_run = COALESCE(own.import_run, counted.run)
                AND latest.step = (SELECT max(r.step) FROM reversal AS r WHERE r.import_run = latest.import_run)
            ORDER BY counted.first_key DESC""";

    private static final String BY_RUN = " GROUP BY c.run, w.name, c.author, c.account, c.origin, c.comment";

    private final JdbcTemplate jdbc;
    private final SpatialDialect dialect;
    private final Callers callers;
    private final RecordImages images = new RecordImages();

    public StoredHistory(JdbcTemplate jdbc, SpatialDialect dialect, Callers callers) {
        this.jdbc = jdbc;
        this.dialect = dialect;
        this.callers = callers;
    }

    @Override
    public List<Change> listOf(RecordKind<?, ?> kind, UUID recordId) {
        return changes(ofRecord(kind, recordId).add(" ORDER BY c.version DESC, c.change_key DESC"));
    }

    private List<Change> changes(Sql sql) {
        return jdbc.query(sql::prepare, (row, n) -> ChangeRow.read(row));
    }

    private Sql ofRecord(RecordKind<?, ?> kind, UUID recordId) {
        return select("", kind)
                .add("c.record_id = ? AND c.record_kind = ? AND ", recordId, kind.name())
                .add(seen(kind, false));
    }

    /** Up to WHERE. */
    private Sql select(String more, @Nullable RecordKind<?, ?> kind) {
        return new Sql("SELECT c.*, " + WRITTEN_BY + ", " + MOVED + " AS moved, ")
                .add("(SELECT r.step FROM reversal AS r WHERE r.run = c.run) AS reversal_step, ")
                .add(told("c.place_confidentiality", "t.place_confidentiality", kind))
                .add(" AS place_seen, ")
                .add(told("'PARTNERS'", "'PARTNERS'", kind))
                .add(" AS partners_seen, ")
                .add(told("'STRUCTURE'", "'STRUCTURE'", kind))
                .add(" AS structure_seen" + more + " FROM change AS c WHERE ");
    }

    /** Whether the caller could have been told then what has that level, and is told it now: as on the card. */
    private Sql told(String then, String now, @Nullable RecordKind<?, ?> kind) {
        SightSql sight = sight();
        Sql sql = sight.seen(then, THEN);
        return kind == null || callers.current().unlimited()
                ? sql
                : sql.add(" AND EXISTS (SELECT 1 FROM " + kind.table() + " AS t WHERE t.id = c.record_id AND ")
                        .add(sight.seen(now, SightSql.Columns.of("t")))
                        .add(")");
    }

    private SightSql sight() {
        return new SightSql(callers.current());
    }

    /**
     * Whether the caller may know of a version of a record of the kind.
     *
     * @param placed whether only of one whose true place they are told now
     */
    private Sql seen(RecordKind<?, ?> kind, boolean placed) {
        if (!kind.isReadBy(callers.current())) {
            return new Sql("FALSE");
        }
        SightSql sight = sight();
        Sql sql = sight.seen("c.confidentiality", THEN)
                .add(" AND EXISTS (SELECT 1 FROM " + kind.table() + " AS t WHERE t.id = c.record_id AND ")
                .add(sight.ofKind("t", kind));
        if (placed) {
            sql.add(" AND ").add(sight.place("t"));
        }
        // Who deletes what should never have been published takes it back; members may bring it back.
        return sql.add(callers.current().isPublic() ? " AND (c.operation = 'delete' OR NOT t.deleted))" : ")");
    }

    /** The same of any kind. */
    private Sql seen(boolean placed) {
        Caller caller = callers.current();
        if (caller.unlimited() && caller.layers() == null) {
            return new Sql("TRUE");
        }
        Sql any = new Sql("(FALSE");
        RecordKinds.ALL.forEach(
                kind -> any.add(" OR c.record_kind = ? AND ", kind.name()).add(seen(kind, placed)));
        return any.add(")");
    }

    @Override
    public <D extends Details> Optional<Snapshot<D>> snapshot(RecordKind<D, ?> kind, UUID recordId, int version) {
        Sql sql = select(", " + dialect.wkb("c.geom") + " AS place", kind)
                .add("c.record_id = ? AND c.record_kind = ? AND ", recordId, kind.name())
                .add(seen(kind, false))
                .add(" AND c.version = ?", version);
        if (callers.current().isPublic()) {
            sql.add(" AND c.operation <> 'delete'");
        }
        return jdbc.query(sql::prepare, (row, n) -> snapshot(kind, row)).stream()
                .findFirst();
    }

    private <D extends Details> Snapshot<D> snapshot(RecordKind<D, ?> kind, ResultSet row) throws SQLException {
        Change change = ChangeRow.read(row);
        byte[] place = change.placeSeen() ? row.getBytes("place") : null;
        return new Snapshot<>(
                change,
                images.read(change.image(), kind.details()),
                new Validity(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)),
                place == null ? null : Geometries.fromWkb(place),
                row.getString("imported_image"));
    }

    @Override
    public List<Change> changes(ChangeQuery query) {
        Sql sql = select("", null);
        if (query.account() != null) {
            sql.add("c.account = ? AND ", query.account());
        }
        if (query.run() != null) {
            sql.add("c.run = ? AND ", query.run());
        }
        if (query.kind() != null) {
            sql.add("c.record_kind = ? AND ", query.kind());
        }
        if (query.from() != null) {
            sql.add("c.changed_at >= ? AND ", at(query.from()));
        }
        if (query.to() != null) {
            sql.add("c.changed_at < ? AND ", at(query.to()));
        }
        if (query.box() != null) {
            box(sql, query.box());
        }
        if (query.before() != null) {
            sql.add("c.change_key < ? AND ", query.before());
        }
        return changes(sql.add(seen(query.box() != null)).add(" ORDER BY c.change_key DESC LIMIT ?", query.limit()));
    }

    /** Where the record came to be or had been, each as far as the caller could have been told of that true place. */
    private void box(Sql sql, Envelope box) {
        SightSql sight = sight();
        sql.add("(")
                .add(meets("c.", box))
                .add(" AND ")
                .add(sight.seen("c.place_confidentiality", THEN))
                .add(" OR ")
                .add(meets("c.old_", box))
                .add(
                        " AND EXISTS (SELECT 1 FROM change AS b WHERE b.record_id = c.record_id AND b.version = c.version - 1 AND ")
                .add(sight.seen("b.confidentiality", BEFORE))
                .add(" AND ")
                .add(sight.seen("b.place_confidentiality", BEFORE))
                .add(")) AND ");
    }

    /** @param columns what the names of the columns of a box begin with */
    private static Sql meets(String columns, Envelope box) {
        return new Sql("")
                .add(columns + "west <= ? AND " + columns + "east >= ?", box.getMaxX(), box.getMinX())
                .add(" AND " + columns + "south <= ? AND " + columns + "north >= ?", box.getMaxY(), box.getMinY());
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    @Override
    public List<Run> runs(@Nullable Long before, int most) {
        Sql counted = new Sql(COUNTS).add(seen(false)).add(BY_RUN);
        if (before != null) {
            counted.add(" HAVING min(c.change_key) < ?", before);
        }
        return runs(counted.add(" ORDER BY min(c.change_key) DESC LIMIT ?", most));
    }

    @Override
    public Optional<Run> run(UUID id) {
        return runs(new Sql(COUNTS).add(seen(false)).add(" AND c.run = ?" + BY_RUN, id)).stream()
                .findFirst();
    }

    private List<Run> runs(Sql counted) {
        Sql sql = new Sql(
                        "SELECT counted.*, own.import_run, own.step, latest.run AS last_run, latest.step AS last_step FROM (")
                .add(counted)
                .add(AND_REVERSALS);
        return jdbc.query(sql::prepare, (row, n) -> run(row));
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getObject("run", UUID.class),
                row.getLong("first_key"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("written_by"),
                row.getObject("account", UUID.class),
                row.getString("origin"),
                row.getString("comment"),
                ChangeRow.reversal(row, "step"),
                row.getObject("import_run", UUID.class),
                Reversal.isUndone(row.getInt("step"), row.getInt("last_step")),
                row.getObject("last_run", UUID.class),
                row.getLong("created"),
                row.getLong("updated"),
                row.getLong("deleted"),
                row.getLong("restored"));
    }

    @Override
    public void addReversal(UUID run, UUID imported) {
        jdbc.update(
                "INSERT INTO reversal (run, import_run, step) SELECT ?, ?, COALESCE(max(step), 0) + 1 FROM reversal WHERE import_run = ?",
                run,
                imported,
                imported);
    }

    @Override
    public List<RunRecord> recordsOf(UUID run) {
        return jdbc.query(
                """
                SELECT done.*, COALESCE(b.operation, 'delete') = 'delete' AS made FROM (
                  SELECT record_kind, record_id, min(version) - 1 AS before, max(version) AS after, max(change_key) AS last
                  FROM change WHERE run = ? GROUP BY record_kind, record_id) AS done
                LEFT JOIN change AS b ON b.record_id = done.record_id AND b.version = done.before
                ORDER BY done.last DESC""",
                (row, n) -> new RunRecord(
                        row.getString("record_kind"),
                        row.getObject("record_id", UUID.class),
                        row.getInt("before"),
                        row.getBoolean("made"),
                        row.getInt("after")),
                run);
    }
}
