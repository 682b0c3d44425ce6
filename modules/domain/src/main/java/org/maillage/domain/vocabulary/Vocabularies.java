package org.maillage.domain.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillage.kernel.problem.MaillageException;

/** The vocabularies. */
public interface Vocabularies {

    /** All terms, in the order of their vocabulary. */
    List<Term> listAll();

    Optional<Term> find(String vocabulary, String code);

    /** Brings vocabularies to what the books say; codes that a book no longer has stay, for the records that use them. */
    void publish(List<VocabularyBook> books);

    /** @throws MaillageException naming the vocabulary, the first code that is not in it, and those that are */
    default void check(Map<String, List<String>> codes) {
        codes.forEach((vocabulary, used) -> used.forEach(code -> {
            if (find(vocabulary, code).isEmpty()) {
                throw MaillageException.parameter(
                                vocabulary, "« " + code + " » n'est pas un code du vocabulaire « " + vocabulary + " ».")
                        .with("value", code)
                        .with("codes", codesOf(vocabulary));
            }
        }));
    }

    /** In the vocabulary's own order. */
    private List<String> codesOf(String vocabulary) {
        return listAll().stream()
                .filter(term -> term.vocabulary().equals(vocabulary))
                .map(Term::code)
                .toList();
    }
}
