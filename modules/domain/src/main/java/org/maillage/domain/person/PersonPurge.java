package org.maillage.domain.person;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maillage.domain.account.Caller;
import org.maillage.domain.record.Authorship;
import org.maillage.domain.record.Records;
import org.maillage.kernel.problem.MaillageException;

/** Erases the persons whose day has come, each in a transaction of its own: one that cannot be erased stops no other. */
public final class PersonPurge {

    /** More than the clocks of nodes differ, less than what anyone would have between two purges. */
    private static final Duration TURN = Duration.ofMinutes(10);

    private final Records records;
    private final Persons persons;
    private final PersonErasure erasure;
    private final Clock clock;

    public PersonPurge(Records records, Persons persons, PersonErasure erasure, Clock clock) {
        this.records = records;
        this.persons = persons;
        this.erasure = erasure;
        this.clock = clock;
    }

    /** Those that would be erased now. */
    public List<Persons.Due> due() {
        return persons.due(LocalDate.now(clock));
    }

    /** On one of the nodes whose hour strikes at the same time; empty on the others. */
    public Optional<PurgeReport> runOnOneNode() {
        return persons.takeTurn(clock.instant(), TURN) ? Optional.of(run()) : Optional.empty();
    }

    public PurgeReport run() {
        PurgeReport begun = new PurgeReport(UUID.randomUUID(), clock.instant(), List.of());
        persons.begin(begun);
        List<PurgeReport.Outcome> outcomes = new ArrayList<>();
        due().forEach(person -> erase(person, begun.id()).ifPresent(outcomes::add));
        return new PurgeReport(begun.id(), begun.at(), outcomes);
    }

    /**
     * What the report says of a person is kept with the erasing itself, or after what stopped it. Nothing is said of one whom
     * another purge has erased meanwhile (that of the night beside one by hand): its report does.
     */
    private Optional<PurgeReport.Outcome> erase(Persons.Due person, UUID report) {
        Authorship by = Authorship.of(Caller.service("maillage"), null, "Purge : la date prévue est atteinte");
        PurgeReport.Outcome erased = new PurgeReport.Outcome(person.id(), person.structure(), null);
        try {
            return records.inTransaction(() -> {
                erasure.erase(person.id(), by);
                persons.note(report, erased);
                return Optional.of(erased);
            });
        } catch (RuntimeException e) {
            // Whatever it is, the others are to go; and it is told.
            if (isErased(person.id())) {
                return Optional.empty();
            }
            PurgeReport.Outcome failed = new PurgeReport.Outcome(person.id(), person.structure(), reason(e));
            persons.note(report, failed);
            return Optional.of(failed);
        }
    }

    private boolean isErased(UUID person) {
        return records.findEver(Person.KIND, person).filter(Person::isErased).isPresent();
    }

    /** Without the messages, which may quote what could not be erased. */
    private static String reason(RuntimeException e) {
        if (e instanceof MaillageException refusal) {
            return refusal.code();
        }
        Throwable cause = e.getCause();
        return e.getClass().getSimpleName()
                + (cause == null ? "" : " : " + cause.getClass().getSimpleName());
    }
}
