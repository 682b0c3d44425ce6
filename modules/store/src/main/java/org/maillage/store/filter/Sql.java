package org.maillage.store.filter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of SQL and the values of its parameters, in order. Mutable while it is put together by one thread. */
public final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> parameters = new ArrayList<>();

    public Sql(String start) {
        text.append(start);
    }

    public Sql add(String more, @Nullable Object... values) {
        text.append(more);
        Collections.addAll(parameters, values);
        return this;
    }

    public Sql add(Sql more) {
        text.append(more.text);
        parameters.addAll(more.parameters);
        return this;
    }

    /** The parameters of this and then of the other, for a text that holds both. */
    Sql followedBy(Sql other) {
        parameters.addAll(other.parameters);
        return this;
    }

    /** The same parameters under another text. */
    Sql as(String other) {
        text.setLength(0);
        text.append(other);
        return this;
    }

    /** An identifier of a declared view or property, quoted. */
    public static String name(String declared) {
        return '"' + declared.replace("\"", "\"\"") + '"';
    }

    public String text() {
        return text.toString();
    }

    public List<@Nullable Object> parameters() {
        return Collections.unmodifiableList(parameters);
    }

    public PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text());
        for (int i = 0; i < parameters.size(); i++) {
            bind(statement, i + 1, parameters.get(i));
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, int at, @Nullable Object value) throws SQLException {
        if (value instanceof String[] texts) {
            statement.setArray(at, statement.getConnection().createArrayOf("varchar", texts));
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(at, bytes);
        } else {
            statement.setObject(at, value);
        }
    }

    @Override
    public String toString() {
        return text + " " + parameters;
    }
}
