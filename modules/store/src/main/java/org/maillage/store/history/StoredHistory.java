package org.maillage.store.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.maillage.domain.history.Change;
import org.maillage.domain.history.History;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link History} in the table {@code change}. */
public final class StoredHistory implements History {

    private final JdbcClient jdbc;

    public StoredHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Change> listOf(UUID recordId) {
        return jdbc.sql(
                        """
                        SELECT change.*, geom IS DISTINCT FROM LAG(geom) OVER (ORDER BY version, change_key) AS moved
                        FROM change WHERE record_id = ? ORDER BY version DESC, change_key DESC""")
                .param(recordId)
                .query((row, n) -> change(row))
                .list();
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
                row.getBoolean("moved"));
    }
}
