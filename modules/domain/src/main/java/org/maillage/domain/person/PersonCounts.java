package org.maillage.domain.person;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many persons there are, also for those who may not know of them: figures of groups that are large enough to tell of nobody
 * in particular. One group that is too small could be had from the total and the others, so the next smallest goes with it.
 */
public final class PersonCounts {

    private final Persons persons;
    private final int smallest;

    /** @param smallest group that is told */
    public PersonCounts(Persons persons, int smallest) {
        this.persons = persons;
        this.smallest = smallest;
    }

    /**
     * Figures.
     *
     * @param total null when all together are too few
     */
    public record Counts(@Nullable Long total, List<Group> groups) {}

    /**
     * A group.
     *
     * @param value that its persons share; null for those without one, and where the value itself would tell of them
     * @param count null when it is not told
     * @param fewerThan what it has not, when it is too small; null else
     */
    public record Group(@Nullable String value, @Nullable Long count, @Nullable Integer fewerThan) {}

    /** The largest first, those that are not told last. */
    public Counts by(Grouping by) {
        return told(persons.count(by), by.isKnown(), smallest);
    }

    static Counts told(Map<@Nullable String, Long> counts, boolean known, int smallest) {
        List<Map.Entry<@Nullable String, Long>> ascending = new ArrayList<>(counts.entrySet());
        ascending.sort(Map.Entry.<@Nullable String, Long>comparingByValue()
                .thenComparing(entry -> String.valueOf(entry.getKey()), Comparator.reverseOrder()));
        int hidden = hidden(ascending.stream().map(Map.Entry::getValue).toList(), smallest);
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < ascending.size(); i++) {
            String value = ascending.get(i).getKey();
            long count = ascending.get(i).getValue();
            groups.add(
                    i >= hidden
                            ? new Group(value, count, null)
                            : new Group(known ? value : null, null, count < smallest ? smallest : null));
        }
        Collections.reverse(groups);
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        return new Counts(total < smallest ? null : total, groups);
    }

    /** How many of the groups, the smallest first, are not told: together they are no small group either. */
    private static int hidden(List<Long> ascending, int smallest) {
        int hidden = (int) ascending.stream().filter(count -> count < smallest).count();
        long together =
                ascending.stream().limit(hidden).mapToLong(Long::longValue).sum();
        while (hidden > 0 && hidden < ascending.size() && (hidden == 1 || together < smallest)) {
            together += ascending.get(hidden);
            hidden++;
        }
        return hidden;
    }
}
