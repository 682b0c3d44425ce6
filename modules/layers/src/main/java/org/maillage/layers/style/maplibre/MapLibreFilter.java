package org.maillage.layers.style.maplibre;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Filters of MapLibre, as expressions and in their older form ({@code ["==", "type", "ZPS"]}), as CQL2 JSON, so that types, names and limits
 * are those of every other filter.
 */
final class MapLibreFilter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Map<String, String> COMPARISONS =
            Map.of("==", "=", "!=", "<>", "<", "<", "<=", "<=", ">", ">", ">=", ">=");

    /** Levels of a filter: the reader of CQL2 takes no more. */
    private static final int DEEPEST = 50;

    private MapLibreFilter() {}

    static JsonNode toCql2(JsonNode filter, String path) {
        return condition(filter, path, 0);
    }

    private static JsonNode condition(JsonNode filter, String path, int depth) {
        String operator = filter.path(0).asString("");
        if (!filter.isArray() || depth > DEEPEST) {
            throw unread(path, filter);
        }
        if (COMPARISONS.containsKey(operator) && filter.size() == 3) {
            return call(COMPARISONS.get(operator), property(filter.get(1), path), value(filter.get(2), path));
        }
        return switch (operator) {
            case "all" -> joined("and", filter, path, depth);
            case "any" -> joined("or", filter, path, depth);
            case "none" -> call("not", joined("or", filter, path, depth));
            case "!" -> call("not", condition(filter.path(1), path + "[1]", depth + 1));
            case "has" -> call("not", missing(filter, path));
            case "!has" -> missing(filter, path);
            case "in" -> in(filter, path);
            case "!in" -> call("not", in(filter, path));
            default -> throw unread(path, filter);
        };
    }

    private static JsonNode joined(String operator, JsonNode filter, String path, int depth) {
        List<JsonNode> parts = new ArrayList<>();
        for (int i = 1; i < filter.size(); i++) {
            parts.add(condition(filter.get(i), path + "[" + i + "]", depth + 1));
        }
        if (parts.isEmpty()) {
            throw unread(path, filter);
        }
        return parts.size() == 1 ? parts.get(0) : call(operator, parts.toArray(JsonNode[]::new));
    }

    private static JsonNode missing(JsonNode filter, String path) {
        if (filter.size() != 2 || !filter.get(1).isString()) {
            throw unread(path, filter);
        }
        return call("isNull", named(filter.get(1).stringValue()));
    }

    /** {@code ["in", ["get", "p"], ["literal", […]]]}, or in the older form {@code ["in", "p", …]}. */
    private static JsonNode in(JsonNode filter, String path) {
        boolean listed = filter.path(2).path(0).asString("").equals("literal") && filter.size() == 3;
        List<JsonNode> values = new ArrayList<>();
        if (listed) {
            filter.get(2).path(1).forEach(values::add);
        } else {
            for (int i = 2; i < filter.size(); i++) {
                values.add(filter.get(i));
            }
        }
        ArrayNode list = JSON.arrayNode();
        values.forEach(value -> list.add(value(value, path)));
        if (list.isEmpty()) {
            throw unread(path, filter);
        }
        return call("in", property(filter.path(1), path), list);
    }

    private static JsonNode property(JsonNode given, String path) {
        if (given.isString() && !given.stringValue().startsWith("$")) {
            return named(given.stringValue());
        }
        if (given.size() == 2
                && given.path(0).asString("").equals("get")
                && given.get(1).isString()) {
            return named(given.get(1).stringValue());
        }
        throw unread(path, given);
    }

    private static JsonNode value(JsonNode given, String path) {
        if (given.isString() || given.isNumber() || given.isBoolean()) {
            return given;
        }
        throw unread(path, given);
    }

    private static ObjectNode named(String property) {
        return JSON.objectNode().put("property", property);
    }

    private static ObjectNode call(String operator, JsonNode... arguments) {
        ObjectNode call = JSON.objectNode().put("op", operator);
        ArrayNode list = call.putArray("args");
        for (JsonNode argument : arguments) {
            list.add(argument);
        }
        return call;
    }

    private static RuntimeException unread(String path, JsonNode what) {
        String said = what.toString();
        String shown = said.length() > 60 ? said.substring(0, 60) + "…" : said;
        return Mistakes.at(path, "ceci n'est pas lu dans un filtre ici : " + shown);
    }
}
