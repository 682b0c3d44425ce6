package org.maillage.layers.filter.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.factory.CommonFactoryFinder;
import org.maillage.layers.filter.ArrayRelation;
import org.maillage.layers.filter.Condition;
import org.maillage.layers.filter.TextList;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.PropertyType;

/** The array functions (OGC 21-065r2, 7.9) on list properties and lists in the filter, both taken as sets. */
final class ArrayFunctions {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final Layer layer;
    private final Scalars scalars;

    ArrayFunctions(Layer layer, Scalars scalars) {
        this.layer = layer;
        this.scalars = scalars;
    }

    /**
     * A list.
     *
     * @param foreign how many elements are no texts, and so never an element of a list property
     */
    private record ListOperand(Expression expression, List<Expression> operands, int foreign) {}

    Condition of(Node.Call call) {
        ListOperand one = list(call.args().get(0));
        ListOperand other = list(call.args().get(1));
        return switch (call.name()) {
            case "a_contains" -> contains(one, other);
            case "a_containedby" -> contains(other, one);
            case "a_overlaps" -> leaf(one, ArrayRelation.Kind.OVERLAPS, other);
            case "a_equals" -> Condition.and(List.of(contains(one, other), contains(other, one)));
            default -> throw Scalars.unknownFunction(call);
        };
    }

    Optional<Condition> isNull(Node node) {
        boolean isList = node instanceof Node.Elements || isListProperty(node);
        return isList
                ? Optional.of(Condition.or(
                        list(node).operands().stream().map(Condition::isNull).toList()))
                : Optional.empty();
    }

    private boolean isListProperty(Node node) {
        return node instanceof Node.PropertyRef property
                && layer.find(property.name())
                        .filter(p -> p.type() == PropertyType.STRINGS)
                        .isPresent();
    }

    private static Condition contains(ListOperand one, ListOperand other) {
        return other.foreign() == 0
                ? leaf(one, ArrayRelation.Kind.CONTAINS, other)
                : Condition.leaf(Filter.EXCLUDE, operands(one, other));
    }

    private static Condition leaf(ListOperand one, ArrayRelation.Kind kind, ListOperand other) {
        return Condition.leaf(
                new ArrayRelation(one.expression(), kind, other.expression()).holds(), operands(one, other));
    }

    private static List<Expression> operands(ListOperand one, ListOperand other) {
        List<Expression> both = new ArrayList<>(one.operands());
        both.addAll(other.operands());
        return both;
    }

    private ListOperand list(Node node) {
        if (node instanceof Node.Elements elements) {
            return elements(elements);
        }
        if (node instanceof Node.PropertyRef reference
                && !reference.isGeometry()
                && layer.get(reference.name()).type() == PropertyType.STRINGS) {
            Expression property = FILTERS.property(reference.name());
            return new ListOperand(property, List.of(property), 0);
        }
        throw Mistake.at(
                node, "une liste est attendue : une propriété qui en est une, ou des éléments entre parenthèses.");
    }

    private ListOperand elements(Node.Elements elements) {
        List<Expression> texts = new ArrayList<>();
        boolean literal = true;
        for (Node item : elements.items()) {
            // Lists and geometries are elements by the grammar, and never those of a list of texts.
            if (item instanceof Node.PropertyRef || item instanceof Node.Call || item instanceof Node.Text) {
                Operand element = scalars.of(item);
                if (element.type() == Operand.Type.TEXT) {
                    texts.add(element.expression());
                    literal &= element.isLiteral();
                }
            }
        }
        int foreign = elements.items().size() - texts.size();
        Expression list = new TextList(texts);
        return new ListOperand(literal ? FILTERS.literal(list.evaluate(null)) : list, texts, foreign);
    }
}
