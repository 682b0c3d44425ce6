package org.maillage.exchange.run;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What came of an import: {@code created + updated + unchanged + refused = read}.
 *
 * @param columns column by fact, as given or guessed
 * @param issues refusals, repairs and notes, those alike together; counts are of all rows, {@link IssueGroup#first} of some
 */
public record ImportReport(
        UUID run,
        boolean trial,
        int read,
        int created,
        int updated,
        int unchanged,
        int refused,
        int repaired,
        Map<String, String> columns,
        List<IssueGroup> issues) {}
