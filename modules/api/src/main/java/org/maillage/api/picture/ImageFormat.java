package org.maillage.api.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats of maps. */
public enum ImageFormat {
    PNG("image/png"),
    /** At most 256 colours, as other servers name it. */
    PNG8("image/png; mode=8bit"),
    JPEG("image/jpeg"),
    SVG("image/svg+xml");

    private final String mediaType;

    ImageFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What the answer says: a parameter that no client knows would only confuse it. */
    public String contentType() {
        return this == PNG8 ? PNG.mediaType : mediaType;
    }

    public static List<String> all() {
        return Arrays.stream(values()).map(ImageFormat::mediaType).toList();
    }

    /** By media type, with or without blanks, or by one of the names that other servers gave the reduced one. */
    public static Optional<ImageFormat> find(String text) {
        String plain = text.replace(" ", "");
        return Arrays.stream(values())
                .filter(format -> format.mediaType.replace(" ", "").equals(plain)
                        || format == PNG8 && (plain.equals("image/png8") || plain.equals("image/png;mode=8bits")))
                .findFirst();
    }
}
