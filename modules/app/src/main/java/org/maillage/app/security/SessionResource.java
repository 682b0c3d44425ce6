package org.maillage.app.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.maillage.api.request.Parameters;
import org.maillage.app.guard.Asker;
import org.maillage.domain.account.Account;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.Logins;
import org.maillage.domain.account.OwnPassword;
import org.maillage.kernel.problem.MaillageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
    private final OwnPassword password;
    private final Visitors visitors;
    private final SessionStart sessions;
    private final SessionAnswers answers;
    private final Looks looks;
    private final @Nullable ProviderLogout elsewhere;

    SessionResource(
            Logins logins,
            AccountKeeping keeping,
            OwnPassword password,
            Visitors visitors,
            SessionStart sessions,
            SessionAnswers answers,
            Looks looks,
            @Nullable ProviderLogout elsewhere) {
        this.logins = logins;
        this.keeping = keeping;
        this.password = password;
        this.visitors = visitors;
        this.sessions = sessions;
        this.answers = answers;
        this.looks = looks;
        this.elsewhere = elsewhere;
    }

    /** What is typed to log in. */
    record Credentials(@Nullable String login, @Nullable String password) {}

    /** What is typed to change the password. */
    record Passwords(@Nullable String current, @JsonProperty("new") @Nullable String chosen) {}

    /** Also sets the cookie that unsafe requests of the page send back as {@code X-XSRF-TOKEN}. */
    @GetMapping("/api/session")
    ResponseEntity<SessionAnswer> get(HttpServletRequest request) {
        Parameters.of(request).refuseOthers();
        return answers.of(request);
    }

    @PostMapping(path = "/api/session", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SessionAnswer> login(
            @RequestBody Credentials typed, HttpServletRequest request, HttpServletResponse response) {
        Account account = check(
                Parameters.given("login", typed.login()),
                Parameters.given("password", typed.password()),
                Asker.of(request).isThisMachine());
        LOG.info("event=login account={}", account.id());
        sessions.begin(account, request, response);
        return answers.of(request);
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
    ResponseEntity<SessionAnswer> changePassword(
            @RequestBody Passwords typed, HttpServletRequest request, HttpServletResponse response) {
        Account account = visitors.visitor().known();
        password.change(account, Parameters.given("current", typed.current()), Parameters.given("new", typed.chosen()));
        LOG.info("event=password-changed account={}", account.id());
        sessions.begin(keeping.get(account.login()), request, response);
        return answers.of(request);
    }

    /** @param provider where to go to log out of the provider too */
    record LoggedOut(URI provider) {}

    @DeleteMapping("/api/session")
    ResponseEntity<LoggedOut> logout(HttpServletRequest request) {
        URI provider = elsewhere == null ? null : elsewhere.of(request);
        looks.ends(request);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return provider == null ? ResponseEntity.noContent().build() : ResponseEntity.ok(new LoggedOut(provider));
    }
}
