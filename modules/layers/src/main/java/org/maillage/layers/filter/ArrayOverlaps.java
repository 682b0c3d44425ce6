package org.maillage.layers.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.geotools.api.filter.capability.FunctionName;
import org.geotools.api.filter.expression.Expression;
import org.geotools.filter.FunctionExpressionImpl;
import org.geotools.filter.capability.FunctionNameImpl;
import org.jspecify.annotations.Nullable;

/** {@code A_OVERLAPS} of CQL2: whether a list property and a list of values share an element; null when the list is. */
public final class ArrayOverlaps extends FunctionExpressionImpl {

    private static final FunctionName NAME = new FunctionNameImpl(
            "a_overlaps",
            FunctionNameImpl.parameter("overlap", Boolean.class),
            FunctionNameImpl.parameter("property", String[].class),
            FunctionNameImpl.parameter("values", String[].class));

    public ArrayOverlaps(Expression property, Expression values) {
        super(NAME);
        setParameters(List.of(property, values));
    }

    public Expression property() {
        return getParameters().get(0);
    }

    public Expression values() {
        return getParameters().get(1);
    }

    @Override
    public @Nullable Object evaluate(Object feature) {
        String[] have = property().evaluate(feature, String[].class);
        String[] wanted = values().evaluate(feature, String[].class);
        return have == null || wanted == null ? null : Arrays.stream(have).anyMatch(Set.of(wanted)::contains);
    }
}
