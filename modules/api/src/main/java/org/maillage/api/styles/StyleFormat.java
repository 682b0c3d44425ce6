package org.maillage.api.styles;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.maillage.api.request.Format;
import org.maillage.api.request.Parameters;
import org.maillage.kernel.problem.MaillageException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The languages of styles: by {@code f}, else by the header {@code Accept}, else MapLibre's. */
public enum StyleFormat {
    MAPLIBRE("maplibre", "application/vnd.maplibre.style+json", "MapLibre"),
    SLD_1_0("sld", "application/vnd.ogc.sld+xml;version=1.0", "SLD 1.0"),
    SLD_1_1("sld11", "application/vnd.ogc.sld+xml;version=1.1", "SLD 1.1"),
    QML("qml", "application/x-qgis-qml", "QGIS");

    private final String code;
    private final String mediaType;
    private final String title;

    StyleFormat(String code, String mediaType, String title) {
        this.code = code;
        this.mediaType = mediaType;
        this.title = title;
    }

    /** The value of {@code f}. */
    public String code() {
        return code;
    }

    public String mediaType() {
        return mediaType;
    }

    String title() {
        return title;
    }

    static StyleFormat asked(HttpServletRequest request, Parameters parameters) {
        return parameters.text("f").map(StyleFormat::of).orElseGet(() -> accepted(request));
    }

    /** Whether the page of the style is asked for, which is none of these. */
    static boolean isPageAsked(HttpServletRequest request, Parameters parameters) {
        return parameters.text("f").map("html"::equals).orElseGet(() -> Format.isForPeople(request));
    }

    /** MapLibre's language was Mapbox's before. */
    private static StyleFormat of(String name) {
        if (name.equals("mapbox") || name.equals("json")) {
            return MAPLIBRE;
        }
        return Arrays.stream(values())
                .filter(format -> format.code.equals(name))
                .findFirst()
                .orElseThrow(() -> MaillageException.parameter(
                        "f", "« " + name + " » n'est pas un format de style ici : maplibre, sld, sld11, qml ou html."));
    }

    private static StyleFormat accepted(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        try {
            return MediaType.parseMediaTypes(accept == null ? "*/*" : accept).stream()
                    .sorted(Comparator.comparingDouble(MediaType::getQualityValue)
                            .reversed())
                    .flatMap(type -> matching(type).stream())
                    .findFirst()
                    .orElse(MAPLIBRE);
        } catch (InvalidMediaTypeException e) {
            // a header that cannot be read asks for nothing
            return MAPLIBRE;
        }
    }

    /** Of SLD without a version, the older one, which every program reads. */
    private static List<StyleFormat> matching(MediaType type) {
        if (type.getSubtype().equals("vnd.mapbox.style+json")) {
            return List.of(MAPLIBRE);
        }
        String version = type.getParameter("version");
        return Arrays.stream(values())
                .filter(format -> {
                    MediaType own = MediaType.parseMediaType(format.mediaType);
                    return type.isCompatibleWith(own)
                            && (version == null || version.equals(own.getParameter("version")));
                })
                .limit(1)
                .toList();
    }
}
