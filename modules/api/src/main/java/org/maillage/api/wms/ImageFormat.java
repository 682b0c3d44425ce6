package org.maillage.api.wms;

import java.util.Arrays;
import java.util.List;
import org.maillage.kernel.problem.MaillageException;

/** The formats of maps. */
enum ImageFormat {
    PNG("image/png"),
    /** At most 256 colours, as other servers name it. */
    PNG8("image/png; mode=8bit"),
    JPEG("image/jpeg"),
    SVG("image/svg+xml");

    private final String mediaType;

    ImageFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** What the answer says: a parameter that no client knows would only confuse it. */
    String contentType() {
        return this == PNG8 ? PNG.mediaType : mediaType;
    }

    static List<String> all() {
        return Arrays.stream(values()).map(ImageFormat::mediaType).toList();
    }

    /** @throws MaillageException ({@code invalid-format}) */
    static ImageFormat of(String text) {
        String plain = text.replace(" ", "");
        return Arrays.stream(values())
                .filter(format -> format.mediaType.replace(" ", "").equals(plain)
                        || format == PNG8 && (plain.equals("image/png8") || plain.equals("image/png;mode=8bits")))
                .findFirst()
                .orElseThrow(() -> Mistakes.format("FORMAT", text).with("formats", all()));
    }
}
