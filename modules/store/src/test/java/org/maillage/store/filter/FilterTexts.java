package org.maillage.store.filter;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random CQL2 text over the properties of {@link AgreementLayer}, about as often true as false. */
final class FilterTexts {

    private FilterTexts() {}

    static Arbitrary<String> filters() {
        return conditions(3);
    }

    private static Arbitrary<String> conditions(int depth) {
        Arbitrary<String> leaf = Arbitraries.oneOf(List.of(
                texts(), texts(), numbers(), numbers(), booleans(), times(), times(), lists(), places(), nulls()));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> inner = conditions(depth - 1);
        Arbitrary<String> negated = inner.map(condition -> "NOT (" + condition + ")");
        Arbitrary<String> joined = Combinators.combine(inner, Arbitraries.of("AND", "OR"), inner)
                .as((left, operator, right) -> "(" + left + " " + operator + " " + right + ")");
        Arbitrary<String> unknown = leaf.map(condition -> "(" + condition + ") IS NULL");
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, leaf),
                net.jqwik.api.Tuple.of(3, negated),
                net.jqwik.api.Tuple.of(3, joined),
                net.jqwik.api.Tuple.of(1, unknown));
    }

    private static Arbitrary<String> comparison() {
        return Arbitraries.of(" = ", " <> ", " < ", " > ", " <= ", " >= ");
    }

    private static Arbitrary<String> not() {
        return Arbitraries.of("", "NOT ");
    }

    private static Arbitrary<String> texts() {
        Arbitrary<String> literal = Arbitraries.of(AgreementLayer.TEXTS).map(FilterTexts::quoted);
        Arbitrary<String> value = folded(Arbitraries.of("text", "other"));
        Arbitrary<String> any = Arbitraries.oneOf(value, folded(literal));
        Arbitrary<String> pattern =
                folded(Arbitraries.of("'%a%'", "'_'", "'%'", "'É%'", "'1_'", "'\\%'", "'%s'", "''"));
        return Arbitraries.oneOf(
                Combinators.combine(value, comparison(), any).as((a, b, c) -> a + b + c),
                Combinators.combine(value, not(), pattern).as((a, b, c) -> a + " " + b + "LIKE " + c),
                Combinators.combine(value, not(), any.list().ofMinSize(1).ofMaxSize(4))
                        .as((a, b, c) -> a + " " + b + "IN (" + String.join(", ", c) + ")"),
                Combinators.combine(value, not(), any, any)
                        .as((a, b, c, d) -> a + " " + b + "BETWEEN " + c + " AND " + d));
    }

    private static Arbitrary<String> folded(Arbitrary<String> text) {
        return Combinators.combine(Arbitraries.of("%s", "CASEI(%s)", "ACCENTI(%s)", "CASEI(ACCENTI(%s))"), text)
                .as((function, argument) -> function.replace("%s", argument));
    }

    private static Arbitrary<String> numbers() {
        Arbitrary<String> value = number(2);
        return Arbitraries.oneOf(
                Combinators.combine(value, comparison(), value).as((a, b, c) -> a + b + c),
                Combinators.combine(value, not(), number(1), number(1))
                        .as((a, b, c, d) -> a + " " + b + "BETWEEN " + c + " AND " + d),
                Combinators.combine(
                                number(1), not(), number(0).list().ofMinSize(1).ofMaxSize(4))
                        .as((a, b, c) -> a + " " + b + "IN (" + String.join(", ", c) + ")"));
    }

    private static Arbitrary<String> number(int depth) {
        Arbitrary<String> simple = Arbitraries.of("whole", "number", "0", "1", "-1", "2", "0.5", "-3");
        if (depth == 0) {
            return simple;
        }
        Arbitrary<String> inner = number(depth - 1);
        return Arbitraries.oneOf(
                simple,
                Combinators.combine(inner, Arbitraries.of(" + ", " - ", " * ", " / ", " div ", " % "), inner)
                        .as((a, b, c) -> "(" + a + b + c + ")"),
                inner.map(base -> "(" + base + " ^ 2)"));
    }

    private static Arbitrary<String> booleans() {
        return Arbitraries.of("flag = TRUE", "flag <> TRUE", "flag = FALSE", "flag IN (TRUE, FALSE)", "FALSE = flag");
    }

    private static Arbitrary<String> times() {
        Arbitrary<String> instant = Arbitraries.of(
                "day",
                "since",
                "until",
                "DATE('2026-03-01')",
                "TIMESTAMP('2026-03-02T00:00:00Z')",
                "TIMESTAMP('2026-03-01T12:00:00.5Z')");
        Arbitrary<String> interval = Arbitraries.of(
                "INTERVAL(since, until)",
                "INTERVAL(day, until)",
                "INTERVAL(since, '..')",
                "INTERVAL('..', until)",
                "INTERVAL('2026-03-01', '2026-03-02')",
                "INTERVAL('2026-03-01', '2026-03-03T12:00:00Z')",
                "INTERVAL('2026-03-01T12:00:00Z', '..')",
                "INTERVAL('..', '2026-03-02T00:00:00Z')",
                "INTERVAL('..', '..')");
        Arbitrary<String> either = Arbitraries.of("AFTER", "BEFORE", "DISJOINT", "EQUALS", "INTERSECTS");
        Arbitrary<String> intervals = Arbitraries.of(
                "CONTAINS", "DURING", "FINISHEDBY", "FINISHES", "MEETS", "METBY", "OVERLAPPEDBY", "OVERLAPS");
        Arbitrary<String> starts = Arbitraries.of("STARTEDBY", "STARTS", "EQUALS", "INTERSECTS");
        Arbitrary<String> any = Arbitraries.oneOf(instant, interval);
        return Arbitraries.oneOf(
                Combinators.combine(instant, comparison(), instant).as((a, b, c) -> a + b + c),
                call("T_", either, any),
                call("T_", Arbitraries.oneOf(intervals, starts), interval));
    }

    private static Arbitrary<String> lists() {
        Arbitrary<String> elements = Arbitraries.of("'a'", "'b'", "'é'", "text", "5", "CASEI('A')")
                .list()
                .ofMaxSize(3)
                .map(items -> "(" + String.join(", ", items) + ")");
        return call(
                "A_",
                Arbitraries.of("EQUALS", "CONTAINS", "CONTAINEDBY", "OVERLAPS"),
                Arbitraries.oneOf(Arbitraries.just("list"), elements));
    }

    private static Arbitrary<String> places() {
        Arbitrary<String> relation = Arbitraries.of(
                "INTERSECTS", "DISJOINT", "EQUALS", "TOUCHES", "WITHIN", "OVERLAPS", "CROSSES", "CONTAINS");
        Arbitrary<String> place = Arbitraries.of(
                "geom",
                "POINT(1 1)",
                "MULTIPOINT((1 1), (3 3))",
                "LINESTRING(0 0, 2 2)",
                "MULTILINESTRING((0 2, 2 0), (5 5, 6 6))",
                "POLYGON((0 0, 2 0, 2 2, 0 2, 0 0))",
                "MULTIPOLYGON(((0 0, 2 0, 2 2, 0 2, 0 0)), ((4 4, 5 4, 5 5, 4 4)))",
                "GEOMETRYCOLLECTION(POLYGON((0 0, 2 0, 2 2, 0 0)), POLYGON((1 0, 3 0, 3 3, 1 0)))",
                "BBOX(1, 1, 3, 3)",
                "BBOX(2, -2, -170, 10)",
                "BBOX(-180, -90, 180, 90)");
        return call("S_", relation, place);
    }

    private static Arbitrary<String> call(String prefix, Arbitrary<String> function, Arbitrary<String> argument) {
        return Combinators.combine(function, argument, argument)
                .as((name, left, right) -> prefix + name + "(" + left + ", " + right + ")");
    }

    private static Arbitrary<String> nulls() {
        return Combinators.combine(
                        Arbitraries.of(
                                "text",
                                "whole",
                                "geom",
                                "list",
                                "CASEI(other)",
                                "(whole / number)",
                                "INTERVAL(since, until)"),
                        not())
                .as((value, not) -> value + " IS " + not + "NULL");
    }

    private static String quoted(String text) {
        return text.chars()
                .mapToObj(c -> c == '\'' ? "''" : c == '\\' ? "\\\\" : Character.toString(c))
                .collect(Collectors.joining("", "'", "'"));
    }
}
