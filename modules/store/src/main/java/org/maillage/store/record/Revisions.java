package org.maillage.store.record;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.locationtech.jts.geom.Envelope;
import org.maillage.store.layer.KnownRevisions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Revisions of layers, as part of the transaction that writes: its last statements increment the revision of each layer
 * touched, in the order of layer ids. The row lock that this takes makes the order of revisions the order of commits.
 */
public final class Revisions {

    private final JdbcClient jdbc;
    private final KnownRevisions known;
    private final Clock clock;

    public Revisions(JdbcClient jdbc, KnownRevisions known, Clock clock) {
        this.jdbc = jdbc;
        this.known = known;
        this.clock = clock;
    }

    /**
     * Notes that the transaction writes to the table, and gives the key of its commit.
     *
     * @param touch who sees something of it, and where
     */
    long touch(String table, Touch touch) {
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending(nextCommit());
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        pending.tables.merge(table, touch, Touch::and);
        return pending.commit;
    }

    private long nextCommit() {
        return jdbc.sql("SELECT nextval('commit_key')").query(Long.class).single();
    }

    private void increment(String layer, Touch touch, long commit) {
        jdbc.sql(
                        "UPDATE layer_revision SET revision = revision + 1, public_revision = public_revision + ? WHERE layer = ?")
                .params(touch.reach().isPublic() ? 1 : 0, layer)
                .update();
        Envelope place = touch.place();
        jdbc.sql("INSERT INTO layer_commit (layer, revision, commit_key, committed_at, seen, west, south, east, north)"
                        + " SELECT layer, revision, ?, ?, ?, ?, ?, ?, ? FROM layer_revision WHERE layer = ?")
                .params(
                        commit,
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                        touch.reach().isPublic(),
                        place.getMinX(),
                        place.getMinY(),
                        place.getMaxX(),
                        place.getMaxY(),
                        layer)
                .update();
        touch.reach().structures().stream().sorted().forEach(structure -> increment(layer, structure));
    }

    /** The row of the layer is held, so nobody else adds one for the structure. */
    private void increment(String layer, UUID structure) {
        int changed = jdbc.sql("UPDATE layer_reach SET revision = revision + 1 WHERE layer = ? AND structure = ?")
                .params(layer, structure)
                .update();
        if (changed == 0) {
            jdbc.sql("INSERT INTO layer_reach (layer, structure, revision) VALUES (?, ?, 1)")
                    .params(layer, structure)
                    .update();
        }
        jdbc.sql("INSERT INTO layer_commit_reach (layer, revision, structure)"
                        + " SELECT layer, revision, ? FROM layer_revision WHERE layer = ?")
                .params(structure, layer)
                .update();
    }

    private final class Pending implements TransactionSynchronization {

        private final long commit;
        private final Map<String, Touch> tables = new TreeMap<>();

        private Pending(long commit) {
            this.commit = commit;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            Map<String, Touch> touched = new TreeMap<>();
            jdbc.sql("SELECT layer, table_name, features FROM layer_read WHERE table_name IN (:tables)")
                    .param("tables", tables.keySet())
                    .query(row -> {
                        Touch touch = Objects.requireNonNull(tables.get(row.getString("table_name")));
                        touched.merge(
                                row.getString("layer"),
                                row.getBoolean("features") ? touch : touch.everywhere(),
                                Touch::and);
                    });
            touched.forEach((layer, touch) -> increment(layer, touch, commit));
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Revisions.this);
            known.written();
        }
    }
}
