package org.maillage.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.maillage.domain.RecordKinds;
import org.maillage.domain.account.Caller;
import org.maillage.domain.account.Callers;
import org.maillage.domain.audit.ConfidentialReads;
import org.maillage.domain.record.Blurring;
import org.maillage.domain.record.RecordKind;
import org.maillage.domain.record.Records;
import org.maillage.domain.source.Source;
import org.maillage.domain.territory.Territories;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.store.account.StoredAccountTraces;
import org.maillage.store.account.StoredAccounts;
import org.maillage.store.account.StoredApiTokens;
import org.maillage.store.account.StoredPasswordResets;
import org.maillage.store.audit.StoredJournal;
import org.maillage.store.connection.StoredConnections;
import org.maillage.store.dialect.SpatialDialect;
import org.maillage.store.history.StoredHistory;
import org.maillage.store.layer.CallerRevisions;
import org.maillage.store.layer.DerivedLayers;
import org.maillage.store.layer.KnownRevisions;
import org.maillage.store.layer.SeenLayers;
import org.maillage.store.layer.SqlLayerSource;
import org.maillage.store.layer.StoredAnnouncements;
import org.maillage.store.layer.StoredChangedFeatures;
import org.maillage.store.layer.StoredChanges;
import org.maillage.store.layer.StoredLayers;
import org.maillage.store.layer.StoredPublications;
import org.maillage.store.layer.StoredSchemaVersions;
import org.maillage.store.migration.Migrations;
import org.maillage.store.person.StoredPersons;
import org.maillage.store.place.StoredSurroundings;
import org.maillage.store.record.Revisions;
import org.maillage.store.record.Sessions;
import org.maillage.store.record.SourceTouch;
import org.maillage.store.record.StoredRecords;
import org.maillage.store.source.StoredSources;
import org.maillage.store.territory.StoredTerritories;
import org.maillage.store.vocabulary.StoredVocabularies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything that needs the database, on one connection pool. The schema is brought up to date before anything else. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {

    @Bean
    SpatialDialect spatialDialect(DataSource dataSource) {
        SpatialDialect dialect = SpatialDialect.of(dataSource);
        Migrations.run(dataSource, dialect);
        return dialect;
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
        return new Transactions(dataSource);
    }

    /** Reads of the declared tables wait for the migrations by way of the dialect. */
    @Bean
    JdbcClient jdbcClient(DataSource dataSource, SpatialDialect migrated) {
        return JdbcClient.create(dataSource);
    }

    @Bean
    Sessions sessions(DataSource dataSource, SpatialDialect migrated) {
        List<Class<?>> entities = java.util.stream.Stream.concat(
                        RecordKinds.ALL.stream().map(RecordKind::entity), java.util.stream.Stream.of(Source.class))
                .<Class<?>>map(entity -> entity)
                .toList();
        return new Sessions(dataSource, entities);
    }

    @Bean
    Revisions revisions(JdbcClient jdbc, KnownRevisions known, Clock clock) {
        return new Revisions(jdbc, known, clock);
    }

    @Bean
    Records records(
            Sessions sessions,
            DataSource dataSource,
            JdbcTransactionManager transactions,
            Revisions revisions,
            Clock clock,
            Callers callers,
            Territories territories) {
        return new StoredRecords(
                sessions,
                new JdbcTemplate(dataSource),
                revisions,
                new TransactionTemplate(transactions),
                clock,
                callers,
                new Blurring(point -> territories.communeAt(point, LocalDate.now(clock)), new SecureRandom()));
    }

    @Bean
    StoredHistory history(DataSource dataSource, SpatialDialect dialect, Callers callers) {
        return new StoredHistory(new JdbcTemplate(dataSource), dialect, callers);
    }

    @Bean
    StoredSources sources(JdbcClient jdbc, Revisions revisions, JdbcTransactionManager transactions) {
        TransactionTemplate nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return new StoredSources(jdbc, new SourceTouch(jdbc, revisions), nested);
    }

    @Bean
    StoredVocabularies vocabularies(JdbcClient jdbc, JdbcTransactionManager transactions) {
        return new StoredVocabularies(jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    KnownRevisions knownRevisions(JdbcClient jdbc) {
        return new KnownRevisions(jdbc);
    }

    @Bean
    DerivedLayers derivedLayers(JdbcClient jdbc, Reprojection reprojection) {
        return new DerivedLayers(jdbc, reprojection);
    }

    @Bean
    StoredLayers storedLayers(JdbcClient jdbc, DerivedLayers derived, KnownRevisions revisions) {
        return new StoredLayers(jdbc, derived, revisions);
    }

    @Bean
    StoredChanges layerChanges(JdbcClient jdbc, StoredLayers layers) {
        return new StoredChanges(jdbc, layers);
    }

    @Bean
    StoredPublications publications(
            JdbcClient jdbc,
            DataSource dataSource,
            SpatialDialect dialect,
            JdbcTransactionManager transactions,
            StoredLayers layers,
            DerivedLayers derived,
            ConfidentialReads reads,
            KnownRevisions revisions,
            StoredSchemaVersions schemas,
            Clock clock) {
        return new StoredPublications(
                jdbc,
                new TransactionTemplate(transactions),
                layers,
                derived,
                new SqlLayerSource(
                        dataSource, dialect, readOnly(transactions), () -> Caller.ANONYMOUS, reads, revisions),
                schemas,
                clock);
    }

    @Bean
    StoredAnnouncements announcements(JdbcClient jdbc) {
        return new StoredAnnouncements(jdbc);
    }

    @Bean
    StoredSchemaVersions schemaVersions(JdbcClient jdbc, StoredLayers layers, Callers callers, Clock clock) {
        StoredSchemaVersions versions = new StoredSchemaVersions(jdbc, callers, clock);
        versions.noteAll(layers);
        return versions;
    }

    /** What everyone else calls the layers. */
    @Bean
    @Primary
    SeenLayers layers(StoredLayers stored, Callers callers) {
        return new SeenLayers(stored, callers);
    }

    @Bean
    SqlLayerSource layerSource(
            DataSource dataSource,
            SpatialDialect dialect,
            JdbcTransactionManager transactions,
            Callers callers,
            ConfidentialReads reads,
            KnownRevisions revisions) {
        return new SqlLayerSource(dataSource, dialect, readOnly(transactions), callers, reads, revisions);
    }

    @Bean
    StoredChangedFeatures changedFeatures(
            JdbcClient jdbc, DataSource dataSource, Callers callers, ConfidentialReads reads) {
        return new StoredChangedFeatures(
                new CallerRevisions(jdbc, callers), new JdbcTemplate(dataSource), callers, reads);
    }

    @Bean
    StoredSurroundings surroundings(SeenLayers layers, SqlLayerSource source, JdbcTransactionManager transactions) {
        return new StoredSurroundings(layers, source, readOnly(transactions));
    }

    @Bean
    StoredAccounts accounts(JdbcClient jdbc, JdbcTransactionManager transactions, SpatialDialect dialect, Clock clock) {
        return new StoredAccounts(jdbc, new TransactionTemplate(transactions), dialect, clock);
    }

    @Bean
    StoredApiTokens apiTokens(JdbcClient jdbc) {
        return new StoredApiTokens(jdbc);
    }

    @Bean
    StoredAccountTraces accountTraces(JdbcClient jdbc, JdbcTransactionManager transactions, SpatialDialect dialect) {
        return new StoredAccountTraces(jdbc, readOnly(transactions), dialect);
    }

    @Bean
    StoredPersons persons(DataSource dataSource, SpatialDialect migrated, Callers callers) {
        return new StoredPersons(new JdbcTemplate(dataSource), callers);
    }

    @Bean
    StoredJournal journal(
            DataSource dataSource,
            SpatialDialect migrated,
            JdbcTransactionManager transactions,
            Clock clock,
            Callers callers) {
        return new StoredJournal(new JdbcTemplate(dataSource), new TransactionTemplate(transactions), clock, callers);
    }

    @Bean
    StoredPasswordResets passwordResets(JdbcClient jdbc) {
        return new StoredPasswordResets(jdbc);
    }

    private static TransactionTemplate readOnly(JdbcTransactionManager transactions) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setReadOnly(true);
        return template;
    }

    @Bean
    StoredConnections connections(DataSource dataSource, SpatialDialect migrated, Callers callers) {
        return new StoredConnections(new JdbcTemplate(dataSource), callers);
    }

    @Bean
    StoredTerritories territories(StoredLayers layers, SqlLayerSource source) {
        return new StoredTerritories(layers, source);
    }
}
