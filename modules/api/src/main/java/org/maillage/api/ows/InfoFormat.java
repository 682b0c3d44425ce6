package org.maillage.api.ows;

import java.util.Arrays;
import java.util.List;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;

/** The formats of GetFeatureInfo. */
public enum InfoFormat {
    PLAIN("text/plain", "txt"),
    HTML("text/html", "html"),
    JSON("application/json", "json"),
    /** Simple features of GML 3.1.1, which QGIS and OpenLayers read as features. */
    GML("application/vnd.ogc.gml", "gml");

    private final String mediaType;
    private final String ending;

    InfoFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of addresses that have no other place for it. */
    public String ending() {
        return ending;
    }

    public static List<String> all() {
        return Arrays.stream(values()).map(InfoFormat::mediaType).toList();
    }

    /**
     * @param text a media type, or the ending of an address
     * @param parameter what problems name
     * @throws MaillageException ({@code invalid-format})
     */
    public static InfoFormat of(String text, String parameter) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(text)
                        || format.ending.equals(text)
                        || format == JSON && text.equals("application/geo+json")
                        || format == GML && text.equals("application/vnd.ogc.gml/3.1.1"))
                .findFirst()
                .orElseThrow(() -> MaillageException.of(
                                ProblemKind.INVALID,
                                "invalid-format",
                                "« " + text + " » n'est pas un format de " + parameter + " ici.")
                        .with("parameter", parameter)
                        .with("formats", all()));
    }
}
