package org.maillage.store.record;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.maillage.domain.record.Details;
import org.maillage.domain.record.RecordKind;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.store.right.FactColumns;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Refuses a text that its column has no room for, by the name of the fact: of the databases only H2 names the column. The
 * columns' own lengths are read, so that the migrations alone say them.
 */
final class TextLimits {

    private final JdbcTemplate jdbc;
    private final Map<String, Map<String, Long>> byTable = new ConcurrentHashMap<>();

    TextLimits(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws MaillageException naming the fact */
    void check(RecordKind<?, ?> kind, Details details) {
        Map<String, Long> limits = byTable.computeIfAbsent(kind.table(), this::read);
        for (RecordComponent fact : kind.details().getRecordComponents()) {
            Long most = limits.get(FactColumns.of(fact.getName()));
            if (most != null && value(fact, details) instanceof String text && text.length() > most) {
                throw MaillageException.parameter(
                        fact.getName(), "« " + fact.getName() + " » dépasse " + most + " caractères.");
            }
        }
    }

    private Map<String, Long> read(String table) {
        Map<String, Long> limits = new HashMap<>();
        jdbc.query(
                "SELECT column_name, character_maximum_length FROM information_schema.columns"
                        + " WHERE table_schema = CURRENT_SCHEMA AND table_name = ?"
                        + " AND character_maximum_length IS NOT NULL",
                row -> {
                    limits.put(row.getString(1), row.getLong(2));
                },
                table);
        return limits;
    }

    private static Object value(RecordComponent fact, Details details) {
        try {
            return fact.getAccessor().invoke(details);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(fact.getName(), e);
        }
    }
}
