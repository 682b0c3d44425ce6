package org.maillage.domain.record;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.maillage.domain.vocabulary.CodedFact;

/** The facts of a record, apart from its place and circumstances. Implementations are records with plain components. */
public interface Details {

    /** How people call it; never blank. */
    String name();

    /** What a search should find it by, besides its name: codes, acronym, other names. Blanks and nulls left out. */
    List<String> searchWords();

    /** What is told in codes, so that they can be checked against their vocabularies. */
    List<CodedFact> codes();

    /**
     * Checks what only other records can tell, before these facts are kept.
     *
     * @param id of the record that these facts are of
     * @throws org.maillage.kernel.problem.MaillageException naming the fact that does not fit theirs
     */
    default void check(UUID id, Records records) {}

    /**
     * Checks what only the day of writing can tell; kept facts may be read on any day.
     *
     * @throws org.maillage.kernel.problem.MaillageException naming the fact that does not fit it
     */
    default void check(LocalDate today) {}
}
