package org.maillage.domain.history;

import java.util.Locale;

/** What an undoing is to its import: imports are taken back and brought back by turns. */
public enum Reversal {
    UNDO,
    REDO;

    /** @param step 1 for the first undoing of an import, 2 for the undoing of that, and so on */
    public static Reversal ofStep(int step) {
        return step % 2 == 1 ? UNDO : REDO;
    }

    /** As answers tell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
