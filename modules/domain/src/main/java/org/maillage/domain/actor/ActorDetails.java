package org.maillage.domain.actor;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.identifier.Identifiers;
import org.maillage.domain.record.Confidential;
import org.maillage.domain.record.Confidentiality;
import org.maillage.domain.record.Details;
import org.maillage.domain.record.Facts;
import org.maillage.domain.record.Records;
import org.maillage.domain.record.TellsPlace;
import org.maillage.domain.vocabulary.CodedFact;
import org.maillage.kernel.problem.MaillageException;

/**
 * The facts of an actor. The geometry of its record is its seat.
 *
 * @param family code of the vocabulary {@code actor-family}
 * @param type code of the vocabulary {@code actor-type}, null when only the family is known
 * @param legalCategory catégorie juridique of INSEE, four digits
 * @param communeCode INSEE code of the commune of the seat
 * @param themes codes of the vocabulary {@code theme}
 * @param status code of the vocabulary {@code actor-status}
 * @param verifiedOn the day someone last checked these facts
 * @param contact whom to talk to: a function or a service; who it is has a record of their own, with a basis and an end
 * @param notes what those who work with the actor should know
 */
@Embeddable
public record ActorDetails(
        String name,
        @Nullable String officialName,
        @Nullable String acronym,
        String family,
        @Nullable String type,
        @Nullable String legalCategory,
        @Nullable String siren,
        @Nullable String siret,
        @Nullable String rna,
        @TellsPlace @Nullable String address,
        @Nullable String communeCode,
        List<String> themes,
        @Nullable String website,
        String status,
        @Nullable String description,
        @Nullable LocalDate verifiedOn,
        @Confidential(Confidentiality.PARTNERS) @Nullable String contact,
        @Confidential(Confidentiality.PARTNERS) @Nullable String email,
        @Confidential(Confidentiality.PARTNERS) @Nullable String phone,
        @Confidential(Confidentiality.STRUCTURE) @Nullable String notes)
        implements Details {

    public ActorDetails {
        name = Facts.required(name, "name");
        officialName = Facts.optional(officialName);
        acronym = Facts.optional(acronym);
        family = Facts.required(family, "family");
        type = Facts.optional(type);
        legalCategory = Facts.optional(legalCategory);
        siren = Identifiers.siren(siren);
        siret = Identifiers.siret(siret);
        Identifiers.requireSameUnit(siren, siret);
        rna = Identifiers.rna(rna);
        address = Facts.optional(address);
        communeCode = Identifiers.commune(communeCode);
        themes = Facts.copy(themes, "themes");
        website = Facts.optional(website);
        status = Facts.required(status, "status");
        description = Facts.optional(description);
        contact = Facts.optional(contact);
        email = Facts.optional(email);
        phone = Facts.optional(phone);
        notes = Facts.optional(notes);
    }

    /** The SIREN; where it is not known, the SIRET of the seat tells it. */
    @Nullable String unit() {
        return siren == null && siret != null ? siret.substring(0, Identifiers.SIREN_DIGITS) : siren;
    }

    /** An establishment's SIRET begins with the SIREN, also when the SIREN changes after it. */
    @Override
    public void check(UUID id, Records records) {
        String unit = unit();
        List<Establishment> others = unit == null
                ? List.of()
                : records.listWith(Establishment.KIND, "actor", id).stream()
                        .filter(establishment -> !establishment.details().isOf(unit))
                        .toList();
        if (!others.isEmpty()) {
            throw elsewhere(unit, told(others, records));
        }
    }

    /** Those that the writer may know of. */
    private static List<EstablishmentDetails> told(List<Establishment> establishments, Records records) {
        return establishments.stream()
                .filter(one -> records.find(Establishment.KIND, one.id()).isPresent())
                .map(Establishment::details)
                .toList();
    }

    private MaillageException elsewhere(@Nullable String unit, List<EstablishmentDetails> told) {
        String named = told.stream()
                .map(other -> other.name() + " (" + other.siret() + ")")
                .collect(Collectors.joining(", "));
        return MaillageException.parameter(
                        siren == null ? "siret" : "siren",
                        "Des établissements de cet acteur ont un SIRET qui ne commence pas par « " + unit + " »"
                                + (named.isEmpty() ? "." : " : " + named + "."))
                .with(
                        "establishments",
                        told.stream().map(EstablishmentDetails::name).toList());
    }

    @Override
    public List<String> searchWords() {
        return Facts.present(name, officialName, acronym, siren, siret, rna);
    }

    @Override
    public List<CodedFact> codes() {
        return List.of(
                CodedFact.of("family", "actor-family", family),
                CodedFact.of("type", "actor-type", type),
                CodedFact.of("status", "actor-status", status),
                new CodedFact("themes", "theme", themes));
    }
}
