package org.maillage.layers.encode;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Where JSON went wrong, for messages. The parser's own text is English and speaks of its settings, so it is not told. */
public final class JsonPosition {

    private JsonPosition() {}

    /** Such as « ligne 3, colonne 14 », counted from 1. */
    public static String of(JacksonException mistake) {
        TokenStreamLocation at = mistake.getLocation();
        return at == null || at.getLineNr() < 1
                ? "place inconnue"
                : "ligne " + at.getLineNr() + ", colonne " + at.getColumnNr();
    }
}
