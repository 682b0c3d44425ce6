package org.maillage.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.app.guard.Asker;
import org.maillage.domain.account.Account;
import org.maillage.domain.account.Accounts;
import org.maillage.domain.account.Caller;
import org.maillage.domain.account.DemoAccounts;
import org.maillage.domain.account.Logins;
import org.maillage.domain.account.Role;
import org.maillage.domain.account.SeenAs;
import org.maillage.domain.account.Structure;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;

/** Tells the page who has logged in. */
final class SessionAnswers {

    private final Visitors visitors;
    private final Accounts accounts;
    private final Logins logins;

    SessionAnswers(Visitors visitors, Accounts accounts, Logins logins) {
        this.visitors = visitors;
        this.accounts = accounts;
        this.logins = logins;
    }

    /** Also sets the cookie that goes back as a header. */
    ResponseEntity<SessionAnswer> of(HttpServletRequest request) {
        // Asking for the token sets its cookie.
        ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(session(visitors.visitor(), Asker.of(request).isThisMachine()));
    }

    private SessionAnswer session(Visitor visitor, boolean here) {
        Account account = visitor.account();
        return new SessionAnswer(
                account == null ? null : account.id(),
                account == null ? null : account.login(),
                account == null ? null : account.name(),
                visitor.caller().memberships().stream()
                        .map(SessionAnswer.InStructure::of)
                        .toList(),
                visitor.caller().unlimited(),
                administers(visitor.self()),
                seeingAs(visitor.seenAs()),
                visitor.mustChangePassword(),
                // Not by way of a proxy either: a service that others reach through one may not know its public
                // address.
                here ? demo() : List.of());
    }

    private List<UUID> administers(Caller self) {
        return self.unlimited()
                ? accounts.structures().stream().map(Structure::id).toList()
                : self.atLeast(Role.ADMINISTRATOR).stream()
                        .map(membership -> membership.structure().id())
                        .toList();
    }

    private SessionAnswer.@Nullable SeeingAs seeingAs(@Nullable SeenAs seenAs) {
        if (seenAs == null) {
            return null;
        }
        Role role = seenAs.role();
        SessionAnswer.Named named = accounts.structures().stream()
                .filter(structure -> structure.id().equals(seenAs.structure()))
                .findFirst()
                .map(structure -> new SessionAnswer.Named(structure.id(), structure.name()))
                .orElse(null);
        return new SessionAnswer.SeeingAs(role == null ? seenAs.code() : role.code(), named);
    }

    private List<SessionAnswer.Demo> demo() {
        return logins.demoAccounts().stream()
                .map(demo -> new SessionAnswer.Demo(demo.login(), demo.name(), DemoAccounts.PASSWORD))
                .toList();
    }
}
