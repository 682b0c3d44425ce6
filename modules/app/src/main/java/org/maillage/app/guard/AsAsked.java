package org.maillage.app.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Makes of each request what its caller sent: by the public address, whose scheme, port and path are known, or as a proxy says that
 * is believed. Everything after it, links, cookies and pages, begins with that address and knows of no proxy.
 */
final class AsAsked extends OncePerRequestFilter {

    private static final Refusal NO_ADDRESS = new Refusal(
            400,
            "invalid-forwarded",
            "Ce que le mandataire dit de l'adresse demandée (Forwarded, X-Forwarded-*) n'en est pas une.");

    private final @Nullable UriComponents address;
    private final Proxies proxies;

    /** @param address where people reach the service, null for this machine alone */
    AsAsked(@Nullable URI address, Proxies proxies) {
        this.address =
                address == null ? null : UriComponentsBuilder.fromUri(address).build();
        this.proxies = proxies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<UriComponents> asked;
        try {
            asked = proxies.asked(request).or(() -> byAddress(request));
        } catch (IllegalArgumentException e) {
            NO_ADDRESS.write(request, response);
            return;
        }
        chain.doFilter(
                asked.<HttpServletRequest>map(found -> new AddressedRequest(request, found))
                        .orElse(request),
                response);
    }

    private Optional<UriComponents> byAddress(HttpServletRequest request) {
        return Optional.ofNullable(address)
                .filter(known -> HostName.of(request).equals(HostName.plain(String.valueOf(known.getHost()))));
    }
}
