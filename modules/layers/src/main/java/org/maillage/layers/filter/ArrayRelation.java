package org.maillage.layers.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.capability.FunctionName;
import org.geotools.api.filter.expression.Expression;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.filter.FunctionExpressionImpl;
import org.geotools.filter.capability.FunctionNameImpl;
import org.jspecify.annotations.Nullable;

/**
 * The array functions of OGC 21-065r2, 7.9, on lists of text taken as sets: {@code A_OVERLAPS} and {@code A_CONTAINS},
 * of which {@code A_CONTAINEDBY} is the mirror and {@code A_EQUALS} both ways. Null when either list is.
 */
public final class ArrayRelation extends FunctionExpressionImpl {

    /** How two sets lie. */
    public enum Kind {
        OVERLAPS,
        CONTAINS;

        private final FunctionName function = new FunctionNameImpl(
                "a_" + name().toLowerCase(Locale.ROOT),
                FunctionNameImpl.parameter("holds", Boolean.class),
                FunctionNameImpl.parameter("list", String[].class),
                FunctionNameImpl.parameter("other", String[].class));
    }

    private final Kind kind;

    public ArrayRelation(Expression list, Kind kind, Expression other) {
        super(kind.function);
        this.kind = kind;
        setParameters(List.of(list, other));
    }

    public Kind kind() {
        return kind;
    }

    public Expression list() {
        return getParameters().get(0);
    }

    public Expression other() {
        return getParameters().get(1);
    }

    /** As a condition. */
    public Filter holds() {
        return Comparison.of(
                this,
                Comparison.Operator.EQUAL,
                CommonFactoryFinder.getFilterFactory().literal(true));
    }

    @Override
    public @Nullable Object evaluate(@Nullable Object feature) {
        String[] one = (String[]) list().evaluate(feature);
        String[] two = (String[]) other().evaluate(feature);
        if (one == null || two == null) {
            return null;
        }
        return kind == Kind.OVERLAPS ? overlaps(one, two) : contains(one, two);
    }

    /** Whether the lists share an element. */
    public static boolean overlaps(String[] one, String[] other) {
        return Arrays.stream(one).anyMatch(Set.copyOf(Arrays.asList(other))::contains);
    }

    /** Whether the first has all elements of the second. */
    public static boolean contains(String[] one, String[] other) {
        return Set.copyOf(Arrays.asList(one)).containsAll(Arrays.asList(other));
    }
}
