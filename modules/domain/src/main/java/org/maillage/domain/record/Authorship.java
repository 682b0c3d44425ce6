package org.maillage.domain.record;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.account.Caller;

/**
 * Who writes, from where, why.
 *
 * @param run the import run, so that it can be undone as one
 */
public record Authorship(Caller caller, Origin origin, @Nullable UUID run, @Nullable String comment) {

    /** What the caller writes by themselves: typed on a screen, or sent by a program that speaks for them. */
    public static Authorship of(Caller caller, @Nullable UUID run, @Nullable String comment) {
        return new Authorship(caller, caller.program() ? Origin.API : Origin.SCREEN, run, comment);
    }

    /** From where a write came. */
    public enum Origin {
        SCREEN,
        API,
        IMPORT,
        SAMPLE;

        /** As the history keeps and shows it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
