package org.maillage.layers.filter.fes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.layers.filter.LikePattern;
import org.maillage.layers.filter.cql2.Cql2;
import org.maillage.layers.filter.cql2.Literals;
import org.maillage.layers.filter.cql2.Mistake;
import org.maillage.layers.filter.cql2.Node;
import org.maillage.layers.layer.PropertyType;
import org.maillage.layers.xml.XmlElement;

/** Comparisons (OGC 09-026r2, 7.7). */
final class FesComparisons {

    private static final Map<String, String> OPERATORS = Map.of(
            "PropertyIsEqualTo", "=",
            "PropertyIsNotEqualTo", "<>",
            "PropertyIsLessThan", "<",
            "PropertyIsGreaterThan", ">",
            "PropertyIsLessThanOrEqualTo", "<=",
            "PropertyIsGreaterThanOrEqualTo", ">=");

    private static final Set<String> OTHERS =
            Set.of("PropertyIsLike", "PropertyIsNull", "PropertyIsNil", "PropertyIsBetween");

    private final FesOperands operands;

    FesComparisons(FesOperands operands) {
        this.operands = operands;
    }

    static boolean reads(String name) {
        return OPERATORS.containsKey(name) || OTHERS.contains(name);
    }

    Node of(XmlElement element) {
        return switch (element.name()) {
            case "PropertyIsLike" -> like(element);
            case "PropertyIsNull", "PropertyIsNil" -> isNull(element);
            case "PropertyIsBetween" -> between(element);
            default -> binary(element, String.valueOf(OPERATORS.get(element.name())));
        };
    }

    private Node binary(XmlElement element, String operator) {
        requireChildren(element, 2);
        XmlElement left = element.children().get(0);
        XmlElement right = element.children().get(1);
        requireText(element, left);
        requireText(element, right);
        PropertyType type = type(left, right);
        if (isId(left) || isId(right)) {
            return identified(element, operator, isId(left) ? right : left);
        }
        if (type == PropertyType.STRINGS) {
            return list(element, operator, left, right);
        }
        boolean folded = type == PropertyType.STRING && !matchesCase(element);
        return call(element, operator, side(operands.of(left, type), folded), side(operands.of(right, type), folded));
    }

    private PropertyType type(XmlElement left, XmlElement right) {
        return Optional.ofNullable(operands.type(left))
                .or(() -> Optional.ofNullable(operands.type(right)))
                .orElse(PropertyType.STRING);
    }

    private boolean isId(XmlElement element) {
        return FesOperands.isReference(element) && operands.reference(element).equals(Cql2.ID);
    }

    private static Node identified(XmlElement element, String operator, XmlElement id) {
        if (!operator.equals("=") && !operator.equals("<>") || !id.name().equals("Literal")) {
            throw Mistake.at(element.name(), "un identifiant est égal ou non à un littéral, et n'a pas d'ordre.");
        }
        Set<UUID> ids = FeatureId.parse(id.value())
                .map(found -> Set.of(found.feature()))
                .orElse(Set.of());
        Node same = new Node.Identified(ids, element.name());
        return operator.equals("=") ? same : call(element, "not", same);
    }

    /**
     * A list equals a value when one of its values does, unless {@code matchAction} asks for all. {@code One}, exactly one of
     * them, is the same: lists are sets.
     */
    private Node list(XmlElement element, String operator, XmlElement left, XmlElement right) {
        boolean leftIsList = operands.type(left) == PropertyType.STRINGS;
        Node list = operands.of(leftIsList ? left : right, PropertyType.STRINGS);
        Node value =
                new Node.Elements(List.of(operands.of(leftIsList ? right : left, PropertyType.STRING)), element.name());
        boolean all = element.attribute("matchAction").filter("All"::equals).isPresent();
        return switch (operator) {
            case "=" -> call(element, all ? "a_containedby" : "a_overlaps", list, value);
            case "<>" -> call(element, "not", call(element, all ? "a_overlaps" : "a_containedby", list, value));
            default -> throw Mistake.at(element.name(), "les listes n'ont pas d'ordre.");
        };
    }

    private Node like(XmlElement element) {
        requireChildren(element, 2);
        Node text = operands.of(element.children().get(0), PropertyType.STRING);
        char any = sign(element, '*', "wildCard");
        char one = sign(element, '?', "singleChar");
        char escape = sign(element, '\\', "escapeChar", "escape");
        String pattern = LikePattern.parse(element.children().get(1).value(), any, one, escape)
                .sql('\\');
        boolean folded = !matchesCase(element);
        return call(element, "like", side(text, folded), side(Literals.text(pattern, element.name()), folded));
    }

    private static char sign(XmlElement element, char absent, String... attributes) {
        for (String attribute : attributes) {
            String given = element.attributes().get(attribute);
            if (given != null && given.length() == 1) {
                return given.charAt(0);
            }
            if (given != null) {
                throw Mistake.at(element.name(), "« " + attribute + " » est un caractère.");
            }
        }
        return absent;
    }

    private Node isNull(XmlElement element) {
        requireChildren(element, 1);
        return call(element, "isnull", operands.of(element.children().get(0), PropertyType.STRING));
    }

    private Node between(XmlElement element) {
        requireChildren(element, 3);
        XmlElement value = element.children().get(0);
        PropertyType type = Optional.ofNullable(operands.type(value)).orElse(PropertyType.STRING);
        return call(
                element,
                "between",
                operands.of(value, type),
                boundary(element, "LowerBoundary", type),
                boundary(element, "UpperBoundary", type));
    }

    private Node boundary(XmlElement element, String name, PropertyType type) {
        XmlElement boundary =
                element.child(name).orElseThrow(() -> Mistake.at(element.name(), "il manque " + name + "."));
        requireChildren(boundary, 1);
        return operands.of(boundary.children().get(0), type);
    }

    private static boolean matchesCase(XmlElement element) {
        return !element.attribute("matchCase").filter("false"::equals).isPresent();
    }

    private static Node side(Node node, boolean folded) {
        return folded ? new Node.Call("casei", List.of(node), node.where()) : node;
    }

    private static Node call(XmlElement element, String name, Node... arguments) {
        return new Node.Call(name, List.of(arguments), element.name());
    }

    /** What is no text is compared with nothing: OperationProcessingFailed of the WFS (OGC 09-025r2, 11.4). */
    private static void requireText(XmlElement element, XmlElement operand) {
        if (operand.name().equals("Literal") && !operand.children().isEmpty()) {
            throw MaillageException.of(
                            ProblemKind.INVALID,
                            "complex-literal",
                            "Filtre, " + element.name() + " : un littéral est un texte, et non un élément.")
                    .with("parameter", "filter")
                    .with("at", element.name());
        }
    }

    private static void requireChildren(XmlElement element, int count) {
        if (element.children().size() != count) {
            throw Mistake.at(
                    element.name(),
                    "il faut " + count + " opérandes, et non "
                            + element.children().size() + ".");
        }
    }
}
