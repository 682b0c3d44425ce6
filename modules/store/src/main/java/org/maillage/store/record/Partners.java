package org.maillage.store.record;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.maillage.domain.record.TrackedRecord;
import org.springframework.jdbc.core.JdbcTemplate;

/** The structures that records are shared with, in the table {@code record_partner}. */
final class Partners {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;

    Partners(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Set<UUID> of(UUID record) {
        return new HashSet<>(
                jdbc.queryForList("SELECT structure_id FROM record_partner WHERE record_id = ?", UUID.class, record));
    }

    private record Sharing(UUID record, UUID structure) {}

    /** New records with nobody to share them with, which imports write by the thousand, cost nothing. */
    void write(List<? extends TrackedRecord<?>> records) {
        List<UUID> written = records.stream()
                .filter(record -> record.version() > 1)
                .map(TrackedRecord::id)
                .toList();
        if (!written.isEmpty()) {
            jdbc.batchUpdate(
                    "DELETE FROM record_partner WHERE record_id = ?",
                    written,
                    BATCH,
                    (statement, id) -> statement.setObject(1, id));
        }
        List<Sharing> shared = records.stream()
                .flatMap(record ->
                        record.access().partners().stream().map(structure -> new Sharing(record.id(), structure)))
                .toList();
        if (!shared.isEmpty()) {
            jdbc.batchUpdate(
                    "INSERT INTO record_partner (record_id, structure_id) VALUES (?, ?)",
                    shared,
                    BATCH,
                    (statement, one) -> {
                        statement.setObject(1, one.record());
                        statement.setObject(2, one.structure());
                    });
        }
    }
}
