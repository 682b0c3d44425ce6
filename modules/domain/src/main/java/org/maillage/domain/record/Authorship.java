package org.maillage.domain.record;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who writes, from where, why.
 *
 * @param author a name the history may show; accounts come with rights
 * @param run the import run, so that it can be undone as one
 */
public record Authorship(String author, Origin origin, @Nullable UUID run, @Nullable String comment) {

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
