package org.maillage.app.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maillage.app.guard.RateLimits;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Sends who asks for it to the provider, with what they must bring back: state, nonce and the proof of RFC 7636. */
final class Departure implements OAuth2AuthorizationRequestResolver {

    private final String path;
    private final RateLimits limits;
    private final DefaultOAuth2AuthorizationRequestResolver library;

    Departure(String path, ClientRegistrationRepository registrations, RateLimits limits) {
        this.path = path;
        this.limits = limits;
        this.library = new DefaultOAuth2AuthorizationRequestResolver(registrations);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        boolean asked =
                request.getMethod().equals("GET") && request.getServletPath().equals(path);
        return asked ? resolve(request, LazyRegistration.ID) : null;
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        limits.login(request, response());
        OAuth2AuthorizationRequest made = Objects.requireNonNull(library.resolve(request, registration));
        return OAuth2AuthorizationRequest.from(made)
                .attributes(attributes -> attributes.put(ReturnAddress.ATTRIBUTE, ReturnAddress.asked(request)))
                .build();
    }

    /** The library asks without it, and the limit tells what is left. */
    private static HttpServletResponse response() {
        ServletRequestAttributes now = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return Objects.requireNonNull(now.getResponse());
    }
}
