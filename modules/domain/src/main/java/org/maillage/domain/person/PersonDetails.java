package org.maillage.domain.person;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.actor.Actor;
import org.maillage.domain.record.Details;
import org.maillage.domain.record.Facts;
import org.maillage.domain.record.Personal;
import org.maillage.domain.record.Records;
import org.maillage.domain.vocabulary.CodedFact;
import org.maillage.kernel.problem.MaillageException;

/**
 * What is kept of a person: what is needed to work with them, why it may be kept, and until when.
 *
 * @param function in words, such as « chargée de mission eau »
 * @param actor the organisation that they are met in
 * @param legalBasis code of the vocabulary {@code legal-basis}
 * @param obtainedFrom from whom or where all this comes; article 14 of the Règlement (UE) 2016/679 has the person told so
 * @param purgeOn the day on which it is erased
 */
@Embeddable
@Personal
public record PersonDetails(
        String name,
        @Nullable String function,
        @Nullable UUID actor,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String notes,
        String legalBasis,
        String obtainedFrom,
        LocalDate purgeOn)
        implements Details {

    /**
     * The longest that anything is kept before someone must look at it again: what French law keeps longest of everyday
     * administration, accounts and their vouchers (article L. 123-22 of the Code de commerce). Later days would be no limit
     * as article 5.1 e of the Règlement asks for one.
     */
    static final int MOST_YEARS = 10;

    public PersonDetails {
        name = Facts.required(name, "name");
        function = Facts.optional(function);
        email = Facts.optional(email);
        phone = Facts.optional(phone);
        notes = Facts.optional(notes);
        legalBasis = Facts.required(legalBasis, "legalBasis");
        obtainedFrom = Facts.required(obtainedFrom, "obtainedFrom");
        purgeOn = Facts.required(purgeOn, "purgeOn");
    }

    @Override
    public void check(UUID id, Records records) {
        if (actor != null) {
            Actor.require(actor, "actor", records, () -> before(id, records));
        }
    }

    private static Stream<UUID> before(UUID id, Records records) {
        return records.findEver(Person.KIND, id).stream()
                .flatMap(person -> Stream.ofNullable(person.details().actor()));
    }

    @Override
    public void check(LocalDate today) {
        if (!purgeOn.isAfter(today)) {
            throw MaillageException.parameter("purgeOn", "La date de purge (" + purgeOn + ") est à venir.");
        }
        if (purgeOn.isAfter(today.plusYears(MOST_YEARS))) {
            throw MaillageException.parameter(
                    "purgeOn", "La date de purge est dans " + MOST_YEARS + " ans au plus ; elle peut être repoussée.");
        }
    }

    /** What is left of these facts when the person is erased: what counts them, and nothing that tells who it was. */
    PersonDetails erased(UUID id) {
        String whole = id.toString();
        String mark = whole.substring(0, whole.indexOf('-'));
        return new PersonDetails(
                "Personne effacée " + mark, null, null, null, null, null, legalBasis, "effacé", purgeOn);
    }

    @Override
    public List<String> searchWords() {
        return Facts.present(name, function, email);
    }

    @Override
    public List<CodedFact> codes() {
        return List.of(CodedFact.of("legalBasis", "legal-basis", legalBasis));
    }
}
