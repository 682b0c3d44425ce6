package org.maillage.layers.filter;

import java.util.ArrayList;
import java.util.List;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.factory.CommonFactoryFinder;

/**
 * A three-valued condition (OGC 21-065r2, 6.2, table 1) as two two-valued filters: when it is true, and when it is
 * false; where neither holds it is unknown. Negation exchanges them, which pushes NOT to the leaves; there « false » is
 * « not true, and no operand is null ». So SQL, whose NOT knows three values, and {@link Filter#evaluate}, which knows
 * two, select the same features.
 */
public record Condition(Filter holds, Filter fails) {

    public static final Condition ALWAYS = new Condition(Filter.INCLUDE, Filter.EXCLUDE);
    public static final Condition NEVER = new Condition(Filter.EXCLUDE, Filter.INCLUDE);
    private static final Condition UNKNOWN = new Condition(Filter.EXCLUDE, Filter.EXCLUDE);

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    /**
     * A leaf that is unknown as soon as one of its operands is null. A leaf of literals alone is decided at once.
     *
     * @param leaf a filter that is false when an operand is null
     */
    public static Condition leaf(Filter leaf, List<Expression> operands) {
        List<Filter> known = new ArrayList<>();
        for (Expression operand : operands) {
            if (!(operand instanceof Literal literal)) {
                known.add(notNull(operand));
            } else if (literal.getValue() == null) {
                return UNKNOWN;
            }
        }
        if (known.isEmpty()) {
            return of(leaf.evaluate(null));
        }
        Filter no = leaf == Filter.EXCLUDE ? all(known) : all(List.of(not(leaf), all(known)));
        return new Condition(leaf, no);
    }

    public static Condition of(boolean value) {
        return value ? ALWAYS : NEVER;
    }

    /** Never unknown. */
    public static Condition isNull(Expression expression) {
        if (expression instanceof Literal literal) {
            return of(literal.getValue() == null);
        }
        Filter isNull = FILTERS.isNull(expression);
        return new Condition(isNull, not(isNull));
    }

    public static Condition and(List<Condition> parts) {
        return new Condition(
                all(parts.stream().map(Condition::holds).toList()),
                any(parts.stream().map(Condition::fails).toList()));
    }

    public static Condition or(List<Condition> parts) {
        return new Condition(
                any(parts.stream().map(Condition::holds).toList()),
                all(parts.stream().map(Condition::fails).toList()));
    }

    public Condition negated() {
        return new Condition(fails, holds);
    }

    /** All of the filters, simplified: INCLUDE when there are none. */
    public static Filter all(List<Filter> filters) {
        if (filters.contains(Filter.EXCLUDE)) {
            return Filter.EXCLUDE;
        }
        List<Filter> needed =
                filters.stream().filter(part -> part != Filter.INCLUDE).toList();
        return needed.isEmpty() ? Filter.INCLUDE : needed.size() == 1 ? needed.get(0) : FILTERS.and(needed);
    }

    /** Any of the filters, simplified: EXCLUDE when there are none. */
    public static Filter any(List<Filter> filters) {
        if (filters.contains(Filter.INCLUDE)) {
            return Filter.INCLUDE;
        }
        List<Filter> possible =
                filters.stream().filter(part -> part != Filter.EXCLUDE).toList();
        return possible.isEmpty() ? Filter.EXCLUDE : possible.size() == 1 ? possible.get(0) : FILTERS.or(possible);
    }

    private static Filter notNull(Expression expression) {
        return not(FILTERS.isNull(expression));
    }

    private static Filter not(Filter filter) {
        return FILTERS.not(filter);
    }
}
