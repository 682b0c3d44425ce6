package org.maillage.store.filter;

import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.spatial.BinarySpatialOperator;
import org.geotools.api.filter.spatial.Contains;
import org.geotools.api.filter.spatial.Crosses;
import org.geotools.api.filter.spatial.Disjoint;
import org.geotools.api.filter.spatial.Equals;
import org.geotools.api.filter.spatial.Intersects;
import org.geotools.api.filter.spatial.Overlaps;
import org.geotools.api.filter.spatial.Touches;
import org.geotools.api.filter.spatial.Within;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.filter.cql2.Cql2;

/**
 * Spatial relations as SQL: the boxes first, because only they find the index on both databases (design.md 5). What is indexed
 * is the box around the true place and the blurred one, whichever of them the caller sees as the geometry.
 */
final class SpatialSql {

    private static final String GEOMETRY = "ST_GeomFromWKB(?, 4326)";

    private SpatialSql() {}

    /** @throws MaillageException for a relation that has no SQL */
    static Sql of(BinarySpatialOperator relation) {
        if (relation instanceof Disjoint) {
            return new Sql("NOT ").add(meeting(relation, "ST_Intersects"));
        }
        return meeting(relation, function(relation));
    }

    /** A relation that holds only where the boxes meet. */
    private static Sql meeting(BinarySpatialOperator relation, String function) {
        Expression left = relation.getExpression1();
        Expression right = relation.getExpression2();
        return new Sql("(")
                .add(operand(left, true))
                .add(" && ")
                .add(operand(right, true))
                .add(" AND " + function + "(")
                .add(operand(left, false))
                .add(", ")
                .add(operand(right, false))
                .add("))");
    }

    private static Sql operand(Expression expression, boolean box) {
        if (expression instanceof PropertyName property
                && property.getPropertyName().equals(Cql2.GEOMETRY)) {
            return new Sql(box ? "geom_cover" : "geom");
        }
        if (expression instanceof Literal literal && literal.getValue() instanceof Geometry geometry) {
            return new Sql("").add(GEOMETRY, new WKBWriter().write(box ? geometry.getEnvelope() : geometry));
        }
        throw MaillageException.parameter("filter", "Une géométrie est attendue, et non " + expression);
    }

    private static String function(BinarySpatialOperator relation) {
        if (relation instanceof Intersects) {
            return "ST_Intersects";
        }
        if (relation instanceof Within) {
            return "ST_Within";
        }
        if (relation instanceof Contains) {
            return "ST_Contains";
        }
        if (relation instanceof Equals) {
            return "ST_Equals";
        }
        if (relation instanceof Touches) {
            return "ST_Touches";
        }
        if (relation instanceof Overlaps) {
            return "ST_Overlaps";
        }
        if (relation instanceof Crosses) {
            return "ST_Crosses";
        }
        throw MaillageException.parameter("filter", "Cette relation spatiale n'est pas comprise : " + relation);
    }
}
