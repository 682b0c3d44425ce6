package org.maillage.store.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.record.TrackedRecord;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What imports last said of records, in the table {@code imported_image}: only who writes a record needs it, and beside the
 * facts it would double the table that every layer reads.
 */
final class ImportedImages {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;

    ImportedImages(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Nullable String of(long key) {
        return jdbc.queryForList("SELECT image FROM imported_image WHERE record_key = ?", String.class, key).stream()
                .findFirst()
                .orElse(null);
    }

    /** @param records stored, so that they have their keys */
    void write(List<? extends TrackedRecord<?>> records) {
        List<? extends TrackedRecord<?>> written =
                records.stream().filter(record -> record.version() > 1).toList();
        if (!written.isEmpty()) {
            jdbc.batchUpdate(
                    "DELETE FROM imported_image WHERE record_key = ?",
                    written,
                    BATCH,
                    (statement, record) -> statement.setObject(1, record.key()));
        }
        List<? extends TrackedRecord<?>> imported = records.stream()
                .filter(record -> record.importedImage() != null)
                .toList();
        if (!imported.isEmpty()) {
            jdbc.batchUpdate(
                    "INSERT INTO imported_image (record_key, image) VALUES (?, ?)",
                    imported,
                    BATCH,
                    (statement, record) -> {
                        statement.setObject(1, record.key());
                        statement.setString(2, record.importedImage());
                    });
        }
    }
}
