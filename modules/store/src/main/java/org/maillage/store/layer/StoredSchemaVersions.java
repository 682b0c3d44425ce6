package org.maillage.store.layer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maillage.domain.account.Callers;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.SchemaVersion;
import org.maillage.layers.layer.SchemaVersion.Member;
import org.maillage.layers.layer.SchemaVersions;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** {@link SchemaVersions} in the table {@code layer_schema}. */
public final class StoredSchemaVersions implements SchemaVersions {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Callers callers;
    private final Clock clock;

    public StoredSchemaVersions(JdbcClient jdbc, Callers callers, Clock clock) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public List<SchemaVersion> of(Layer layer) {
        boolean isPublic = callers.current().isPublic();
        List<SchemaVersion> told = new ArrayList<>();
        for (SchemaVersion version : all(layer)) {
            SchemaVersion seen = isPublic ? version.forPublic() : version;
            if (told.isEmpty() || !seen.since(told.get(told.size() - 1)).isEmpty()) {
                told.add(seen);
            }
        }
        return told;
    }

    private List<SchemaVersion> all(Layer layer) {
        return jdbc.sql("SELECT version, since, members FROM layer_schema WHERE layer = ? ORDER BY version")
                .param(layer.id())
                .query((row, n) -> version(row))
                .list();
    }

    private static SchemaVersion version(ResultSet row) throws SQLException {
        return new SchemaVersion(
                row.getInt("version"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                JSON.readValue(row.getString("members"), new TypeReference<List<Member>>() {}));
    }

    /** What migrations made of the layers since the service ran last. */
    public void noteAll(StoredLayers layers) {
        layers.readLayers().forEach(this::note);
    }

    /** Notes what the layer is now, unless its last version says so; of two nodes that start at once, one does. */
    void note(Layer layer) {
        List<SchemaVersion> versions = all(layer);
        Optional<SchemaVersion> last =
                versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
        List<Member> now = SchemaVersion.membersOf(layer);
        if (last.filter(version -> version.members().equals(now)).isPresent()) {
            return;
        }
        try {
            jdbc.sql("INSERT INTO layer_schema (layer, version, since, members) VALUES (?, ?, ?, ?)")
                    .params(
                            layer.id(),
                            last.map(SchemaVersion::version).orElse(0) + 1,
                            OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                            JSON.writeValueAsString(now))
                    .update();
        } catch (DuplicateKeyException notedByAnother) {
            // by a node of the same version, as it seems
        }
    }
}
