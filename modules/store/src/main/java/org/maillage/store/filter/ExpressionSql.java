package org.maillage.store.filter;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.filter.Arithmetic;
import org.maillage.layers.filter.ArrayRelation;
import org.maillage.layers.filter.DayBound;
import org.maillage.layers.filter.Folding;
import org.maillage.layers.filter.TextList;
import org.maillage.layers.filter.Truth;
import org.maillage.layers.filter.cql2.Cql2;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Property;
import org.maillage.layers.layer.PropertyType;
import org.maillage.store.dialect.SpatialDialect;

/** The values that conditions compare, as SQL: columns of the layer's view, bound parameters, and our functions. */
final class ExpressionSql {

    private final Layer layer;
    private final SpatialDialect dialect;
    private final FilterSql conditions;
    private final Set<Property> named = new HashSet<>();

    ExpressionSql(Layer layer, SpatialDialect dialect, FilterSql conditions) {
        this.layer = layer;
        this.dialect = dialect;
        this.conditions = conditions;
    }

    Set<Property> named() {
        return named;
    }

    /** @throws MaillageException for a property the layer has not, or an expression that has no SQL */
    Sql of(Expression expression) {
        if (expression instanceof PropertyName property) {
            return new Sql(column(property.getPropertyName()));
        }
        if (expression instanceof Literal literal) {
            return new Sql("").add("?", bound(literal.getValue()));
        }
        if (expression instanceof Folding folding) {
            String function = folding.kind() == Folding.Kind.CASEI ? "maillage_fold_case(" : "maillage_fold_accents(";
            return new Sql(function).add(of(folding.text())).add(")");
        }
        if (expression instanceof Arithmetic arithmetic) {
            return arithmetic(arithmetic);
        }
        if (expression instanceof DayBound day) {
            String function = day.end() == DayBound.End.FIRST ? "maillage_day_first(" : "maillage_day_last(";
            return new Sql(function).add(of(day.date())).add(")");
        }
        if (expression instanceof ArrayRelation relation) {
            return arrays(relation);
        }
        if (expression instanceof TextList list) {
            return list(list.getParameters());
        }
        if (expression instanceof Truth truth) {
            return truth(truth);
        }
        throw MaillageException.parameter("filter", "Cette expression n'est pas comprise : " + expression);
    }

    /** Whether it is compared in code-point order. */
    boolean isText(Expression expression) {
        if (expression instanceof PropertyName property) {
            return !property.getPropertyName().equals(Cql2.GEOMETRY)
                    && layer.get(property.getPropertyName()).type() == PropertyType.STRING;
        }
        return expression instanceof Folding
                || (expression instanceof Literal literal && literal.getValue() instanceof String);
    }

    private String column(String name) {
        if (name.equals(Cql2.GEOMETRY)) {
            return "geom";
        }
        if (name.equals(Cql2.ID)) {
            return "id";
        }
        Property property = layer.get(name);
        named.add(property);
        return Sql.name(property.name());
    }

    private static @Nullable Object bound(@Nullable Object value) {
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }

    private Sql arithmetic(Arithmetic arithmetic) {
        Sql left = number(arithmetic.left());
        Sql right = number(arithmetic.right());
        return switch (arithmetic.operator()) {
            case ADD, SUBTRACT, MULTIPLY ->
                new Sql("(")
                        .add(left)
                        .add(" " + arithmetic.operator().symbol() + " ")
                        .add(right)
                        .add(")");
            case DIVIDE -> new Sql("(").add(left).add(" / NULLIF(").add(right).add(", 0))");
            case DIVIDE_WHOLE ->
                new Sql("TRUNC(").add(left).add(" / NULLIF(").add(right).add(", 0))");
            case REMAINDER ->
                new Sql("maillage_remainder(").add(left).add(", ").add(right).add(")");
            case POWER ->
                new Sql("maillage_power(").add(left).add(", ").add(right).add(")");
        };
    }

    /** In double precision: whole numbers would be divided as whole numbers. */
    private Sql number(Expression operand) {
        return operand instanceof Arithmetic
                ? of(operand)
                : new Sql("CAST(").add(of(operand)).add(" AS double precision)");
    }

    private Sql arrays(ArrayRelation relation) {
        Sql list = of(relation.list());
        Sql other = of(relation.other());
        String sql = relation.kind() == ArrayRelation.Kind.OVERLAPS
                ? dialect.arraysOverlap(list.text(), other.text())
                : dialect.arrayContains(list.text(), other.text());
        return list.followedBy(other).as(sql);
    }

    /** Null when an element is: to SQL it would be a list with a null in it. */
    private Sql list(List<Expression> elements) {
        Sql sql = new Sql("CASE WHEN TRUE");
        for (Expression element : elements) {
            sql.add(" AND ").add(text(element)).add(" IS NOT NULL");
        }
        sql.add(" THEN ARRAY[");
        for (int i = 0; i < elements.size(); i++) {
            sql.add(i == 0 ? "" : ", ").add(text(elements.get(i)));
        }
        return sql.add("] END");
    }

    private Sql text(Expression element) {
        return new Sql("CAST(").add(of(element)).add(" AS varchar)");
    }

    private Sql truth(Truth truth) {
        return new Sql("CASE WHEN ")
                .add(conditions.condition(truth.condition().holds()))
                .add(" THEN TRUE WHEN ")
                .add(conditions.condition(truth.condition().fails()))
                .add(" THEN FALSE END");
    }
}
