package org.maillage.layers.filter.cql2;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.geotools.api.filter.expression.Literal;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.filter.Comparison.Operator;
import org.maillage.layers.filter.Condition;
import org.maillage.layers.filter.DayBound;

/**
 * The temporal functions (OGC 21-065r2, 7.8, tables 4 and 5) as comparisons of starts and ends, so that they mean the
 * same in SQL and in memory, and find the indexes of their columns.
 */
final class TemporalFunctions {

    private static final Set<String> ALSO_INSTANTS =
            Set.of("t_after", "t_before", "t_disjoint", "t_equals", "t_intersects");

    private final Scalars scalars;

    TemporalFunctions(Scalars scalars) {
        this.scalars = scalars;
    }

    /**
     * A time with its ends, both included.
     *
     * @param start null when it is open
     * @param end null when it is open
     */
    private record Span(@Nullable Operand start, @Nullable Operand end, Node at) {

        boolean isInstant() {
            return !(at instanceof Node.Interval);
        }

        boolean hasTimestamps() {
            return Stream.of(this.start, this.end)
                    .anyMatch(bound -> bound != null && bound.type() == Operand.Type.TIMESTAMP);
        }

        Span asTimestamps() {
            return new Span(bound(DayBound.End.FIRST, start), bound(DayBound.End.LAST, end), at);
        }

        private static @Nullable Operand bound(DayBound.End end, @Nullable Operand bound) {
            return bound != null && bound.type() == Operand.Type.DATE ? Comparisons.dayBound(end, bound) : bound;
        }
    }

    Condition of(Node.Call call) {
        Span one = span(call.args().get(0));
        Span other = span(call.args().get(1));
        if (one.isInstant() || other.isInstant()) {
            if (!ALSO_INSTANTS.contains(call.name())) {
                throw Mistake.at(call, "« " + Names.spelled(call.name()) + " » ne prend que des intervalles.");
            }
        }
        if (one.isInstant() && other.isInstant() && call.name().equals("t_equals")) {
            return compare(one.start(), Operator.EQUAL, other.start(), call);
        }
        return one.hasTimestamps() || other.hasTimestamps()
                ? relation(call, one.asTimestamps(), other.asTimestamps())
                : relation(call, one, other);
    }

    private static Condition relation(Node.Call call, Span one, Span other) {
        return switch (call.name()) {
            case "t_after" -> before(other, one);
            case "t_before" -> before(one, other);
            case "t_disjoint" -> disjoint(one, other);
            case "t_intersects" -> disjoint(one, other).negated();
            case "t_equals" -> ends(one, Operator.EQUAL, Operator.EQUAL, other);
            case "t_contains" -> ends(one, Operator.LESS, Operator.GREATER, other);
            case "t_during" -> ends(one, Operator.GREATER, Operator.LESS, other);
            case "t_finishedby" -> ends(one, Operator.LESS, Operator.EQUAL, other);
            case "t_finishes" -> ends(one, Operator.GREATER, Operator.EQUAL, other);
            case "t_startedby" -> ends(one, Operator.EQUAL, Operator.GREATER, other);
            case "t_starts" -> ends(one, Operator.EQUAL, Operator.LESS, other);
            case "t_meets" -> endToStart(one, Operator.EQUAL, other);
            case "t_metby" -> endToStart(other, Operator.EQUAL, one);
            case "t_overlaps" -> overlaps(one, other);
            case "t_overlappedby" -> overlaps(other, one);
            default -> throw Scalars.unknownFunction(call);
        };
    }

    private static Condition before(Span one, Span other) {
        return endToStart(one, Operator.LESS, other);
    }

    private static Condition disjoint(Span one, Span other) {
        return Condition.or(List.of(before(one, other), before(other, one)));
    }

    private static Condition overlaps(Span one, Span other) {
        return Condition.and(
                List.of(ends(one, Operator.LESS, Operator.LESS, other), endToStart(one, Operator.GREATER, other)));
    }

    /** The start against the start and the end against the end. */
    private static Condition ends(Span one, Operator start, Operator end, Span other) {
        return Condition.and(List.of(
                compareOpen(one.start(), start, other.start(), -1, -1, one.at()),
                compareOpen(one.end(), end, other.end(), 1, 1, one.at())));
    }

    private static Condition endToStart(Span one, Operator operator, Span other) {
        return compareOpen(one.end(), operator, other.start(), 1, -1, one.at());
    }

    /** @param leftOpen what an open left side is: -1 before all, 1 after all */
    private static Condition compareOpen(
            @Nullable Operand left, Operator operator, @Nullable Operand right, int leftOpen, int rightOpen, Node at) {
        if (left != null && right != null) {
            return compare(left, operator, right, at);
        }
        int order = left == null && right == null
                ? Integer.compare(leftOpen, rightOpen)
                : left == null ? leftOpen : -rightOpen;
        boolean holds =
                switch (operator) {
                    case EQUAL -> order == 0;
                    case LESS -> order < 0;
                    case LESS_OR_EQUAL -> order <= 0;
                    case GREATER -> order > 0;
                    case GREATER_OR_EQUAL -> order >= 0;
                };
        Operand known = left == null ? right : left;
        return known == null ? Condition.of(holds) : certain(holds, known);
    }

    /** What holds, or not, whatever the value, unless it is null. */
    private static Condition certain(boolean holds, Operand known) {
        Condition isNull = Condition.isNull(known.expression());
        Condition never = new Condition(Condition.NEVER.holds(), isNull.fails());
        return holds ? never.negated() : never;
    }

    private static Condition compare(@Nullable Operand left, Operator operator, @Nullable Operand right, Node at) {
        if (left == null || right == null) {
            throw new IllegalArgumentException("An instant has no open end");
        }
        return Comparisons.compare(left, operator, right, at);
    }

    private Span span(Node node) {
        if (node instanceof Node.Interval interval) {
            Span span = new Span(bound(interval.start()), bound(interval.end()), node);
            refuseBackwards(span);
            return span;
        }
        Operand instant = instant(node);
        return new Span(instant, instant, node);
    }

    private @Nullable Operand bound(Node node) {
        return node instanceof Node.Open ? null : instant(node);
    }

    private Operand instant(Node node) {
        Operand operand = scalars.of(node);
        if (!operand.type().isTemporal()) {
            throw Mistake.at(
                    node,
                    "une date ou un instant est attendu, et ceci est "
                            + operand.type().word() + ".");
        }
        return operand;
    }

    private static void refuseBackwards(Span span) {
        Span timestamps = span.asTimestamps();
        if (timestamps.start() != null
                && timestamps.end() != null
                && timestamps.start().expression() instanceof Literal
                && timestamps.end().expression() instanceof Literal
                && compare(timestamps.start(), Operator.GREATER, timestamps.end(), span.at())
                        .equals(Condition.ALWAYS)) {
            throw Mistake.at(span.at(), "l'intervalle finit avant de commencer.");
        }
    }

    /** Whether one of the ends is null. */
    Condition isNull(Node.Interval interval) {
        return Condition.or(Stream.of(interval.start(), interval.end())
                .filter(bound -> !(bound instanceof Node.Open))
                .map(bound -> Condition.isNull(instant(bound).expression()))
                .toList());
    }
}
