package org.maillage.exchange.run;

/**
 * Something to know about one row.
 *
 * @param row counted from 1
 * @param kind refused, repaired, or taken as it is
 * @param reason for a person who has the file open
 */
public record ImportIssue(int row, Kind kind, String reason) {

    /** What became of the row. */
    public enum Kind {
        REFUSED,
        REPAIRED,
        NOTED
    }
}
