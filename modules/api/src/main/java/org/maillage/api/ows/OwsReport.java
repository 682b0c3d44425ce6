package org.maillage.api.ows;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.xml.XmlDocument;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** A problem of the one table as an OWS exception report (OGC 06-121r9, 8; OGC 05-008 for the services before it). */
public final class OwsReport {

    /** Our codes that are one of the standards'; what is not here is decided by its status. */
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("missing-parameter", "MissingParameterValue"),
            Map.entry("version-negotiation-failed", "VersionNegotiationFailed"),
            Map.entry("operation-not-supported", "OperationNotSupported"),
            Map.entry("option-not-supported", "OptionNotSupported"),
            Map.entry("unknown-layer", "InvalidParameterValue"),
            Map.entry("unknown-style", "InvalidParameterValue"),
            Map.entry("unknown-feature", "NotFound"),
            Map.entry("invalid-parameter", "InvalidParameterValue"),
            Map.entry("outside-area-of-use", "InvalidParameterValue"),
            Map.entry("tile-out-of-range", "TileOutOfRange"),
            Map.entry("invalid-point", "PointIJOutOfRange"),
            Map.entry("invalid-format", "InvalidParameterValue"),
            Map.entry("invalid-dimension-value", "InvalidParameterValue"),
            Map.entry("invalid-value", "InvalidValue"),
            Map.entry("invalid-lock", "InvalidLockId"));

    private static final String BODY = "body";

    private OwsReport() {}

    /**
     * The form of a report.
     *
     * @param namespace of OWS Common
     * @param version of the report
     * @param language the attribute that tells it
     */
    public record Form(String namespace, String version, String language, MediaType type) {}

    /** @param status of the answer: where a standard wants another one than the problem has */
    public static ResponseEntity<String> of(ResponseEntity<ProblemDetail> answer, HttpStatusCode status, Form form) {
        ProblemDetail problem = answer.getBody();
        if (problem == null) {
            throw new IllegalArgumentException("A problem has a body");
        }
        return ResponseEntity.status(status)
                .headers(answer.getHeaders())
                .contentType(form.type())
                .body(document(problem, form).toString());
    }

    private static XmlDocument document(ProblemDetail problem, Form form) {
        Map<String, Object> details = problem.getProperties() == null ? Map.of() : problem.getProperties();
        String locator = text(details.get("parameter"));
        String id = text(details.get("id"));
        XmlDocument out = new XmlDocument()
                .open("ExceptionReport")
                .attribute("xmlns", form.namespace())
                .attribute("version", form.version())
                .attribute(form.language(), "fr")
                .open("Exception")
                .attribute("exceptionCode", code(problem.getStatus(), String.valueOf(details.get("code")), locator));
        if (locator != null) {
            out.attribute("locator", locator);
        }
        return out.element("ExceptionText", problem.getDetail() + (id == null ? "" : " " + id));
    }

    private static String code(int status, String code, @Nullable String locator) {
        if (BODY.equals(locator)) {
            return "OperationParsingFailed";
        }
        String known = CODES.get(code);
        if (known != null) {
            return known;
        }
        return status >= 500 ? "NoApplicableCode" : "OperationProcessingFailed";
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
