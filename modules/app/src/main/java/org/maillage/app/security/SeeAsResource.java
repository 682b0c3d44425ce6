package org.maillage.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.api.request.Parameters;
import org.maillage.domain.account.Account;
import org.maillage.domain.account.Accounts;
import org.maillage.domain.account.SeenAs;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Looking as someone else, for administrators: whatever the session asks until it ends is answered as they would be. */
@RestController
public final class SeeAsResource {

    private final Visitors visitors;
    private final SessionLogins sessions;
    private final Accounts accounts;
    private final Looks looks;
    private final SessionAnswers answers;

    SeeAsResource(Visitors visitors, SessionLogins sessions, Accounts accounts, Looks looks, SessionAnswers answers) {
        this.visitors = visitors;
        this.sessions = sessions;
        this.accounts = accounts;
        this.looks = looks;
        this.answers = answers;
    }

    /** {@code public}, or a role in a structure. */
    record Eyes(@Nullable String as, @Nullable UUID structure) {

        SeenAs seenAs() {
            String eyes = Parameters.given("as", as);
            return SeenAs.parse(structure == null ? eyes : eyes + "@" + structure);
        }
    }

    @PutMapping(path = "/api/session/as", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SessionAnswer> begin(
            @RequestBody Eyes eyes, HttpServletRequest request, HttpServletResponse response) {
        SeenAs seenAs = eyes.seenAs();
        seenAs.require(visitors.visitor().self(), accounts.structures());
        // Before the session is written: nobody looks before it is in the journal, which they would if this came second
        // and failed.
        looks.begins(visitors.visitor().known().id(), seenAs);
        return look(seenAs, request, response);
    }

    @DeleteMapping("/api/session/as")
    ResponseEntity<SessionAnswer> end(HttpServletRequest request, HttpServletResponse response) {
        looks.ends(request);
        return look(null, request, response);
    }

    private ResponseEntity<SessionAnswer> look(
            @Nullable SeenAs seenAs, HttpServletRequest request, HttpServletResponse response) {
        Account account = visitors.visitor().known();
        sessions.keep(SignedIn.bySession(account.id(), account.generation(), seenAs), request, response);
        visitors.forget();
        return answers.of(request);
    }
}
