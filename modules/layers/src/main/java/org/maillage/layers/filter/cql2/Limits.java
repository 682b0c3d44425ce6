package org.maillage.layers.filter.cql2;

/** How large a filter may be, so that no caller buys much work with a few bytes. Counts what is read so far. */
public final class Limits {

    /** Characters: room for a drawn zone of some thousand corners. */
    static final int LENGTH = 200_000;

    /** Parentheses or objects in each other: people write five, generators thirty. */
    static final int DEPTH = 100;

    /** Literals, properties and calls in all: room for « IN » over a thousand identifiers. */
    static final int PARTS = 5_000;

    /** Positions of one geometry; what {@link #LENGTH} characters can hold anyway. */
    public static final int POSITIONS = LENGTH / 4;

    private int parts;
    private int characters;

    static void length(String filter) {
        if (filter.length() > LENGTH) {
            throw Mistake.at("caractère " + LENGTH, "le filtre dépasse " + LENGTH + " caractères.");
        }
    }

    static void depth(int depth, String where) {
        if (depth > DEPTH) {
            throw Mistake.at(where, "le filtre est emboîté plus de " + DEPTH + " fois.");
        }
    }

    /** Counts the characters of a text that is compared. */
    public void text(String text, String where) {
        characters += text.length();
        if (characters > LENGTH) {
            throw Mistake.at(where, "le filtre dépasse " + LENGTH + " caractères.");
        }
    }

    /** Counts one more. */
    public void part(String where) {
        if (++parts > PARTS) {
            throw Mistake.at(where, "le filtre a plus de " + PARTS + " valeurs, propriétés et opérations.");
        }
    }
}
