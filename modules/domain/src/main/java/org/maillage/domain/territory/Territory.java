package org.maillage.domain.territory;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.record.Draft;
import org.maillage.domain.record.RecordKind;
import org.maillage.domain.record.TrackedRecord;

/** A territory: commune, EPCI, département, région, park, massif. Its geometry is an area. */
@Entity
@Table(name = "territory")
public class Territory extends TrackedRecord<TerritoryDetails> {

    public static final RecordKind<TerritoryDetails, Territory> KIND = new RecordKind<>(
            "territory",
            "territories",
            List.of("territories"),
            "territory",
            2,
            true,
            List.of(),
            Territory.class,
            TerritoryDetails.class,
            Territory::new);

    @Embedded
    private @Nullable TerritoryDetails details;

    /** For Hibernate. */
    protected Territory() {}

    public Territory(UUID id, Draft<TerritoryDetails> draft) {
        identify(id);
        revise(draft);
    }

    @Override
    public TerritoryDetails details() {
        if (details == null) {
            throw new IllegalStateException("Read before Hibernate filled it in");
        }
        return details;
    }

    @Override
    protected void setDetails(TerritoryDetails newDetails) {
        this.details = newDetails;
    }
}
