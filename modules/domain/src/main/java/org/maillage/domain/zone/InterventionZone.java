package org.maillage.domain.zone;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.record.Draft;
import org.maillage.domain.record.RecordKind;
import org.maillage.domain.record.TrackedRecord;

/** An area someone means to work on. Each write is a version of its boundary, kept in the history. */
@Entity
@Table(name = "intervention_zone")
public class InterventionZone extends TrackedRecord<InterventionZoneDetails> {

    public static final RecordKind<InterventionZoneDetails, InterventionZone> KIND = new RecordKind<>(
            "intervention-zone",
            "intervention-zones",
            List.of("intervention-zones"),
            "intervention_zone",
            2,
            true,
            List.of(),
            InterventionZone.class,
            InterventionZoneDetails.class,
            InterventionZone::new);

    @Embedded
    private @Nullable InterventionZoneDetails details;

    /** For Hibernate. */
    protected InterventionZone() {}

    public InterventionZone(UUID id, Draft<InterventionZoneDetails> draft) {
        identify(id);
        revise(draft);
    }

    @Override
    public InterventionZoneDetails details() {
        if (details == null) {
            throw new IllegalStateException("Read before Hibernate filled it in");
        }
        return details;
    }

    @Override
    protected void setDetails(InterventionZoneDetails newDetails) {
        this.details = newDetails;
    }
}
