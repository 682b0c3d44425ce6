package org.maillage.domain.actor;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.record.Draft;
import org.maillage.domain.record.RecordKind;
import org.maillage.domain.record.Records;
import org.maillage.domain.record.TrackedRecord;
import org.maillage.kernel.problem.MaillageException;

/** An actor: organisation, person in a function, or informal group. Its geometry is the seat, a point. */
@Entity
@Table(name = "actor")
public class Actor extends TrackedRecord<ActorDetails> {

    public static final RecordKind<ActorDetails, Actor> KIND = new RecordKind<>(
            "actor",
            "actors",
            List.of("actors"),
            "actor",
            0,
            false,
            List.of(),
            Actor.class,
            ActorDetails.class,
            Actor::new);

    @Embedded
    private @Nullable ActorDetails details;

    /** For Hibernate. */
    protected Actor() {}

    public Actor(UUID id, Draft<ActorDetails> draft) {
        identify(id);
        revise(draft);
    }

    /**
     * The actor that another record is about; one that is hidden from the writer is as absent as one that is not there.
     *
     * @param fact that names it
     * @param before what the record named until now: it may go on naming an actor that is deleted since
     * @throws MaillageException naming the fact
     */
    public static Actor require(UUID actor, String fact, Records records, Supplier<Stream<UUID>> before) {
        return records.find(KIND, actor)
                .or(() -> before.get().anyMatch(actor::equals) ? records.findEver(KIND, actor) : Optional.empty())
                .orElseThrow(() -> MaillageException.parameter(fact, "Il n'y a pas d'acteur « " + actor + " »."));
    }

    @Override
    public ActorDetails details() {
        if (details == null) {
            throw new IllegalStateException("Read before Hibernate filled it in");
        }
        return details;
    }

    @Override
    protected void setDetails(ActorDetails newDetails) {
        this.details = newDetails;
    }
}
