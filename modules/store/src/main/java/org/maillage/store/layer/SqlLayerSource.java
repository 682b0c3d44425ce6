package org.maillage.store.layer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.maillage.domain.account.Callers;
import org.maillage.domain.audit.ConfidentialReads;
import org.maillage.layers.layer.Property;
import org.maillage.layers.layer.PropertyType;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;
import org.maillage.layers.query.Patch;
import org.maillage.store.dialect.SpatialDialect;
import org.maillage.store.filter.Sql;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@link LayerSource} on the layers' views. Each call is one read-only transaction (or joins the one that runs), but for what is found in
 * little boxes: that is one statement that reads, and telling PostgreSQL where its transaction begins and ends would take as long again.
 */
public final class SqlLayerSource implements LayerSource {

    /** Rows fetched at once: some hundred kilobytes of communes, so that an export costs the memory of one such page. */
    private static final int FETCH_SIZE = 500;

    private final DataSource dataSource;
    private final SpatialDialect dialect;
    private final Callers callers;
    private final ConfidentialReads reads;
    private final TransactionTemplate readOnly;
    private final KnownFigures figures;
    private final PublishedFilter published = new PublishedFilter(this);

    public SqlLayerSource(
            DataSource dataSource,
            SpatialDialect dialect,
            TransactionTemplate readOnly,
            Callers callers,
            ConfidentialReads reads,
            KnownRevisions revisions) {
        this.dataSource = dataSource;
        this.dialect = dialect;
        this.callers = callers;
        this.reads = reads;
        this.readOnly = readOnly;
        this.figures = new KnownFigures(revisions);
    }

    /** The one place where rights are put in, and what a publication always asks. */
    private LayerSql sql(FeatureQuery query) {
        return new LayerSql(dialect, callers.current(), published.of(query.layer()));
    }

    @Override
    public <T extends @Nullable Object> T read(FeatureQuery query, Reader<T> reader) throws IOException {
        boolean byWindow = dialect.readsByKeyWindow()
                && query.sort().isEmpty()
                && query.boxes().isEmpty()
                && query.ids().isEmpty();
        return byWindow
                ? transacted(connection -> noted(query, KeyWindows.stream(connection, sql(query), query), reader))
                : readAtOnce(query, LayerSql::select, reader);
    }

    @Override
    public <T extends @Nullable Object> T readAsFound(FeatureQuery query, Reader<T> reader) throws IOException {
        if (isInTransaction() || !LayerSql.isAllOfLittleBoxes(query)) {
            return readAtOnce(query, LayerSql::selectAsFound, reader);
        }
        // what is asked to put it together comes first: who holds a connection waits for no other
        LayerSql sql = sql(query);
        Sql select = sql.alone(query, sql.selectAsFound(query));
        return checked(() -> connected(connection -> rows(connection, query, sql, select, reader)));
    }

    private static boolean isInTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }

    private <T extends @Nullable Object> T noted(FeatureQuery query, RowStream features, Reader<T> reader)
            throws IOException {
        try {
            return reader.read(features);
        } finally {
            if (features.gaveConfidential()) {
                reads.layer(query.layer().id());
            }
        }
    }

    private <T extends @Nullable Object> T readAtOnce(
            FeatureQuery query, BiFunction<LayerSql, FeatureQuery, Sql> selected, Reader<T> reader) throws IOException {
        boolean alone = !isInTransaction();
        return transacted(connection -> {
            LayerSql sql = sql(query);
            Sql select = selected.apply(sql, query);
            return rows(connection, query, sql, alone ? sql.alone(query, select) : select, reader);
        });
    }

    private <T extends @Nullable Object> T rows(
            Connection connection, FeatureQuery query, LayerSql sql, Sql select, Reader<T> reader)
            throws SQLException, IOException {
        try (PreparedStatement statement = select.prepare(connection)) {
            statement.setFetchSize(FETCH_SIZE);
            @Nullable ResultSet[] once = {lastResult(statement)};
            RowStream features = new RowStream(query, sql.tellsConfidential(), sql.lists(), () -> {
                ResultSet first = once[0];
                once[0] = null;
                return first;
            });
            return noted(query, features, reader);
        }
    }

    /** {@link SpatialDialect#planOnce} has a result of its own. */
    private static ResultSet lastResult(PreparedStatement statement) throws SQLException {
        ResultSet last = null;
        for (boolean more = statement.execute(); more; more = statement.getMoreResults(Statement.KEEP_CURRENT_RESULT)) {
            last = statement.getResultSet();
        }
        return Objects.requireNonNull(last, "A select has rows");
    }

    @Override
    public long count(FeatureQuery query) {
        noteAsked(query, Stream.of());
        return figure(query, sql(query).count(query), rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }

    private void noteAsked(FeatureQuery query, Stream<Property> told) {
        if (sql(query).asksConfidential(query, told)) {
            reads.layer(query.layer().id());
        }
    }

    /** Lists are grouped as they are and taken apart here: H2 cannot unnest a column, and there are few different lists. */
    @Override
    public Map<String, Long> countBy(FeatureQuery query, Property property) {
        noteAsked(query, Stream.of(property));
        return figure(query, sql(query).countBy(query, property), rows -> {
            Map<String, Long> counts = new HashMap<>();
            while (rows.next()) {
                long count = rows.getLong(2);
                for (String value : values(rows, property)) {
                    counts.merge(value, count, Long::sum);
                }
            }
            return mostFrequentFirst(counts);
        });
    }

    private static String[] values(ResultSet row, Property property) throws SQLException {
        return property.type() == PropertyType.STRINGS
                ? TextLists.of(row.getArray(1))
                : new String[] {row.getString(1)};
    }

    private static Map<String, Long> mostFrequentFirst(Map<String, Long> counts) {
        Map<String, Long> ordered = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(ordered);
    }

    @Override
    public Optional<Envelope> extent(FeatureQuery query) {
        return figure(query, sql(query).extent(query), rows -> {
                    rows.next();
                    Envelope envelope =
                            new Envelope(rows.getDouble(1), rows.getDouble(3), rows.getDouble(2), rows.getDouble(4));
                    return rows.wasNull() ? Optional.<Envelope>empty() : Optional.of(envelope);
                })
                // envelopes can be changed by who gets them
                .map(Envelope::new);
    }

    @Override
    public List<Patch> patches(FeatureQuery query, int degrees) {
        return figure(query, sql(query).patches(query, degrees), rows -> {
            List<Patch> patches = new ArrayList<>();
            while (rows.next()) {
                patches.add(patch(rows));
            }
            return List.copyOf(patches);
        });
    }

    private static Patch patch(ResultSet row) throws SQLException {
        Envelope envelope = new Envelope(row.getDouble(4), row.getDouble(6), row.getDouble(5), row.getDouble(7));
        return new Patch((long) row.getDouble(1), (long) row.getDouble(2), row.getLong(3), envelope);
    }

    @Override
    public List<@Nullable LocalDate> interval(FeatureQuery query) {
        return figure(query, sql(query).interval(query), rows -> {
            rows.next();
            return Collections.unmodifiableList(Arrays.asList(
                    rows.getLong(3) > 0 ? null : rows.getObject(1, LocalDate.class),
                    rows.getLong(4) > 0 ? null : rows.getObject(2, LocalDate.class)));
        });
    }

    private interface Figure<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> T figure(FeatureQuery query, Sql sql, Figure<T> figure) {
        return figures.get(
                query.layer(),
                sql,
                () -> quietly(connection -> {
                    try (PreparedStatement statement = sql.prepare(connection);
                            ResultSet rows = statement.executeQuery()) {
                        return figure.of(rows);
                    }
                }));
    }

    private interface Work<T extends @Nullable Object> {
        T on(Connection connection) throws SQLException, IOException;
    }

    private <T> T quietly(Work<T> work) {
        try {
            return transacted(work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T extends @Nullable Object> T transacted(Work<T> work) throws IOException {
        return checked(() -> readOnly.execute(status -> connected(work)));
    }

    private static <T extends @Nullable Object> T checked(Supplier<T> work) throws IOException {
        try {
            return work.get();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** On the connection of the transaction that runs, or on one of its own. */
    private <T extends @Nullable Object> T connected(Work<T> work) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw QueryFailedException.of(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
