package org.maillage.domain.person;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is asked of all persons at once, and what stays of them beside their records. */
public interface Persons {

    /**
     * The persons that are kept, also those that are deleted and not erased: all that the caller may know of and that meet
     * everything given, by the day of their purge.
     */
    List<Held> held(HeldQuery query);

    /** One of them. */
    Optional<Held> held(UUID id);

    /**
     * Which persons.
     *
     * @param words in their names, functions and addresses, without accents and case; empty for all
     * @param purgeBefore first day that is too late
     * @param after the last of the page before
     */
    record HeldQuery(
            List<String> words,
            @Nullable UUID structure,
            @Nullable String legalBasis,
            @Nullable LocalDate purgeBefore,
            @Nullable Position after,
            int limit) {}

    /** A person's place in the inventory. */
    record Position(LocalDate purgeOn, long key) {}

    /** @param structure null for the operator's own */
    record Held(
            UUID id,
            Position position,
            String name,
            @Nullable String function,
            @Nullable UUID structure,
            String legalBasis,
            String obtainedFrom,
            boolean deleted) {}

    /**
     * How many persons there are, whoever may know of them, by what they share; what the caller may not be told is under null,
     * as what those share who were erased. They count on; who was deleted before being erased had stopped counting.
     */
    Map<@Nullable String, Long> count(Grouping by);

    /** What the actors are called that persons are met in, of those that the caller may know of. */
    Map<UUID, String> actors();

    /** Those that are to be erased by now, of all structures. */
    List<Due> due(LocalDate today);

    record Due(UUID id, @Nullable UUID structure) {}

    /** Rewrites every image of the person in the history, and takes away what others wrote about these writes. */
    void rewriteHistory(UUID id, UnaryOperator<PersonDetails> rewritten);

    /** True for the first of those who ask within the time, on all nodes. */
    boolean takeTurn(Instant now, Duration within);

    /** Begins a report. */
    void begin(PurgeReport report);

    /** Adds to it. */
    void note(UUID report, PurgeReport.Outcome outcome);

    /** The latest first. */
    List<PurgeReport> purges(int most);
}
