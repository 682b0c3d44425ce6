package org.maillage.domain.zone;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.record.Details;
import org.maillage.domain.record.Facts;
import org.maillage.domain.vocabulary.CodedFact;

/**
 * The facts of an intervention zone.
 *
 * @param purpose code of the vocabulary {@code zone-purpose}
 * @param status code of the vocabulary {@code zone-status}; a draft when left out
 * @param reason why the boundary runs as it does: what is defended later
 */
@Embeddable
public record InterventionZoneDetails(
        String name,
        String purpose,
        String status,
        @Nullable String reason,
        @Nullable UUID holder,
        @Nullable String holderName)
        implements Details {

    public InterventionZoneDetails {
        name = Facts.required(name, "name");
        purpose = Facts.required(purpose, "purpose");
        status = status == null ? "brouillon" : Facts.required(status, "status");
        reason = Facts.optional(reason);
        holderName = Facts.optional(holderName);
    }

    @Override
    public List<String> searchWords() {
        return Facts.present(name);
    }

    @Override
    public List<CodedFact> codes() {
        return List.of(CodedFact.of("purpose", "zone-purpose", purpose), CodedFact.of("status", "zone-status", status));
    }
}
