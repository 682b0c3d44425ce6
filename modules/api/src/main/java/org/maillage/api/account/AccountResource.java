package org.maillage.api.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.api.account.AccountAnswer.Told;
import org.maillage.api.request.Csv;
import org.maillage.api.request.Parameters;
import org.maillage.domain.account.Account;
import org.maillage.domain.account.Administration;
import org.maillage.domain.account.Administration.Changed;
import org.maillage.domain.account.Administration.Kept;
import org.maillage.domain.account.Role;
import org.maillage.kernel.problem.MaillageException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The accounts and where they belong, for who administers them. */
@RestController
public final class AccountResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final Set<String> PATCHED = Set.of("name", "email", "enabled");
    private static final Set<String> MEMBERSHIP = Set.of("role", "readArea", "writeArea");
    private static final List<String> AREAS = List.of("readArea", "writeArea");

    private final Administration administration;
    private final Areas areas;
    private final JsonMapper json;

    public AccountResource(Administration administration, Areas areas, JsonMapper json) {
        this.administration = administration;
        this.areas = areas;
        this.json = json;
    }

    /** An account that is wanted, in a structure. */
    record Wanted(
            @Nullable String login,
            @Nullable String name,
            @Nullable String email,
            @Nullable UUID structure,
            @Nullable String role) {}

    record Known(List<Told> accounts) {}

    /** A new account, or one with a new password. */
    record Password(Told account, String password) {}

    /** Parameters: {@code structure}, {@code role}, {@code enabled}; {@code f=csv}. No names: they do not belong into addresses. */
    @GetMapping("/api/accounts")
    @Nullable ResponseEntity<Known> list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters parameters = Parameters.of(request);
        Predicate<Kept> wanted = wanted(parameters);
        boolean csv = Csv.isAsked(parameters);
        parameters.refuseOthers();
        List<Kept> known = administration.list().stream().filter(wanted).toList();
        if (csv) {
            Csv.write(response, "comptes", out -> AccountAnswer.write(known, out));
            return null;
        }
        return told(new Known(
                known.stream().map(kept -> AccountAnswer.of(kept, null)).toList()));
    }

    private static Predicate<Kept> wanted(Parameters parameters) {
        UUID structure = parameters.id("structure");
        Role role = parameters.text("role").map(Role::of).orElse(null);
        Optional<Boolean> enabled = parameters.text("enabled").map(text -> parameters.flag("enabled"));
        return kept -> enabled.orElse(kept.account().enabled())
                        == kept.account().enabled()
                && (structure == null && role == null
                        || kept.memberships().stream()
                                .anyMatch(membership -> (structure == null
                                                || membership.structure().id().equals(structure))
                                        && (role == null || membership.role() == role)));
    }

    @PostMapping(path = "/api/accounts", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Password> create(@RequestBody Wanted wanted) {
        String login = Parameters.given("login", wanted.login());
        UUID structure = wanted.structure();
        if (structure == null) {
            throw Parameters.missing("structure");
        }
        Account account =
                Account.of(login, wanted.name() == null ? login : wanted.name()).withEmail(wanted.email());
        String password = administration.create(account, structure, Role.of(Parameters.given("role", wanted.role())));
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new Password(whole(account.id()), password));
    }

    @GetMapping("/api/accounts/{id}")
    ResponseEntity<Told> get(@PathVariable String id) {
        return told(whole(account(id)));
    }

    @PatchMapping(
            path = "/api/accounts/{id}",
            consumes = {MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<Told> patch(@PathVariable String id, @RequestBody JsonNode patch) {
        UUID account = account(id);
        requireMembers(patch, PATCHED);
        administration.change(account, new Changed(text(patch, "name"), text(patch, "email"), enabled(patch)));
        return told(whole(account));
    }

    private static @Nullable String text(JsonNode patch, String name) {
        return patch.has(name) ? patch.get(name).asString("") : null;
    }

    private static @Nullable Boolean enabled(JsonNode patch) {
        if (!patch.has("enabled")) {
            return null;
        }
        if (!patch.get("enabled").isBoolean()) {
            throw MaillageException.parameter("enabled", "« enabled » est true ou false.");
        }
        return patch.get("enabled").asBoolean();
    }

    @PostMapping("/api/accounts/{id}/password")
    ResponseEntity<Password> resetPassword(@PathVariable String id) {
        UUID account = account(id);
        String password = administration.resetPassword(account);
        return told(new Password(whole(account), password));
    }

    /** Adds the account to the structure, or changes how it belongs to it: then {@code If-Match} names the version that was seen. */
    @PutMapping(path = "/api/accounts/{id}/memberships/{structure}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Told> put(
            @PathVariable String id,
            @PathVariable String structure,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        UUID account = account(id);
        requireMembers(body, MEMBERSHIP);
        if (ifMatch != null) {
            requireAreas(body);
        }
        administration.put(
                account,
                structure(structure),
                Role.of(Parameters.given("role", body.path("role").asString(""))),
                areas.read(body.get("readArea"), "readArea"),
                areas.read(body.get("writeArea"), "writeArea"),
                version(ifMatch));
        return told(whole(account));
    }

    /** What is not said of a new membership is everywhere; of one that is there, it might widen by being forgotten. */
    private static void requireAreas(JsonNode body) {
        for (String area : AREAS) {
            if (!body.has(area)) {
                throw Parameters.missing(area);
            }
        }
    }

    @DeleteMapping("/api/accounts/{id}/memberships/{structure}")
    ResponseEntity<Void> remove(
            @PathVariable String id,
            @PathVariable String structure,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        administration.remove(account(id), structure(structure), version(ifMatch));
        return ResponseEntity.noContent().build();
    }

    private static @Nullable String version(@Nullable String ifMatch) {
        return ifMatch == null ? null : ifMatch.replace("\"", "").strip();
    }

    @GetMapping("/api/accounts/{id}/tokens")
    ResponseEntity<List<TokenResource.Told>> tokens(@PathVariable String id) {
        return told(administration.tokensOf(account(id)).stream()
                .map(token -> TokenResource.Told.of(token, null))
                .toList());
    }

    @DeleteMapping("/api/accounts/{id}/tokens/{token}")
    ResponseEntity<Void> revoke(@PathVariable String id, @PathVariable String token) {
        administration.revoke(account(id), Parameters.uuid(token, "token", "jeton"));
        return ResponseEntity.noContent().build();
    }

    private Told whole(UUID account) {
        return AccountAnswer.of(administration.get(account), json);
    }

    private static <T> ResponseEntity<T> told(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    private static UUID account(String id) {
        return Parameters.uuid(id, "account", "compte");
    }

    private static UUID structure(String id) {
        return Parameters.uuid(id, "structure", "structure");
    }

    private static void requireMembers(JsonNode body, Set<String> known) {
        if (!body.isObject()) {
            throw MaillageException.parameter("body", "Le corps de la requête est un objet JSON.");
        }
        body.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw MaillageException.parameter(
                            name,
                            "Ici, il n'y a que " + known.stream().sorted().collect(Collectors.joining(", ")) + ".");
                });
    }
}
