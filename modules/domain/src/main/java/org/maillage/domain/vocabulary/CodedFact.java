package org.maillage.domain.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact told in codes.
 *
 * @param name what the caller calls it, of a fact within others with the others' name before a point
 * @param codes those used; empty when the fact is not known
 */
public record CodedFact(String name, String vocabulary, List<String> codes) {

    public static CodedFact of(String name, String vocabulary, @Nullable String code) {
        return new CodedFact(name, vocabulary, code == null ? List.of() : List.of(code));
    }
}
