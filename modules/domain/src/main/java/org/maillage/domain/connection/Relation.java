package org.maillage.domain.connection;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.record.Draft;
import org.maillage.domain.record.RecordKind;
import org.maillage.domain.record.TrackedRecord;

/** A relation between two actors. It has no geometry. */
@Entity
@Table(name = "relation")
public class Relation extends TrackedRecord<RelationDetails> {

    public static final RecordKind<RelationDetails, Relation> KIND = new RecordKind<>(
            "relation",
            "relations",
            List.of(),
            "relation",
            -1,
            false,
            List.of("fromActor", "toActor"),
            Relation.class,
            RelationDetails.class,
            Relation::new);

    @Embedded
    private @Nullable RelationDetails details;

    /** For Hibernate. */
    protected Relation() {}

    public Relation(UUID id, Draft<RelationDetails> draft) {
        identify(id);
        revise(draft);
    }

    @Override
    public RelationDetails details() {
        if (details == null) {
            throw new IllegalStateException("Read before Hibernate filled it in");
        }
        return details;
    }

    @Override
    protected void setDetails(RelationDetails newDetails) {
        this.details = newDetails;
    }
}
