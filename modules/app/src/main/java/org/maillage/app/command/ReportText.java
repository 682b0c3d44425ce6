package org.maillage.app.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.maillage.exchange.run.ImportIssue;
import org.maillage.exchange.run.ImportReport;
import org.maillage.exchange.run.IssueGroup;

/** What came of an import, in lines for the person who has the file open: refusals first, each thing said once. */
final class ReportText {

    /** Groups told; a report of hundreds of lines is not read. */
    private static final int SHOWN_GROUPS = 20;

    /** Rows told of a group. */
    private static final int SHOWN_ROWS = 5;

    private static final Map<ImportIssue.Kind, String> WORDS = Map.of(
            ImportIssue.Kind.REFUSED, "refusée",
            ImportIssue.Kind.REPAIRED, "réparée",
            ImportIssue.Kind.NOTED, "gardée");

    private ReportText() {}

    static List<String> lines(ImportReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("Colonnes : " + Values.told(report.columns()));
        report.issues().stream()
                .sorted(Comparator.comparing(IssueGroup::kind))
                .limit(SHOWN_GROUPS)
                .forEach(group -> lines.addAll(lines(group, report.read())));
        if (report.issues().size() > SHOWN_GROUPS) {
            lines.add("  … et " + others(report.issues().size() - SHOWN_GROUPS, "sorte", "sortes") + " de remarques");
        }
        lines.add("Lues " + report.read() + " = créées " + report.created() + " + modifiées " + report.updated()
                + " + inchangées " + report.unchanged() + " + refusées " + report.refused() + " ; réparées "
                + report.repaired() + (report.trial() ? " (essai, rien n'est gardé)" : ""));
        return lines;
    }

    private static List<String> lines(IssueGroup group, int read) {
        String word = WORDS.get(group.kind());
        ImportIssue first = group.first().get(0);
        if (group.count() == 1) {
            return List.of("  ligne " + first.row() + " " + word + " : " + first.reason());
        }
        String rows = (group.count() == read ? "les " + read : group.count()) + " lignes " + word + "s";
        if (group.first().stream().allMatch(issue -> issue.reason().equals(first.reason()))) {
            return List.of("  " + rows + " : " + first.reason() + " (lignes " + firstRows(group) + ")");
        }
        List<String> lines = new ArrayList<>(List.of("  " + rows + " :"));
        group.first().stream()
                .limit(SHOWN_ROWS)
                .forEach(issue -> lines.add("    ligne " + issue.row() + " : " + issue.reason()));
        if (group.count() > SHOWN_ROWS) {
            lines.add("    … et " + others(group.count() - SHOWN_ROWS, "ligne", "lignes") + " pour la même raison");
        }
        return lines;
    }

    private static String others(int count, String one, String several) {
        return count == 1 ? "1 autre " + one : count + " autres " + several;
    }

    private static String firstRows(IssueGroup group) {
        String rows = group.first().stream()
                .limit(SHOWN_ROWS)
                .map(issue -> String.valueOf(issue.row()))
                .collect(Collectors.joining(", "));
        return group.count() > SHOWN_ROWS ? rows + "…" : rows;
    }
}
