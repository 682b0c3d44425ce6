package org.maillage.app.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.maillage.app.security.SessionStart;
import org.maillage.domain.account.VouchedLogins;
import org.maillage.domain.account.VouchedLogins.Entered;
import org.maillage.kernel.problem.MaillageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.web.client.ResourceAccessException;

/**
 * The end of a login by the provider: the same session as with a password, or the reason why not. Both come back to the page that
 * was left; the reason in the fragment, which browsers send to nobody, for the page to say it in words.
 */
final class Arrival implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Arrival.class);

    private static final Pattern CODE = Pattern.compile("\\w{1,80}");

    private final VouchedLogins logins;
    private final Claims claims;
    private final SessionStart sessions;

    Arrival(VouchedLogins logins, Claims claims, SessionStart sessions) {
        this.logins = logins;
        this.claims = claims;
        this.sessions = sessions;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication vouched) throws IOException {
        try {
            enter((OidcUser) Objects.requireNonNull(vouched.getPrincipal()), request, response);
            response.sendRedirect(ReturnAddress.of(request));
        } catch (MaillageException refusal) {
            refuse(refusal.code(), request, response);
        }
    }

    private void enter(OidcUser user, HttpServletRequest request, HttpServletResponse response) {
        Entered entered = logins.enter(claims.read(user));
        LOG.info("event=login account={} by=provider", entered.account().id());
        if (entered.keptAsLast()) {
            LOG.warn(
                    "event=last-administrator-kept account={}",
                    entered.account().id());
        }
        sessions.begin(entered.account(), request, response);
        Farewell.remember(user, request);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        LOG.info("event=provider-error error={}", error(refusal));
        refuse(code(refusal), request, response);
    }

    /** For whoever sets it up; the provider's own code comes by the address, where anyone can write anything. */
    private static String error(AuthenticationException refusal) {
        String code = refusal instanceof OAuth2AuthenticationException told
                ? told.getError().getErrorCode()
                : refusal.getClass().getSimpleName();
        return CODE.matcher(code).matches() ? code : "other";
    }

    private static void refuse(String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.info("event=login-refused by=provider code={}", code);
        response.sendRedirect(ReturnAddress.of(request) + "#refused=" + code);
    }

    /** What the page has words for: our own refusals, a provider that is not there, a change of mind, and anything else. */
    private static String code(AuthenticationException refusal) {
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            if (cause instanceof MaillageException ours) {
                return ours.code();
            }
            if (cause instanceof ResourceAccessException) {
                return "provider-unavailable";
            }
        }
        boolean cancelled = refusal instanceof OAuth2AuthenticationException told
                && told.getError().getErrorCode().equals(OAuth2ErrorCodes.ACCESS_DENIED);
        return cancelled ? "login-cancelled" : "provider-refused";
    }
}
