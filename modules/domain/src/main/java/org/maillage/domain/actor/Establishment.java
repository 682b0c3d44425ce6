package org.maillage.domain.actor;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.record.Draft;
import org.maillage.domain.record.RecordKind;
import org.maillage.domain.record.TrackedRecord;

/** An establishment (antenne, permanence, base technique…): another place where an actor receives or works. Its geometry is a point. */
@Entity
@Table(name = "establishment")
public class Establishment extends TrackedRecord<EstablishmentDetails> {

    public static final RecordKind<EstablishmentDetails, Establishment> KIND = new RecordKind<>(
            "establishment",
            "actor-establishments",
            List.of("actor-establishments"),
            "establishment",
            0,
            false,
            List.of("actor"),
            Establishment.class,
            EstablishmentDetails.class,
            Establishment::new);

    @Embedded
    private @Nullable EstablishmentDetails details;

    /** For Hibernate. */
    protected Establishment() {}

    public Establishment(UUID id, Draft<EstablishmentDetails> draft) {
        identify(id);
        revise(draft);
    }

    @Override
    public EstablishmentDetails details() {
        if (details == null) {
            throw new IllegalStateException("Read before Hibernate filled it in");
        }
        return details;
    }

    @Override
    protected void setDetails(EstablishmentDetails newDetails) {
        this.details = newDetails;
    }
}
