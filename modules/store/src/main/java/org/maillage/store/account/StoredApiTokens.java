package org.maillage.store.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.account.ApiToken;
import org.maillage.domain.account.ApiTokens;
import org.maillage.domain.account.SeenAs;
import org.maillage.store.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link ApiTokens} in the table {@code api_token}. */
public final class StoredApiTokens implements ApiTokens {

    private static final String TOKEN =
            "SELECT id, account, name, layers, seen_as, may_write, created_at, expires_at, revoked_at, last_used FROM api_token";

    private final JdbcClient jdbc;

    public StoredApiTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void create(ApiToken token, String hash) {
        Set<String> layers = token.layers();
        SeenAs seenAs = token.seenAs();
        jdbc.sql(
                        """
                        INSERT INTO api_token (id, account, name, hash, layers, seen_as, may_write, created_at, expires_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(1, token.id())
                .param(2, token.account())
                .param(3, token.name())
                .param(4, hash)
                .param(5, layers == null ? null : String.join(",", layers), Types.VARCHAR)
                .param(6, seenAs == null ? null : seenAs.code(), Types.VARCHAR)
                .param(7, token.mayWrite())
                .param(8, Rows.of(token.created()))
                .param(9, Rows.of(token.expires()))
                .update();
    }

    @Override
    public List<ApiToken> listOf(UUID account) {
        return jdbc.sql(TOKEN + " WHERE account = ? ORDER BY created_at DESC, id")
                .param(account)
                .query((row, n) -> token(row))
                .list();
    }

    @Override
    public Optional<ApiToken> findByHash(String hash) {
        return jdbc.sql(TOKEN + " WHERE hash = ?")
                .param(hash)
                .query((row, n) -> token(row))
                .optional();
    }

    @Override
    public boolean revoke(UUID account, UUID token, Instant now) {
        return jdbc.sql("UPDATE api_token SET revoked_at = ? WHERE account = ? AND id = ? AND revoked_at IS NULL")
                        .params(Rows.of(now), account, token)
                        .update()
                > 0;
    }

    @Override
    public void used(UUID token, Instant now) {
        jdbc.sql("UPDATE api_token SET last_used = ? WHERE id = ?")
                .params(Rows.of(now), token)
                .update();
    }

    @Override
    public Map<UUID, Long> countHolding(Instant now) {
        return Rows.counts(
                jdbc.sql("SELECT account, count(*) FROM api_token WHERE revoked_at IS NULL AND expires_at > ?"
                                + " GROUP BY account")
                        .param(Rows.of(now)));
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("name"),
                layers(row.getString("layers")),
                seenAs(row.getString("seen_as")),
                row.getBoolean("may_write"),
                Rows.requiredTime(row, "created_at"),
                Rows.requiredTime(row, "expires_at"),
                Rows.time(row, "revoked_at"),
                Rows.time(row, "last_used"));
    }

    private static @Nullable SeenAs seenAs(@Nullable String code) {
        return code == null ? null : SeenAs.parse(code);
    }

    private static @Nullable Set<String> layers(@Nullable String text) {
        return text == null ? null : Set.of(text.split(",", -1));
    }
}
