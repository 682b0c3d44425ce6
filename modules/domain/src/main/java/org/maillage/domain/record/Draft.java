package org.maillage.domain.record;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.maillage.domain.source.Provenance;

/**
 * What someone wants a record to be.
 *
 * @param geometry EPSG:4326, longitude first, sound; null for what has no place (yet)
 */
public record Draft<D extends Details>(
        D details,
        @Nullable Geometry geometry,
        Validity validity,
        Provenance provenance,
        Confidentiality confidentiality) {

    public static <D extends Details> Draft<D> of(D details, @Nullable Geometry geometry) {
        return new Draft<>(details, geometry, Validity.ALWAYS, Provenance.BY_HAND, Confidentiality.PUBLIC);
    }

    public Draft<D> from(Provenance source) {
        return new Draft<>(details, geometry, validity, source, confidentiality);
    }

    public Draft<D> valid(Validity interval) {
        return new Draft<>(details, geometry, interval, provenance, confidentiality);
    }
}
