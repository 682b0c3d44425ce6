package org.maillage.app.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts what is typed to show who one is: a password, of whoever has a session too, and the secret of a link. */
final class LoginLimit extends OncePerRequestFilter {

    /** Where it is typed. */
    static final String[] ADDRESSES = {
        "/api/session", "/api/session/reset", "/api/session/password", "/api/session/erasure"
    };

    private static final Set<String> TYPING = Set.of("POST", "PUT");

    private final RateLimits limits;

    LoginLimit(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !TYPING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        limits.login(request, response);
        chain.doFilter(request, response);
    }
}
