package org.maillage.store.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maillage.domain.account.Callers;
import org.maillage.domain.history.Change;
import org.maillage.domain.history.History;
import org.maillage.domain.record.Access;
import org.maillage.domain.record.Blur;
import org.maillage.domain.record.Confidentiality;
import org.maillage.domain.record.RecordKind;
import org.maillage.store.filter.Sql;
import org.maillage.store.right.SightSql;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@link History} in the table {@code change}. */
public final class StoredHistory implements History {

    private static final SightSql.Columns THEN = new SightSql.Columns("c.record_id", "c.structure_id", "c.geom");

    private final JdbcTemplate jdbc;
    private final Callers callers;

    public StoredHistory(JdbcTemplate jdbc, Callers callers) {
        this.jdbc = jdbc;
        this.callers = callers;
    }

    /** A version is read by who could have seen the record then, and sees it now. */
    @Override
    public List<Change> listOf(RecordKind<?, ?> kind, UUID recordId) {
        SightSql sight = new SightSql(callers.current());
        Sql sql = new Sql("SELECT c.*, geom IS DISTINCT FROM LAG(geom) OVER (ORDER BY version, change_key) AS moved, ")
                .add(sight.seen("c.place_confidentiality", THEN))
                .add(" AS place_seen, ")
                .add(sight.seen("'PARTNERS'", THEN))
                .add(" AS partners_seen, ")
                .add(sight.seen("'STRUCTURE'", THEN))
                .add(
                        " AS structure_seen FROM change AS c WHERE c.record_id = ? AND c.record_kind = ? AND ",
                        recordId,
                        kind.name())
                .add(sight.seen("c.confidentiality", THEN))
                .add(" AND EXISTS (SELECT 1 FROM " + kind.table() + " AS t WHERE t.id = c.record_id AND ")
                .add(sight.records("t", List.of()))
                .add(") ORDER BY version DESC, change_key DESC");
        return jdbc.query(sql::prepare, (row, n) -> change(row));
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getString("record_kind"),
                row.getObject("record_id", UUID.class),
                row.getInt("version"),
                row.getString("operation"),
                row.getString("author"),
                row.getString("origin"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("comment"),
                row.getObject("run", UUID.class),
                row.getString("image"),
                row.getBoolean("moved") && row.getBoolean("place_seen"),
                row.getObject("account", UUID.class),
                access(row),
                seen(row),
                row.getBoolean("place_seen"));
    }

    private static Access access(ResultSet row) throws SQLException {
        String blur = row.getString("blur");
        String partners = row.getString("partners");
        return new Access(
                row.getObject("structure_id", UUID.class),
                Confidentiality.valueOf(row.getString("confidentiality")),
                partners == null
                        ? Set.of()
                        : Arrays.stream(partners.split(",", -1))
                                .map(UUID::fromString)
                                .collect(Collectors.toSet()),
                Confidentiality.valueOf(row.getString("place_confidentiality")),
                blur == null ? null : Blur.valueOf(blur));
    }

    private static Set<Confidentiality> seen(ResultSet row) throws SQLException {
        Set<Confidentiality> seen = EnumSet.of(Confidentiality.PUBLIC);
        if (row.getBoolean("partners_seen")) {
            seen.add(Confidentiality.PARTNERS);
        }
        if (row.getBoolean("structure_seen")) {
            seen.add(Confidentiality.STRUCTURE);
        }
        return seen;
    }
}
