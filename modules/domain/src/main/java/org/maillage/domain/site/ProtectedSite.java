package org.maillage.domain.site;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.record.Draft;
import org.maillage.domain.record.RecordKind;
import org.maillage.domain.record.TrackedRecord;

/** A protected or inventoried site. Its geometry is an area. */
@Entity
@Table(name = "protected_site")
public class ProtectedSite extends TrackedRecord<ProtectedSiteDetails> {

    public static final RecordKind<ProtectedSiteDetails, ProtectedSite> KIND = new RecordKind<>(
            "protected-site",
            "protected-sites",
            List.of("protected-sites"),
            "protected_site",
            2,
            true,
            List.of(),
            ProtectedSite.class,
            ProtectedSiteDetails.class,
            ProtectedSite::new);

    @Embedded
    private @Nullable ProtectedSiteDetails details;

    /** For Hibernate. */
    protected ProtectedSite() {}

    public ProtectedSite(UUID id, Draft<ProtectedSiteDetails> draft) {
        identify(id);
        revise(draft);
    }

    @Override
    public ProtectedSiteDetails details() {
        if (details == null) {
            throw new IllegalStateException("Read before Hibernate filled it in");
        }
        return details;
    }

    @Override
    protected void setDetails(ProtectedSiteDetails newDetails) {
        this.details = newDetails;
    }
}
