package org.maillage.store.layer;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The revisions of all layers as they were last read. What this node has written is known to it when the write is
 * acknowledged; what others have, at most {@link #MOST} later. So an answer that nothing has changed for asks no database.
 */
public final class KnownRevisions {

    /** Half of the second after which other nodes are fresh (design.md 1). */
    private static final Duration MOST = Duration.ofMillis(500);

    private static final Revision NEVER_WRITTEN = new Revision(0, 0, Map.of());

    private final JdbcClient jdbc;
    private final AtomicLong writes = new AtomicLong();
    private volatile @Nullable State known;

    /**
     * @param all counts the commits that touched the layer
     * @param seen counts those of which everyone sees something
     * @param reached counts those of which a structure does
     */
    private record Revision(long all, long seen, Map<UUID, Long> reached) {}

    /** @param writes how many this node had made before it was read */
    private record State(Map<String, Revision> layers, long writes, long readAt) {}

    public KnownRevisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** This node has written, or may have: what was read before is no longer known. */
    public void written() {
        writes.incrementAndGet();
    }

    /** Counts the commits that touched the layer. */
    long of(String layer) {
        return revision(layer).all();
    }

    /** Counts those of which the public or a member of these structures sees something; some of them twice. */
    long seen(String layer, Set<UUID> structures) {
        Revision revision = revision(layer);
        return revision.seen()
                + structures.stream()
                        .mapToLong(structure -> revision.reached().getOrDefault(structure, 0L))
                        .sum();
    }

    /** Whether there is such a layer; not one that someone only thinks of, nor one that was published a moment ago. */
    boolean knows(String layer) {
        return current().layers().containsKey(layer);
    }

    private Revision revision(String layer) {
        return current().layers().getOrDefault(layer, NEVER_WRITTEN);
    }

    private State current() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // it may see an older state than the one that others are told by now
            return read();
        }
        State state = known;
        if (state == null || state.writes() != writes.get() || System.nanoTime() - state.readAt() > MOST.toNanos()) {
            state = read();
            known = state;
        }
        return state;
    }

    private State read() {
        long before = writes.get();
        long now = System.nanoTime();
        Map<String, Map<UUID, Long>> reached = new HashMap<>();
        jdbc.sql("SELECT layer, structure, revision FROM layer_reach").query(row -> {
            reached.computeIfAbsent(row.getString(1), layer -> new HashMap<>())
                    .put(row.getObject(2, UUID.class), row.getLong(3));
        });
        Map<String, Revision> layers = new HashMap<>();
        jdbc.sql("SELECT layer, revision, public_revision FROM layer_revision").query(row -> {
            String layer = row.getString(1);
            layers.put(layer, new Revision(row.getLong(2), row.getLong(3), reached.getOrDefault(layer, Map.of())));
        });
        return new State(layers, before, now);
    }
}
