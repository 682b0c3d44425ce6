package org.maillage.kernel.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text as it is compared when accents and case do not matter: canonical decomposition (NFD) without its combining
 * marks, then without case, in the root locale. The stored search column, the H2 alias and the PostgreSQL function
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

    /**
     * Without case, whatever the machine's language: « Straße » and « STRASSE » become {@code strasse}, as the full case
     * folding of Unicode 5.18 has it (OGC 21-065r2 asks it of CASEI). It is made of the two case mappings that the
     * databases have too; the final sigma is taken away because its rule differs between implementations.
     */
    public static String foldCase(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
    }
}
