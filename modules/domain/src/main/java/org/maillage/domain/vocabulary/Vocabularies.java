package org.maillage.domain.vocabulary;

import java.util.List;
import java.util.Optional;
import org.maillage.kernel.problem.MaillageException;

/** The vocabularies. */
public interface Vocabularies {

    /** All terms, in the order of their vocabulary. */
    List<Term> listAll();

    Optional<Term> find(String vocabulary, String code);

    /** Brings vocabularies to what the books say; codes that a book no longer has stay, for the records that use them. */
    void publish(List<VocabularyBook> books);

    /** @throws MaillageException naming the first fact with a code that is not in its vocabulary, and the codes that are */
    default void check(List<CodedFact> facts) {
        for (CodedFact fact : facts) {
            for (String code : fact.codes()) {
                if (find(fact.vocabulary(), code).isEmpty()) {
                    throw MaillageException.parameter(
                                    fact.name(),
                                    "« " + code + " » n'est pas un code du vocabulaire « " + fact.vocabulary() + " ».")
                            .with("value", code)
                            .with("vocabulary", fact.vocabulary())
                            .with("codes", codesOf(fact.vocabulary()));
                }
            }
        }
    }

    /** In the vocabulary's own order. */
    private List<String> codesOf(String vocabulary) {
        return listAll().stream()
                .filter(term -> term.vocabulary().equals(vocabulary))
                .map(Term::code)
                .toList();
    }
}
