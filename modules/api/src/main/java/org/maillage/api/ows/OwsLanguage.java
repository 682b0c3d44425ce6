package org.maillage.api.ows;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.maillage.api.request.Language;

/**
 * In which language an older service tells what it has: {@code lang} as everywhere here, or {@code LANGUAGE} with INSPIRE's codes (ISO
 * 639-2, network services 5.3), else what the header prefers. Another language than ours is answered in the first of ours that the
 * header takes.
 */
public final class OwsLanguage {

    private static final Map<String, String> OURS =
            Map.of("fr", "fr", "fre", "fr", "fra", "fr", "en", "en", "eng", "en");

    private OwsLanguage() {}

    /** ISO 639 code; told in the headers of the answer. */
    public static String of(OwsParameters parameters, HttpServletRequest request, HttpServletResponse response) {
        String language = named(parameters, "lang")
                .or(() -> named(parameters, "LANGUAGE"))
                .orElseGet(() -> Language.accepted(request));
        Language.tell(language, response);
        return language;
    }

    private static Optional<String> named(OwsParameters parameters, String name) {
        return parameters.text(name).map(text -> OURS.get(text.toLowerCase(Locale.ROOT)));
    }
}
