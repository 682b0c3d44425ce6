package org.maillage.domain.site;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.record.Details;
import org.maillage.domain.record.Facts;
import org.maillage.domain.vocabulary.CodedFact;

/**
 * The facts of a protected or inventoried site.
 *
 * @param type code of the vocabulary {@code site-type}
 * @param nationalId INPN id, unique only together with the type: the same id occurs in several layers
 * @param designated day of the founding act
 * @param legalAct the act in words (décret, arrêté, délibération)
 * @param manager who manages it, in words
 * @param officialAreaSquareMetres the area that the act states, which is rarely that of the geometry
 */
@Embeddable
public record ProtectedSiteDetails(
        String name,
        String type,
        @Nullable String nationalId,
        @Nullable LocalDate designated,
        @Nullable String legalAct,
        @Nullable String manager,
        @Nullable Double officialAreaSquareMetres,
        @Nullable String url)
        implements Details {

    public ProtectedSiteDetails {
        name = Facts.required(name, "name");
        type = Facts.required(type, "type");
        nationalId = Facts.optional(nationalId);
        legalAct = Facts.optional(legalAct);
        manager = Facts.optional(manager);
        officialAreaSquareMetres = Facts.positive(officialAreaSquareMetres, "officialAreaSquareMetres");
        url = Facts.optional(url);
    }

    @Override
    public List<String> searchWords() {
        return Facts.present(type, name, nationalId);
    }

    @Override
    public List<CodedFact> codes() {
        return List.of(CodedFact.of("type", "site-type", type));
    }
}
