package org.maillage.store.record;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Revisions of layers, as part of the transaction that writes: its last statements increment the revision of each layer
 * touched, in the order of layer ids. The row lock that this takes makes the order of revisions the order of commits.
 */
public final class Revisions {

    private final JdbcClient jdbc;

    public Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes that the transaction writes to the table, and gives the key of its commit.
     *
     * @param isPublic whether the public sees something of it
     */
    long touch(String table, boolean isPublic) {
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending(nextCommit());
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        pending.tables.merge(table, isPublic, Boolean::logicalOr);
        return pending.commit;
    }

    private long nextCommit() {
        return jdbc.sql("SELECT nextval('commit_key')").query(Long.class).single();
    }

    private void increment(String layer, boolean isPublic, long commit) {
        jdbc.sql(
                        "UPDATE layer_revision SET revision = revision + 1, public_revision = public_revision + ? WHERE layer = ?")
                .params(isPublic ? 1 : 0, layer)
                .update();
        jdbc.sql("INSERT INTO layer_commit (layer, revision, commit_key)"
                        + " SELECT layer, revision, ? FROM layer_revision WHERE layer = ?")
                .params(commit, layer)
                .update();
    }

    private final class Pending implements TransactionSynchronization {

        private final long commit;
        private final Map<String, Boolean> tables = new TreeMap<>();

        private Pending(long commit) {
            this.commit = commit;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            Map<String, Boolean> touched = new TreeMap<>();
            jdbc.sql("SELECT layer, table_name FROM layer_table WHERE table_name IN (:tables)")
                    .param("tables", tables.keySet())
                    .query((row, n) -> touched.merge(
                            row.getString("layer"),
                            tables.getOrDefault(row.getString("table_name"), false),
                            Boolean::logicalOr))
                    .list();
            touched.forEach((layer, isPublic) -> increment(layer, isPublic, commit));
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Revisions.this);
        }
    }
}
