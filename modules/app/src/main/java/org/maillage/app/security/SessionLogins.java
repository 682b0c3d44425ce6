package org.maillage.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.account.SeenAs;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;

/**
 * Who has logged in, in the session, as a text: Spring Security's own repository keeps its classes there, which another version
 * of the library cannot read, so that an update would fail for who is logged in.
 */
final class SessionLogins implements SecurityContextRepository {

    private static final String ATTRIBUTE = "login";

    @Override
    @SuppressWarnings("deprecation") // the interface still has it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return read(holder.getRequest());
    }

    private static SecurityContext read(HttpServletRequest request) {
        SignedIn signedIn = of(request);
        return signedIn == null ? new SecurityContextImpl() : new SecurityContextImpl(signedIn.asAuthentication());
    }

    /** Whose the session is, whoever is about to have it; null for nobody's, and where there is none. */
    static @Nullable SignedIn of(HttpServletRequest request) {
        String login = login(request);
        if (login == null) {
            return null;
        }
        String[] parts = login.split(" ", 3);
        return SignedIn.bySession(
                UUID.fromString(parts[0]),
                Integer.parseInt(parts[1]),
                parts.length > 2 ? SeenAs.parse(parts[2]) : null);
    }

    private static @Nullable String login(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(ATTRIBUTE);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() != null && context.getAuthentication().getPrincipal() instanceof SignedIn who) {
            // Whose it is, for who wants to know of their sessions, or to end them.
            request.getSession()
                    .setAttribute(
                            FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                            who.account().toString());
            SeenAs seenAs = who.seenAs();
            String as = seenAs == null ? "" : " " + seenAs.code();
            request.getSession().setAttribute(ATTRIBUTE, who.account() + " " + who.generation() + as);
        }
    }

    /** From now on the session is theirs. */
    void keep(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = new SecurityContextImpl(who.asAuthentication());
        SecurityContextHolder.setContext(context);
        saveContext(context, request, response);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return login(request) != null;
    }
}
