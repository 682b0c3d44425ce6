package org.maillage.api.record;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.maillage.domain.account.Callers;
import org.maillage.domain.audit.ConfidentialReads;
import org.maillage.domain.record.Access;
import org.maillage.domain.record.Policy;
import org.maillage.domain.record.RecordKind;
import org.maillage.domain.record.TrackedRecord;

/** Notes whenever the caller is told a record that is not public, in whatever answer. */
public final class ToldRecords {

    private final Callers callers;
    private final ConfidentialReads reads;

    public ToldRecords(Callers callers, ConfidentialReads reads) {
        this.callers = callers;
        this.reads = reads;
    }

    void note(RecordKind<?, ?> kind, TrackedRecord<?> record) {
        note(kind, record.id(), record.access(), record.geometry());
    }

    /** Of a version. */
    void note(RecordKind<?, ?> kind, UUID id, Access access, @Nullable Geometry place) {
        if (Policy.tellsConfidential(callers.current(), access, place)) {
            reads.record(kind.collection(), id);
        }
    }

    /** Of versions, some of which are not public. */
    void note(RecordKind<?, ?> kind, UUID id) {
        reads.record(kind.collection(), id);
    }
}
