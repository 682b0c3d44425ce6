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
import org.maillage.api.request.Attachment;
import org.maillage.api.request.Parameters;
import org.maillage.domain.account.Account;
import org.maillage.domain.account.AccountErasure;
import org.maillage.domain.account.AccountTraces;
import org.maillage.domain.account.Accounts;
import org.maillage.domain.account.Callers;
import org.maillage.domain.account.Identity;
import org.maillage.domain.account.Membership;
import org.maillage.domain.account.TokenKeeping;
import org.maillage.domain.audit.Journal;
import org.maillage.domain.audit.JournalQuery;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the owner of an account may ask: all that is held on it, or that it be forgotten. The door lets no program in here. */
@RestController
public final class AccountRights {

    private static final Logger LOG = LoggerFactory.getLogger(AccountRights.class);

    private final Accounts accounts;
    private final AccountTraces traces;
    private final TokenKeeping tokens;
    private final AccountErasure erasure;
    private final Journal journal;
    private final Callers callers;
    private final Clock clock;
    private final JsonMapper json;

    public AccountRights(
            Accounts accounts,
            AccountTraces traces,
            TokenKeeping tokens,
            AccountErasure erasure,
            Journal journal,
            Callers callers,
            Clock clock,
            JsonMapper json) {
        this.accounts = accounts;
        this.traces = traces;
        this.tokens = tokens;
        this.erasure = erasure;
        this.journal = journal;
        this.callers = callers;
        this.clock = clock;
        this.json = json;
    }

    /**
     * The account itself.
     *
     * @param provider who vouches for its owner, by its address, and as whom ({@code subject}); null for one with a password here
     */
    record Owner(
            UUID id,
            String login,
            String name,
            @Nullable String email,
            boolean enabled,
            @Nullable String provider,
            @Nullable String subject,
            Instant created,
            @Nullable Instant lastSeen) {

        static Owner of(Account account, Instant created) {
            Identity identity = account.identity();
            return new Owner(
                    account.id(),
                    account.login(),
                    account.name(),
                    account.email(),
                    account.enabled(),
                    identity == null ? null : identity.issuer(),
                    identity == null ? null : identity.subject(),
                    created,
                    account.lastSeen());
        }
    }

    /** @param readArea null for everywhere, as the other */
    record Place(
            UUID structure,
            String name,
            String role,
            AccountAnswer.@Nullable Named readArea,
            AccountAnswer.@Nullable Named writeArea) {}

    private Place place(Membership membership) {
        return new Place(
                membership.structure().id(),
                membership.structure().name(),
                membership.role().code(),
                AccountAnswer.named(membership.readArea(), json),
                AccountAnswer.named(membership.writeArea(), json));
    }

    /** A line of the journal. Who did to the account what it tells is another's data. */
    record Line(Instant at, String act, String subject, JsonNode details) {}

    /**
     * Of the account that asks (articles 15 and 20). What it wrote is told without its contents, which tell of others. What fails
     * on the way ends the answer where it is: closing what is open would make it look whole.
     */
    @GetMapping("/api/session/personal-data")
    void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters.of(request).refuseOthers();
        UUID id = account();
        Account account = accounts.find(id).orElseThrow(() -> MaillageException.notFound("account", "compte", id));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachment.named("compte-" + id + ".json"));
        JsonGenerator out = json.createGenerator(response.getOutputStream());
        out.writeStartObject();
        out.writePOJOProperty("account", Owner.of(account, traces.created(id)));
        out.writePOJOProperty(
                "memberships",
                accounts.membershipsOf(id).stream().map(this::place).toList());
        out.writePOJOProperty("tokens", tokens(id));
        out.writePOJOProperty("sessions", traces.sessions(id, clock.instant()));
        out.writePOJOProperty("runs", traces.runs(id));
        out.writeArrayPropertyStart("changes");
        traces.forEachChange(id, out::writePOJO);
        out.writeEndArray();
        lines(out, "journalBy", JournalQuery.by(id));
        lines(out, "journalAbout", JournalQuery.about(id));
        out.writeEndObject();
        out.close();
    }

    private void lines(JsonGenerator out, String name, JournalQuery query) {
        out.writeArrayPropertyStart(name);
        journal.forEach(
                query,
                entry -> out.writePOJO(
                        new Line(entry.at(), entry.act(), entry.subject(), json.readTree(entry.details()))));
        out.writeEndArray();
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
