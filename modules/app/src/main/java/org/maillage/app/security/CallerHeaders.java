package org.maillage.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.maillage.domain.account.Callers;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Says of each answer that it depends on who asks: what a member is told is kept by nobody between them and us, and what anyone is told
 * is asked anew before it is used again.
 */
public final class CallerHeaders implements HandlerInterceptor {

    private final Callers callers;

    CallerHeaders(Callers callers) {
        this.callers = callers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        tell(response, callers.current().isPublic());
        return true;
    }

    public static void tell(HttpServletResponse response, boolean isPublic) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, isPublic ? "no-cache" : "private, no-cache");
        response.addHeader(HttpHeaders.VARY, "Cookie, Authorization");
    }
}
