package org.maillage.store.record;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.record.Details;
import org.maillage.domain.record.Facts;
import org.maillage.domain.record.RecordKind;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.store.right.FactColumns;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Refuses what cannot be kept, by the name of the fact: a text that its column has no room for (of the databases only H2 names
 * the column; the columns' own lengths are read, so that the migrations alone say them), or with half a character, and days
 * that no calendar has.
 */
final class FactLimits {

    private final JdbcTemplate jdbc;
    private final Map<String, Map<String, Long>> byTable = new ConcurrentHashMap<>();

    FactLimits(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws MaillageException naming the fact */
    void check(RecordKind<?, ?> kind, Details details) {
        Map<String, Long> limits = byTable.computeIfAbsent(kind.table(), this::read);
        for (RecordComponent fact : kind.details().getRecordComponents()) {
            Object value = value(fact, details);
            if (value instanceof String text) {
                check(text, fact.getName(), limits.get(FactColumns.of(fact.getName())));
            } else if (value instanceof LocalDate day) {
                Facts.requireOnCalendars(day, fact.getName());
            }
        }
    }

    private static void check(String text, String fact, @Nullable Long most) {
        if (most != null && text.length() > most) {
            throw MaillageException.parameter(fact, "« " + fact + " » dépasse " + most + " caractères.");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw MaillageException.parameter(fact, "« " + fact + " » contient la moitié d'un caractère.");
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

    private static @Nullable Object value(RecordComponent fact, Details details) {
        try {
            return fact.getAccessor().invoke(details);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(fact.getName(), e);
        }
    }
}
