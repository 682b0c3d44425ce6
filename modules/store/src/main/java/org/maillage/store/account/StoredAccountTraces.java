package org.maillage.store.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.account.Account;
import org.maillage.domain.account.AccountTraces;
import org.maillage.store.dialect.SpatialDialect;
import org.maillage.store.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** {@link AccountTraces} in the tables of accounts, sessions and the history. */
public final class StoredAccountTraces implements AccountTraces {

    /** Rows read at once of what an account wrote, which may be a million. */
    private static final int FETCH = 1_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final SpatialDialect dialect;

    /** @param reading a transaction that only reads: outside of one PostgreSQL would send all rows at once */
    public StoredAccountTraces(JdbcClient jdbc, TransactionTemplate reading, SpatialDialect dialect) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.dialect = dialect;
    }

    @Override
    public List<Account> held(@Nullable Set<UUID> structures) {
        if (structures != null && structures.isEmpty()) {
            return List.of();
        }
        String theirs = structures == null
                ? ""
                : " AND EXISTS (SELECT 1 FROM membership AS m WHERE m.account = a.id AND m.structure IN (:structures))";
        JdbcClient.StatementSpec statement = jdbc.sql(StoredAccounts.ACCOUNT + " AS a WHERE a.erased_at IS NULL"
                + theirs + " ORDER BY " + dialect.byCodePoint("a.login"));
        return (structures == null ? statement : statement.param("structures", structures))
                .query((row, n) -> StoredAccounts.account(row))
                .list();
    }

    @Override
    public Instant created(UUID account) {
        return jdbc.sql("SELECT created_at FROM account WHERE id = ?")
                .param(account)
                .query((row, n) -> Rows.requiredTime(row, "created_at"))
                .single();
    }

    @Override
    public long sessions(UUID account, Instant now) {
        return jdbc.sql("SELECT count(*) FROM spring_session WHERE principal_name = ? AND expiry_time > ?")
                .params(account.toString(), now.toEpochMilli())
                .query(Long.class)
                .single();
    }

    @Override
    public List<WrittenRun> runs(UUID account) {
        return jdbc.sql("SELECT run, min(changed_at) AS at, count(*) AS changes FROM change"
                        + " WHERE account = ? AND run IS NOT NULL GROUP BY run ORDER BY min(change_key) DESC")
                .param(account)
                .query((row, n) -> new WrittenRun(
                        row.getObject("run", UUID.class), Rows.requiredTime(row, "at"), row.getLong("changes")))
                .list();
    }

    @Override
    public void forEachChange(UUID account, Consumer<WrittenChange> reader) {
        reading.executeWithoutResult(
                status -> jdbc.sql("SELECT record_kind, record_id, version, operation, changed_at, run"
                                + " FROM change WHERE account = ? ORDER BY change_key")
                        .param(account)
                        .withFetchSize(FETCH)
                        .query((ResultSet row) -> reader.accept(change(row))));
    }

    private static WrittenChange change(ResultSet row) throws SQLException {
        return new WrittenChange(
                row.getString("record_kind"),
                row.getObject("record_id", UUID.class),
                row.getInt("version"),
                row.getString("operation"),
                Rows.requiredTime(row, "changed_at"),
                row.getObject("run", UUID.class));
    }

    @Override
    public void erase(Account erased, Instant now) {
        UUID id = erased.id();
        jdbc.sql(
                        """
                        UPDATE account SET login = ?, name = ?, email = NULL, password_hash = NULL, issuer = NULL, subject = NULL,
                          enabled = ?, change_password = ?, generation = ?, failures = 0, locked_until = NULL, last_seen = NULL,
                          erased_at = ?
                        WHERE id = ?""")
                .params(
                        erased.login(),
                        erased.name(),
                        erased.enabled(),
                        erased.changePassword(),
                        erased.generation(),
                        Rows.of(now),
                        id)
                .update();
        jdbc.sql("DELETE FROM api_token WHERE account = ?").param(id).update();
        jdbc.sql("DELETE FROM password_reset WHERE account = ?").param(id).update();
        jdbc.sql("DELETE FROM membership WHERE account = ?").param(id).update();
        jdbc.sql("DELETE FROM spring_session WHERE principal_name = ?")
                .param(id.toString())
                .update();
    }
}
