package org.maillage.app.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import org.maillage.app.Database;
import org.maillage.domain.RecordKinds;
import org.maillage.domain.record.RecordKind;

/**
 * What one transaction writes in several tables is there in all of them: record, history entry, revision of each layer
 * that shows the record.
 */
final class WholeWrites {

    private WholeWrites() {}

    static void assertIn(Database database) {
        RecordKinds.ALL.forEach(kind -> assertRecordsAndHistoryAgree(database, kind));
        assertNone(
                database,
                "revisions of layers that no write made",
                """
                SELECT count(*) FROM layer_commit made
                WHERE NOT EXISTS (SELECT 1 FROM change c WHERE c.commit_key = made.commit_key)""");
        assertNone(
                database,
                "layers whose revision is not the number of writes that made one",
                """
                SELECT count(*) FROM layer_revision r
                WHERE r.revision <> (SELECT count(*) FROM layer_commit made WHERE made.layer = r.layer)
                   OR r.revision <> (SELECT COALESCE(max(made.revision), 0) FROM layer_commit made WHERE made.layer = r.layer)""");
    }

    private static void assertRecordsAndHistoryAgree(Database database, RecordKind<?, ?> kind) {
        String table = kind.table();
        String ofKind = " c.record_kind = '" + kind.name() + "' ";
        assertNone(
                database,
                table + " without the history entry of its version",
                "SELECT count(*) FROM " + table + " r WHERE NOT EXISTS (SELECT 1 FROM change c WHERE" + ofKind
                        + "AND c.record_id = r.id AND c.version = r.version)");
        assertNone(
                database,
                "history entries without their " + table,
                "SELECT count(*) FROM change c WHERE" + ofKind + "AND NOT EXISTS (SELECT 1 FROM " + table
                        + " r WHERE r.id = c.record_id AND r.version >= c.version)");
        assertNone(
                database,
                "writes to " + table + " that are no revision of a layer which shows it",
                "SELECT count(*) FROM change c JOIN layer_table shown ON shown.table_name = '" + table + "' WHERE"
                        + ofKind + "AND NOT EXISTS (SELECT 1 FROM layer_commit made"
                        + " WHERE made.layer = shown.layer AND made.commit_key = c.commit_key)");
    }

    private static void assertNone(Database database, String what, String sql) {
        assertThat(database.number(sql)).as(what).isZero();
    }
}
