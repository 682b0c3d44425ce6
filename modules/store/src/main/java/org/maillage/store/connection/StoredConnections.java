package org.maillage.store.connection;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillage.domain.account.Callers;
import org.maillage.domain.connection.Connections;
import org.maillage.store.filter.Sql;
import org.maillage.store.right.SightSql;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@link Connections} from the tables that name other records. */
public final class StoredConnections implements Connections {

    /**
     * role, outgoing, collection, id, name, strength, since; each part looks one way along one kind of connection. An alias in
     * braces is whether the caller may know of that record.
     */
    private static final String ALL =
            """
            SELECT r.kind AS role, TRUE AS outgoing, 'actors' AS collection, a.id, a.name, r.strength, r.valid_from AS since
            FROM relation r JOIN actor a ON a.id = r.to_actor
            WHERE r.from_actor = :id AND NOT r.deleted AND NOT a.deleted
              AND (r.valid_from IS NULL OR r.valid_from <= :at) AND (r.valid_to IS NULL OR r.valid_to > :at) AND {a} AND {r}
            UNION ALL
            SELECT r.kind, FALSE, 'actors', a.id, a.name, r.strength, r.valid_from
            FROM relation r JOIN actor a ON a.id = r.from_actor
            WHERE r.to_actor = :id AND NOT r.deleted AND NOT a.deleted
              AND (r.valid_from IS NULL OR r.valid_from <= :at) AND (r.valid_to IS NULL OR r.valid_to > :at) AND {a} AND {r}
            UNION ALL
            SELECT 'leader', TRUE, 'actions', t.id, t.name, CAST(NULL AS integer), t.starts
            FROM action t WHERE t.leader = :id AND NOT t.deleted AND {t}
            UNION ALL
            SELECT 'leader', FALSE, 'actors', a.id, a.name, CAST(NULL AS integer), t.starts
            FROM action t JOIN actor a ON a.id = t.leader WHERE t.id = :id AND NOT a.deleted AND {a}
            UNION ALL
            SELECT 'programme', TRUE, 'programmes', p.id, p.name, CAST(NULL AS integer), p.starts
            FROM action t JOIN programme p ON p.id = t.programme WHERE t.id = :id AND NOT p.deleted AND {p}
            UNION ALL
            SELECT 'programme', FALSE, 'actions', t.id, t.name, CAST(NULL AS integer), t.starts
            FROM action t WHERE t.programme = :id AND NOT t.deleted AND {t}
            UNION ALL
            SELECT 'holder', TRUE, 'programmes', p.id, p.name, CAST(NULL AS integer), p.starts
            FROM programme p WHERE p.holder = :id AND NOT p.deleted AND {p}
            UNION ALL
            SELECT 'holder', FALSE, 'actors', a.id, a.name, CAST(NULL AS integer), p.starts
            FROM programme p JOIN actor a ON a.id = p.holder WHERE p.id = :id AND NOT a.deleted AND {a}
            UNION ALL
            SELECT 'holder', TRUE, 'funding-perimeters', f.id, f.name, CAST(NULL AS integer), f.starts
            FROM funding_scheme f WHERE f.holder = :id AND NOT f.deleted AND {f}
            UNION ALL
            SELECT 'holder', FALSE, 'actors', a.id, a.name, CAST(NULL AS integer), f.starts
            FROM funding_scheme f JOIN actor a ON a.id = f.holder WHERE f.id = :id AND NOT a.deleted AND {a}
            UNION ALL
            SELECT 'holder', TRUE, 'intervention-zones', z.id, z.name, CAST(NULL AS integer), z.valid_from
            FROM intervention_zone z WHERE z.holder = :id AND NOT z.deleted AND {z}
            UNION ALL
            SELECT 'holder', FALSE, 'actors', a.id, a.name, CAST(NULL AS integer), z.valid_from
            FROM intervention_zone z JOIN actor a ON a.id = z.holder WHERE z.id = :id AND NOT a.deleted AND {a}
            UNION ALL
            SELECT 'area', TRUE, 'actor-areas', w.id, w.name, CAST(NULL AS integer), w.valid_from
            FROM area_of_action w WHERE w.actor = :id AND NOT w.deleted AND {w}
            UNION ALL
            SELECT 'area', FALSE, 'actors', a.id, a.name, CAST(NULL AS integer), w.valid_from
            FROM area_of_action w JOIN actor a ON a.id = w.actor WHERE w.id = :id AND NOT a.deleted AND {a}
            UNION ALL
            SELECT 'establishment', TRUE, 'actor-establishments', e.id, e.name, CAST(NULL AS integer), e.valid_from
            FROM establishment e WHERE e.actor = :id AND NOT e.deleted AND {e}
            UNION ALL
            SELECT 'establishment', FALSE, 'actors', a.id, a.name, CAST(NULL AS integer), e.valid_from
            FROM establishment e JOIN actor a ON a.id = e.actor WHERE e.id = :id AND NOT a.deleted AND {a}
            UNION ALL
            SELECT 'person', TRUE, 'persons', p.id, p.name, CAST(NULL AS integer), p.valid_from
            FROM person p WHERE p.actor = :id AND NOT p.deleted AND {p}
            UNION ALL
            SELECT 'person', FALSE, 'actors', a.id, a.name, CAST(NULL AS integer), p.valid_from
            FROM person p JOIN actor a ON a.id = p.actor WHERE p.id = :id AND NOT a.deleted AND {a}
            """;

    private static final Pattern MARK = Pattern.compile(":id|:at|\\{(\\w)}");

    private final JdbcTemplate jdbc;
    private final Callers callers;

    public StoredConnections(JdbcTemplate jdbc, Callers callers) {
        this.jdbc = jdbc;
        this.callers = callers;
    }

    @Override
    public List<Connection> listOf(UUID record, LocalDate at) {
        Sql sql = seen(
                "SELECT connected.*, met.function FROM (" + ALL + ") AS connected"
                        + " LEFT JOIN person AS met ON met.id = connected.id"
                        + " ORDER BY strength DESC NULLS LAST, role, name, connected.id",
                record,
                at);
        return jdbc.query(sql::prepare, (row, n) -> connection(row));
    }

    private Sql seen(String text, UUID record, LocalDate at) {
        SightSql sight = new SightSql(callers.current());
        Sql sql = new Sql("");
        Matcher mark = MARK.matcher(text);
        int end = 0;
        while (mark.find()) {
            sql.add(text.substring(end, mark.start()));
            String alias = mark.group(1);
            if (alias == null) {
                sql.add("?", mark.group().equals(":id") ? record : at);
            } else {
                sql.add(sight.records(alias));
            }
            end = mark.end();
        }
        return sql.add(text.substring(end));
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
                since == null ? null : since.toLocalDate(),
                row.getString("function"));
    }
}
