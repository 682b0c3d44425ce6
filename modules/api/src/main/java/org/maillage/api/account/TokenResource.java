package org.maillage.api.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.api.request.Parameters;
import org.maillage.domain.account.Accounts;
import org.maillage.domain.account.ApiToken;
import org.maillage.domain.account.Callers;
import org.maillage.domain.account.SeenAs;
import org.maillage.domain.account.TokenKeeping;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own tokens. The door lets in who has logged in, and no program that speaks for them. */
@RestController
public final class TokenResource {

    private static final Logger LOG = LoggerFactory.getLogger(TokenResource.class);

    private final TokenKeeping tokens;
    private final Callers callers;
    private final Layers layers;
    private final Accounts accounts;
    private final Clock clock;

    public TokenResource(TokenKeeping tokens, Callers callers, Layers layers, Accounts accounts, Clock clock) {
        this.tokens = tokens;
        this.callers = callers;
        this.layers = layers;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * A token that is wanted.
     *
     * @param layers ids; null for all
     * @param as with whose eyes it looks, for administrators: {@code public}, {@code reader@structure}; null for one's own
     * @param mayWrite left out, it only reads
     * @param expires the last day that it holds; null for the longest there is
     */
    record Wanted(
            @Nullable String name,
            @Nullable List<String> layers,
            @Nullable String as,
            @Nullable Boolean mayWrite,
            @Nullable LocalDate expires) {}

    /** @param secret told once, when it is made; null ever after */
    record Told(
            UUID id,
            String name,
            @Nullable Set<String> layers,
            @Nullable String as,
            boolean mayWrite,
            Instant created,
            Instant expires,
            boolean revoked,
            @Nullable Instant lastUsed,
            @Nullable String secret) {

        static Told of(ApiToken token, @Nullable String secret) {
            SeenAs seenAs = token.seenAs();
            return new Told(
                    token.id(),
                    token.name(),
                    token.layers(),
                    seenAs == null ? null : seenAs.code(),
                    token.mayWrite(),
                    token.created(),
                    token.expires(),
                    token.revoked() != null,
                    token.lastUsed(),
                    secret);
        }
    }

    @GetMapping("/api/tokens")
    ResponseEntity<List<Told>> list() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(tokens.listOf(account()).stream()
                        .map(token -> Told.of(token, null))
                        .toList());
    }

    @PostMapping(path = "/api/tokens", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Told> create(@RequestBody Wanted wanted) {
        TokenKeeping.Issued issued = tokens.create(
                account(),
                wanted.name() == null ? "" : wanted.name(),
                known(wanted.layers()),
                eyes(wanted.as()),
                Boolean.TRUE.equals(wanted.mayWrite()),
                end(wanted.expires()));
        LOG.info(
                "event=token-created account={} token={}",
                account(),
                issued.token().id());
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(Told.of(issued.token(), issued.secret()));
    }

    /** Midnight after that day, where days begin for this service. */
    private @Nullable Instant end(@Nullable LocalDate last) {
        return last == null
                ? null
                : last.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private @Nullable SeenAs eyes(@Nullable String as) {
        SeenAs seenAs = as == null ? null : SeenAs.parse(as);
        if (seenAs != null) {
            seenAs.require(callers.current(), accounts.structures());
        }
        return seenAs;
    }

    private @Nullable Set<String> known(@Nullable List<String> wanted) {
        if (wanted == null) {
            return null;
        }
        Set<String> ids = layers.list().stream().map(Layer::id).collect(Collectors.toSet());
        if (wanted.isEmpty() || !ids.containsAll(wanted)) {
            throw MaillageException.parameter("layers", "Ce ne sont pas toutes des couches de ce service.")
                    .with("layers", ids.stream().sorted().toList());
        }
        return Set.copyOf(wanted);
    }

    @DeleteMapping("/api/tokens/{id}")
    ResponseEntity<Void> revoke(@PathVariable String id) {
        tokens.revoke(account(), Parameters.uuid(id, "token", "jeton"));
        LOG.info("event=token-revoked account={} token={}", account(), id);
        return ResponseEntity.noContent().build();
    }

    private UUID account() {
        UUID account = callers.current().account();
        if (account == null) {
            throw MaillageException.of(
                    ProblemKind.UNAUTHENTICATED, "login-needed", "Les jetons sont à qui s'est connecté.");
        }
        return account;
    }
}
