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

/** A programme: a strategy of axes and actions. It has no geometry; its actions have. */
@Entity
@Table(name = "programme")
public class Programme extends TrackedRecord<ProgrammeDetails> {

    public static final RecordKind<ProgrammeDetails, Programme> KIND = new RecordKind<>(
            "programme",
            "programmes",
            List.of(),
            "programme",
            -1,
            false,
            List.of(),
            Programme.class,
            ProgrammeDetails.class,
            Programme::new);

    @Embedded
    private @Nullable ProgrammeDetails details;

    /** For Hibernate. */
    protected Programme() {}

    public Programme(UUID id, Draft<ProgrammeDetails> draft) {
        identify(id);
        revise(draft);
    }

    @Override
    public ProgrammeDetails details() {
        if (details == null) {
            throw new IllegalStateException("Read before Hibernate filled it in");
        }
        return details;
    }

    @Override
    protected void setDetails(ProgrammeDetails newDetails) {
        this.details = newDetails;
    }
}
