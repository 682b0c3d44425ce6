package org.maillage.geodata.funding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code funding.json} says of a scheme; amounts in euros, rates between 0 and 1. */
public record FundingProperties(
        String ref,
        String type,
        @Nullable String code,
        String name,
        String holder,
        LocalDate starts,
        LocalDate ends,
        @Nullable Integer envelopeEuros,
        @Nullable Double rateMin,
        @Nullable Double rateMax,
        @Nullable Integer floorEuros,
        @Nullable Integer ceilingEuros,
        List<String> beneficiaries,
        List<String> themes,
        @Nullable SpatialRule spatialRule,
        Basis basis,
        Source source) {

    /** The share of an operation that must lie in the perimeter. */
    public record SpatialRule(double minimumShare) {}

    /** What the perimeter is made of: the codes of territories, or null when it is drawn. */
    public record Basis(@Nullable List<String> composition, boolean drawn) {}

    /** Where the perimeter comes from; every source of the sample is fictional. */
    public record Source(String title, LocalDate date) {}
}
