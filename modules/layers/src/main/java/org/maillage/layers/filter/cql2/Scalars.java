package org.maillage.layers.filter.cql2;

import java.util.Arrays;
import org.geotools.factory.CommonFactoryFinder;
import org.maillage.layers.filter.Arithmetic;
import org.maillage.layers.filter.Folding;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Property;

/** Scalars: literals, properties, folded texts and arithmetic (OGC 21-065r2, 6.3, 6.5, 7.3, 7.4, 7.11). */
final class Scalars {

    private final Layer layer;

    Scalars(Layer layer) {
        this.layer = layer;
    }

    Operand of(Node node) {
        if (node instanceof Node.PropertyRef property) {
            return property(property);
        }
        if (node instanceof Node.Call call) {
            return call(call);
        }
        return literal(node);
    }

    /** @param purpose what the scalar is for, to say in the message */
    Operand of(Node node, Operand.Type type, String purpose) {
        Operand operand = of(node);
        if (operand.type() != type) {
            throw Mistake.at(
                    node,
                    purpose + " est " + type.word() + ", et ceci est "
                            + operand.type().word() + ".");
        }
        return operand;
    }

    private static Operand literal(Node node) {
        if (node instanceof Node.Text text) {
            return Operand.literal(text.value(), Operand.Type.TEXT);
        }
        if (node instanceof Node.Numeric number) {
            return Operand.literal(number.value(), Operand.Type.NUMBER);
        }
        if (node instanceof Node.Bool bool) {
            return Operand.literal(bool.value(), Operand.Type.BOOLEAN);
        }
        if (node instanceof Node.Date date) {
            return Operand.literal(date.value(), Operand.Type.DATE);
        }
        if (node instanceof Node.Timestamp timestamp) {
            return Operand.literal(timestamp.value(), Operand.Type.TIMESTAMP);
        }
        String what = node instanceof Node.Interval
                ? "un intervalle"
                : node instanceof Node.Elements ? "une liste" : "une géométrie";
        throw Mistake.at(node, what + " ne se compare pas ici ; il y a des fonctions pour cela.");
    }

    private Operand property(Node.PropertyRef reference) {
        if (reference.isGeometry()) {
            throw Mistake.at(reference, "la géométrie ne se compare pas ; il y a les fonctions S_ pour cela.");
        }
        Property property = layer.get(reference.name());
        Operand.Type type = Operand.Type.of(property.type());
        if (type == null) {
            throw Mistake.at(
                    reference,
                    "« " + property.name() + " » est une liste et ne se compare pas ; il y a les fonctions A_.");
        }
        return new Operand(CommonFactoryFinder.getFilterFactory().property(property.name()), type);
    }

    private Operand call(Node.Call call) {
        if (call.name().equals("casei") || call.name().equals("accenti")) {
            return folded(call);
        }
        if (Names.ARITHMETIC.contains(call.name())) {
            return arithmetic(call);
        }
        if (Names.isKnown(call.name())) {
            throw Mistake.at(call, "une condition (« " + Names.spelled(call.name()) + " ») ne se compare pas.");
        }
        throw unknownFunction(call);
    }

    static RuntimeException unknownFunction(Node.Call call) {
        return Mistake.at(call, "il n'y a pas de fonction « " + call.name() + " » ici ; seulement celles de la norme.")
                .with("function", call.name());
    }

    private Operand folded(Node.Call call) {
        Folding.Kind kind = call.name().equals("casei") ? Folding.Kind.CASEI : Folding.Kind.ACCENTI;
        requireArguments(call, 1);
        Operand text = of(call.args().get(0), Operand.Type.TEXT, "ce que " + kind + " prend");
        return Operand.function(new Folding(kind, text.expression()), Operand.Type.TEXT, text);
    }

    private Operand arithmetic(Node.Call call) {
        requireArguments(call, 2);
        String purpose = "ce que « " + call.name() + " » prend";
        Operand left = of(call.args().get(0), Operand.Type.NUMBER, purpose);
        Operand right = of(call.args().get(1), Operand.Type.NUMBER, purpose);
        Arithmetic.Operator operator = Arrays.stream(Arithmetic.Operator.values())
                .filter(candidate -> candidate.symbol().equals(call.name()))
                .findFirst()
                .orElseThrow();
        return Operand.function(
                new Arithmetic(left.expression(), operator, right.expression()), Operand.Type.NUMBER, left, right);
    }

    static void requireArguments(Node.Call call, int count) {
        if (call.args().size() != count) {
            throw Mistake.at(
                    call,
                    "« " + Names.spelled(call.name()) + " » prend " + count + " arguments, et non "
                            + call.args().size() + ".");
        }
    }
}
