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

/** Where an actor acts: drawn, composed of territories, or a radius around its seat. Its geometry is what that comes to. */
@Entity
@Table(name = "area_of_action")
public class AreaOfAction extends TrackedRecord<AreaOfActionDetails> {

    public static final RecordKind<AreaOfActionDetails, AreaOfAction> KIND = new RecordKind<>(
            "area-of-action",
            "actor-areas",
            List.of("actor-areas"),
            "area_of_action",
            2,
            true,
            List.of("actor"),
            AreaOfAction.class,
            AreaOfActionDetails.class,
            AreaOfAction::new);

    @Embedded
    private @Nullable AreaOfActionDetails details;

    /** For Hibernate. */
    protected AreaOfAction() {}

    public AreaOfAction(UUID id, Draft<AreaOfActionDetails> draft) {
        identify(id);
        revise(draft);
    }

    @Override
    public AreaOfActionDetails details() {
        if (details == null) {
            throw new IllegalStateException("Read before Hibernate filled it in");
        }
        return details;
    }

    @Override
    protected void setDetails(AreaOfActionDetails newDetails) {
        this.details = newDetails;
    }
}
