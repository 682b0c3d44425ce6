package org.maillage.layers.filter;

import java.util.List;
import org.geotools.api.filter.capability.FunctionName;
import org.geotools.api.filter.expression.Expression;
import org.geotools.filter.FunctionExpressionImpl;
import org.geotools.filter.capability.FunctionNameImpl;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of OGC 21-065r2, 7.11, on double precision numbers: {@code /} is real division. Null when an operand
 * is, when a divisor is zero, and when a power is no finite number.
 */
public final class Arithmetic extends FunctionExpressionImpl {

    /** The operations; the whole quotient is cut towards zero, and the remainder has the sign of the dividend. */
    public enum Operator {
        ADD("+"),
        SUBTRACT("-"),
        MULTIPLY("*"),
        DIVIDE("/"),
        DIVIDE_WHOLE("div"),
        REMAINDER("%"),
        POWER("^");

        private final String symbol;
        private final FunctionName function;

        Operator(String symbol) {
            this.symbol = symbol;
            this.function = new FunctionNameImpl(
                    symbol,
                    FunctionNameImpl.parameter("result", Double.class),
                    FunctionNameImpl.parameter("left", Number.class),
                    FunctionNameImpl.parameter("right", Number.class));
        }

        /** As CQL2 writes it. */
        public String symbol() {
            return symbol;
        }
    }

    private final Operator operator;

    public Arithmetic(Expression left, Operator operator, Expression right) {
        super(operator.function);
        this.operator = operator;
        setParameters(List.of(left, right));
    }

    public Operator operator() {
        return operator;
    }

    public Expression left() {
        return getParameters().get(0);
    }

    public Expression right() {
        return getParameters().get(1);
    }

    @Override
    public @Nullable Object evaluate(@Nullable Object feature) {
        Number one = (Number) left().evaluate(feature);
        Number other = (Number) right().evaluate(feature);
        return one == null || other == null ? null : compute(one.doubleValue(), other.doubleValue());
    }

    private @Nullable Double compute(double one, double other) {
        return switch (operator) {
            case ADD -> one + other;
            case SUBTRACT -> one - other;
            case MULTIPLY -> one * other;
            case DIVIDE -> other == 0 ? null : Double.valueOf(one / other);
            case DIVIDE_WHOLE -> other == 0 ? null : Double.valueOf(truncate(one / other));
            case REMAINDER -> remainder(one, other);
            case POWER -> power(one, other);
        };
    }

    /** The same steps as the SQL function {@code maillage_remainder}. */
    public static @Nullable Double remainder(double one, double other) {
        return other == 0 ? null : Double.valueOf(one - other * truncate(one / other));
    }

    /** The same cases as the SQL function {@code maillage_power}. */
    public static @Nullable Double power(double base, double exponent) {
        double power = Math.pow(base, exponent);
        return Double.isFinite(power) ? Double.valueOf(power) : null;
    }

    private static double truncate(double number) {
        return number < 0 ? Math.ceil(number) : Math.floor(number);
    }
}
