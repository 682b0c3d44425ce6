package org.maillage.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What is needed before a request is answered at all; whose record may be read or changed is for the policy. Reading needs
 * nothing, nor does asking a place question by POST, which writes nothing.
 */
final class Door implements AuthorizationManager<RequestAuthorizationContext> {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** What someone who has logged in does with their own session and account. */
    private static final Set<String> OWN =
            Set.of("/api/session/password", "/api/session/as", "/api/session/personal-data", "/api/session/erasure");

    /** What leads to a login. */
    private static final Set<String> SESSION = Set.of("/api/session", "/api/session/reset");

    /**
     * What only asks, by POST: a place or a filter is too long for an address, and a person's name does not belong into one. A
     * transaction of the WFS has the address of its questions: {@link #requireWriter} is for it.
     */
    private static final Set<String> ASKING =
            Set.of("/api/place", "/api/personal-data", "/ogc/wfs", "/ogc/wms", "/ogc/wmts");

    /** How a layer is drawn is published. */
    private static final Pattern STYLES = Pattern.compile("/ogc/collections/[^/]+/styles(/.*)?");

    /** Browsers say where a request came from (Fetch Metadata); programs say nothing. */
    private static final Set<String> OURSELVES = Set.of("same-origin", "none");

    private final Visitors visitors;

    Door(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> shown, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        requireLayers(SignedIn.now(), path(request));
        if (changes(request) && !isSession(request) || isOwners(request)) {
            require(visitors.visitor(), request, changes(request));
        }
        return new AuthorizationDecision(true);
    }

    /**
     * What is asked before a request that changes something, of one that came in as only asking: its body tells that it writes.
     *
     * @throws MaillageException saying what is missing
     */
    static void requireWriter(Visitor visitor, HttpServletRequest request) {
        require(visitor, request, true);
        if (mayBeForged(request) && !showsCsrfToken(request)) {
            throw forged();
        }
    }

    private static void require(Visitor visitor, HttpServletRequest request, boolean changes) {
        if (visitor.account() == null) {
            throw MaillageException.of(
                    ProblemKind.UNAUTHENTICATED, "login-needed", "Il faut se connecter, ou montrer un jeton.");
        }
        if (isOwners(request) && visitor.byToken()) {
            throw forbidden(
                    "session-needed",
                    "Un jeton ne donne accès ni aux comptes, ni à leurs jetons et mots de passe, ni à ce qui se publie.");
        }
        if (changes && visitor.seenAs() != null && !isSeeingAs(request)) {
            throw forbidden("seeing-as", "Rien ne se modifie en voyant comme quelqu'un d'autre : revenir d'abord.");
        }
        if (changes && !visitor.mayWrite()) {
            throw forbidden("read-only-token", "Ce jeton ne permet que de lire.");
        }
        if (visitor.mustChangePassword() && !path(request).equals("/api/session/password")) {
            throw forbidden(
                    "password-change-needed", "Il faut d'abord changer le mot de passe donné par quelqu'un d'autre.");
        }
    }

    /**
     * A token of some layers reaches what is read layer by layer, where the others are not there; not what crosses them
     * (places, search, records and their links).
     */
    private static void requireLayers(@Nullable SignedIn who, String path) {
        boolean ofLayers = path.equals("/ogc")
                || path.startsWith("/ogc/")
                || path.startsWith("/dcat/")
                || path.startsWith("/api/layers");
        if (who != null && who.layers() != null && !ofLayers) {
            throw forbidden(
                    "layers-token", "Ce jeton ne donne accès qu'à des couches, par /ogc, /dcat et /api/layers.");
        }
    }

    private static MaillageException forbidden(String code, String why) {
        return MaillageException.of(ProblemKind.FORBIDDEN, code, why);
    }

    static boolean changes(HttpServletRequest request) {
        return !READING.contains(request.getMethod()) && !ASKING.contains(path(request));
    }

    /** Logging in and out, and what helps who cannot log in. */
    private static boolean isSession(HttpServletRequest request) {
        return SESSION.contains(path(request));
    }

    private static boolean isSeeingAs(HttpServletRequest request) {
        return path(request).equals("/api/session/as");
    }

    /** What people alone do, and not even the programs that speak for them: with their own account, and with others'. */
    private static boolean isOwners(HttpServletRequest request) {
        String path = path(request);
        return OWN.contains(path)
                || isUnder(path, "/api/tokens")
                || isUnder(path, "/api/accounts")
                || isUnder(path, "/api/journal")
                || isUnder(path, "/api/publications")
                || isUnder(path, "/api/structures") && changes(request)
                || STYLES.matcher(path).matches() && changes(request);
    }

    /** As what answers is chosen by it: decoded, for « /api/%74okens » is the address of tokens too (RFC 3986, 6.2.2). */
    private static String path(HttpServletRequest request) {
        return request.getServletPath();
    }

    private static boolean isUnder(String path, String address) {
        return path.equals(address) || path.startsWith(address + "/");
    }

    /**
     * Whether the request must show that a page of ours sent it: when the browser adds by itself what makes it ours, a
     * cookie or kept Basic credentials, and when the browser says that another page sent it.
     */
    static boolean needsCsrfToken(HttpServletRequest request) {
        return changes(request) && mayBeForged(request);
    }

    private static boolean mayBeForged(HttpServletRequest request) {
        SignedIn who = SignedIn.now();
        boolean byCookie = who != null && who.token() == null;
        String from = request.getHeader("Sec-Fetch-Site");
        boolean fromElsewhere = from != null && !OURSELVES.contains(from.toLowerCase(Locale.ROOT));
        return byCookie || fromElsewhere;
    }

    /** As Spring Security's own filter looks for it, which has let this request pass. */
    private static boolean showsCsrfToken(HttpServletRequest request) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        String shown = token == null ? null : request.getHeader(token.getHeaderName());
        return shown != null
                && MessageDigest.isEqual(
                        token.getToken().getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    static MaillageException forged() {
        return forbidden("csrf", "La requête ne vient pas d'une page de ce service : la recharger et recommencer.");
    }

    /** RFC 9110 asks for a challenge with each 401. Basic is not offered to who has not tried it: browsers would ask for a password. */
    static MaillageException badToken(HttpServletRequest request, HttpServletResponse response) {
        if (String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION)).regionMatches(true, 0, "Basic", 0, 5)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"maillage\", charset=\"UTF-8\"");
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"maillage\", error=\"invalid_token\"");
        }
        return MaillageException.of(
                ProblemKind.UNAUTHENTICATED,
                "bad-credentials",
                "Jeton inconnu, expiré ou révoqué. Un programme montre un jeton, non le mot de passe du compte.");
    }
}
