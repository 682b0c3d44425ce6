package org.maillage.store.record;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.StaleStateException;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.account.Callers;
import org.maillage.domain.record.Authorship;
import org.maillage.domain.record.Blurring;
import org.maillage.domain.record.Details;
import org.maillage.domain.record.RecordKind;
import org.maillage.domain.record.Records;
import org.maillage.domain.record.TrackedRecord;
import org.maillage.domain.source.Provenance;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.store.filter.Sql;
import org.maillage.store.right.SightSql;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** {@link Records} on Hibernate Spatial. */
public final class StoredRecords implements Records {

    private final Sessions sessions;
    private final JdbcTemplate jdbc;
    private final ChangeLog changes;
    private final Revisions revisions;
    private final FactLimits limits;
    private final TransactionTemplate transaction;
    private final Callers callers;
    private final Partners partners;
    private final ImportedImages images;
    private final Blurring blurring;

    /** @param blurring makes what is shown of each place that not everyone may see */
    public StoredRecords(
            Sessions sessions,
            JdbcTemplate jdbc,
            Revisions revisions,
            TransactionTemplate transaction,
            Clock clock,
            Callers callers,
            Blurring blurring) {
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.changes = new ChangeLog(jdbc, new RecordImages(), clock);
        this.revisions = revisions;
        this.limits = new FactLimits(jdbc);
        this.transaction = transaction;
        this.callers = callers;
        this.partners = new Partners(jdbc);
        this.images = new ImportedImages(jdbc);
        this.blurring = blurring;
    }

    @Override
    public <D extends Details, R extends TrackedRecord<D>> Optional<R> find(RecordKind<D, R> kind, UUID id) {
        return find(kind, id, " AND NOT t.deleted");
    }

    @Override
    public <D extends Details, R extends TrackedRecord<D>> Optional<R> findEver(RecordKind<D, R> kind, UUID id) {
        return find(kind, id, "");
    }

    private <D extends Details, R extends TrackedRecord<D>> Optional<R> find(
            RecordKind<D, R> kind, UUID id, String undeleted) {
        return inTransaction(() -> seenKey(kind, id, undeleted).map(key -> {
            R record = sessions.with(session -> session.get(kind.entity(), key));
            record.sharedWith(partners.of(id));
            record.rememberImport(images.of(key));
            return record;
        }));
    }

    /** One statement for what is hidden as for what is not there. */
    private Optional<Long> seenKey(RecordKind<?, ?> kind, UUID id, String undeleted) {
        if (!kind.isReadBy(callers.current())) {
            return Optional.empty();
        }
        Sql sql = new Sql("SELECT t.record_key FROM " + kind.table() + " AS t WHERE ");
        sql.add("t.id = ?", id).add(undeleted + " AND ").add(new SightSql(callers.current()).ofKind("t", kind));
        return jdbc.query(sql::prepare, (row, n) -> row.getLong(1)).stream().findFirst();
    }

    @Override
    public <D extends Details, R extends TrackedRecord<D>> List<R> listWith(
            RecordKind<D, R> kind, String fact, Object value) {
        return inTransaction(() -> sessions.with(session -> session.createQuery(
                        "from " + kind.entity().getName() + " r where r.details." + fact
                                + " = :value and not r.deleted order by r.key",
                        kind.entity())
                .setParameter("value", value)
                .list()));
    }

    @Override
    public <D extends Details, R extends TrackedRecord<D>> Optional<R> find(
            RecordKind<D, R> kind, Provenance provenance) {
        return inTransaction(() -> sessions.with(session -> session.createQuery(
                        "from " + kind.entity().getName()
                                + " r where r.provenance.sourceKey = :source and r.provenance.sourceRecordId = :id"
                                + " and not r.deleted",
                        kind.entity())
                .setParameter("source", provenance.sourceKey())
                .setParameter("id", provenance.sourceRecordId())
                .uniqueResultOptional()));
    }

    @Override
    public Map<String, Imported> importedFrom(RecordKind<?, ?> kind, long sourceKey) {
        Map<String, Imported> imported = new HashMap<>();
        jdbc.query(
                "SELECT t.source_record_id, t.id, i.image FROM " + kind.table()
                        + " AS t LEFT JOIN imported_image AS i ON i.record_key = t.record_key"
                        + " WHERE t.source_key = ? AND NOT t.deleted AND t.source_record_id IS NOT NULL",
                row -> {
                    imported.put(row.getString(1), new Imported(row.getObject(2, UUID.class), row.getString(3)));
                },
                sourceKey);
        return imported;
    }

    @Override
    public void requireRoom(RecordKind<?, ?> kind, Details details) {
        limits.check(kind, details);
    }

    @Override
    public <D extends Details, R extends TrackedRecord<D>> void create(
            RecordKind<D, R> kind, List<R> records, Authorship by) {
        write(kind, records, by, (session, record) -> null, StatelessSession::insertMultiple, "create");
    }

    @Override
    public <D extends Details, R extends TrackedRecord<D>> void update(
            RecordKind<D, R> kind, List<R> records, Authorship by) {
        write(kind, records, by, StoredRecords::stored, StatelessSession::updateMultiple, "update");
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return execute(status -> work.get());
    }

    @Override
    public <T> T rehearse(Supplier<T> work) {
        return execute(status -> {
            status.setRollbackOnly();
            return work.get();
        });
    }

    private <T> T execute(Function<TransactionStatus, T> work) {
        sessions.prepare();
        T result = transaction.execute(work::apply);
        if (result == null) {
            throw new IllegalStateException("A transaction's work gives a result");
        }
        return result;
    }

    private interface Before {
        @Nullable TrackedRecord<?> of(StatelessSession session, TrackedRecord<?> record);
    }

    private interface Write {
        void all(StatelessSession session, List<?> records);
    }

    private <D extends Details, R extends TrackedRecord<D>> void write(
            RecordKind<D, R> kind, List<R> records, Authorship by, Before before, Write write, String operation) {
        execute(status -> {
            List<ChangeLog.Entry> entries = new ArrayList<>(records.size());
            sessions.with(session -> {
                for (R record : records) {
                    TrackedRecord<?> stored = before.of(session, record);
                    blur(record, stored);
                    entries.add(new ChangeLog.Entry(record, operation(record, stored, operation), stored));
                }
                writeOrTell(session, records, write);
                return true;
            });
            partners.write(records);
            images.write(records);
            long commit = revisions.touch(kind.table(), Touch.of(entries));
            changes.append(kind.name(), entries, commit, by);
            return commit;
        });
    }

    private static void writeOrTell(StatelessSession session, List<?> records, Write write) {
        try {
            write.all(session, records);
        } catch (StaleStateException e) {
            throw MaillageException.of(
                            ProblemKind.STALE, "stale-version", "Quelqu'un d'autre a modifié cette fiche entre-temps.")
                    .causedBy(e);
        }
    }

    private static String operation(TrackedRecord<?> record, @Nullable TrackedRecord<?> before, String usual) {
        if (record.isDeleted()) {
            return "delete";
        }
        return before != null && before.isDeleted() ? "restore" : usual;
    }

    private void blur(TrackedRecord<?> record, @Nullable TrackedRecord<?> before) {
        record.showAs(
                blurring.shown(record.geometry(), record.access().blur(), before == null ? null : before.shift()));
    }

    private static @Nullable TrackedRecord<?> stored(StatelessSession session, TrackedRecord<?> record) {
        return (TrackedRecord<?>) session.get(record.getClass(), record.key());
    }
}
