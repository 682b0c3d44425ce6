package org.maillage.layers.filter.cql2;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Literal;
import org.maillage.layers.filter.Comparison;
import org.maillage.layers.filter.Comparison.Operator;
import org.maillage.layers.filter.Condition;
import org.maillage.layers.filter.DayBound;
import org.maillage.layers.filter.Like;

/** Comparison predicates (OGC 21-065r2, 6.5 and 7.2). */
final class Comparisons {

    private static final Map<String, Operator> OPERATORS = Map.of(
            "=", Operator.EQUAL,
            "<", Operator.LESS,
            "<=", Operator.LESS_OR_EQUAL,
            ">", Operator.GREATER,
            ">=", Operator.GREATER_OR_EQUAL);
    private static final Set<String> OTHERS = Set.of("<>", "like", "between", "in");

    private final Scalars scalars;

    Comparisons(Scalars scalars) {
        this.scalars = scalars;
    }

    boolean reads(String name) {
        return OPERATORS.containsKey(name) || OTHERS.contains(name);
    }

    Condition of(Node.Call call) {
        return switch (call.name()) {
            case "like" -> like(call);
            case "between" -> between(call);
            case "in" -> in(call);
            case "<>" -> binary(call, Operator.EQUAL).negated();
            default -> binary(call, operator(call.name()));
        };
    }

    private static Operator operator(String symbol) {
        Operator operator = OPERATORS.get(symbol);
        if (operator == null) {
            throw new IllegalArgumentException(symbol);
        }
        return operator;
    }

    private Condition binary(Node.Call call, Operator operator) {
        Scalars.requireArguments(call, 2);
        Operand left = scalars.of(call.args().get(0));
        return compare(left, operator, scalars.of(call.args().get(1)), call);
    }

    /** @param at what to blame when the types do not fit */
    static Condition compare(Operand left, Operator operator, Operand right, Node at) {
        if (left.type() != right.type()) {
            if (left.type().isTemporal() && right.type().isTemporal()) {
                return left.type() == Operand.Type.DATE
                        ? withDay(right, operator.mirrored(), left)
                        : withDay(left, operator, right);
            }
            throw Mistake.at(
                    at,
                    left.type().word() + " ne se compare pas avec "
                            + right.type().word() + ".");
        }
        if (left.type() == Operand.Type.BOOLEAN && operator != Operator.EQUAL) {
            throw Mistake.at(at, "les booléens n'ont pas d'ordre.");
        }
        // A property comes first, so that an index on it is found.
        return left.isLiteral() ? leaf(right, operator.mirrored(), left) : leaf(left, operator, right);
    }

    private static Condition leaf(Operand left, Operator operator, Operand right) {
        return Condition.leaf(
                Comparison.of(left.expression(), operator, right.expression()),
                List.of(left.expression(), right.expression()));
    }

    /** An instant and a date, which is the whole of its day: after it, before it, or within. */
    private static Condition withDay(Operand instant, Operator operator, Operand date) {
        Operand first = dayBound(DayBound.End.FIRST, date);
        Operand last = dayBound(DayBound.End.LAST, date);
        return switch (operator) {
            case LESS, GREATER_OR_EQUAL -> leaf(instant, operator, first);
            case GREATER, LESS_OR_EQUAL -> leaf(instant, operator, last);
            case EQUAL ->
                Condition.and(List.of(
                        leaf(instant, Operator.GREATER_OR_EQUAL, first), leaf(instant, Operator.LESS_OR_EQUAL, last)));
        };
    }

    static Operand dayBound(DayBound.End end, Operand date) {
        return Operand.function(new DayBound(end, date.expression()), Operand.Type.TIMESTAMP, date);
    }

    private Condition like(Node.Call call) {
        Scalars.requireArguments(call, 2);
        Operand text = scalars.of(call.args().get(0), Operand.Type.TEXT, "ce que LIKE compare");
        Operand pattern = scalars.of(call.args().get(1), Operand.Type.TEXT, "le modèle de LIKE");
        if (!(pattern.expression() instanceof Literal literal)) {
            throw Mistake.at(call.args().get(1), "le modèle de LIKE est un texte littéral.");
        }
        return Condition.leaf(
                new Like(text.expression(), String.valueOf(literal.getValue())), List.of(text.expression()));
    }

    /** Unknown as soon as one of the three is null, also where SQL would find it false. */
    private Condition between(Node.Call call) {
        Scalars.requireArguments(call, 3);
        Operand value = scalars.of(call.args().get(0));
        Operand low = scalars.of(call.args().get(1));
        Operand high = scalars.of(call.args().get(2));
        Filter within = Condition.and(List.of(
                        compare(value, Operator.GREATER_OR_EQUAL, low, call),
                        compare(value, Operator.LESS_OR_EQUAL, high, call)))
                .holds();
        return Condition.leaf(within, List.of(value.expression(), low.expression(), high.expression()));
    }

    private Condition in(Node.Call call) {
        Scalars.requireArguments(call, 2);
        if (!(call.args().get(1) instanceof Node.Elements list) || list.items().isEmpty()) {
            throw Mistake.at(call.args().get(1), "IN prend une liste d'au moins un élément.");
        }
        Operand value = scalars.of(call.args().get(0));
        List<Operand> items = list.items().stream().map(scalars::of).toList();
        Condition any = Condition.or(items.stream()
                .map(item -> compare(value, Operator.EQUAL, item, call))
                .toList());
        // Of literals, one leaf: « NOT IN » then says « is not null » once and not for each.
        return items.stream().allMatch(Operand::isLiteral) && !value.isLiteral()
                ? Condition.leaf(any.holds(), List.of(value.expression()))
                : any;
    }
}
