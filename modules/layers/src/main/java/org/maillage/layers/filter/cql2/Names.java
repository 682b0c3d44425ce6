package org.maillage.layers.filter.cql2;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of what OGC 21-065r2 defines, as CQL2 JSON spells them; read whatever their case. */
final class Names {

    static final List<String> COMPARISONS = List.of("=", "<>", "<", ">", "<=", ">=");
    static final List<String> ARITHMETIC = List.of("+", "-", "*", "/", "div", "%", "^");
    private static final List<String> OTHERS = List.of(
            "and",
            "or",
            "not",
            "like",
            "between",
            "in",
            "isNull",
            "casei",
            "accenti",
            "s_intersects",
            "s_equals",
            "s_disjoint",
            "s_touches",
            "s_within",
            "s_overlaps",
            "s_crosses",
            "s_contains",
            "t_after",
            "t_before",
            "t_contains",
            "t_disjoint",
            "t_during",
            "t_equals",
            "t_finishedBy",
            "t_finishes",
            "t_intersects",
            "t_meets",
            "t_metBy",
            "t_overlappedBy",
            "t_overlaps",
            "t_startedBy",
            "t_starts",
            "a_equals",
            "a_contains",
            "a_containedBy",
            "a_overlaps");

    private static final Map<String, String> SPELLING = Stream.of(COMPARISONS, ARITHMETIC, OTHERS)
            .flatMap(List::stream)
            .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), Function.identity()));

    private Names() {}

    /** In lower case what the standard defines, anything else as it is. */
    static String canonical(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return SPELLING.containsKey(lower) ? lower : name;
    }

    /** Whether the standard defines the canonical name. */
    static boolean isKnown(String canonical) {
        return SPELLING.containsKey(canonical);
    }

    /** As CQL2 JSON spells a canonical name. */
    static String spelled(String canonical) {
        return SPELLING.getOrDefault(canonical, canonical);
    }
}
