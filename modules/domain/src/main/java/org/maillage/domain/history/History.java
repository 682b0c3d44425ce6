package org.maillage.domain.history;

import java.util.List;
import java.util.UUID;
import org.maillage.domain.record.RecordKind;

/** What happened to records. */
public interface History {

    /** The writes to a record that the caller may know of, the latest first; empty for what never existed. */
    List<Change> listOf(RecordKind<?, ?> kind, UUID recordId);
}
