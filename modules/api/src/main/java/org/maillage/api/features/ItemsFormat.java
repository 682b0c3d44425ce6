package org.maillage.api.features;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.maillage.api.request.Parameters;
import org.maillage.kernel.problem.MaillageException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The formats in which features are given: by {@code f}, else by the header {@code Accept}, else GeoJSON. */
enum ItemsFormat {
    GEO_JSON("application/geo+json"),
    CSV("text/csv");

    private final String mediaType;

    ItemsFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static ItemsFormat asked(HttpServletRequest request, Parameters parameters) {
        return parameters.text("f").map(ItemsFormat::of).orElseGet(() -> accepted(request));
    }

    private static ItemsFormat of(String name) {
        return switch (name) {
            case "csv", "text/csv" -> CSV;
            case "json", "geojson", "application/json", "application/geo+json" -> GEO_JSON;
            default ->
                throw MaillageException.parameter("f", "« " + name + " » n'est pas un format ici : geojson ou csv.");
        };
    }

    /** The first of our two that the caller prefers; a browser that takes anything gets GeoJSON. */
    private static ItemsFormat accepted(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        try {
            for (MediaType type : sorted(accept == null ? "*/*" : accept)) {
                if (type.isCompatibleWith(MediaType.parseMediaType(GEO_JSON.mediaType))
                        || type.isCompatibleWith(MediaType.APPLICATION_JSON)) {
                    return GEO_JSON;
                }
                if (type.isCompatibleWith(MediaType.parseMediaType(CSV.mediaType))) {
                    return CSV;
                }
            }
        } catch (InvalidMediaTypeException e) {
            // a header that cannot be read asks for nothing
            return GEO_JSON;
        }
        return GEO_JSON;
    }

    private static List<MediaType> sorted(String accept) {
        List<MediaType> types = new java.util.ArrayList<>(MediaType.parseMediaTypes(accept));
        types.sort(
                java.util.Comparator.comparingDouble(MediaType::getQualityValue).reversed());
        return types;
    }
}
