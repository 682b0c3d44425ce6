package org.maillage.domain.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * One code of a vocabulary.
 *
 * @param code stable; logic and stored records use it alone
 * @param labelFr as it stands inside a French sentence
 * @param parent the code above it, or null at the top
 * @param position order in lists, from 1
 */
public record Term(
        String vocabulary, String code, String labelFr, String labelEn, @Nullable String parent, int position) {}
