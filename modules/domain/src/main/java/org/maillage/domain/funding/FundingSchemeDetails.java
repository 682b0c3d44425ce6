package org.maillage.domain.funding;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.record.Details;
import org.maillage.domain.record.Facts;
import org.maillage.domain.vocabulary.CodedFact;
import org.maillage.kernel.problem.MaillageException;

/**
 * The facts of a funding scheme.
 *
 * @param type code of the vocabulary {@code funding-type}
 * @param code official code of the perimeter, such as that of a QPV
 * @param holder the actor that holds it
 * @param holderName who holds it, when it is no actor here
 * @param rateMin lowest rate of aid, 0 to 1
 * @param rateMax highest rate of aid, 0 to 1
 * @param floorEuros smallest aid
 * @param ceilingEuros largest aid
 * @param beneficiaries codes of the vocabulary {@code funding-audience}
 * @param minimumShare share of an operation that must lie in the perimeter, 0 to 1 (domain.md 3.8, R7)
 * @param composition codes of the territories that make the perimeter, empty when it was drawn
 */
@Embeddable
public record FundingSchemeDetails(
        String name,
        String type,
        @Nullable String code,
        @Nullable UUID holder,
        @Nullable String holderName,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        @Nullable Double envelopeEuros,
        @Nullable Double rateMin,
        @Nullable Double rateMax,
        @Nullable Double floorEuros,
        @Nullable Double ceilingEuros,
        List<String> beneficiaries,
        List<String> themes,
        @Nullable Double minimumShare,
        List<String> composition)
        implements Details {

    public FundingSchemeDetails {
        name = Facts.required(name, "name");
        type = Facts.required(type, "type");
        code = Facts.optional(code);
        holderName = Facts.optional(holderName);
        envelopeEuros = Facts.positive(envelopeEuros, "envelopeEuros");
        rateMin = Facts.share(rateMin, "rateMin");
        rateMax = Facts.share(rateMax, "rateMax");
        floorEuros = Facts.positive(floorEuros, "floorEuros");
        ceilingEuros = Facts.positive(ceilingEuros, "ceilingEuros");
        minimumShare = Facts.share(minimumShare, "minimumShare");
        beneficiaries = Facts.copy(beneficiaries, "beneficiaries");
        themes = Facts.copy(themes, "themes");
        composition = Facts.copy(composition, "composition");
        Facts.requireOrder(starts, ends, "ends");
        if (rateMin != null && rateMax != null && rateMin > rateMax) {
            throw MaillageException.parameter("rateMax", "Le taux maximal est inférieur au taux minimal.");
        }
    }

    @Override
    public List<String> searchWords() {
        return Facts.present(name, type, code, holderName);
    }

    @Override
    public List<CodedFact> codes() {
        return List.of(
                CodedFact.of("type", "funding-type", type),
                new CodedFact("beneficiaries", "funding-audience", beneficiaries),
                new CodedFact("themes", "theme", themes));
    }
}
