package org.maillage.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.account.Account;
import org.maillage.domain.account.Accounts;
import org.maillage.domain.account.ApiToken;
import org.maillage.domain.account.Logins;
import org.maillage.domain.account.TokenKeeping;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;

/**
 * Programs show a token: as Bearer (RFC 6750), or as the password that goes with the login in HTTP's Basic scheme (RFC 7617),
 * which is what QGIS can do. The account's own password is not taken there: programs keep what they show, and send it
 * with each request.
 */
final class TokenLogin implements AuthenticationConverter, AuthenticationManager {

    private static final String BEARER = "Bearer ";
    private static final String NO_LOGIN = "";

    private final BasicAuthenticationConverter basic = new BasicAuthenticationConverter();
    private final TokenKeeping tokens;
    private final Accounts accounts;
    private final Logins logins;

    TokenLogin(TokenKeeping tokens, Accounts accounts, Logins logins) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.logins = logins;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return null;
        }
        if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return UsernamePasswordAuthenticationToken.unauthenticated(
                    NO_LOGIN, header.substring(BEARER.length()).strip());
        }
        Authentication shown = basic.convert(request);
        if (shown == null) {
            throw refused();
        }
        return shown;
    }

    @Override
    public Authentication authenticate(Authentication shown) {
        ApiToken token = tokens.use(String.valueOf(shown.getCredentials())).orElseThrow(TokenLogin::refused);
        Optional<Account> account = accounts.find(token.account())
                .filter(logins::mayEnter)
                .filter(owner -> isNamed(owner, shown.getName()));
        return SignedIn.by(token, account.orElseThrow(TokenLogin::refused)).asAuthentication();
    }

    private static boolean isNamed(Account account, String login) {
        return login.equals(NO_LOGIN) || Account.folded(login).equals(account.login());
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("token");
    }
}
