package org.maillage.layers.filter;

import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.FilterVisitor;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;
import org.geotools.api.filter.expression.Expression;
import org.jspecify.annotations.Nullable;

/** The comparisons of OGC 21-065r2, 6.5, but {@code <>}, which is a negated equality. False when either side is null. */
public abstract class Comparison implements BinaryComparisonOperator {

    /** Each is one GeoTools filter. */
    public enum Operator {
        EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL;

        /** The operator that says the same with the sides exchanged. */
        public Operator mirrored() {
            return switch (this) {
                case EQUAL -> EQUAL;
                case LESS -> GREATER;
                case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
                case GREATER -> LESS;
                case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
            };
        }
    }

    private final Expression left;
    private final Expression right;

    private Comparison(Expression left, Expression right) {
        this.left = left;
        this.right = right;
    }

    public static Comparison of(Expression left, Operator operator, Expression right) {
        return switch (operator) {
            case EQUAL -> new Equal(left, right);
            case LESS -> new Less(left, right);
            case LESS_OR_EQUAL -> new LessOrEqual(left, right);
            case GREATER -> new Greater(left, right);
            case GREATER_OR_EQUAL -> new GreaterOrEqual(left, right);
        };
    }

    abstract boolean accepts(int order);

    @Override
    public boolean evaluate(@Nullable Object feature) {
        Object one = left.evaluate(feature);
        Object other = right.evaluate(feature);
        return one != null && other != null && accepts(Order.compare(one, other));
    }

    @Override
    public Expression getExpression1() {
        return left;
    }

    @Override
    public Expression getExpression2() {
        return right;
    }

    @Override
    public boolean isMatchingCase() {
        return true;
    }

    @Override
    public MatchAction getMatchAction() {
        return MatchAction.ANY;
    }

    @Override
    public String toString() {
        return "[" + left + " " + getClass().getSimpleName() + " " + right + "]";
    }

    private static final class Equal extends Comparison implements PropertyIsEqualTo {
        Equal(Expression left, Expression right) {
            super(left, right);
        }

        @Override
        boolean accepts(int order) {
            return order == 0;
        }

        @Override
        public Object accept(FilterVisitor visitor, @Nullable Object data) {
            return visitor.visit(this, data);
        }
    }

    private static final class Less extends Comparison implements PropertyIsLessThan {
        Less(Expression left, Expression right) {
            super(left, right);
        }

        @Override
        boolean accepts(int order) {
            return order < 0;
        }

        @Override
        public Object accept(FilterVisitor visitor, @Nullable Object data) {
            return visitor.visit(this, data);
        }
    }

    private static final class LessOrEqual extends Comparison implements PropertyIsLessThanOrEqualTo {
        LessOrEqual(Expression left, Expression right) {
            super(left, right);
        }

        @Override
        boolean accepts(int order) {
            return order <= 0;
        }

        @Override
        public Object accept(FilterVisitor visitor, @Nullable Object data) {
            return visitor.visit(this, data);
        }
    }

    private static final class Greater extends Comparison implements PropertyIsGreaterThan {
        Greater(Expression left, Expression right) {
            super(left, right);
        }

        @Override
        boolean accepts(int order) {
            return order > 0;
        }

        @Override
        public Object accept(FilterVisitor visitor, @Nullable Object data) {
            return visitor.visit(this, data);
        }
    }

    private static final class GreaterOrEqual extends Comparison implements PropertyIsGreaterThanOrEqualTo {
        GreaterOrEqual(Expression left, Expression right) {
            super(left, right);
        }

        @Override
        boolean accepts(int order) {
            return order >= 0;
        }

        @Override
        public Object accept(FilterVisitor visitor, @Nullable Object data) {
            return visitor.visit(this, data);
        }
    }
}
