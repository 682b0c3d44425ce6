package org.maillage.domain.person;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a purge did. Without personal data, so that it can be kept. */
public record PurgeReport(UUID id, Instant at, List<Outcome> outcomes) {

    public PurgeReport {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * Of one person.
     *
     * @param structure that kept the record, null for the operator
     * @param failure why the person is still there, null when erased
     */
    public record Outcome(UUID person, @Nullable UUID structure, @Nullable String failure) {

        public boolean erased() {
            return failure == null;
        }
    }

    public long erased() {
        return outcomes.stream().filter(Outcome::erased).count();
    }

    public long failed() {
        return outcomes.size() - erased();
    }
}
