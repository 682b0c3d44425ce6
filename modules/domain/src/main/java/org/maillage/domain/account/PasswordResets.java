package org.maillage.domain.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The links by which owners of lost passwords choose others, one for each account; of their secrets, hashes alone. They end with
 * what they were sent for: {@link Accounts} takes them away with the password, the address or the account.
 */
public interface PasswordResets {

    /** In the place of the one that the account had. */
    void put(UUID account, String hash, Instant made, Instant ends);

    /** When the account's last link was made, whether it still holds or not. */
    Optional<Instant> lastOf(UUID account);

    /** Whose link this is, as long as it holds. */
    Optional<UUID> find(String hash, Instant now);
}
