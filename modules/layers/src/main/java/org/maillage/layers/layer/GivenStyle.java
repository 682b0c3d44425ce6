package org.maillage.layers.layer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A way to draw a layer that someone sent, kept as it was sent: what of it is understood is read anew, by {@code layers.style}.
 *
 * @param layer that it was sent for, which publications of it are drawn by too
 * @param id stable, in addresses
 */
public record GivenStyle(String layer, String id, Language language, String document) {

    private static final int TOLD_BYTES = 8;

    /** Another for each document: what who changes it names to say which they have seen. */
    public String state() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] sum = digest.digest((language + document).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, TOLD_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** What it is written in. */
    public enum Language {
        SLD,
        MAPLIBRE
    }
}
