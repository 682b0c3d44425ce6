package org.maillage.domain.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The accounts, the structures and who belongs to which. */
public interface Accounts {

    /** By login. */
    List<Account> list();

    Optional<Account> find(UUID id);

    /** What those of these accounts that there are are called. */
    Map<UUID, String> namesOf(Set<UUID> accounts);

    /** @param login folded */
    Optional<Account> findByLogin(String login);

    Optional<Account> findByIdentity(Identity identity);

    /**
     * @param passwordHash null for an account that others vouch for
     * @throws org.maillage.kernel.problem.MaillageException (conflict) when the login is taken
     */
    void create(Account account, @Nullable String passwordHash);

    /** What is told of its owner, who may marry and move. With another address the link that went to the old one ends. */
    void describe(UUID account, String name, @Nullable String email);

    /** Null for an account that does not exist, or that others vouch for. */
    @Nullable String passwordHash(UUID account);

    /** Also forgets failed attempts, and ends what began with the old one: sessions, the link of who had lost it. */
    void changePassword(UUID account, String passwordHash, boolean changeFirst);

    /** Disabling ends what has begun, as a new password does. */
    void enable(UUID account, boolean enabled);

    /**
     * Ends all that whoever kept the account may have put there to come in by: its address, links of lost passwords, sessions,
     * tokens, and a password that its owner has not changed yet.
     */
    void handOver(UUID account);

    /**
     * Counts an attempt to log in before it is known whether it succeeds, so that attempts at the same time count too.
     *
     * @return false while the account is locked; true for one that does not exist
     */
    boolean admitAttempt(UUID account, Instant now);

    /** Forgets failed attempts. */
    void welcome(UUID account, Instant now);

    List<Membership> membershipsOf(UUID account);

    /** Of all accounts that have any. */
    Map<UUID, List<Membership>> memberships();

    /** How many accounts belong to each structure, of those that have any. */
    Map<UUID, Long> memberCounts();

    /** Adds the membership, or changes the one that the account has in that structure. */
    void put(UUID account, Membership membership);

    void remove(UUID account, UUID structure);

    /** By name. */
    List<Structure> structures();

    /** Whose name is no other's. */
    void create(Structure structure);

    void rename(Structure structure);

    /** Enabled accounts that are administrators of the operator, but for those that anyone may use. */
    long countAdministrators();

    /** In one transaction, and one at a time, on all nodes: what is counted in it still holds when it ends. */
    <T extends @Nullable Object> T oneAtATime(Supplier<T> work);
}
