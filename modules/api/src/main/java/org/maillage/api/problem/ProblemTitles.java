package org.maillage.api.problem;

import java.util.Map;
import org.maillage.layers.layer.LocalText;

/**
 * The titles of problems in the languages of the service, by status: RFC 9457 (4.2.1) asks of a problem without a type
 * of its own that its title be the status' phrase, and lets it be translated.
 */
public final class ProblemTitles {

    private static final LocalText REFUSED = new LocalText("Requête refusée", "Request refused");
    private static final LocalText FAILED = new LocalText("Erreur du service", "Service error");
    private static final int FIRST_FAILURE = 500;

    private static final Map<Integer, LocalText> BY_STATUS = Map.ofEntries(
            Map.entry(400, new LocalText("Requête incorrecte", "Bad Request")),
            Map.entry(401, new LocalText("Non authentifié", "Unauthorized")),
            Map.entry(403, new LocalText("Non autorisé", "Forbidden")),
            Map.entry(404, new LocalText("Introuvable", "Not Found")),
            Map.entry(405, new LocalText("Méthode impossible ici", "Method Not Allowed")),
            Map.entry(406, new LocalText("Aucun format acceptable", "Not Acceptable")),
            Map.entry(409, new LocalText("Conflit", "Conflict")),
            Map.entry(410, new LocalText("Retiré", "Gone")),
            Map.entry(412, new LocalText("Version dépassée", "Precondition Failed")),
            Map.entry(413, new LocalText("Corps trop volumineux", "Content Too Large")),
            Map.entry(414, new LocalText("Adresse trop longue", "URI Too Long")),
            Map.entry(415, new LocalText("Format non pris en charge", "Unsupported Media Type")),
            Map.entry(421, new LocalText("Nom de service inconnu", "Misdirected Request")),
            Map.entry(428, new LocalText("Version à préciser", "Precondition Required")),
            Map.entry(429, new LocalText("Trop de requêtes", "Too Many Requests")),
            Map.entry(431, new LocalText("En-têtes trop longs", "Request Header Fields Too Large")),
            Map.entry(500, new LocalText("Faute du service", "Internal Server Error")),
            Map.entry(501, new LocalText("Méthode inconnue", "Not Implemented")),
            Map.entry(503, new LocalText("Service momentanément indisponible", "Service Unavailable")),
            Map.entry(505, new LocalText("Version de HTTP inconnue", "HTTP Version Not Supported")));

    private ProblemTitles() {}

    /** @param language an ISO 639 code; anything but {@code en} reads French */
    public static String of(int status, String language) {
        return BY_STATUS
                .getOrDefault(status, status < FIRST_FAILURE ? REFUSED : FAILED)
                .in(language);
    }

    /** The {@code Content-Language} of a problem with such a title: its detail is French whatever the title is. */
    public static String languages(String language) {
        return language.equals("fr") ? "fr" : language + ", fr";
    }
}
