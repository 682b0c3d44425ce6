package org.maillage.app.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.maillage.app.security.ProviderLogout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Logging out of the provider too, where it says how (OpenID Connect RP-Initiated Logout 1.0). It wants to be shown the token of
 * identity, which the session keeps for that alone.
 */
@RestController
final class Farewell implements ProviderLogout {

    private static final Logger LOG = LoggerFactory.getLogger(Farewell.class);

    /** Where the provider sends people back to; to be told to it. */
    static final String RETURN = "/api/session/oidc/left";

    private static final String ATTRIBUTE = "oidc.id";

    private final Supplier<ClientRegistration> registration;

    Farewell(Supplier<ClientRegistration> registration) {
        this.registration = registration;
    }

    /** The session that has just begun is this person's. */
    static void remember(OidcUser user, HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, user.getIdToken().getTokenValue());
    }

    @Override
    public @Nullable URI of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String token = session == null ? null : (String) session.getAttribute(ATTRIBUTE);
        if (token == null) {
            return null;
        }
        Object address = endOfSession();
        return address == null ? null : address(String.valueOf(address), token, request);
    }

    /** A provider that does not answer keeps nobody in. */
    private @Nullable Object endOfSession() {
        try {
            return registration
                    .get()
                    .getProviderDetails()
                    .getConfigurationMetadata()
                    .get("end_session_endpoint");
        } catch (AuthenticationServiceException e) {
            LOG.info("event=provider-unavailable at=logout");
            return null;
        }
    }

    /** ProConnect wants a state, which others leave alone. */
    private static URI address(String provider, String token, HttpServletRequest request) {
        return UriComponentsBuilder.fromUriString(provider)
                .queryParam("id_token_hint", "{token}")
                .queryParam("post_logout_redirect_uri", "{back}")
                .queryParam("state", "{state}")
                .encode()
                .buildAndExpand(
                        token,
                        ServletUriComponentsBuilder.fromContextPath(request)
                                .path(RETURN)
                                .toUriString(),
                        UUID.randomUUID())
                .toUri();
    }

    @GetMapping(RETURN)
    ResponseEntity<Void> back(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(request.getContextPath() + "/"))
                .build();
    }
}
