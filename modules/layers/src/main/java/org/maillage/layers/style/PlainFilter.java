package org.maillage.layers.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.And;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;

/** What a rule's filter says in the terms that every style language has: properties compared with values, and, or, not. */
public sealed interface PlainFilter {

    /** All of them hold. */
    record All(List<PlainFilter> parts) implements PlainFilter {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** One of them holds. */
    record Any(List<PlainFilter> parts) implements PlainFilter {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Negated(PlainFilter part) implements PlainFilter {}

    /** @param operator as SQL and CQL2 write it */
    record Compared(String property, String operator, Object value) implements PlainFilter {}

    record Missing(String property) implements PlainFilter {}

    /** Empty when the filter says more than these terms can, such as where a feature lies. */
    static Optional<PlainFilter> of(Filter filter) {
        if (filter instanceof And and) {
            return parts(and.getChildren()).map(All::new);
        }
        if (filter instanceof Or or) {
            return parts(or.getChildren()).map(Any::new);
        }
        if (filter instanceof Not not) {
            return of(not.getFilter()).map(Negated::new);
        }
        if (filter instanceof PropertyIsNull missing) {
            return missing.getExpression() instanceof PropertyName property
                    ? Optional.of(new Missing(property.getPropertyName()))
                    : Optional.empty();
        }
        return filter instanceof BinaryComparisonOperator comparison ? compared(comparison) : Optional.empty();
    }

    private static Optional<List<PlainFilter>> parts(List<Filter> filters) {
        List<PlainFilter> parts = new ArrayList<>();
        for (Filter filter : filters) {
            Optional<PlainFilter> part = of(filter);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        return Optional.of(parts);
    }

    private static Optional<PlainFilter> compared(BinaryComparisonOperator comparison) {
        return comparison.getExpression1() instanceof PropertyName property
                        && comparison.getExpression2() instanceof Literal literal
                        && literal.getValue() != null
                ? Optional.of(new Compared(property.getPropertyName(), operator(comparison), literal.getValue()))
                : Optional.empty();
    }

    private static String operator(BinaryComparisonOperator comparison) {
        if (comparison instanceof PropertyIsLessThan) {
            return "<";
        }
        if (comparison instanceof PropertyIsLessThanOrEqualTo) {
            return "<=";
        }
        if (comparison instanceof PropertyIsGreaterThan) {
            return ">";
        }
        return comparison instanceof PropertyIsGreaterThanOrEqualTo ? ">=" : "=";
    }
}
