package org.maillage.app.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.app.guard.Asker;
import org.maillage.app.guard.RateLimits;
import org.maillage.domain.account.Account;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.DemoAccounts;
import org.maillage.domain.account.Logins;
import org.maillage.domain.account.Membership;
import org.maillage.kernel.problem.MaillageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The session of the application's user: who they are, logging in and out, their password. */
@RestController
public final class SessionResource {

    private static final Logger LOG = LoggerFactory.getLogger(SessionResource.class);

    private final Logins logins;
    private final AccountKeeping keeping;
    private final Visitors visitors;
    private final SessionStart sessions;
    private final RateLimits limits;
    private final List<Provider> providers;

    SessionResource(
            Logins logins,
            AccountKeeping keeping,
            Visitors visitors,
            SessionStart sessions,
            RateLimits limits,
            List<Provider> providers) {
        this.logins = logins;
        this.keeping = keeping;
        this.visitors = visitors;
        this.sessions = sessions;
        this.limits = limits;
        this.providers = List.copyOf(providers);
    }

    /** A place in a structure. */
    record InStructure(UUID id, String name, boolean operator, String role) {

        static InStructure of(Membership membership) {
            return new InStructure(
                    membership.structure().id(),
                    membership.structure().name(),
                    membership.structure().operator(),
                    membership.role().code());
        }
    }

    /** An account that anyone may use. */
    record Demo(String login, String name, String password) {}

    /**
     * @param login null, as the name, for who has not logged in
     * @param ownPassword whether the account has a password here that its owner may change
     */
    record Session(
            @Nullable UUID account,
            @Nullable String login,
            @Nullable String name,
            List<InStructure> structures,
            boolean administrator,
            boolean mustChangePassword,
            boolean ownPassword,
            List<Provider> providers,
            List<Demo> demo) {}

    /** What is typed to log in. */
    record Credentials(@Nullable String login, @Nullable String password) {}

    /** What is typed to change the password. */
    record Passwords(@Nullable String current, @JsonProperty("new") @Nullable String chosen) {}

    /** Also sets the cookie that unsafe requests of the page send back as {@code X-XSRF-TOKEN}. */
    @GetMapping("/api/session")
    ResponseEntity<Session> get(HttpServletRequest request) {
        return told(request);
    }

    @PostMapping(path = "/api/session", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Session> login(
            @RequestBody Credentials typed, HttpServletRequest request, HttpServletResponse response) {
        limits.login(request, response);
        Account account =
                check(required("login", typed.login()), required("password", typed.password()), isHere(request));
        LOG.info("event=login account={}", account.id());
        sessions.begin(account, request, response);
        return told(request);
    }

    private Account check(String login, String password, boolean here) {
        try {
            return logins.login(login, password, here);
        } catch (MaillageException e) {
            LOG.info("event=login-refused");
            throw e;
        }
    }

    @PutMapping(path = "/api/session/password", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Session> changePassword(
            @RequestBody Passwords typed, HttpServletRequest request, HttpServletResponse response) {
        Account account = known();
        keeping.changePassword(account, required("current", typed.current()), required("new", typed.chosen()));
        LOG.info("event=password-changed account={}", account.id());
        sessions.begin(keeping.get(account.login()), request, response);
        return told(request);
    }

    private Account known() {
        Account account = visitors.visitor().account();
        if (account == null) {
            throw new IllegalStateException("The door lets nobody in here without an account");
        }
        return account;
    }

    @DeleteMapping("/api/session")
    ResponseEntity<Void> logout(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<Session> told(HttpServletRequest request) {
        // Asking for the token sets its cookie.
        ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(session(visitors.visitor(), isHere(request)));
    }

    /** Not by way of a proxy either: a service that others reach through one may not know its public address. */
    private static boolean isHere(HttpServletRequest request) {
        return Asker.of(request).isThisMachine();
    }

    private Session session(Visitor visitor, boolean here) {
        Account account = visitor.account();
        return new Session(
                account == null ? null : account.id(),
                account == null ? null : account.login(),
                account == null ? null : account.name(),
                visitor.caller().memberships().stream().map(InStructure::of).toList(),
                visitor.caller().unlimited(),
                visitor.mustChangePassword(),
                account != null && account.identity() == null && !account.demo(),
                providers,
                logins.demoAccounts().stream()
                        .filter(demo -> here)
                        .map(demo -> new Demo(demo.login(), demo.name(), DemoAccounts.PASSWORD))
                        .toList());
    }

    private static String required(String parameter, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw MaillageException.parameter(parameter, "Il manque « " + parameter + " ».");
        }
        return value;
    }
}
