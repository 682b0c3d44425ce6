package org.maillage.app.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses writes from other machines while there are no accounts, also when someone lets the service listen elsewhere;
 * and writes that a page of another origin sends through the user's browser. Asking a place question by POST writes nothing.
 */
final class LocalWrites extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private static final Refusal REMOTE = new Refusal(
            HttpServletResponse.SC_FORBIDDEN,
            "local-writes-only",
            "Tant qu'il n'y a pas de comptes, les fiches ne se modifient que depuis cette machine.");

    /** A proxy of this machine speaks for others: it says so, or it passes the name on that they asked for. */
    private static boolean isForwarded(HttpServletRequest request) {
        return request.getHeader("Forwarded") != null
                || request.getHeader("X-Forwarded-For") != null
                || request instanceof AddressedRequest;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod()) || request.getRequestURI().equals("/api/place");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean local = InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress() && !isForwarded(request);
        String site = request.getHeader("Sec-Fetch-Site");
        if (local && (site == null || site.equals("same-origin") || site.equals("none"))) {
            chain.doFilter(request, response);
            return;
        }
        REMOTE.write(request, response);
    }
}
