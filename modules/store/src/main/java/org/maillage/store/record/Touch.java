package org.maillage.store.record;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.maillage.domain.record.TrackedRecord;
import org.maillage.kernel.geometry.Geometries;

/**
 * What a write does to a table: who sees something of it, and where.
 *
 * @param place the box around all that was written, as it was and as it is: EPSG:4326, longitude first. Empty for records
 *     without a place, which no layer shows
 */
record Touch(Reach reach, Envelope place) {

    static Touch of(List<ChangeLog.Entry> entries) {
        Envelope place = new Envelope();
        for (ChangeLog.Entry entry : entries) {
            place.expandToInclude(entry.record().cover());
            TrackedRecord<?> before = entry.before();
            if (before != null) {
                place.expandToInclude(before.cover());
            }
        }
        return new Touch(Reach.of(entries), place);
    }

    Touch and(Touch other) {
        return new Touch(reach.and(other.reach), Geometries.union(place, other.place));
    }

    /** The same where the table's rows may be part of features anywhere. */
    Touch everywhere() {
        return new Touch(reach, Geometries.world());
    }
}
