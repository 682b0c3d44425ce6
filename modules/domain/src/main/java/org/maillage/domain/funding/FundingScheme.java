package org.maillage.domain.funding;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.record.Draft;
import org.maillage.domain.record.RecordKind;
import org.maillage.domain.record.TrackedRecord;

/** A funding scheme. Its geometry is its own perimeter, which is neither its holder's territory nor a project's footprint. */
@Entity
@Table(name = "funding_scheme")
public class FundingScheme extends TrackedRecord<FundingSchemeDetails> {

    public static final RecordKind<FundingSchemeDetails, FundingScheme> KIND = new RecordKind<>(
            "funding-scheme",
            "funding-perimeters",
            List.of("funding-perimeters"),
            "funding_scheme",
            2,
            false,
            List.of(),
            FundingScheme.class,
            FundingSchemeDetails.class,
            FundingScheme::new);

    @Embedded
    private @Nullable FundingSchemeDetails details;

    /** For Hibernate. */
    protected FundingScheme() {}

    public FundingScheme(UUID id, Draft<FundingSchemeDetails> draft) {
        identify(id);
        revise(draft);
    }

    @Override
    public FundingSchemeDetails details() {
        if (details == null) {
            throw new IllegalStateException("Read before Hibernate filled it in");
        }
        return details;
    }

    @Override
    protected void setDetails(FundingSchemeDetails newDetails) {
        this.details = newDetails;
    }
}
