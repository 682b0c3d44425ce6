package org.maillage.api.styles;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.maillage.api.request.Format;
import org.maillage.api.request.Parameters;
import org.springframework.http.MediaType;

/** The languages of styles: by {@code f}, else by the header {@code Accept}, else MapLibre's. */
public enum StyleFormat {
    MAPLIBRE("maplibre", "application/vnd.maplibre.style+json", "MapLibre"),
    SLD_1_0("sld", "application/vnd.ogc.sld+xml;version=1.0", "SLD 1.0"),
    SLD_1_1("sld11", "application/vnd.ogc.sld+xml;version=1.1", "SLD 1.1"),
    QML("qml", "application/x-qgis-qml", "QGIS");

    /** Of SLD without a version, the older one, which every program reads. */
    private static final List<Format> FORMATS = Format.withPage(Arrays.stream(values())
            .map(format -> new Format(format.code, MediaType.parseMediaType(format.mediaType)))
            .toList());

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

    /** As {@code f} and {@code Accept} ask for it; empty for the page of the style. */
    static Optional<StyleFormat> asked(HttpServletRequest request, Parameters parameters) {
        String chosen = Format.asked(request, parameters, FORMATS).name();
        return Arrays.stream(values())
                .filter(format -> format.code.equals(chosen))
                .findFirst();
    }
}
