package org.maillage.api.problem;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may be said of a value that the database refused: never the value, nor the statement that has it.
 *
 * @param state SQL state
 * @param column null where the database does not tell: PostgreSQL names no column of a text that is too long
 */
record RefusedValue(@Nullable String state, @Nullable String column) {

    /** Both databases say « column "NAME" », H2 with the column's type before the second quote. */
    private static final Pattern COLUMN = Pattern.compile("column \"(\\w+)[ \"]");

    static RefusedValue of(Throwable refusal) {
        return Stream.iterate(refusal, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst()
                .map(sql -> new RefusedValue(sql.getSQLState(), columnIn(String.valueOf(sql.getMessage()))))
                .orElse(new RefusedValue(null, null));
    }

    private static @Nullable String columnIn(String message) {
        Matcher named = COLUMN.matcher(message);
        return named.find() ? named.group(1).toLowerCase(Locale.ROOT) : null;
    }

    /** The column as a body calls it: {@code legalCategory}. */
    @Nullable String parameter() {
        return column == null
                ? null
                : Pattern.compile("_(\\w)").matcher(column).replaceAll(letter -> letter.group(1)
                        .toUpperCase(Locale.ROOT));
    }
}
