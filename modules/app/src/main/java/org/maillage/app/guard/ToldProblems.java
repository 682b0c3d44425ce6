package org.maillage.app.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * What filters refuse or cannot do (who the caller is, in a database that does not answer) is told by the table that
 * controllers have, {@link org.maillage.api.problem.Problems}.
 */
final class ToldProblems extends OncePerRequestFilter {

    private final HandlerExceptionResolver problems;

    ToldProblems(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    /** The outermost edge of a request: whatever comes this far, the table has an answer for. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException e) {
            if (response.isCommitted() || problems.resolveException(request, response, null, e) == null) {
                throw e;
            }
        }
    }
}
