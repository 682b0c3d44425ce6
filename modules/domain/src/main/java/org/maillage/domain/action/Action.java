package org.maillage.domain.action;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.record.Draft;
import org.maillage.domain.record.RecordKind;
import org.maillage.domain.record.TrackedRecord;

/** An action of a programme. Its geometry, when it has one, is points, lines or areas. */
@Entity
@Table(name = "action")
public class Action extends TrackedRecord<ActionDetails> {

    public static final RecordKind<ActionDetails, Action> KIND = new RecordKind<>(
            "action",
            "actions",
            List.of("action-points", "action-lines", "action-areas"),
            "action",
            -1,
            false,
            List.of(),
            Action.class,
            ActionDetails.class,
            Action::new);

    @Embedded
    private @Nullable ActionDetails details;

    /** For Hibernate. */
    protected Action() {}

    public Action(UUID id, Draft<ActionDetails> draft) {
        identify(id);
        revise(draft);
    }

    @Override
    public ActionDetails details() {
        if (details == null) {
            throw new IllegalStateException("Read before Hibernate filled it in");
        }
        return details;
    }

    @Override
    protected void setDetails(ActionDetails newDetails) {
        this.details = newDetails;
    }
}
