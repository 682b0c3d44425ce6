package org.maillage.domain.history;

import java.util.UUID;

/**
 * What a run did to one record.
 *
 * @param kind name of its kind
 * @param before its version before the run, 0 when there was none
 * @param made whether it was not there before the run: never, or deleted
 * @param after its version after the run
 */
public record RunRecord(String kind, UUID id, int before, boolean made, int after) {}
