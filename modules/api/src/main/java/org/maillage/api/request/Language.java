package org.maillage.api.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The language of an answer: {@code lang}, else the one of ours that the caller's header prefers, else French. */
public final class Language {

    private static final String FRENCH = "fr";
    private static final List<String> OURS = List.of(FRENCH, "en");

    private Language() {}

    /** ISO 639 code. */
    public static String of(HttpServletRequest request) {
        return asked(request).filter(OURS::contains).orElseGet(() -> accepted(request));
    }

    /** Of the answer that is being made on this thread. */
    public static String current() {
        return of(((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest());
    }

    /** @throws MaillageException when we do not speak it */
    static void require(String language) {
        if (!OURS.contains(language)) {
            throw MaillageException.parameter("lang", "« " + language + " » n'est pas une langue d'ici.")
                    .with("languages", OURS);
        }
    }

    /** The same, told in the headers of the answer. */
    public static String of(HttpServletRequest request, HttpServletResponse response) {
        String language = of(request);
        tell(language, response);
        return language;
    }

    /** In the headers of the answer. */
    public static void tell(String language, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    private static Optional<String> asked(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getParameter("lang"));
        } catch (IllegalStateException e) {
            // Servlet 6.1: parameters that cannot be decoded, which is what the answer is about
            return Optional.empty();
        }
    }

    /** What the header asks for, whatever the parameter does: nobody can read parameters for the first time twice. */
    public static String accepted(HttpServletRequest request) {
        @Nullable String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            String best = header == null ? null : Locale.lookupTag(Locale.LanguageRange.parse(header), OURS);
            return best == null ? FRENCH : best;
        } catch (IllegalArgumentException e) {
            // a header that cannot be read asks for nothing
            return FRENCH;
        }
    }
}
