package org.maillage.domain.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A whole vocabulary with its source, as it is published. */
public record VocabularyBook(
        String id,
        String titleFr,
        String titleEn,
        @Nullable String sourceTitle,
        @Nullable String sourceUrl,
        @Nullable String licence,
        List<Entry> entries) {

    /** One code with labels and definitions; {@code position} is its order in lists. */
    public record Entry(
            String code,
            String labelFr,
            String labelEn,
            @Nullable String definitionFr,
            @Nullable String definitionEn,
            @Nullable String parent,
            int position) {}
}
