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

    /**
     * Whether a run is undone: an import (step 0) may have been brought back, what undid it or brought it back was undone by what
     * came after it.
     *
     * @param last step that the import has come to
     */
    public static boolean isUndone(int step, int last) {
        return step == 0 ? last > 0 && ofStep(last) == UNDO : last > step;
    }

    /** As answers tell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
