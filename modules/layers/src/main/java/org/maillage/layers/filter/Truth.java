package org.maillage.layers.filter;

import java.util.List;
import org.geotools.api.filter.capability.FunctionName;
import org.geotools.filter.FunctionExpressionImpl;
import org.geotools.filter.capability.FunctionNameImpl;
import org.jspecify.annotations.Nullable;

/** A condition as a value that may be null: true, false or unknown (OGC 21-065r2, 6.2, table 1). */
public final class Truth extends FunctionExpressionImpl {

    private static final FunctionName NAME =
            new FunctionNameImpl("truth", FunctionNameImpl.parameter("truth", Boolean.class));

    private final Condition condition;

    public Truth(Condition condition) {
        super(NAME);
        this.condition = condition;
        setParameters(List.of());
    }

    public Condition condition() {
        return condition;
    }

    @Override
    public @Nullable Object evaluate(@Nullable Object feature) {
        if (condition.holds().evaluate(feature)) {
            return true;
        }
        return condition.fails().evaluate(feature) ? false : null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
