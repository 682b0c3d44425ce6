package org.maillage.store.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.WKBWriter;
import org.maillage.domain.account.Account;
import org.maillage.domain.account.Accounts;
import org.maillage.domain.account.Area;
import org.maillage.domain.account.Attempts;
import org.maillage.domain.account.Identity;
import org.maillage.domain.account.Membership;
import org.maillage.domain.account.Role;
import org.maillage.domain.account.Structure;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.store.dialect.SpatialDialect;
import org.maillage.store.row.Rows;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** {@link Accounts} in the tables {@code account}, {@code structure} and {@code membership}. */
public final class StoredAccounts implements Accounts {

    static final String ACCOUNT =
            "SELECT id, login, name, email, enabled, demo, change_password, issuer, subject, generation, last_seen FROM account";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SpatialDialect dialect;
    private final Clock clock;

    public StoredAccounts(JdbcClient jdbc, TransactionTemplate transaction, SpatialDialect dialect, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.dialect = dialect;
        this.clock = clock;
    }

    @Override
    public List<Account> list() {
        return jdbc.sql(ACCOUNT + " ORDER BY " + dialect.byCodePoint("login"))
                .query((row, n) -> account(row))
                .list();
    }

    @Override
    public Optional<Account> find(UUID id) {
        return one(jdbc.sql(ACCOUNT + " WHERE id = ?").param(id));
    }

    @Override
    public Map<UUID, String> namesOf(Set<UUID> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("SELECT id, name FROM account WHERE id IN (:ids)")
                        .param("ids", accounts)
                        .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Optional<Account> findByLogin(String login) {
        return one(jdbc.sql(ACCOUNT + " WHERE login = ?").param(login));
    }

    private static Optional<Account> one(JdbcClient.StatementSpec asked) {
        return asked.query((row, n) -> account(row)).optional();
    }

    static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                row.getString("email"),
                row.getBoolean("enabled"),
                row.getBoolean("demo"),
                row.getBoolean("change_password"),
                identity(row.getString("issuer"), row.getString("subject")),
                row.getInt("generation"),
                Rows.time(row, "last_seen"));
    }

    private static @Nullable Identity identity(@Nullable String issuer, @Nullable String subject) {
        return issuer == null || subject == null ? null : new Identity(issuer, subject);
    }

    @Override
    public Optional<Account> findByIdentity(Identity identity) {
        return one(
                jdbc.sql(ACCOUNT + " WHERE issuer = ? AND subject = ?").params(identity.issuer(), identity.subject()));
    }

    @Override
    public void create(Account account, @Nullable String passwordHash) {
        Identity identity = account.identity();
        try {
            jdbc.sql(
                            """
                            INSERT INTO account (id, login, name, email, password_hash, change_password, enabled, demo,
                              generation, failures, created_at, issuer, subject)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)""")
                    .param(1, account.id())
                    .param(2, account.login())
                    .param(3, account.name())
                    .param(4, account.email(), Types.VARCHAR)
                    .param(5, passwordHash, Types.VARCHAR)
                    .param(6, account.changePassword())
                    .param(7, account.enabled())
                    .param(8, account.demo())
                    .param(9, account.generation())
                    .param(10, Rows.of(clock.instant()))
                    .param(11, identity == null ? null : identity.issuer(), Types.VARCHAR)
                    .param(12, identity == null ? null : identity.subject(), Types.VARCHAR)
                    .update();
        } catch (DuplicateKeyException e) {
            throw taken("login", "Cet identifiant est déjà pris.").causedBy(e);
        }
    }

    private static MaillageException taken(String parameter, String message) {
        return MaillageException.of(ProblemKind.CONFLICT, parameter + "-taken", message)
                .with("parameter", parameter);
    }

    @Override
    public void describe(UUID account, String name, @Nullable String email) {
        if (find(account).filter(now -> Objects.equals(now.email(), email)).isEmpty()) {
            endLink(account);
        }
        jdbc.sql("UPDATE account SET name = ?, email = ? WHERE id = ? AND erased_at IS NULL")
                .param(1, name)
                .param(2, email, Types.VARCHAR)
                .param(3, account)
                .update();
    }

    @Override
    public @Nullable String passwordHash(UUID account) {
        return jdbc.sql("SELECT password_hash FROM account WHERE id = ? AND password_hash IS NOT NULL")
                .param(account)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    @Override
    public void changePassword(UUID account, String passwordHash, boolean changeFirst) {
        jdbc.sql(
                        """
                        UPDATE account SET password_hash = ?, change_password = ?, failures = 0, locked_until = NULL,
                          generation = generation + 1
                        WHERE id = ? AND erased_at IS NULL""")
                .params(passwordHash, changeFirst, account)
                .update();
        endLink(account);
    }

    private void endLink(UUID account) {
        jdbc.sql("DELETE FROM password_reset WHERE account = ?").param(account).update();
    }

    @Override
    public void enable(UUID account, boolean enabled) {
        jdbc.sql("UPDATE account SET enabled = ?, generation = generation + ? WHERE id = ? AND erased_at IS NULL")
                .params(enabled, enabled ? 0 : 1, account)
                .update();
        if (!enabled) {
            endLink(account);
            endTokens(account);
        }
    }

    @Override
    public void handOver(UUID account) {
        jdbc.sql(
                        """
                        UPDATE account SET email = NULL, generation = generation + 1,
                          password_hash = CASE WHEN change_password THEN NULL ELSE password_hash END
                        WHERE id = ?""")
                .param(account)
                .update();
        endLink(account);
        endTokens(account);
    }

    private void endTokens(UUID account) {
        jdbc.sql("UPDATE api_token SET revoked_at = ? WHERE account = ? AND revoked_at IS NULL")
                .params(Rows.of(clock.instant()), account)
                .update();
    }

    /** The row is held from reading to writing, so no two attempts count as one. */
    @Override
    public boolean admitAttempt(UUID account, Instant now) {
        return required(transaction.execute(status -> {
            Optional<Attempts> before = jdbc.sql("SELECT failures, locked_until FROM account WHERE id = ? FOR UPDATE")
                    .param(account)
                    .query((row, n) -> new Attempts(row.getInt("failures"), Rows.time(row, "locked_until")))
                    .optional();
            // Without the account nothing is found here either, so that it takes as long.
            Attempts none = new Attempts(0, null);
            return before.orElse(none)
                    .next(now)
                    .map(next -> count(account, next))
                    .isPresent();
        }));
    }

    private boolean count(UUID account, Attempts attempts) {
        Instant until = attempts.lockedUntil();
        return jdbc.sql("UPDATE account SET failures = ?, locked_until = ? WHERE id = ?")
                        .param(1, attempts.count())
                        .param(2, until == null ? null : Rows.of(until), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param(3, account)
                        .update()
                > 0;
    }

    @Override
    public void welcome(UUID account, Instant now) {
        jdbc.sql(
                        "UPDATE account SET failures = 0, locked_until = NULL, last_seen = ? WHERE id = ? AND erased_at IS NULL")
                .params(Rows.of(now), account)
                .update();
    }

    @Override
    public List<Membership> membershipsOf(UUID account) {
        return jdbc.sql(memberships(" WHERE m.account = ?"))
                .param(account)
                .query((row, n) -> membership(row))
                .list();
    }

    @Override
    public Map<UUID, List<Membership>> memberships() {
        Map<UUID, List<Membership>> memberships = new HashMap<>();
        jdbc.sql(memberships("")).query((ResultSet row) -> {
            memberships
                    .computeIfAbsent(row.getObject("account", UUID.class), account -> new ArrayList<>())
                    .add(membership(row));
        });
        return memberships;
    }

    private String memberships(String where) {
        return "SELECT m.id, m.account, m.role, m.read_area_name, " + dialect.wkb("m.read_area")
                + " AS read_area, m.write_area_name, " + dialect.wkb("m.write_area")
                + " AS write_area, s.id AS structure, s.name, s.operator"
                + " FROM membership AS m JOIN structure AS s ON s.id = m.structure" + where + " ORDER BY "
                + dialect.byCodePoint("s.name");
    }

    @Override
    public Map<UUID, Long> memberCounts() {
        return Rows.counts(jdbc.sql("SELECT structure, count(*) FROM membership GROUP BY structure"));
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                row.getObject("id", UUID.class),
                new Structure(
                        row.getObject("structure", UUID.class), row.getString("name"), row.getBoolean("operator")),
                Role.valueOf(row.getString("role")),
                area(row, "read_area"),
                area(row, "write_area"));
    }

    private static @Nullable Area area(ResultSet row, String column) throws SQLException {
        byte[] geometry = row.getBytes(column);
        return geometry == null ? null : new Area(row.getString(column + "_name"), Geometries.fromWkb(geometry));
    }

    @Override
    public void put(UUID account, Membership membership) {
        UUID structure = membership.structure().id();
        int changed = areas(
                jdbc.sql(
                                """
                                UPDATE membership SET role = :role, read_area_name = :readName,
                                  read_area = ST_GeomFromWKB(:read, 4326), write_area_name = :writeName,
                                  write_area = ST_GeomFromWKB(:write, 4326)
                                WHERE account = :account AND structure = :structure""")
                        .param("account", account)
                        .param("structure", structure),
                membership);
        if (changed == 0) {
            areas(
                    jdbc.sql(
                                    """
                                    INSERT INTO membership (id, account, structure, role, read_area_name, read_area,
                                      write_area_name, write_area)
                                    VALUES (:id, :account, :structure, :role, :readName, ST_GeomFromWKB(:read, 4326),
                                      :writeName, ST_GeomFromWKB(:write, 4326))""")
                            .param("id", membership.id())
                            .param("account", account)
                            .param("structure", structure),
                    membership);
        }
    }

    private static int areas(JdbcClient.StatementSpec statement, Membership membership) {
        Area read = membership.readArea();
        Area write = membership.writeArea();
        return statement
                .param("role", membership.role().name())
                .param("readName", read == null ? null : read.name(), Types.VARCHAR)
                .param("read", wkb(read), Types.BINARY)
                .param("writeName", write == null ? null : write.name(), Types.VARCHAR)
                .param("write", wkb(write), Types.BINARY)
                .update();
    }

    private static byte @Nullable [] wkb(@Nullable Area area) {
        return area == null ? null : new WKBWriter().write(area.geometry());
    }

    @Override
    public void remove(UUID account, UUID structure) {
        jdbc.sql("DELETE FROM membership WHERE account = ? AND structure = ?")
                .params(account, structure)
                .update();
    }

    @Override
    public List<Structure> structures() {
        return jdbc.sql("SELECT id, name, operator FROM structure ORDER BY "
                        + dialect.byCodePoint("maillage_fold(name)") + ", " + dialect.byCodePoint("name"))
                .query((row, n) -> new Structure(
                        row.getObject("id", UUID.class), row.getString("name"), row.getBoolean("operator")))
                .list();
    }

    @Override
    public void create(Structure structure) {
        jdbc.sql("INSERT INTO structure (id, name, operator, created_at) VALUES (?, ?, ?, ?)")
                .params(structure.id(), structure.name(), structure.operator(), Rows.of(clock.instant()))
                .update();
    }

    @Override
    public void rename(Structure structure) {
        jdbc.sql("UPDATE structure SET name = ? WHERE id = ?")
                .params(structure.name(), structure.id())
                .update();
    }

    @Override
    public long countAdministrators() {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM account AS a
                        WHERE a.enabled AND NOT a.demo AND EXISTS (SELECT 1 FROM membership AS m JOIN structure AS s ON s.id = m.structure
                          WHERE m.account = a.id AND s.operator AND m.role = ?)""")
                .param(Role.ADMINISTRATOR.name())
                .query(Long.class)
                .single();
    }

    /** The one row of {@code account_lock} is what those who come at the same time wait for. */
    @Override
    public <T extends @Nullable Object> T oneAtATime(Supplier<T> work) {
        return transaction.execute(status -> {
            jdbc.sql("UPDATE account_lock SET taken = taken + 1").update();
            return work.get();
        });
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
