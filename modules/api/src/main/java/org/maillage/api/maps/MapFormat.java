package org.maillage.api.maps;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.maillage.api.picture.ImageFormat;
import org.maillage.api.request.Format;
import org.maillage.api.request.Parameters;
import org.springframework.http.MediaType;

/** The format of a map, PNG when any will do. */
final class MapFormat {

    private static final List<Format> OURS =
            List.of(format("png", ImageFormat.PNG), format("jpeg", ImageFormat.JPEG), format("svg", ImageFormat.SVG));

    private MapFormat() {}

    private static Format format(String name, ImageFormat format) {
        return new Format(name, MediaType.parseMediaType(format.mediaType()));
    }

    static ImageFormat asked(HttpServletRequest request, Parameters parameters) {
        return switch (Format.asked(request, parameters, OURS).name()) {
            case "jpeg" -> ImageFormat.JPEG;
            case "svg" -> ImageFormat.SVG;
            default -> ImageFormat.PNG;
        };
    }
}
