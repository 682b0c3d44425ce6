package org.maillage.store.record;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.RecordKinds;
import org.maillage.domain.record.Confidentiality;
import org.maillage.domain.record.RecordKind;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.store.right.Owner;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is said later of a source is part of the features that come from it, and of what is said of their layers: to their readers it is
 * as if each of the records had been written.
 */
public final class SourceTouch {

    private final JdbcClient jdbc;
    private final Revisions revisions;

    public SourceTouch(JdbcClient jdbc, Revisions revisions) {
        this.jdbc = jdbc;
        this.revisions = revisions;
    }

    /** @param structure null for the operator's */
    private record Row(String confidentiality, @Nullable UUID structure) {}

    /**
     * Notes it for the layers of all tables that have records of the source, in the transaction that runs.
     *
     * @return the key of its commit; empty when nothing comes from the source yet
     */
    public OptionalLong touch(long source) {
        OptionalLong commit = OptionalLong.empty();
        for (RecordKind<?, ?> kind : RecordKinds.ALL) {
            List<Row> rows = rows(kind.table(), source);
            if (!rows.isEmpty()) {
                Touch touch = new Touch(reach(kind.table(), source, rows), Geometries.world());
                commit = OptionalLong.of(revisions.touch(kind.table(), touch));
            }
        }
        return commit;
    }

    private List<Row> rows(String table, long source) {
        return jdbc.sql("SELECT DISTINCT confidentiality, structure_id FROM " + table
                        + " WHERE source_key = ? AND NOT deleted")
                .param(source)
                .query((row, n) -> new Row(row.getString("confidentiality"), row.getObject("structure_id", UUID.class)))
                .list();
    }

    private Reach reach(String table, long source, List<Row> rows) {
        Set<UUID> structures = new HashSet<>();
        rows.forEach(row -> structures.add(Owner.idOf(row.structure())));
        structures.addAll(jdbc.sql("SELECT DISTINCT p.structure_id FROM record_partner p JOIN " + table
                        + " t ON t.id = p.record_id WHERE t.source_key = ? AND NOT t.deleted AND t.confidentiality = ?")
                .param(source)
                .param(Confidentiality.PARTNERS.name())
                .query(UUID.class)
                .list());
        boolean isPublic =
                rows.stream().anyMatch(row -> Confidentiality.PUBLIC.name().equals(row.confidentiality()));
        return new Reach(isPublic, structures);
    }
}
