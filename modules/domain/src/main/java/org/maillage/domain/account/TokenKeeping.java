package org.maillage.domain.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.audit.Act;
import org.maillage.domain.audit.Journal;
import org.maillage.kernel.problem.MaillageException;

/** The use cases of tokens: made, shown once, used, revoked. */
public final class TokenKeeping {

    /** So that a token is recognised where it should not be, as by scanners of published code. */
    public static final String PREFIX = "mlg_";

    /** With 256 bits nothing is guessed, and a hash that is made at once is as good as a slow one. */
    private static final int BYTES = 32;

    /** A token that everyone has forgotten ends by itself. */
    private static final Duration LONGEST = Duration.ofDays(366);

    /** Last use is told to the minute: a write for each of a map's requests would cost more than what they ask. */
    private static final Duration USE = Duration.ofMinutes(1);

    private static final int LONGEST_NAME = 200;

    private final ApiTokens tokens;
    private final Clock clock;
    private final Journal journal;
    private final SecureRandom random = new SecureRandom();

    public TokenKeeping(ApiTokens tokens, Clock clock, Journal journal) {
        this.tokens = tokens;
        this.clock = clock;
        this.journal = journal;
    }

    /** A token with its secret, which is told this once. */
    public record Issued(ApiToken token, String secret) {}

    /**
     * @param layers null for all; a token of some layers reads them alone, and writes nothing
     * @param seenAs with whose eyes it looks, and then writes nothing; null for the account's own. Who may is for the caller
     *     to say
     * @param expires null for the longest there is: a year
     */
    public Issued create(
            UUID account,
            String name,
            @Nullable Set<String> layers,
            @Nullable SeenAs seenAs,
            boolean mayWrite,
            @Nullable Instant expires) {
        Instant now = clock.instant();
        Instant end = expires == null ? now.plus(LONGEST) : expires;
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw MaillageException.parameter("name", "Nommer le jeton, en 200 caractères au plus.");
        }
        if (!now.isBefore(end) || end.isAfter(now.plus(LONGEST))) {
            throw MaillageException.parameter("expires", "Un jeton vaut jusqu'à un jour à venir, dans un an au plus.");
        }
        if (layers != null && mayWrite) {
            throw MaillageException.parameter("mayWrite", "Un jeton limité à des couches ne fait que lire.");
        }
        if (seenAs != null && mayWrite) {
            throw MaillageException.parameter(
                    "mayWrite", "Un jeton qui voit comme quelqu'un d'autre ne fait que lire.");
        }
        String secret = secret();
        ApiToken token =
                new ApiToken(UUID.randomUUID(), account, name.strip(), layers, seenAs, mayWrite, now, end, null, null);
        tokens.create(token, hash(secret));
        return new Issued(token, secret);
    }

    private String secret() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public List<ApiToken> listOf(UUID account) {
        return tokens.listOf(account);
    }

    /** @throws MaillageException (not found) */
    public void revoke(UUID account, UUID token) {
        if (!tokens.revoke(account, token, clock.instant())) {
            throw MaillageException.notFound("token", "jeton", token);
        }
    }

    /** Another's, by an administrator. */
    void revokeOfOther(UUID account, UUID token) {
        revoke(account, token);
        journal.append(Act.TOKEN_REVOKED, "account/" + account, Map.of("token", token.toString()));
    }

    Map<UUID, Long> countHolding() {
        return tokens.countHolding(clock.instant());
    }

    /** The token with this secret; empty for one that is unknown, expired or revoked. */
    public Optional<ApiToken> use(String secret) {
        Instant now = clock.instant();
        Optional<ApiToken> token = tokens.findByHash(hash(secret)).filter(known -> known.holds(now));
        token.filter(known -> known.lastUsed() == null || known.lastUsed().isBefore(now.minus(USE)))
                .ifPresent(known -> tokens.used(known.id(), now));
        return token;
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
