package org.maillage.app.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * Logins that have begun and wait for who went to the provider to come back: in the session, so that they may come back to
 * another node, and as a text, which the next version of the library can read too.
 */
final class Begun implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String ATTRIBUTE = "oidc";

    /** None of the parts has one: three are random letters and digits, the others addresses. */
    private static final String BETWEEN = "\n";

    private static final int PARTS = 5;

    /** Time to look for one's telephone at the provider's door. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final LazyRegistration registrations;

    Begun(LazyRegistration registrations) {
        this.registrations = registrations;
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest begun, HttpServletRequest request, HttpServletResponse response) {
        if (begun == null) {
            removeAuthorizationRequest(request, response);
            return;
        }
        String text = String.join(
                BETWEEN,
                begun.getState(),
                begun.<String>getAttribute(OidcParameterNames.NONCE),
                begun.<String>getAttribute(PkceParameterNames.CODE_VERIFIER),
                begun.getRedirectUri(),
                begun.<String>getAttribute(ReturnAddress.ATTRIBUTE));
        HttpSession session = request.getSession();
        if (session.isNew()) {
            // Nobody's yet: a row that is kept for as long as a login takes, not for a working day.
            session.setMaxInactiveInterval((int) PATIENCE.toSeconds());
        }
        session.setAttribute(ATTRIBUTE, text);
    }

    /** Null when nothing has begun in this session, or something else than what the provider answers to. */
    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String text = session == null ? null : (String) session.getAttribute(ATTRIBUTE);
        if (text == null) {
            return null;
        }
        String[] parts = text.split(BETWEEN, PARTS);
        return parts[0].equals(request.getParameter(OAuth2ParameterNames.STATE)) ? read(parts) : null;
    }

    private OAuth2AuthorizationRequest read(String[] parts) {
        ClientRegistration registration = registrations.get();
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .scopes(registration.getScopes())
                .state(parts[0])
                .redirectUri(parts[3])
                .attributes(Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID,
                        LazyRegistration.ID,
                        OidcParameterNames.NONCE,
                        parts[1],
                        PkceParameterNames.CODE_VERIFIER,
                        parts[2],
                        ReturnAddress.ATTRIBUTE,
                        parts[4]))
                .build();
    }

    /** What has been answered once is not answered again. */
    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest begun = loadAuthorizationRequest(request);
        if (begun != null) {
            request.getSession().removeAttribute(ATTRIBUTE);
            request.setAttribute(ReturnAddress.ATTRIBUTE, begun.getAttribute(ReturnAddress.ATTRIBUTE));
        }
        return begun;
    }
}
