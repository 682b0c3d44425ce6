package org.maillage.layers.filter;

import org.geotools.api.filter.FilterVisitor;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.spatial.BinarySpatialOperator;
import org.geotools.api.filter.spatial.Contains;
import org.geotools.api.filter.spatial.Crosses;
import org.geotools.api.filter.spatial.Equals;
import org.geotools.api.filter.spatial.Intersects;
import org.geotools.api.filter.spatial.Overlaps;
import org.geotools.api.filter.spatial.Touches;
import org.geotools.api.filter.spatial.Within;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * The spatial relations of OGC 21-065r2, 7.6 and 7.7, on geometries in EPSG:4326 as planar coordinates (what SQL does
 * too); {@code S_DISJOINT} is a negated {@code S_INTERSECTS}. False when either side is null.
 */
public abstract class SpatialRelation implements BinarySpatialOperator {

    /** Each is one GeoTools filter. */
    public enum Kind {
        INTERSECTS,
        EQUALS,
        TOUCHES,
        WITHIN,
        OVERLAPS,
        CROSSES,
        CONTAINS;

        /** The relation that says the same with the sides exchanged. */
        public Kind mirrored() {
            return switch (this) {
                case WITHIN -> CONTAINS;
                case CONTAINS -> WITHIN;
                default -> this;
            };
        }
    }

    private final Expression left;
    private final Expression right;

    private SpatialRelation(Expression left, Expression right) {
        this.left = left;
        this.right = right;
    }

    public static SpatialRelation of(Expression left, Kind kind, Expression right) {
        return switch (kind) {
            case INTERSECTS -> new IntersectsRelation(left, right);
            case EQUALS -> new EqualsRelation(left, right);
            case TOUCHES -> new TouchesRelation(left, right);
            case WITHIN -> new WithinRelation(left, right);
            case OVERLAPS -> new OverlapsRelation(left, right);
            case CROSSES -> new CrossesRelation(left, right);
            case CONTAINS -> new ContainsRelation(left, right);
        };
    }

    abstract boolean holds(Geometry one, Geometry other);

    @Override
    public boolean evaluate(@Nullable Object feature) {
        Geometry one = (Geometry) left.evaluate(feature);
        Geometry other = (Geometry) right.evaluate(feature);
        return one != null && other != null && holds(one, other);
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
    public MatchAction getMatchAction() {
        return MatchAction.ANY;
    }

    @Override
    public String toString() {
        return "[" + left + " " + getClass().getSimpleName() + " " + right + "]";
    }

    private static final class IntersectsRelation extends SpatialRelation implements Intersects {
        IntersectsRelation(Expression left, Expression right) {
            super(left, right);
        }

        @Override
        boolean holds(Geometry one, Geometry other) {
            return one.intersects(other);
        }

        @Override
        public Object accept(FilterVisitor visitor, @Nullable Object data) {
            return visitor.visit(this, data);
        }
    }

    private static final class EqualsRelation extends SpatialRelation implements Equals {
        EqualsRelation(Expression left, Expression right) {
            super(left, right);
        }

        @Override
        boolean holds(Geometry one, Geometry other) {
            return one.equalsTopo(other);
        }

        @Override
        public Object accept(FilterVisitor visitor, @Nullable Object data) {
            return visitor.visit(this, data);
        }
    }

    private static final class TouchesRelation extends SpatialRelation implements Touches {
        TouchesRelation(Expression left, Expression right) {
            super(left, right);
        }

        @Override
        boolean holds(Geometry one, Geometry other) {
            return one.touches(other);
        }

        @Override
        public Object accept(FilterVisitor visitor, @Nullable Object data) {
            return visitor.visit(this, data);
        }
    }

    private static final class WithinRelation extends SpatialRelation implements Within {
        WithinRelation(Expression left, Expression right) {
            super(left, right);
        }

        @Override
        boolean holds(Geometry one, Geometry other) {
            return one.within(other);
        }

        @Override
        public Object accept(FilterVisitor visitor, @Nullable Object data) {
            return visitor.visit(this, data);
        }
    }

    private static final class OverlapsRelation extends SpatialRelation implements Overlaps {
        OverlapsRelation(Expression left, Expression right) {
            super(left, right);
        }

        @Override
        boolean holds(Geometry one, Geometry other) {
            return one.overlaps(other);
        }

        @Override
        public Object accept(FilterVisitor visitor, @Nullable Object data) {
            return visitor.visit(this, data);
        }
    }

    private static final class CrossesRelation extends SpatialRelation implements Crosses {
        CrossesRelation(Expression left, Expression right) {
            super(left, right);
        }

        @Override
        boolean holds(Geometry one, Geometry other) {
            return one.crosses(other);
        }

        @Override
        public Object accept(FilterVisitor visitor, @Nullable Object data) {
            return visitor.visit(this, data);
        }
    }

    private static final class ContainsRelation extends SpatialRelation implements Contains {
        ContainsRelation(Expression left, Expression right) {
            super(left, right);
        }

        @Override
        boolean holds(Geometry one, Geometry other) {
            return one.contains(other);
        }

        @Override
        public Object accept(FilterVisitor visitor, @Nullable Object data) {
            return visitor.visit(this, data);
        }
    }
}
