package org.maillage.exchange.run;

import java.util.List;

/**
 * What several rows have in common.
 *
 * @param count of the rows
 * @param first the first of them, in the order of the rows; their reasons are alike but for the rows' own values
 */
public record IssueGroup(ImportIssue.Kind kind, int count, List<ImportIssue> first) {

    public IssueGroup {
        first = List.copyOf(first);
    }
}
