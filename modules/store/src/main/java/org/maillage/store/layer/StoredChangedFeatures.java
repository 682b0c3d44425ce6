package org.maillage.store.layer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.maillage.domain.RecordKinds;
import org.maillage.domain.account.Callers;
import org.maillage.domain.actor.Actor;
import org.maillage.domain.audit.ConfidentialReads;
import org.maillage.domain.record.Confidentiality;
import org.maillage.domain.record.RecordKind;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.layers.layer.GeometryFamily;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Origin;
import org.maillage.layers.query.ChangedFeatures;
import org.maillage.store.filter.Sql;
import org.maillage.store.right.SightSql;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@link ChangedFeatures} by the history: what each commit of the layer wrote, and what the records were before. */
public final class StoredChangedFeatures implements ChangedFeatures {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What the layer's later commits wrote of a kind. */
    private static final String WRITTEN =
            """
            SELECT c.record_id FROM layer_commit AS l JOIN change AS c ON c.commit_key = l.commit_key
            WHERE l.layer = ? AND l.revision > ? AND c.record_kind = ?""";

    /** The sources of which the layer's later commits said something: their features tell of it. */
    private static final String SAID =
            """
            SELECT s.source_key FROM source AS s JOIN layer_commit AS l ON l.commit_key = s.said_commit
            WHERE l.layer = ? AND l.revision > ?""";

    /** The last version of each record before these commits. */
    private static final String BEFORE =
            """
            SELECT b.record_id, b.confidentiality, b.image FROM change AS b WHERE b.record_kind = ? AND b.operation <> 'delete'
            AND b.version = (SELECT max(o.version) FROM change AS o WHERE o.record_id = b.record_id AND NOT EXISTS
              (SELECT 1 FROM layer_commit AS l WHERE l.layer = ? AND l.commit_key = o.commit_key AND l.revision > ?)) AND\s""";

    private static final SightSql.Columns THEN = SightSql.Columns.ofVersion("b");

    private final CallerRevisions revisions;
    private final JdbcTemplate jdbc;
    private final Callers callers;
    private final ConfidentialReads reads;

    public StoredChangedFeatures(
            CallerRevisions revisions, JdbcTemplate jdbc, Callers callers, ConfidentialReads reads) {
        this.revisions = revisions;
        this.jdbc = jdbc;
        this.callers = callers;
        this.reads = reads;
    }

    @Override
    public State of(Layer layer, long revision, LocalDate day) {
        long ofDefinition = revision >> StoredLayers.DEFINITION_BIT;
        if (layer.origin() != null && ofDefinition != layer.definition()) {
            throw unknown(layer);
        }
        long commits = revisions
                .commits(layer, revision - (ofDefinition << StoredLayers.DEFINITION_BIT))
                .orElseThrow(() -> unknown(layer));
        return known(layer, new State(commits, day));
    }

    @Override
    public State at(Layer layer, Instant moment, LocalDate day) {
        if (!revisions.wasDefined(layer, moment)) {
            throw unknown(layer);
        }
        return known(layer, new State(revisions.commits(layer, moment), day));
    }

    /** When a place moves that a publication is asked near, any feature may come or go, written or not. */
    private State known(Layer layer, State state) {
        Origin origin = layer.origin();
        if (origin != null && !origin.near().isEmpty()) {
            Sql written = new Sql(
                            "SELECT count(*) FROM layer_commit AS l JOIN change AS c ON c.commit_key = l.commit_key")
                    .add(" WHERE l.layer = ? AND l.revision > ?", layer.id(), state.commits());
            in(
                    written.add(" AND c.record_id"),
                    origin.near().stream().map(Origin.Near::feature).toList());
            if (jdbc.query(written::prepare, (row, n) -> row.getLong(1)).get(0) > 0) {
                throw unknown(layer);
            }
        }
        return state;
    }

    private static MaillageException unknown(Layer layer) {
        return MaillageException.of(
                ProblemKind.GONE,
                "changes-unknown",
                "Ce qui a changé depuis n'est pas connu : il faut relire toute la couche « " + layer.id() + " ».");
    }

    private static Sql in(Sql sql, List<UUID> ids) {
        return sql.add(" IN (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")", ids.toArray());
    }

    @Override
    public List<Changed> since(Layer layer, State state, LocalDate today, long after, int limit) {
        RecordKind<?, ?> kind = kind(layer);
        Sql sql = new Sql("SELECT t.record_key, t.id FROM " + kind.table() + " AS t WHERE t.record_key > ?")
                .add(" AND (t.id IN (", after)
                .add(written(layer, state, kind));
        references(layer).forEach((column, other) -> sql.add(
                        " UNION SELECT o.id FROM " + kind.table() + " AS o WHERE o." + Sql.name(column) + " IN (")
                .add(written(layer, state, other))
                .add(")"));
        sql.add(") OR t.source_key IN (").add(SAID, layer.id(), state.commits());
        sql.add(") OR t.valid_from > ? AND t.valid_from <= ?", state.day(), today);
        sql.add(" OR t.valid_to > ? AND t.valid_to <= ?)", state.day(), today);
        sql.add(" ORDER BY t.record_key LIMIT ?", limit);
        return jdbc.query(
                sql::prepare, (row, n) -> new Changed(row.getLong("record_key"), row.getObject("id", UUID.class)));
    }

    private static RecordKind<?, ?> kind(Layer layer) {
        return RecordKinds.ofLayer(layer.base().id())
                .orElseThrow(() -> new IllegalStateException("No records are shown by " + layer.id()));
    }

    private static Sql written(Layer layer, State state, RecordKind<?, ?> kind) {
        return new Sql("").add(WRITTEN, layer.id(), state.commits(), kind.name());
    }

    /** The columns that name records of other kinds, of which the layer tells something. */
    private Map<String, RecordKind<?, ?>> references(Layer layer) {
        Map<String, RecordKind<?, ?>> references = new LinkedHashMap<>();
        jdbc.query(
                "SELECT refers, table_name FROM layer_table WHERE layer = ? AND refers IS NOT NULL ORDER BY table_name",
                row -> {
                    references.put(row.getString("refers"), ofTable(row.getString("table_name")));
                },
                layer.base().id());
        return references;
    }

    private static RecordKind<?, ?> ofTable(String table) {
        return RecordKinds.ALL.stream()
                .filter(kind -> kind.table().equals(table))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No records are in " + table));
    }

    @Override
    public Set<UUID> known(Layer layer, State state, List<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        RecordKind<?, ?> kind = kind(layer);
        Sql sql = before(layer, state, kind, ids)
                .add(" AND (b.valid_from IS NULL OR b.valid_from <= ?)", state.day())
                .add(" AND (b.valid_to IS NULL OR b.valid_to > ?)", state.day());
        if (kind.layers().size() > 1) {
            sql.add(" AND ST_Dimension(b.geom) = " + dimension(layer.geometry()));
        }
        List<Version> versions = jdbc.query(sql::prepare, (row, n) -> version(row));
        Set<UUID> owners = owners(layer, state, kind, versions);
        Set<UUID> known = new HashSet<>();
        for (Version version : versions) {
            if (owners.containsAll(version.actors(kind)) && PastMembership.mayHaveBeenIn(layer, version.facts())) {
                known.add(version.id());
                if (version.confidential()) {
                    reads.layer(layer.id());
                }
            }
        }
        return known;
    }

    /** A record as it was. */
    private record Version(UUID id, boolean confidential, JsonNode facts) {

        /** Those that it belonged to. */
        List<UUID> actors(RecordKind<?, ?> kind) {
            return kind.actors().stream()
                    .map(facts::path)
                    .filter(JsonNode::isString)
                    .map(fact -> UUID.fromString(fact.asString()))
                    .toList();
        }
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getObject("record_id", UUID.class),
                !Confidentiality.PUBLIC.name().equals(row.getString("confidentiality")),
                JSON.readTree(row.getString("image")));
    }

    /** The actors that the caller could be told of then, among those of the records. */
    private Set<UUID> owners(Layer layer, State state, RecordKind<?, ?> kind, List<Version> versions) {
        List<UUID> actors = versions.stream()
                .flatMap(version -> version.actors(kind).stream())
                .distinct()
                .toList();
        if (actors.isEmpty()) {
            return Set.of();
        }
        Sql sql = before(layer, state, Actor.KIND, actors);
        return new HashSet<>(jdbc.query(sql::prepare, (row, n) -> row.getObject("record_id", UUID.class)));
    }

    private Sql before(Layer layer, State state, RecordKind<?, ?> kind, List<UUID> ids) {
        Sql sql = new Sql("").add(BEFORE, kind.name(), layer.id(), state.commits());
        sql.add(new SightSql(callers.current()).seen("b.confidentiality", THEN)).add(" AND b.record_id");
        return in(sql, ids);
    }

    private static int dimension(GeometryFamily family) {
        return switch (family) {
            case POINT -> 0;
            case LINE -> 1;
            case POLYGON -> 2;
        };
    }
}
