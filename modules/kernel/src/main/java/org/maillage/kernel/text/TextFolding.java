package org.maillage.kernel.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text as it is compared when accents and case do not matter: canonical decomposition (NFD) without its combining
 * marks, then lower case in the root locale. The stored search column, the H2 alias and the PostgreSQL expression
 * all come from these functions, so a search finds the same records everywhere.
 */
public final class TextFolding {

    private static final Pattern COMBINING_MARKS = Pattern.compile("\\p{Mn}+");

    private TextFolding() {}

    /** Without accents and case: « Forêt » becomes {@code foret}. */
    public static String fold(String text) {
        return foldCase(foldAccents(text));
    }

    /** Without accents: « Forêt » becomes {@code Foret}. */
    public static String foldAccents(String text) {
        return COMBINING_MARKS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("");
    }

    /** In lower case, of the root locale: the same whatever the machine's language. */
    public static String foldCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
