package org.maillage.store.record;

import jakarta.persistence.Entity;
import java.sql.Connection;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Hibernate Spatial on the connection of the running transaction. Sessions are stateless: a record is loaded, changed
 * and written explicitly, in batches, so an import of any size keeps nothing in memory and one write is one statement.
 */
public final class Sessions implements AutoCloseable {

    /** Rows sent to the database at once; beyond a hundred the gain is within the noise. */
    private static final int BATCH = 100;

    /** Of HQL that updates or deletes many rows, which is written nowhere: H2 refuses to make them, and notes each beside the data. */
    private static final String TABLES_FOR_BULKS = "hibernate.query.mutation_strategy.global_temporary.create_tables";

    private final DataSource dataSource;
    private final List<Class<?>> entities;
    private @Nullable SessionFactory factory;

    /** @param entities classes with {@link Entity} */
    public Sessions(DataSource dataSource, List<Class<?>> entities) {
        this.dataSource = dataSource;
        this.entities = List.copyOf(entities);
    }

    /**
     * Call this before a transaction begins. The first call takes some seconds and a connection of the pool: writers that
     * waited for it with a connection in hand would leave none to make Hibernate with, and none to readers.
     */
    void prepare() {
        factory();
    }

    /** Made at the first use: reading features needs no Hibernate, and making it takes some seconds of the start. */
    private synchronized SessionFactory factory() {
        SessionFactory made = factory;
        if (made == null) {
            made = build();
            factory = made;
        }
        return made;
    }

    private SessionFactory build() {
        Configuration configuration = new Configuration();
        configuration.setPhysicalNamingStrategy(new PhysicalNamingStrategySnakeCaseImpl());
        configuration.getProperties().put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, dataSource);
        configuration.setProperty(AvailableSettings.STATEMENT_BATCH_SIZE, Integer.toString(BATCH));
        configuration.setProperty(AvailableSettings.JPA_VALIDATION_MODE, "none");
        configuration.setProperty(TABLES_FOR_BULKS, "false");
        JsonConverters.ALL.forEach(configuration::addAttributeConverter);
        entities.forEach(configuration::addAnnotatedClass);
        return configuration.buildSessionFactory();
    }

    /** Works on a session of the transaction's connection, which stays open. */
    <T extends @Nullable Object> T with(Function<StatelessSession, T> work) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (StatelessSession session =
                factory().withStatelessOptions().connection(connection).openStatelessSession()) {
            session.setJdbcBatchSize(BATCH);
            return work.apply(session);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    @Override
    public synchronized void close() {
        if (factory != null) {
            factory.close();
        }
    }
}
