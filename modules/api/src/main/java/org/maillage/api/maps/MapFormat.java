package org.maillage.api.maps;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.maillage.api.picture.ImageFormat;
import org.maillage.api.request.Parameters;
import org.maillage.kernel.problem.MaillageException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The format of a map: by {@code f}, else the first of ours that the header {@code Accept} names, else PNG. */
final class MapFormat {

    private static final List<ImageFormat> OURS = List.of(ImageFormat.PNG, ImageFormat.JPEG, ImageFormat.SVG);

    private MapFormat() {}

    static ImageFormat asked(HttpServletRequest request, Parameters parameters) {
        return parameters.text("f").map(MapFormat::of).orElseGet(() -> accepted(request));
    }

    private static ImageFormat of(String name) {
        return switch (name) {
            case "png" -> ImageFormat.PNG;
            case "jpeg", "jpg" -> ImageFormat.JPEG;
            case "svg" -> ImageFormat.SVG;
            default ->
                throw MaillageException.parameter("f", "« " + name + " » n'est pas un format ici : png, jpeg ou svg.");
        };
    }

    private static ImageFormat accepted(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        try {
            return MediaType.parseMediaTypes(accept == null ? "*/*" : accept).stream()
                    .flatMap(type -> OURS.stream()
                            .filter(format -> type.isCompatibleWith(MediaType.parseMediaType(format.mediaType()))))
                    .findFirst()
                    .orElse(ImageFormat.PNG);
        } catch (InvalidMediaTypeException e) {
            // a header that cannot be read asks for nothing
            return ImageFormat.PNG;
        }
    }
}
