package org.maillage.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.maillage.domain.account.Account;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;

/** Begins the session of who has shown who they are, in whatever way. */
public final class SessionStart {

    private final SessionLogins logins;
    private final Visitors visitors;
    private final Looks looks;
    private final SessionAuthenticationStrategy change;

    /** @param change what whoever logs in gets anew, so that nobody can have given it to them before */
    SessionStart(SessionLogins logins, Visitors visitors, Looks looks, SessionAuthenticationStrategy change) {
        this.logins = logins;
        this.visitors = visitors;
        this.looks = looks;
        this.change = change;
    }

    public void begin(Account account, HttpServletRequest request, HttpServletResponse response) {
        looks.ends(request);
        SignedIn login = SignedIn.by(account);
        change.onAuthentication(login.asAuthentication(), request, response);
        logins.keep(login, request, response);
        // It may have been kept for less, for a login that had only begun.
        Duration working = Duration.ofMinutes(request.getServletContext().getSessionTimeout());
        request.getSession().setMaxInactiveInterval((int) working.toSeconds());
        visitors.forget();
    }
}
