package org.maillage.layers.filter.cql2;

import java.util.List;
import java.util.Locale;

/** Words of CQL2 text that look like functions and are literals in CQL2 JSON: DATE, TIMESTAMP, INTERVAL, BBOX. */
final class TextConstructors {

    private TextConstructors() {}

    static Node of(String name, List<Node> args, String where) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "date" -> Literals.date(onlyText(name, args, where), where);
            case "timestamp" -> Literals.timestamp(onlyText(name, args, where), where);
            case "interval" -> interval(args, where);
            case "bbox" ->
                Literals.box(args.stream().map(TextConstructors::coordinate).toList(), where);
            default -> new Node.Call(Names.canonical(name), args, where);
        };
    }

    private static String onlyText(String name, List<Node> args, String where) {
        if (args.size() == 1 && args.get(0) instanceof Node.Text text) {
            return text.value();
        }
        throw Mistake.at(where, name + " prend un texte.");
    }

    private static Node interval(List<Node> args, String where) {
        if (args.size() != 2) {
            throw Mistake.at(where, "un INTERVAL a un début et une fin.");
        }
        return new Node.Interval(bound(args.get(0)), bound(args.get(1)), where);
    }

    private static Node bound(Node node) {
        return node instanceof Node.Text text ? Literals.bound(text.value(), text.where()) : node;
    }

    private static double coordinate(Node node) {
        if (node instanceof Node.Numeric number) {
            return number.value().doubleValue();
        }
        throw Mistake.at(node, "une BBOX est faite de nombres.");
    }
}
