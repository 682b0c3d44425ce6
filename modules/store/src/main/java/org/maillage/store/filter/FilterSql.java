package org.maillage.store.filter;

import java.util.List;
import java.util.Set;
import org.geotools.api.filter.And;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.ExcludeFilter;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.IncludeFilter;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.spatial.BinarySpatialOperator;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.filter.ArrayRelation;
import org.maillage.layers.filter.LikePattern;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Property;
import org.maillage.store.dialect.SpatialDialect;

/** A filter of a layer as an SQL condition. */
public final class FilterSql {

    /** Not the backslash, which PostgreSQL and H2 need not read alike in literals. */
    private static final char LIKE_ESCAPE = '!';

    private final SpatialDialect dialect;
    private final ExpressionSql expressions;

    public FilterSql(Layer layer, SpatialDialect dialect) {
        this.dialect = dialect;
        this.expressions = new ExpressionSql(layer, dialect, this);
    }

    /** The properties that the conditions made so far name. */
    public Set<Property> named() {
        return expressions.named();
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
            return isList(or.getChildren()) ? in(or.getChildren()) : joined(or.getChildren(), " OR ");
        }
        if (filter instanceof Not not) {
            return not.getFilter() instanceof PropertyIsNull isNull
                    ? expressions.of(isNull.getExpression()).add(" IS NOT NULL")
                    : new Sql("NOT (").add(condition(not.getFilter())).add(")");
        }
        return leaf(filter);
    }

    private Sql leaf(Filter filter) {
        if (filter instanceof PropertyIsNull isNull) {
            return expressions.of(isNull.getExpression()).add(" IS NULL");
        }
        if (filter instanceof PropertyIsEqualTo equal) {
            return equal(equal);
        }
        if (filter instanceof BinaryComparisonOperator comparison) {
            return ordered(comparison);
        }
        if (filter instanceof PropertyIsLike like) {
            return like(like);
        }
        if (filter instanceof BinarySpatialOperator relation) {
            return SpatialSql.of(relation);
        }
        throw notUnderstood(filter);
    }

    private Sql joined(List<Filter> parts, String by) {
        Sql sql = new Sql("(");
        for (int i = 0; i < parts.size(); i++) {
            sql.add(i == 0 ? "" : by).add(condition(parts.get(i)));
        }
        return sql.add(")");
    }

    /** Whether the alternatives are one expression equal to several literals. */
    private static boolean isList(List<Filter> alternatives) {
        Expression first = alternatives.get(0) instanceof PropertyIsEqualTo equal ? equal.getExpression1() : null;
        return first != null
                && alternatives.stream()
                        .allMatch(alternative -> alternative instanceof PropertyIsEqualTo equal
                                && equal.getExpression1().equals(first)
                                && equal.getExpression2() instanceof Literal);
    }

    /** One list instead of many alternatives: PostgreSQL looks it up in a hash. */
    private Sql in(List<Filter> alternatives) {
        Sql sql = expressions.of(((PropertyIsEqualTo) alternatives.get(0)).getExpression1());
        for (int i = 0; i < alternatives.size(); i++) {
            sql.add(i == 0 ? " IN (" : ", ")
                    .add(expressions.of(((PropertyIsEqualTo) alternatives.get(i)).getExpression2()));
        }
        return sql.add(")");
    }

    private Sql equal(PropertyIsEqualTo equal) {
        if (equal.getExpression1() instanceof ArrayRelation relation) {
            return expressions.of(relation);
        }
        return expressions.of(equal.getExpression1()).add(" = ").add(expressions.of(equal.getExpression2()));
    }

    private Sql ordered(BinaryComparisonOperator comparison) {
        Sql left = expressions.of(comparison.getExpression1());
        Sql right = expressions.of(comparison.getExpression2());
        boolean text = expressions.isText(comparison.getExpression1());
        return (text ? left.as(dialect.byCodePoint(left.text())) : left)
                .add(operator(comparison))
                .add(right);
    }

    private static String operator(BinaryComparisonOperator comparison) {
        if (comparison instanceof PropertyIsLessThan) {
            return " < ";
        }
        if (comparison instanceof PropertyIsLessThanOrEqualTo) {
            return " <= ";
        }
        if (comparison instanceof PropertyIsGreaterThan) {
            return " > ";
        }
        if (comparison instanceof PropertyIsGreaterThanOrEqualTo) {
            return " >= ";
        }
        throw notUnderstood(comparison);
    }

    private Sql like(PropertyIsLike like) {
        String pattern = LikePattern.parse(
                        like.getLiteral(),
                        like.getWildCard().charAt(0),
                        like.getSingleChar().charAt(0),
                        like.getEscape().charAt(0))
                .sql(LIKE_ESCAPE);
        return expressions.of(like.getExpression()).add(" LIKE ? ESCAPE '" + LIKE_ESCAPE + "'", pattern);
    }

    private static MaillageException notUnderstood(Filter filter) {
        return MaillageException.parameter("filter", "Ce filtre n'est pas compris : " + filter);
    }
}
