package org.maillage.domain.account;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an account leaves in the database, besides itself: its owner is told of it, and may have their name taken off it. */
public interface AccountTraces {

    /**
     * The accounts that have not been erased, by login.
     *
     * @param structures to one of which they belong; null for all
     */
    List<Account> held(@Nullable Set<UUID> structures);

    /** When it was made. */
    Instant created(UUID account);

    /** How many sessions of it go on. */
    long sessions(UUID account, Instant now);

    /** The runs of which it wrote something, the latest first. */
    List<WrittenRun> runs(UUID account);

    record WrittenRun(UUID id, Instant at, long changes) {}

    /** All that it wrote, the first first; without what was written, which tells of others. */
    void forEachChange(UUID account, Consumer<WrittenChange> reader);

    record WrittenChange(String kind, UUID record, int version, String operation, Instant at, @Nullable UUID run) {}

    /**
     * Gives the account the names of {@code erased}, by which the history calls it too, and takes away what else tells of its
     * owner: address, password, tokens, sessions, memberships.
     */
    void erase(Account erased, Instant now);
}
