package org.maillage.store.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.history.Change;
import org.maillage.domain.history.Reversal;
import org.maillage.domain.record.Access;
import org.maillage.domain.record.Blur;
import org.maillage.domain.record.Confidentiality;

/** A row of {@code change} with what the caller sees of it. */
final class ChangeRow {

    private ChangeRow() {}

    static Change read(ResultSet row) throws SQLException {
        return new Change(
                row.getLong("change_key"),
                row.getString("record_kind"),
                row.getObject("record_id", UUID.class),
                row.getInt("version"),
                row.getString("operation"),
                row.getString("written_by"),
                row.getString("origin"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("comment"),
                row.getObject("run", UUID.class),
                reversal(row, "reversal_step"),
                row.getString("image"),
                row.getBoolean("moved") && row.getBoolean("place_seen"),
                row.getObject("account", UUID.class),
                access(row),
                seen(row),
                row.getBoolean("place_seen"));
    }

    /** Undo or redo, null where there is no step. */
    static @Nullable String reversal(ResultSet row, String step) throws SQLException {
        int n = row.getInt(step);
        return n == 0 ? null : Reversal.ofStep(n).code();
    }

    private static Access access(ResultSet row) throws SQLException {
        String blur = row.getString("blur");
        return new Access(
                row.getObject("structure_id", UUID.class),
                Confidentiality.valueOf(row.getString("confidentiality")),
                partners(row.getString("partners")),
                Confidentiality.valueOf(row.getString("place_confidentiality")),
                blur == null ? null : Blur.valueOf(blur));
    }

    private static Set<UUID> partners(@Nullable String joined) {
        return joined == null
                ? Set.of()
                : Arrays.stream(joined.split(",", -1)).map(UUID::fromString).collect(Collectors.toSet());
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
