package org.maillage.layers.filter;

import java.util.List;
import org.geotools.api.filter.capability.FunctionName;
import org.geotools.api.filter.expression.Expression;
import org.geotools.filter.FunctionExpressionImpl;
import org.geotools.filter.capability.FunctionNameImpl;
import org.jspecify.annotations.Nullable;

/** A list whose elements are not all literals (rule {@code arrayExpression} of OGC 21-065r2). Null when one of them is. */
public final class TextList extends FunctionExpressionImpl {

    private static final FunctionName NAME = new FunctionNameImpl(
            "list",
            FunctionNameImpl.parameter("list", String[].class),
            FunctionNameImpl.parameter("element", String.class));

    public TextList(List<Expression> elements) {
        super(NAME);
        // Not setParameters, which counts them against the declared arguments.
        params = List.copyOf(elements);
    }

    @Override
    public @Nullable Object evaluate(@Nullable Object feature) {
        String[] list = new String[getParameters().size()];
        for (int i = 0; i < list.length; i++) {
            Object element = getParameters().get(i).evaluate(feature);
            if (element == null) {
                return null;
            }
            list[i] = element.toString();
        }
        return list;
    }
}
