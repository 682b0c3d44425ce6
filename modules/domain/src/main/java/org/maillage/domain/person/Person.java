package org.maillage.domain.person;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.record.Access;
import org.maillage.domain.record.Confidentiality;
import org.maillage.domain.record.Draft;
import org.maillage.domain.record.RecordKind;
import org.maillage.domain.record.TrackedRecord;
import org.maillage.domain.source.Provenance;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;

/** A person in a function. Never public, without a place and in no layer, so in no map, figure or list for the public. */
@Entity
@Table(name = "person")
public class Person extends TrackedRecord<PersonDetails> {

    public static final RecordKind<PersonDetails, Person> KIND = new RecordKind<>(
            "person",
            "persons",
            List.of(),
            "person",
            -1,
            false,
            List.of("actor"),
            Person.class,
            PersonDetails.class,
            Person::new);

    @Embedded
    private @Nullable PersonDetails details;

    private boolean erased;

    /** For Hibernate. */
    protected Person() {}

    public Person(UUID id, Draft<PersonDetails> draft) {
        identify(id);
        revise(draft.access() == null ? draft.with(Access.OPEN.at(Confidentiality.STRUCTURE)) : draft);
    }

    /** @throws MaillageException for a person that would be public, or have a place */
    @Override
    public void revise(Draft<PersonDetails> draft) {
        if (draft.access() != null && draft.access().level() == Confidentiality.PUBLIC) {
            throw MaillageException.parameter(
                    "access.level", "La fiche d'une personne n'est jamais publique : partners, structure ou private.");
        }
        if (draft.geometry() != null) {
            throw MaillageException.parameter("geometry", "La fiche d'une personne n'a pas de lieu.");
        }
        super.revise(draft);
    }

    /**
     * Takes away all that tells who it was, for good; that there was someone stays.
     *
     * @throws MaillageException (conflict) when that was done before
     */
    public void erase() {
        requireKept();
        Provenance before = provenance();
        Provenance after = new Provenance(before.sourceKey(), null, before.sourceDate());
        super.revise(new Draft<>(details().erased(id()), null, validity(), after, null));
        rememberImport(null);
        markDeleted();
        erased = true;
    }

    /** @throws MaillageException (conflict) for what was erased */
    @Override
    public void undelete() {
        requireKept();
        super.undelete();
    }

    /** Whether all that tells who it was is gone. */
    public boolean isErased() {
        return erased;
    }

    private void requireKept() {
        if (erased) {
            throw MaillageException.of(
                    ProblemKind.CONFLICT,
                    "erased",
                    "Cette personne a été effacée (article 17 du RGPD) : il n'y a rien à ramener.");
        }
    }

    @Override
    public PersonDetails details() {
        if (details == null) {
            throw new IllegalStateException("Read before Hibernate filled it in");
        }
        return details;
    }

    @Override
    protected void setDetails(PersonDetails newDetails) {
        this.details = newDetails;
    }
}
