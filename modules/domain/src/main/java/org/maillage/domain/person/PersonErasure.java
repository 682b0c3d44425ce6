package org.maillage.domain.person;

import java.util.List;
import java.util.UUID;
import org.maillage.domain.audit.Act;
import org.maillage.domain.audit.Journal;
import org.maillage.domain.record.Authorship;
import org.maillage.domain.record.Policy;
import org.maillage.domain.record.Records;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;

/**
 * The right to be forgotten, article 17 of the Règlement (UE) 2016/679. The record and all its versions stay, under a name that
 * tells nobody: when something was written, and by whom, can still be read and counted.
 */
public final class PersonErasure {

    private final Records records;
    private final Persons persons;
    private final Journal journal;

    public PersonErasure(Records records, Persons persons, Journal journal) {
        this.records = records;
        this.persons = persons;
        this.journal = journal;
    }

    /**
     * Erases a person, deleted or not, for good.
     *
     * @throws MaillageException (not found), (forbidden) for who does not decide over the record, (conflict) when it was done
     *     before, (stale) when someone writes the record at this moment
     */
    public void erase(UUID id, Authorship by) {
        records.inTransaction(() -> {
            Person person = records.findEver(Person.KIND, id)
                    .orElseThrow(() -> MaillageException.notFound(Person.KIND.name(), "fiche", id));
            if (!Policy.mayDecide(by.caller(), person.access(), person.geometry())) {
                throw MaillageException.of(
                        ProblemKind.FORBIDDEN,
                        "not-allowed",
                        "Une personne est effacée par les gestionnaires de la structure qui tient sa fiche.");
            }
            person.erase();
            persons.rewriteHistory(id, facts -> facts.erased(id));
            records.update(Person.KIND, List.of(person), by);
            journal.append(Act.PERSON_ERASED, Person.KIND.collection(), id);
            return person;
        });
    }
}
