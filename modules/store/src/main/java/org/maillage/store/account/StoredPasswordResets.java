package org.maillage.store.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.maillage.domain.account.PasswordResets;
import org.maillage.store.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link PasswordResets} in the table {@code password_reset}. */
public final class StoredPasswordResets implements PasswordResets {

    private final JdbcClient jdbc;

    public StoredPasswordResets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(UUID account, String hash, Instant made, Instant ends) {
        jdbc.sql("DELETE FROM password_reset WHERE account = ?").param(account).update();
        jdbc.sql("INSERT INTO password_reset (account, hash, made_at, ends_at) VALUES (?, ?, ?, ?)")
                .params(account, hash, Rows.of(made), Rows.of(ends))
                .update();
    }

    @Override
    public Optional<Instant> lastOf(UUID account) {
        return jdbc.sql("SELECT made_at FROM password_reset WHERE account = ?")
                .param(account)
                .query((row, n) -> Rows.requiredTime(row, "made_at"))
                .optional();
    }

    @Override
    public Optional<UUID> find(String hash, Instant now) {
        return jdbc.sql("SELECT account FROM password_reset WHERE hash = ? AND ends_at > ?")
                .params(hash, Rows.of(now))
                .query(UUID.class)
                .optional();
    }
}
