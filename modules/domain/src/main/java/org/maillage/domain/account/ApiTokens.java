package org.maillage.domain.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The tokens of all accounts; of their secrets, hashes alone. */
public interface ApiTokens {

    /** @param hash of its secret, 64 hexadecimal digits */
    void create(ApiToken token, String hash);

    /** The latest first, those that hold no more included. */
    List<ApiToken> listOf(UUID account);

    Optional<ApiToken> findByHash(String hash);

    /** @return false when the account has no such token that is not revoked yet */
    boolean revoke(UUID account, UUID token, Instant now);

    void used(UUID token, Instant now);

    /** How many tokens hold, of each account that has any. */
    Map<UUID, Long> countHolding(Instant now);
}
