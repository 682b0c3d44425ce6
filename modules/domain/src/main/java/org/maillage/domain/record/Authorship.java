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
