package org.maillage.domain.history;

import java.util.List;
import java.util.UUID;

/** What happened to records. */
public interface History {

    /** All writes to a record, the latest first; empty for what never existed. */
    List<Change> listOf(UUID recordId);
}
