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

/**
 * Makes of each request what its caller sent: by the public address, whose scheme, port and path are known, or as a proxy says that
 * is believed. Everything after it, links, cookies and pages, begins with that address and knows of no proxy.
 */
final class AsAsked extends OncePerRequestFilter {

    private final @Nullable URI address;
    private final Proxies proxies;

    /** @param address where people reach the service, null for this machine alone */
    AsAsked(@Nullable URI address, Proxies proxies) {
        this.address = address;
        this.proxies = proxies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<URI> asked = proxies.asked(request).or(() -> byAddress(request));
        chain.doFilter(
                asked.<HttpServletRequest>map(uri -> new AddressedRequest(request, uri))
                        .orElse(request),
                response);
    }

    private Optional<URI> byAddress(HttpServletRequest request) {
        return Optional.ofNullable(address)
                .filter(known -> request.getServerName().equalsIgnoreCase(known.getHost()));
    }
}
