package org.maillage.store.layer;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.account.Caller;
import org.maillage.domain.account.Callers;
import org.maillage.layers.layer.Layer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which commit it was that a caller was told by a revision, or at a moment. A caller's revision counts what they see something of
 * ({@link SeenLayers#revision(Layer)}), so the commits are counted back from today's until it is reached.
 */
public final class CallerRevisions {

    private static final int PAGE = 1000;

    /** A transaction notes its moment some time before others see it, and clocks of nodes differ. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Callers callers;

    public CallerRevisions(JdbcClient jdbc, Callers callers) {
        this.jdbc = jdbc;
        this.callers = callers;
    }

    /** @param seen how often the commit counts for the caller; null where that was not noted */
    private record Step(long revision, @Nullable Long seen, long today) {}

    /**
     * The last commit at that revision.
     *
     * @param revision without its definition
     * @return empty when it is further back than is known, or was never reached
     */
    OptionalLong commits(Layer layer, long revision) {
        Caller caller = callers.current();
        return caller.unlimited() ? all(layer, revision) : seen(layer, revision, SeenLayers.structures(caller));
    }

    private OptionalLong all(Layer layer, long revision) {
        long today = jdbc.sql("SELECT revision FROM layer_revision WHERE layer = ?")
                .param(layer.id())
                .query(Long.class)
                .single();
        return revision <= today ? OptionalLong.of(revision) : OptionalLong.empty();
    }

    private OptionalLong seen(Layer layer, long revision, Set<UUID> structures) {
        List<Step> steps = steps(layer, Long.MAX_VALUE, structures);
        if (steps.isEmpty()) {
            return revision == 0 ? OptionalLong.of(0) : OptionalLong.empty();
        }
        long back = steps.get(0).today() - revision;
        if (back <= 0) {
            return back == 0 ? OptionalLong.of(steps.get(0).revision()) : OptionalLong.empty();
        }
        while (!steps.isEmpty()) {
            for (Step step : steps) {
                if (step.seen() == null) {
                    return OptionalLong.empty();
                }
                back -= step.seen();
                if (back <= 0) {
                    return OptionalLong.of(step.revision() - 1);
                }
            }
            steps = steps(layer, steps.get(steps.size() - 1).revision(), structures);
        }
        return OptionalLong.empty();
    }

    /** Those before a commit, the latest first; today's revision stands with them, so that it is of the same moment. */
    private List<Step> steps(Layer layer, long before, Set<UUID> structures) {
        String own = structures.isEmpty() ? "FALSE" : "r.structure IN (:structures)";
        JdbcClient.StatementSpec statement = jdbc.sql("SELECT c.revision, c.seen, CASE WHEN c.seen THEN 1 ELSE 0 END"
                        + " + (SELECT count(*) FROM layer_commit_reach AS r WHERE r.layer = c.layer"
                        + " AND r.revision = c.revision AND " + own + ") AS steps,"
                        + " (SELECT l.public_revision FROM layer_revision AS l WHERE l.layer = c.layer)"
                        + " + (SELECT COALESCE(sum(r.revision), 0) FROM layer_reach AS r WHERE r.layer = c.layer AND "
                        + own
                        + ") AS today FROM layer_commit AS c WHERE c.layer = :layer AND c.revision < :before"
                        + " ORDER BY c.revision DESC LIMIT " + PAGE)
                .param("layer", layer.id())
                .param("before", before);
        if (!structures.isEmpty()) {
            statement.param("structures", structures);
        }
        return statement
                .query((row, n) -> new Step(
                        row.getLong("revision"),
                        row.getObject("seen") == null ? null : row.getLong("steps"),
                        row.getLong("today")))
                .list();
    }

    /** The last commit that everyone had certainly been told by then; 0 when none was. */
    long commits(Layer layer, Instant moment) {
        return jdbc.sql("SELECT COALESCE(max(revision), 0) FROM layer_commit WHERE layer = ?"
                        + " AND (committed_at IS NULL OR committed_at <= ?)")
                .params(layer.id(), at(moment.minus(MARGIN)))
                .query(Long.class)
                .single();
    }

    /** Whether it was the same layer then: of a publication, that it was not made anew since. */
    boolean wasDefined(Layer layer, Instant moment) {
        return layer.origin() == null
                || jdbc.sql("SELECT count(*) FROM layer WHERE id = ? AND (defined_at IS NULL OR defined_at <= ?)")
                                .params(layer.id(), at(moment))
                                .query(Long.class)
                                .single()
                        > 0;
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
