package org.maillage.domain.source;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a record comes from.
 *
 * @param sourceKey the source, null for what was entered by hand
 * @param sourceRecordId how the source names the record; with the source and the kind it finds it again
 * @param sourceDate the day the source describes (millésime), not the day of the import
 */
@Embeddable
public record Provenance(
        @Nullable @Column(name = "source_key") Long sourceKey,
        @Nullable @Column(name = "source_record_id") String sourceRecordId,
        @Nullable @Column(name = "source_date") LocalDate sourceDate) {

    public static final Provenance BY_HAND = new Provenance(null, null, null);
}
