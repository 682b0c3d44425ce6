package org.maillage.domain.action;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.record.Details;
import org.maillage.domain.record.Facts;
import org.maillage.domain.vocabulary.CodedFact;

/**
 * The facts of a programme.
 *
 * @param kind code of the vocabulary {@code programme-kind}
 * @param holder the actor that holds it
 * @param holderName who holds it, when it is no actor here
 */
@Embeddable
public record ProgrammeDetails(
        String name,
        String kind,
        @Nullable String description,
        @Nullable UUID holder,
        @Nullable String holderName,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        Axes axes)
        implements Details {

    public ProgrammeDetails {
        name = Facts.required(name, "name");
        kind = Facts.required(kind, "kind");
        description = Facts.optional(description);
        holderName = Facts.optional(holderName);
        axes = axes == null ? Axes.NONE : axes;
        Facts.requireOrder(starts, ends, "ends");
    }

    @Override
    public List<String> searchWords() {
        return Facts.present(name, holderName);
    }

    @Override
    public List<CodedFact> codes() {
        return List.of(CodedFact.of("kind", "programme-kind", kind));
    }
}
