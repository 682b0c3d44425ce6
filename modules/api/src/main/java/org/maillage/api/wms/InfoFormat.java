package org.maillage.api.wms;

import java.util.Arrays;
import java.util.List;
import org.maillage.kernel.problem.MaillageException;

/** The formats of GetFeatureInfo. */
enum InfoFormat {
    PLAIN("text/plain"),
    HTML("text/html"),
    JSON("application/json");

    private final String mediaType;

    InfoFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static List<String> all() {
        return Arrays.stream(values()).map(InfoFormat::mediaType).toList();
    }

    /** @throws MaillageException ({@code invalid-format}) */
    static InfoFormat of(String text) {
        return Arrays.stream(values())
                .filter(format ->
                        format.mediaType.equals(text) || format == JSON && text.equals("application/geo+json"))
                .findFirst()
                .orElseThrow(() -> Mistakes.format("INFO_FORMAT", text).with("formats", all()));
    }
}
