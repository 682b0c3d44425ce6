package org.maillage.api.request;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.ContentDisposition;

/**
 * {@code Content-Disposition} of an answer that is kept as a file (RFC 6266). A name that is a token stands without quotes: GDAL's
 * WFS driver takes them for a part of the name, and then of its ending.
 */
public final class Attachment {

    /** RFC 9110, 5.6.2. */
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private Attachment() {}

    public static String named(String file) {
        return TOKEN.matcher(file).matches()
                ? "attachment; filename=" + file
                : ContentDisposition.attachment()
                        .filename(file, StandardCharsets.UTF_8)
                        .build()
                        .toString();
    }
}
