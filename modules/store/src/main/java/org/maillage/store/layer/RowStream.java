package org.maillage.store.layer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.WKBWriter;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.measure.Generalisation;
import org.maillage.layers.layer.Property;
import org.maillage.layers.layer.PropertyType;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.FeatureStream;
import org.maillage.layers.query.Sort;

/** Rows as features. The rows may come in several results, one after the other. */
final class RowStream implements FeatureStream {

    /** Gives the next result, null after the last; the one before is closed by it. */
    @FunctionalInterface
    interface Results {
        @Nullable ResultSet next() throws SQLException;
    }

    private static final int FIRST_PROPERTY = 3;

    private final FeatureQuery query;
    private final PropertyType[] types;
    private final int confidentialColumn;
    private final TextLists lists;
    private final Results results;
    private @Nullable ResultSet rows;
    private int given;
    private boolean confidential;

    /** @param tellsConfidential whether the last column is whether the feature is confidential */
    RowStream(FeatureQuery query, boolean tellsConfidential, TextLists lists, Results results) {
        this.lists = lists;
        this.query = query;
        this.types = Stream.concat(
                        query.properties().stream(), query.sort().stream().map(Sort::property))
                .map(Property::type)
                .toArray(PropertyType[]::new);
        this.confidentialColumn = tellsConfidential ? afterSorts() + (query.geometry() ? 1 : 0) : 0;
        this.results = results;
    }

    /** Whether a feature that is not public has been given. */
    boolean gaveConfidential() {
        return confidential;
    }

    @Override
    public boolean next() {
        if (query.limit() > 0 && given == query.limit()) {
            return false;
        }
        given++;
        boolean there = advance();
        if (there && confidentialColumn > 0 && !confidential) {
            confidential = get(row -> row.getBoolean(confidentialColumn));
        }
        return there;
    }

    private int afterSorts() {
        return FIRST_PROPERTY + types.length;
    }

    private boolean advance() {
        try {
            if (rows == null) {
                rows = nextResult();
            }
            while (rows != null) {
                if (rows.next()) {
                    return true;
                }
                rows = nextResult();
            }
            return false;
        } catch (SQLException e) {
            throw QueryFailedException.of(e);
        }
    }

    /** As the driver has it: the pool's checks around each value would cost as much as the value. */
    private @Nullable ResultSet nextResult() throws SQLException {
        ResultSet next = results.next();
        return next == null ? null : next.unwrap(ResultSet.class);
    }

    @Override
    public long key() {
        return get(row -> row.getLong(1));
    }

    @Override
    public UUID id() {
        return get(row -> row.getObject(2, UUID.class));
    }

    @Override
    public byte @Nullable [] geometry() {
        byte[] wkb = query.geometry() ? get(row -> row.getBytes(afterSorts())) : null;
        double tolerance = query.layer().toleranceMetres();
        return wkb == null || tolerance == 0 ? wkb : generalised(wkb, tolerance);
    }

    /** Here alone, so that every protocol tells the same lines. */
    private static byte[] generalised(byte[] wkb, double metres) {
        return new WKBWriter().write(Generalisation.of(Geometries.fromWkb(wkb), metres));
    }

    @Override
    public @Nullable Object value(int n) {
        try {
            return read(current(), types[n], FIRST_PROPERTY + n);
        } catch (SQLException e) {
            throw QueryFailedException.of(e);
        }
    }

    @Override
    public byte @Nullable [] utf8(int n) {
        try {
            return current().getBytes(FIRST_PROPERTY + n);
        } catch (SQLException e) {
            throw QueryFailedException.of(e);
        }
    }

    @Override
    public @Nullable Object sortValue(int n) {
        return value(query.properties().size() + n);
    }

    private @Nullable Object read(ResultSet row, PropertyType type, int at) throws SQLException {
        return switch (type) {
            case STRING -> row.getString(at);
            case INTEGER -> orNull(row, row.getLong(at));
            case NUMBER -> orNull(row, row.getDouble(at));
            case BOOLEAN -> orNull(row, row.getBoolean(at));
            case DATE -> row.getObject(at, LocalDate.class);
            case TIMESTAMP -> instant(row.getObject(at, OffsetDateTime.class));
            case STRINGS -> lists.get(row, at);
        };
    }

    private static @Nullable Object orNull(ResultSet row, Object read) throws SQLException {
        return row.wasNull() ? null : read;
    }

    private static @Nullable Object instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private interface Getter<T extends @Nullable Object> {
        T from(ResultSet row) throws SQLException;
    }

    private <T extends @Nullable Object> T get(Getter<T> getter) {
        try {
            return getter.from(current());
        } catch (SQLException e) {
            throw QueryFailedException.of(e);
        }
    }

    private ResultSet current() {
        if (rows == null) {
            throw new IllegalStateException("Call next() first, and nothing after it said false");
        }
        return rows;
    }
}
