package org.maillage.layers.filter.fes;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.time.Rfc3339;
import org.maillage.layers.filter.cql2.Cql2;
import org.maillage.layers.filter.cql2.Limits;
import org.maillage.layers.filter.cql2.Literals;
import org.maillage.layers.filter.cql2.Mistake;
import org.maillage.layers.filter.cql2.Node;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.PropertyType;
import org.maillage.layers.xml.XmlElement;

/** What is compared: references, and literals, which in XML are texts and take the type of what they are compared with. */
final class FesOperands {

    private static final Set<String> REFERENCES = Set.of("ValueReference", "PropertyName");
    private static final Map<String, String> ARITHMETIC = Map.of("Add", "+", "Sub", "-", "Mul", "*", "Div", "/");
    private static final String ZONE = "(Z|[+-]\\d\\d:\\d\\d)";

    private final Layer layer;
    private final Limits limits;

    FesOperands(Layer layer, Limits limits) {
        this.layer = layer;
        this.limits = limits;
    }

    static boolean isReference(XmlElement element) {
        return REFERENCES.contains(element.name());
    }

    /** The property's name, {@link Cql2#GEOMETRY} or {@link Cql2#ID}. */
    String reference(XmlElement element) {
        return ValueReference.resolve(layer, element.value(), "filter");
    }

    /** Null for what is no property: a literal takes any type, the geometry and the id are not of these. */
    @Nullable PropertyType type(XmlElement element) {
        if (isReference(element)) {
            return layer.find(reference(element))
                    .map(property -> property.type())
                    .orElse(null);
        }
        return ARITHMETIC.containsKey(element.name()) ? PropertyType.NUMBER : null;
    }

    /** @param type of what the operand is compared with, for a literal */
    Node of(XmlElement element, PropertyType type) {
        limits.part(element.name());
        if (isReference(element)) {
            return new Node.PropertyRef(reference(element), element.name());
        }
        if (element.name().equals("Literal")) {
            limits.text(element.value(), element.name());
            return literal(element.value(), type, element.name());
        }
        String operator = ARITHMETIC.get(element.name());
        if (operator != null) {
            List<Node> sides = element.children().stream()
                    .map(side -> of(side, PropertyType.NUMBER))
                    .toList();
            return new Node.Call(operator, sides, element.name());
        }
        throw Mistake.at(element.name(), "ceci ne se compare pas ; il n'y a ni fonctions ni autres expressions.");
    }

    static Node literal(String text, PropertyType type, String where) {
        return switch (type) {
            case STRING, STRINGS -> Literals.text(text, where);
            case INTEGER, NUMBER -> number(text, where);
            case BOOLEAN -> truth(text, where);
            case DATE, TIMESTAMP -> time(text, where);
        };
    }

    private static Node number(String text, String where) {
        try {
            return Literals.number(text, where);
        } catch (NumberFormatException e) {
            throw Mistake.at(where, "« " + text + " » n'est pas un nombre.").causedBy(e);
        }
    }

    private static Node truth(String text, String where) {
        return switch (text) {
            case "true", "1" -> new Node.Bool(true, where);
            case "false", "0" -> new Node.Bool(false, where);
            default -> throw Mistake.at(where, "« " + text + " » n'est ni true ni false.");
        };
    }

    /** A date (GDAL writes it with slashes, XML Schema knows it with a zone), or an instant, which without a zone is one of UTC. */
    static Node time(String text, String where) {
        if (text.indexOf('T') < 0) {
            return Literals.date(text.replaceFirst(ZONE + "$", "").replace('/', '-'), where);
        }
        try {
            return new Node.Timestamp(instant(text).truncatedTo(ChronoUnit.MICROS), where);
        } catch (DateTimeException e) {
            throw Mistake.at(where, "« " + text + " » n'est pas un instant ; écrire 2026-11-21T10:00:00Z.")
                    .causedBy(e);
        }
    }

    private static Instant instant(String text) {
        boolean zoned = text.matches(".*" + ZONE);
        return Rfc3339.moment(zoned ? text : text + "Z").toInstant();
    }
}
