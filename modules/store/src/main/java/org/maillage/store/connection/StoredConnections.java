package org.maillage.store.connection;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.maillage.domain.connection.Connections;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link Connections} from the tables that name other records. */
public final class StoredConnections implements Connections {

    /** role, outgoing, collection, id, name, strength, since; each part looks one way along one kind of connection. */
    private static final String ALL =
            """
            SELECT r.kind AS role, TRUE AS outgoing, 'actors' AS collection, a.id, a.name, r.strength, r.valid_from AS since
            FROM relation r JOIN actor a ON a.id = r.to_actor
            WHERE r.from_actor = :id AND NOT r.deleted AND NOT a.deleted
              AND (r.valid_from IS NULL OR r.valid_from <= :at) AND (r.valid_to IS NULL OR r.valid_to > :at)
            UNION ALL
            SELECT r.kind, FALSE, 'actors', a.id, a.name, r.strength, r.valid_from
            FROM relation r JOIN actor a ON a.id = r.from_actor
            WHERE r.to_actor = :id AND NOT r.deleted AND NOT a.deleted
              AND (r.valid_from IS NULL OR r.valid_from <= :at) AND (r.valid_to IS NULL OR r.valid_to > :at)
            UNION ALL
            SELECT 'leader', TRUE, 'actions', t.id, t.name, CAST(NULL AS integer), t.starts
            FROM action t WHERE t.leader = :id AND NOT t.deleted
            UNION ALL
            SELECT 'leader', FALSE, 'actors', a.id, a.name, CAST(NULL AS integer), t.starts
            FROM action t JOIN actor a ON a.id = t.leader WHERE t.id = :id AND NOT a.deleted
            UNION ALL
            SELECT 'programme', TRUE, 'programmes', p.id, p.name, CAST(NULL AS integer), p.starts
            FROM action t JOIN programme p ON p.id = t.programme WHERE t.id = :id AND NOT p.deleted
            UNION ALL
            SELECT 'programme', FALSE, 'actions', t.id, t.name, CAST(NULL AS integer), t.starts
            FROM action t WHERE t.programme = :id AND NOT t.deleted
            UNION ALL
            SELECT 'holder', TRUE, 'programmes', p.id, p.name, CAST(NULL AS integer), p.starts
            FROM programme p WHERE p.holder = :id AND NOT p.deleted
            UNION ALL
            SELECT 'holder', FALSE, 'actors', a.id, a.name, CAST(NULL AS integer), p.starts
            FROM programme p JOIN actor a ON a.id = p.holder WHERE p.id = :id AND NOT a.deleted
            UNION ALL
            SELECT 'holder', TRUE, 'funding-perimeters', f.id, f.name, CAST(NULL AS integer), f.starts
            FROM funding_scheme f WHERE f.holder = :id AND NOT f.deleted
            UNION ALL
            SELECT 'holder', FALSE, 'actors', a.id, a.name, CAST(NULL AS integer), f.starts
            FROM funding_scheme f JOIN actor a ON a.id = f.holder WHERE f.id = :id AND NOT a.deleted
            UNION ALL
            SELECT 'holder', TRUE, 'intervention-zones', z.id, z.name, CAST(NULL AS integer), z.valid_from
            FROM intervention_zone z WHERE z.holder = :id AND NOT z.deleted
            UNION ALL
            SELECT 'holder', FALSE, 'actors', a.id, a.name, CAST(NULL AS integer), z.valid_from
            FROM intervention_zone z JOIN actor a ON a.id = z.holder WHERE z.id = :id AND NOT a.deleted
            UNION ALL
            SELECT 'area', TRUE, 'actor-areas', w.id, w.name, CAST(NULL AS integer), w.valid_from
            FROM area_of_action w WHERE w.actor = :id AND NOT w.deleted
            UNION ALL
            SELECT 'area', FALSE, 'actors', a.id, a.name, CAST(NULL AS integer), w.valid_from
            FROM area_of_action w JOIN actor a ON a.id = w.actor WHERE w.id = :id AND NOT a.deleted
            UNION ALL
            SELECT 'establishment', TRUE, 'actor-establishments', e.id, e.name, CAST(NULL AS integer), e.valid_from
            FROM establishment e WHERE e.actor = :id AND NOT e.deleted
            UNION ALL
            SELECT 'establishment', FALSE, 'actors', a.id, a.name, CAST(NULL AS integer), e.valid_from
            FROM establishment e JOIN actor a ON a.id = e.actor WHERE e.id = :id AND NOT a.deleted
            """;

    private final JdbcClient jdbc;

    public StoredConnections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Connection> listOf(UUID record, LocalDate at) {
        return jdbc.sql("SELECT * FROM (" + ALL + ") AS connected ORDER BY strength DESC NULLS LAST, role, name, id")
                .param("id", record)
                .param("at", at)
                .query((row, n) -> connection(row))
                .list();
    }

    private static Connection connection(ResultSet row) throws SQLException {
        int strength = row.getInt("strength");
        boolean unjudged = row.wasNull();
        Date since = row.getDate("since");
        return new Connection(
                row.getString("role"),
                row.getBoolean("outgoing"),
                row.getString("collection"),
                row.getObject("id", UUID.class),
                row.getString("name"),
                unjudged ? null : strength,
                since == null ? null : since.toLocalDate());
    }
}
