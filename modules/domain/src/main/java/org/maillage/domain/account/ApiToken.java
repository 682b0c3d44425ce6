package org.maillage.domain.account;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a program shows instead of a password, for an account and with no more than it needs.
 *
 * @param name what its owner calls it: the program, the machine
 * @param layers the only ones it reads, by their ids; null for all
 * @param seenAs with whose eyes it looks, for an administrator's; null for the account's own
 * @param mayWrite whether it may change what its account may change
 * @param revoked null while it holds
 * @param lastUsed to the minute; null when it never was
 */
public record ApiToken(
        UUID id,
        UUID account,
        String name,
        @Nullable Set<String> layers,
        @Nullable SeenAs seenAs,
        boolean mayWrite,
        Instant created,
        Instant expires,
        @Nullable Instant revoked,
        @Nullable Instant lastUsed) {

    public ApiToken {
        layers = layers == null ? null : Set.copyOf(layers);
    }

    boolean holds(Instant now) {
        return revoked == null && now.isBefore(expires);
    }
}
