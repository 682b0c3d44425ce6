package org.maillage.api.wfs;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.xml.XmlDocument;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** A problem of the one table as an OWS exception report (OGC 06-121r9, 8; OGC 05-008 for WFS 1.1.0). */
final class ExceptionReport {

    private static final String BODY = "body";

    /** Our codes that are one of the standard's; what is not here is decided by its status. */
    private static final Map<String, String> CODES = Map.of(
            "missing-parameter", "MissingParameterValue",
            "version-negotiation-failed", "VersionNegotiationFailed",
            "operation-not-supported", "OperationNotSupported",
            "unknown-layer", "InvalidParameterValue",
            "unknown-feature", "NotFound",
            "invalid-parameter", "InvalidParameterValue",
            "outside-area-of-use", "InvalidParameterValue");

    private ExceptionReport() {}

    static ResponseEntity<String> of(ResponseEntity<ProblemDetail> answer, WfsVersion version) {
        ProblemDetail problem = answer.getBody();
        if (problem == null) {
            throw new IllegalArgumentException("A problem has a body");
        }
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .contentType(MediaType.parseMediaType(
                        version.isFirst() ? "text/xml;charset=UTF-8" : "application/xml;charset=UTF-8"))
                .body(document(problem, version).toString());
    }

    private static XmlDocument document(ProblemDetail problem, WfsVersion version) {
        Map<String, Object> details = problem.getProperties() == null ? Map.of() : problem.getProperties();
        String locator = text(details.get("parameter"));
        String code = code(problem.getStatus(), String.valueOf(details.get("code")), locator);
        String id = text(details.get("id"));
        XmlDocument out = new XmlDocument()
                .open("ows:ExceptionReport")
                .attribute("xmlns:ows", version.owsNamespace())
                .attribute("version", version.isFirst() ? "1.0.0" : version.number())
                .attribute(version.isFirst() ? "language" : "xml:lang", "fr")
                .open("ows:Exception")
                .attribute("exceptionCode", code);
        if (locator != null) {
            out.attribute("locator", locator);
        }
        return out.element("ows:ExceptionText", problem.getDetail() + (id == null ? "" : " " + id));
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
