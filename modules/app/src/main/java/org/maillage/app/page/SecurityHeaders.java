package org.maillage.app.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What browsers are told on every answer: nothing from elsewhere, no inline script but the import map, no sniffing, and in no frame of
 * others but the maps that are made for it, which change nothing.
 */
final class SecurityHeaders extends OncePerRequestFilter {

    private static final String HTTPS_FOR_A_YEAR =
            "max-age=" + Duration.ofDays(365).toSeconds();

    private final ImportMap importMap;

    /** Of the path that was asked by last: a service has hardly more than one. */
    private volatile Policy last;

    /** @param prefix the path that the application is under */
    private record Policy(String prefix, String text) {}

    SecurityHeaders(ImportMap importMap) {
        this.importMap = importMap;
        this.last = new Policy("", text(""));
    }

    private String policy(String prefix) {
        Policy known = last;
        if (!known.prefix().equals(prefix)) {
            known = new Policy(prefix, text(prefix));
            last = known;
        }
        return known.text();
    }

    private String text(String prefix) {
        return "default-src 'self'; script-src 'self' " + importMap.hash(prefix)
                + "; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'"
                + "; object-src 'none'; base-uri 'none'; frame-ancestors ";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean framed = request.getServletPath().startsWith(EmbeddedMap.PATH);
        response.setHeader("Content-Security-Policy", policy(request.getContextPath()) + (framed ? "*" : "'self'"));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", HTTPS_FOR_A_YEAR);
        }
        chain.doFilter(request, response);
    }
}
