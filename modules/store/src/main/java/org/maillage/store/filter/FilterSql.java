package org.maillage.store.filter;

import java.util.List;
import org.geotools.api.filter.And;
import org.geotools.api.filter.ExcludeFilter;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.IncludeFilter;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.spatial.Intersects;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.filter.ArrayOverlaps;
import org.maillage.layers.layer.Layer;
import org.maillage.store.dialect.SpatialDialect;

/** A filter of a layer as an SQL condition. */
public final class FilterSql {

    private final Layer layer;
    private final SpatialDialect dialect;

    public FilterSql(Layer layer, SpatialDialect dialect) {
        this.layer = layer;
        this.dialect = dialect;
    }

    /** @throws MaillageException for a property the layer has not, or a filter it cannot say */
    public Sql condition(Filter filter) {
        if (filter instanceof IncludeFilter) {
            return new Sql("TRUE");
        }
        if (filter instanceof ExcludeFilter) {
            return new Sql("FALSE");
        }
        if (filter instanceof And and) {
            return joined(and.getChildren(), " AND ");
        }
        if (filter instanceof Or or) {
            return joined(or.getChildren(), " OR ");
        }
        if (filter instanceof Not not) {
            return new Sql("NOT ").add(condition(not.getFilter()));
        }
        if (filter instanceof PropertyIsEqualTo equal) {
            return equal(equal);
        }
        if (filter instanceof Intersects intersects) {
            return intersects(intersects);
        }
        throw MaillageException.parameter("filter", "This filter is not understood: " + filter);
    }

    private Sql joined(List<Filter> parts, String by) {
        Sql sql = new Sql("(");
        for (int i = 0; i < parts.size(); i++) {
            sql.add(i == 0 ? "" : by).add(condition(parts.get(i)));
        }
        return sql.add(")");
    }

    private Sql equal(PropertyIsEqualTo equal) {
        if (equal.getExpression1() instanceof ArrayOverlaps overlaps) {
            return new Sql("").add(dialect.arraysOverlap(column(overlaps.property())), literal(overlaps.values()));
        }
        return new Sql(column(equal.getExpression1())).add(" = ?", literal(equal.getExpression2()));
    }

    private Sql intersects(Intersects intersects) {
        Geometry place = (Geometry) literal(intersects.getExpression2());
        byte[] box = new WKBWriter().write(place.getEnvelope());
        return new Sql("(geom && ST_GeomFromWKB(?, 4326) AND ST_Intersects(geom, ST_GeomFromWKB(?, 4326)))")
                .add("", box, new WKBWriter().write(place));
    }

    private String column(Expression expression) {
        if (expression instanceof PropertyName property) {
            return Sql.name(layer.get(property.getPropertyName()).name());
        }
        throw MaillageException.parameter("filter", "A property is expected, not " + expression);
    }

    private static Object literal(Expression expression) {
        if (expression instanceof Literal literal) {
            return literal.getValue();
        }
        throw MaillageException.parameter("filter", "A value is expected, not " + expression);
    }
}
