package org.maillage.kernel.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text as it is compared when accents and case do not matter: canonical decomposition (NFD) without its combining
 * marks, then without case, in the root locale, then in the characters that a French keyboard has. The stored search
 * column, the H2 alias and the PostgreSQL function all come from these functions, so a search finds the same records
 * everywhere.
 */
public final class TextFolding {

    private static final Pattern COMBINING_MARKS = Pattern.compile("\\p{Mn}+");

    /** Apostrophes, a prime and an accent that stand for one, hyphens and a dash, blanks at which no line is broken. */
    private static final String SET = "‘’ʼ′´‐‑‒–\u00A0\u2007\u2009\u202F";

    private static final String TYPED = "'''''----    ";

    private TextFolding() {}

    /** Without accents and case, as one types it: « Cœur d’Étoile » becomes {@code coeur d'etoile}. */
    public static String fold(String text) {
        return typed(foldCase(foldAccents(text)));
    }

    private static String typed(String text) {
        String typed = text.replace("œ", "oe").replace("æ", "ae");
        for (int i = 0; i < SET.length(); i++) {
            typed = typed.replace(SET.charAt(i), TYPED.charAt(i));
        }
        return typed;
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
