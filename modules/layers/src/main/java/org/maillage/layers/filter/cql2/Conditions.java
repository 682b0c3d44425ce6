package org.maillage.layers.filter.cql2;

import java.util.List;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.factory.CommonFactoryFinder;
import org.maillage.layers.filter.Comparison;
import org.maillage.layers.filter.Condition;
import org.maillage.layers.filter.Truth;
import org.maillage.layers.layer.Layer;

/** Conditions: the logical operators (OGC 21-065r2, 6.2), and which part of the standard reads each predicate. */
final class Conditions {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final Scalars scalars;
    private final Comparisons comparisons;
    private final SpatialFunctions spatial;
    private final TemporalFunctions temporal;
    private final ArrayFunctions arrays;

    /** How many « IS NULL » over conditions are open; each doubles what is below it. */
    private int nullTests;

    Conditions(Layer layer, Places places) {
        this.scalars = new Scalars(layer);
        this.comparisons = new Comparisons(scalars);
        this.spatial = new SpatialFunctions(layer, places);
        this.temporal = new TemporalFunctions(scalars);
        this.arrays = new ArrayFunctions(layer, scalars);
    }

    Condition condition(Node node) {
        if (node instanceof Node.Bool bool) {
            return Condition.of(bool.value());
        }
        if (node instanceof Node.Call call) {
            return call(call);
        }
        if (node instanceof Node.Identified features) {
            return identified(features);
        }
        throw Mistake.at(node, "une condition est attendue ici.");
    }

    private static Condition identified(Node.Identified features) {
        Expression id = FILTERS.property(Cql2.ID);
        return Condition.leaf(
                Condition.any(features.ids().stream()
                        .<Filter>map(one -> Comparison.of(id, Comparison.Operator.EQUAL, FILTERS.literal(one)))
                        .toList()),
                List.of(id));
    }

    private Condition call(Node.Call call) {
        return switch (call.name()) {
            case "and" -> Condition.and(each(call));
            case "or" -> Condition.or(each(call));
            case "not" -> negated(call);
            case "isnull" -> isNull(call);
            default -> predicate(call);
        };
    }

    private Condition predicate(Node.Call call) {
        String name = call.name();
        if (comparisons.reads(name)) {
            return comparisons.of(call);
        }
        if (!Names.isKnown(name)) {
            throw Scalars.unknownFunction(call);
        }
        Scalars.requireArguments(call, 2);
        if (name.startsWith("s_")) {
            return spatial.of(call);
        }
        if (name.startsWith("t_")) {
            return temporal.of(call);
        }
        if (name.startsWith("a_")) {
            return arrays.of(call);
        }
        throw Mistake.at(call, "« " + name + " » n'est pas une condition.");
    }

    private List<Condition> each(Node.Call call) {
        if (call.args().isEmpty()) {
            throw Mistake.at(call, "« " + call.name() + " » prend des conditions.");
        }
        return call.args().stream().map(this::condition).toList();
    }

    private Condition negated(Node.Call call) {
        Scalars.requireArguments(call, 1);
        return condition(call.args().get(0)).negated();
    }

    private Condition isNull(Node.Call call) {
        Scalars.requireArguments(call, 1);
        Node operand = call.args().get(0);
        if (isCondition(operand)) {
            return isUnknown(operand);
        }
        if (operand instanceof Node.Interval interval) {
            return temporal.isNull(interval);
        }
        return spatial.isNull(operand)
                .or(() -> arrays.isNull(operand))
                .orElseGet(() -> Condition.isNull(scalars.of(operand).expression()));
    }

    private static boolean isCondition(Node node) {
        return node instanceof Node.Call call
                && Names.isKnown(call.name())
                && !Names.ARITHMETIC.contains(call.name())
                && !call.name().equals("casei")
                && !call.name().equals("accenti");
    }

    private Condition isUnknown(Node operand) {
        if (++nullTests > 3) {
            throw Mistake.at(operand, "IS NULL sur des conditions est emboîté plus de trois fois.");
        }
        Condition isNull = Condition.isNull(new Truth(condition(operand)));
        nullTests--;
        return isNull;
    }
}
