package org.maillage.layers.style;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms of points: those of SLD (OGC 02-070, 11.3.2), and the diamond. */
public enum Mark {
    CIRCLE,
    SQUARE,
    TRIANGLE,
    STAR,
    CROSS,
    X,
    DIAMOND;

    /** Its well-known name. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Mark> find(String code) {
        return Arrays.stream(values()).filter(mark -> mark.code().equals(code)).findFirst();
    }
}
