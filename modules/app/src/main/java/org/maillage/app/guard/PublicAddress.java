package org.maillage.app.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Answers to the names it is known by alone. Links are absolute and begin with the name that a request gives, so a name
 * that anyone may choose would stand in answers that caches and partners keep; and a page elsewhere could read a service of
 * this machine by a name of its own that leads here (DNS rebinding).
 */
final class PublicAddress extends OncePerRequestFilter {

    private static final Pattern THIS_MACHINE =
            Pattern.compile("localhost|.+\\.localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

    private static final Refusal UNKNOWN = new Refusal(
            421,
            "unknown-host",
            "Ce service n'est pas connu sous ce nom (Host) ; son adresse publique se règle par MAILLAGE_ADDRESS.");

    /** Probes ask by whatever address the machine has at the time, and their answers have no links. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String name = HostName.of(request);
        if (WebUtils.getNativeRequest(request, AddressedRequest.class) != null
                || THIS_MACHINE.matcher(name).matches()
                || name.equals(request.getLocalAddr())) {
            chain.doFilter(request, response);
        } else {
            UNKNOWN.write(request, response);
        }
    }
}
