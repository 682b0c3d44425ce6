package org.maillage.layers.filter.cql2;

/** What quoted characters of CQL2 text mean (OGC 21-065r2, requirement {@code /req/cql2-text/escaping}). */
final class Quotes {

    private static final String ESCAPED = "abtnvfr";
    private static final String CONTROLS = "\u0007\b\t\n\u000B\f\r";

    private Quotes() {}

    /** A name, with or without its double quotes. */
    static String name(String token) {
        return token.startsWith("\"") ? token.substring(1, token.length() - 1).replace("\"\"", "\"") : token;
    }

    /**
     * A text between its single quotes. A backslash escapes a quote, itself and the letters of control characters;
     * before anything else it stays, so that a pattern may hold {@code \%}.
     */
    static String text(String token) {
        StringBuilder text = new StringBuilder();
        int end = token.length() - 1;
        for (int i = 1; i < end; i++) {
            char c = token.charAt(i);
            if (c == '\'') {
                i++;
            } else if (c == '\\') {
                c = escaped(token.charAt(i + 1));
                i += c == '\\' && token.charAt(i + 1) != '\\' ? 0 : 1;
            }
            text.append(c);
        }
        return text.toString();
    }

    /** The character itself, or the backslash that stays before it. */
    private static char escaped(char c) {
        int control = ESCAPED.indexOf(c);
        return control >= 0 ? CONTROLS.charAt(control) : c == '\'' ? c : '\\';
    }
}
