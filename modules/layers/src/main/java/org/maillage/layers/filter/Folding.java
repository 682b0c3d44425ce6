package org.maillage.layers.filter;

import java.util.List;
import java.util.Locale;
import org.geotools.api.filter.capability.FunctionName;
import org.geotools.api.filter.expression.Expression;
import org.geotools.filter.FunctionExpressionImpl;
import org.geotools.filter.capability.FunctionNameImpl;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.text.TextFolding;

/** {@code CASEI} and {@code ACCENTI} (OGC 21-065r2, 7.3 and 7.4): a text as it is compared. Null for null. */
public final class Folding extends FunctionExpressionImpl {

    /** What does not matter. */
    public enum Kind {
        CASEI,
        ACCENTI;

        private final FunctionName function = new FunctionNameImpl(
                name().toLowerCase(Locale.ROOT),
                FunctionNameImpl.parameter("folded", String.class),
                FunctionNameImpl.parameter("text", String.class));
    }

    private final Kind kind;

    public Folding(Kind kind, Expression text) {
        super(kind.function);
        this.kind = kind;
        setParameters(List.of(text));
    }

    public Kind kind() {
        return kind;
    }

    public Expression text() {
        return getParameters().get(0);
    }

    @Override
    public @Nullable Object evaluate(@Nullable Object feature) {
        Object text = text().evaluate(feature);
        if (text == null) {
            return null;
        }
        return kind == Kind.CASEI ? TextFolding.foldCase(text.toString()) : TextFolding.foldAccents(text.toString());
    }
}
