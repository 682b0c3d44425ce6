package org.maillage.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.domain.person.PersonCounts.Counts;
import org.maillage.domain.person.PersonCounts.Group;

/** Groups too small to be told, and what could be reckoned from the others. */
class PersonCountsTest {

    private static final int SMALLEST = 5;

    private static Counts told(Map<@Nullable String, Long> counts) {
        return PersonCounts.told(counts, true, SMALLEST);
    }

    @Test
    void largeGroupsAreToldTheLargestFirst() {
        Counts counts = told(Map.of("a", 5L, "b", 9L));
        assertThat(counts.total()).isEqualTo(14);
        assertThat(counts.groups()).containsExactly(new Group("b", 9L, null), new Group("a", 5L, null));
    }

    @Test
    void smallGroupsAreNotTold() {
        assertThat(told(Map.of("a", 4L, "b", 3L, "c", 20L)).groups())
                .containsExactly(
                        new Group("c", 20L, null), new Group("a", null, SMALLEST), new Group("b", null, SMALLEST));
    }

    @Test
    void oneSmallGroupTakesTheNextSmallestAlong() {
        Counts counts = told(Map.of("a", 2L, "b", 8L, "c", 20L));
        assertThat(counts.total()).isEqualTo(30);
        assertThat(counts.groups())
                .containsExactly(new Group("c", 20L, null), new Group("b", null, null), new Group("a", null, SMALLEST));
    }

    /** Two groups of one would both be known from a difference of two. */
    @Test
    void smallGroupsThatAreFewTogetherTakeTheNextSmallestAlong() {
        assertThat(told(Map.of("a", 1L, "b", 1L, "c", 6L, "d", 7L)).groups())
                .extracting(Group::count)
                .containsExactly(7L, null, null, null);
    }

    @Test
    void aTotalThatIsTooSmallIsNotToldEither() {
        Counts counts = told(Map.of("a", 4L));
        assertThat(counts.total()).isNull();
        assertThat(counts.groups()).containsExactly(new Group("a", null, SMALLEST));
        assertThat(told(Map.of()).groups()).isEmpty();
    }

    @Test
    void aValueThatTellsOfItsPersonsIsNotToldOfASmallGroup() {
        Map<@Nullable String, Long> functions = new HashMap<>(Map.of("maire", 6L, "directrice", 1L, "garde", 4L));
        functions.put(null, 7L);
        assertThat(PersonCounts.told(functions, false, SMALLEST).groups())
                .containsExactly(
                        new Group(null, 7L, null),
                        new Group("maire", 6L, null),
                        new Group(null, null, SMALLEST),
                        new Group(null, null, SMALLEST));
    }
}
