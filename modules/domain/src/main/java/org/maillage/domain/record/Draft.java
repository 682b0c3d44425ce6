package org.maillage.domain.record;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.maillage.domain.source.Provenance;

/**
 * What someone wants a record to be.
 *
 * @param geometry EPSG:4326, longitude first, sound; null for what has no place (yet)
 * @param access whose it is and who sees it; null leaves that as it is, and a new record open
 */
public record Draft<D extends Details>(
        D details, @Nullable Geometry geometry, Validity validity, Provenance provenance, @Nullable Access access) {

    public static <D extends Details> Draft<D> of(D details, @Nullable Geometry geometry) {
        return new Draft<>(details, geometry, Validity.ALWAYS, Provenance.BY_HAND, null);
    }

    /** Whether the record is this already. */
    boolean isOf(TrackedRecord<D> record) {
        return details.equals(record.details())
                && isSame(geometry, record.geometry())
                && validity.equals(record.validity())
                && (access == null || access.equals(record.access()));
    }

    private static boolean isSame(@Nullable Geometry one, @Nullable Geometry other) {
        return one == null || other == null ? one == other : one.equalsExact(other);
    }

    public Draft<D> from(Provenance source) {
        return new Draft<>(details, geometry, validity, source, access);
    }

    public Draft<D> valid(Validity interval) {
        return new Draft<>(details, geometry, interval, provenance, access);
    }

    public Draft<D> with(@Nullable Access other) {
        return new Draft<>(details, geometry, validity, provenance, other);
    }
}
