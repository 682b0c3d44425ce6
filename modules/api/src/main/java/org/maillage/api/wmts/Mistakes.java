package org.maillage.api.wmts;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.layers.xml.XmlDocument;
import org.springframework.http.ProblemDetail;

/** Mistakes as WMTS tells them: an OWS 1.1 exception report (OGC 06-121r3, 8; OGC 07-057r7, tables 24 and 30). */
final class Mistakes {

    private static final String OUT_OF_RANGE = "tile-out-of-range";
    private static final String NOT_SUPPORTED = "operation-not-supported";

    /** Our codes that are one of the standard's; of the others, what is the caller's is a value that does not hold. */
    private static final Map<String, String> CODES = Map.of(
            "missing-parameter",
            "MissingParameterValue",
            OUT_OF_RANGE,
            "TileOutOfRange",
            NOT_SUPPORTED,
            "OperationNotSupported",
            "version-negotiation-failed",
            "VersionNegotiationFailed");

    private Mistakes() {}

    static MaillageException outOfRange(String parameter, int count) {
        return MaillageException.of(
                        ProblemKind.INVALID, OUT_OF_RANGE, parameter + " va de 0 à " + (count - 1) + " à ce niveau.")
                .with("parameter", parameter);
    }

    static MaillageException notSupported(String operation) {
        return MaillageException.of(
                        ProblemKind.INVALID, NOT_SUPPORTED, "« " + operation + " » n'est pas une opération d'ici.")
                .with("parameter", "Request");
    }

    static MaillageException version(String parameter, String asked) {
        return MaillageException.of(
                        ProblemKind.INVALID,
                        "version-negotiation-failed",
                        "« " + asked + " » n'est pas une version d'ici : 1.0.0.")
                .with("parameter", parameter);
    }

    static XmlDocument report(ProblemDetail problem) {
        Map<String, Object> details = problem.getProperties() == null ? Map.of() : problem.getProperties();
        XmlDocument out = new XmlDocument()
                .open("ExceptionReport")
                .attribute("xmlns", "http://www.opengis.net/ows/1.1")
                .attribute("version", "1.0.0")
                .attribute("xml:lang", "fr")
                .open("Exception")
                .attribute("exceptionCode", code(problem.getStatus(), details.get("code")));
        Object locator = details.get("parameter");
        if (locator != null) {
            out.attribute("locator", locator);
        }
        return out.element("ExceptionText", String.valueOf(problem.getDetail()));
    }

    private static String code(int status, @Nullable Object code) {
        return CODES.getOrDefault(String.valueOf(code), status >= 500 ? "NoApplicableCode" : "InvalidParameterValue");
    }
}
