package org.maillage.exchange.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The issues of a run, gathered by what they say: a mistake that holds for a million rows is told once and costs the
 * memory of its first rows.
 */
final class IssueTally {

    /** Rows kept of a group: enough to see what they have in common. */
    static final int ROWS = 20;

    /** More kinds of mistakes than a report of ours can have; beyond it issues are counted together. */
    static final int GROUPS = 200;

    /** What may differ from row to row in one message: quoted values and numbers. */
    private static final Pattern OWN_VALUES = Pattern.compile("« [^»]* »|-?\\d+(?:[.,]\\d+)?(?:[Ee]-?\\d+)?");

    private final Map<Alike, Group> groups = new LinkedHashMap<>();

    private record Alike(ImportIssue.Kind kind, String about, String form) {}

    private static final class Group {
        private final List<ImportIssue> first = new ArrayList<>();
        private int count;
    }

    /** @param about the fact or parameter that the issue is about: messages alike on two of them are two */
    void add(ImportIssue issue, String about) {
        String form = OWN_VALUES.matcher(issue.reason()).replaceAll("…");
        Alike alike = new Alike(issue.kind(), about, form);
        boolean room = groups.containsKey(alike) || groups.size() < GROUPS;
        Group group = groups.computeIfAbsent(room ? alike : new Alike(issue.kind(), "", ""), key -> new Group());
        group.count++;
        if (group.first.size() < ROWS) {
            group.first.add(issue);
        }
    }

    int count(ImportIssue.Kind kind) {
        return groups().stream()
                .filter(group -> group.kind() == kind)
                .mapToInt(IssueGroup::count)
                .sum();
    }

    /** In the order of their first rows. */
    List<IssueGroup> groups() {
        return groups.entrySet().stream()
                .map(entry -> new IssueGroup(entry.getKey().kind(), entry.getValue().count, entry.getValue().first))
                .toList();
    }
}
