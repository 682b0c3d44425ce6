package org.maillage.layers.filter.fes;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.filter.cql2.Mistake;
import org.maillage.layers.filter.cql2.Node;
import org.maillage.layers.layer.PropertyType;
import org.maillage.layers.xml.XmlElement;

/**
 * Temporal operators (OGC 09-026r2, 7.9) of a property, which is an instant or a day, with an instant or a period. Those that
 * ask whether the property contains or overlaps something hold for no instant and are refused.
 */
final class FesTimes {

    /** The names, as capabilities tell them too. */
    static final Set<String> NAMES =
            Set.of("After", "Before", "During", "TEquals", "Begins", "Ends", "Meets", "MetBy", "AnyInteracts");

    private final FesOperands operands;

    FesTimes(FesOperands operands) {
        this.operands = operands;
    }

    static boolean reads(String name) {
        return NAMES.contains(name);
    }

    /** @param isInstant whether start and end are one literal */
    private record Span(Node start, Node end, boolean isInstant, String where) {

        Node node() {
            return isInstant ? start : new Node.Interval(start, end, where);
        }
    }

    Node of(XmlElement element) {
        if (element.children().size() != 2
                || !FesOperands.isReference(element.children().get(0))) {
            throw Mistake.at(element.name(), "il faut une propriété, puis un instant ou une période.");
        }
        Node property = operands.of(element.children().get(0), PropertyType.TIMESTAMP);
        Span span = span(element.children().get(1));
        return switch (element.name()) {
            case "After" -> call(element, "t_after", property, span.node());
            case "Before" -> call(element, "t_before", property, span.node());
            case "AnyInteracts" -> call(element, "t_intersects", property, span.node());
            case "TEquals" -> call(element, "t_equals", property, span.node());
            case "Begins", "Meets" -> call(element, "=", property, bound(span.start()));
            case "Ends", "MetBy" -> call(element, "=", property, bound(span.end()));
            default -> during(element, property, span);
        };
    }

    /** Neither at its start nor at its end. */
    private static Node during(XmlElement element, Node property, Span span) {
        if (span.isInstant()) {
            throw Mistake.at(element.name(), "une période est attendue.");
        }
        Node after = span.start() instanceof Node.Open
                ? new Node.Bool(true, element.name())
                : call(element, ">", property, span.start());
        Node before = span.end() instanceof Node.Open
                ? new Node.Bool(true, element.name())
                : call(element, "<", property, span.end());
        return call(element, "and", after, before);
    }

    private static Node bound(Node bound) {
        if (bound instanceof Node.Open) {
            throw Mistake.at(bound.where(), "cette fin de la période n'est pas dite.");
        }
        return bound;
    }

    private static Span span(XmlElement time) {
        String where = time.name();
        if (where.equals("TimePeriod")) {
            return new Span(end(time, "begin"), end(time, "end"), false, where);
        }
        if (!where.equals("TimeInstant") && !where.equals("Literal")) {
            throw Mistake.at(where, "un instant ou une période est attendu.");
        }
        String nested = time.childValue("timePosition");
        Node instant = FesOperands.time(nested == null ? time.value() : nested, where);
        return new Span(instant, instant, true, where);
    }

    /** {@code beginPosition}, or {@code begin} with an instant in it; unknown or absent it is open. */
    private static Node end(XmlElement period, String end) {
        String text = period.childValue(end + "Position");
        String known = text == null ? nested(period, end) : text;
        return known == null || known.isEmpty() ? new Node.Open(period.name()) : FesOperands.time(known, period.name());
    }

    private static @Nullable String nested(XmlElement period, String end) {
        return period.child(end)
                .flatMap(around -> around.child("TimeInstant"))
                .map(instant -> instant.childValue("timePosition"))
                .orElse(null);
    }

    private static Node call(XmlElement element, String name, Node... arguments) {
        return new Node.Call(name, List.of(arguments), element.name());
    }
}
