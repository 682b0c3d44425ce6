package org.maillage.store.record;

import java.util.Set;
import java.util.TreeSet;
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

    /** Notes that the transaction writes to the table, and gives the key of its commit. */
    long touch(String table) {
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending(nextCommit());
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        pending.tables.add(table);
        return pending.commit;
    }

    private long nextCommit() {
        return jdbc.sql("SELECT nextval('commit_key')").query(Long.class).single();
    }

    private void increment(String layer, long commit) {
        jdbc.sql("UPDATE layer_revision SET revision = revision + 1 WHERE layer = ?")
                .param(layer)
                .update();
        jdbc.sql("INSERT INTO layer_commit (layer, revision, commit_key)"
                        + " SELECT layer, revision, ? FROM layer_revision WHERE layer = ?")
                .params(commit, layer)
                .update();
    }

    private final class Pending implements TransactionSynchronization {

        private final long commit;
        private final Set<String> tables = new TreeSet<>();

        private Pending(long commit) {
            this.commit = commit;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            Set<String> touched =
                    new TreeSet<>(jdbc.sql("SELECT DISTINCT layer FROM layer_table WHERE table_name IN (:tables)")
                            .param("tables", tables)
                            .query(String.class)
                            .list());
            touched.forEach(layer -> increment(layer, commit));
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Revisions.this);
        }
    }
}
