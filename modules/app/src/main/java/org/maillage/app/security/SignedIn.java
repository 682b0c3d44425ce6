package org.maillage.app.security;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.account.Account;
import org.maillage.domain.account.ApiToken;
import org.maillage.domain.account.SeenAs;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who has shown who they are: by a session, or by a token.
 *
 * @param generation of the account when the session began; what the account has since makes it over
 * @param token null for a session
 * @param layers the only ones that the token reads; null for all
 * @param seenAs with whose eyes they look; null for their own
 */
record SignedIn(
        UUID account,
        int generation,
        @Nullable UUID token,
        @Nullable Set<String> layers,
        @Nullable SeenAs seenAs,
        boolean mayWrite) {

    static SignedIn by(Account account) {
        return bySession(account.id(), account.generation(), null);
    }

    static SignedIn bySession(UUID account, int generation, @Nullable SeenAs seenAs) {
        return new SignedIn(account, generation, null, null, seenAs, true);
    }

    static SignedIn by(ApiToken token, Account account) {
        return new SignedIn(
                account.id(), account.generation(), token.id(), token.layers(), token.seenAs(), token.mayWrite());
    }

    /** Null for who has shown nothing. */
    static @Nullable SignedIn now() {
        Authentication shown = SecurityContextHolder.getContext().getAuthentication();
        return shown != null && shown.getPrincipal() instanceof SignedIn signedIn ? signedIn : null;
    }

    Authentication asAuthentication() {
        return UsernamePasswordAuthenticationToken.authenticated(this, "", List.of());
    }
}
