package org.maillage.api.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.api.request.Parameters;
import org.maillage.domain.account.Account;
import org.maillage.domain.account.AccountErasure;
import org.maillage.domain.account.AccountTraces;
import org.maillage.domain.account.Accounts;
import org.maillage.domain.account.Callers;
import org.maillage.domain.account.Membership;
import org.maillage.domain.account.TokenKeeping;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** What the owner of an account may ask: all that is held on it, or that it be forgotten. The door lets no program in here. */
@RestController
public final class AccountRights {

    private static final Logger LOG = LoggerFactory.getLogger(AccountRights.class);

    private final Accounts accounts;
    private final AccountTraces traces;
    private final TokenKeeping tokens;
    private final AccountErasure erasure;
    private final Callers callers;
    private final Clock clock;
    private final JsonMapper json;

    public AccountRights(
            Accounts accounts,
            AccountTraces traces,
            TokenKeeping tokens,
            AccountErasure erasure,
            Callers callers,
            Clock clock,
            JsonMapper json) {
        this.accounts = accounts;
        this.traces = traces;
        this.tokens = tokens;
        this.erasure = erasure;
        this.callers = callers;
        this.clock = clock;
        this.json = json;
    }

    record Owner(
            UUID id, String login, String name, @Nullable String email, boolean enabled, @Nullable Instant lastSeen) {

        static Owner of(Account account) {
            return new Owner(
                    account.id(),
                    account.login(),
                    account.name(),
                    account.email(),
                    account.enabled(),
                    account.lastSeen());
        }
    }

    record Place(UUID structure, String name, String role) {

        static Place of(Membership membership) {
            return new Place(
                    membership.structure().id(),
                    membership.structure().name(),
                    membership.role().code());
        }
    }

    /** Of the account that asks (articles 15 and 20). What it wrote is told without its contents, which tell of others. */
    @GetMapping("/api/session/personal-data")
    void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters.of(request).refuseOthers();
        UUID id = account();
        Account account = accounts.find(id).orElseThrow(() -> MaillageException.notFound("account", "compte", id));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"compte-" + id + ".json\"");
        try (JsonGenerator out = json.createGenerator(response.getOutputStream())) {
            out.writeStartObject();
            out.writePOJOProperty("account", Owner.of(account));
            out.writePOJOProperty(
                    "memberships",
                    accounts.membershipsOf(id).stream().map(Place::of).toList());
            out.writePOJOProperty("tokens", tokens(id));
            out.writePOJOProperty("sessions", traces.sessions(id, clock.instant()));
            out.writePOJOProperty("runs", traces.runs(id));
            out.writeArrayPropertyStart("changes");
            traces.forEachChange(id, out::writePOJO);
            out.writeEndArray();
            out.writeEndObject();
        }
    }

    private List<TokenResource.Told> tokens(UUID account) {
        return tokens.listOf(account).stream()
                .map(token -> TokenResource.Told.of(token, null))
                .toList();
    }

    private UUID account() {
        UUID account = callers.current().account();
        if (account == null) {
            throw new IllegalStateException("The door lets nobody in here without an account");
        }
        return account;
    }

    /** What is typed to be forgotten: the password, or the login of an account whose password is a provider's. */
    record Confirmation(@Nullable String login, @Nullable String password) {}

    @PostMapping(path = "/api/session/erasure", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> eraseOwn(HttpServletRequest request, @RequestBody Confirmation typed) {
        Parameters.of(request).refuseOthers();
        UUID account = account();
        erasure.eraseOwn(
                account,
                Objects.requireNonNullElse(typed.login(), ""),
                Objects.requireNonNullElse(typed.password(), ""));
        LOG.info("event=account-erased account={} by={}", account, account);
        return ResponseEntity.noContent().build();
    }

    /** For the administrators of the service. */
    @PostMapping("/api/accounts/{id}/erasure")
    ResponseEntity<Void> erase(HttpServletRequest request, @PathVariable String id) {
        Parameters.of(request).refuseOthers();
        if (!callers.current().unlimited()) {
            throw MaillageException.of(
                    ProblemKind.FORBIDDEN, "not-allowed", "Un compte est effacé par qui administre le service.");
        }
        UUID account = Parameters.uuid(id, "account", "compte");
        erasure.erase(account);
        LOG.info("event=account-erased account={} by={}", account, account());
        return ResponseEntity.noContent().build();
    }
}
