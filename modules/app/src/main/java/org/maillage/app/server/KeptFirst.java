package org.maillage.app.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.maillage.api.request.KeptAnswers;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Gives what is kept, and what is soon made, before anyone looks for who asks: most of what a tile costs is Spring Security's and
 * MVC's way to it. Whoever shows something that they may be known by goes that way.
 */
final class KeptFirst extends OncePerRequestFilter {

    private final KeptAnswers kept;
    private final Shortcut shortcut;
    private final String sessionCookie;

    /** What is made without that way. */
    @FunctionalInterface
    interface Shortcut {

        /** Answers someone who is nobody in particular; false, and nothing done, when it is not for this. */
        boolean answer(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    KeptFirst(KeptAnswers kept, Shortcut shortcut, String sessionCookie) {
        this.kept = kept;
        this.shortcut = shortcut;
        this.sessionCookie = sessionCookie;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || request.getHeader(HttpHeaders.RANGE) != null
                || WebUtils.getCookie(request, sessionCookie) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        kept.answer(request, response, answer -> {
            if (!shortcut.answer(request, answer)) {
                chain.doFilter(request, answer);
            }
        });
    }
}
