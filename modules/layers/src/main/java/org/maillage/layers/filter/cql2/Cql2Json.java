package org.maillage.layers.filter.cql2;

import java.util.ArrayList;
import java.util.List;
import org.maillage.layers.encode.JsonPosition;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** CQL2 JSON (OGC 21-065r2, 8.3 and Annex C). */
final class Cql2Json {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Limits limits = new Limits();
    private int depth;

    private Cql2Json() {}

    static Node parse(String filter) {
        Limits.length(filter);
        try {
            return new Cql2Json().node(MAPPER.readTree(filter), "$");
        } catch (JacksonException e) {
            throw Mistake.at(JsonPosition.of(e), "ce n'est pas du JSON.").causedBy(e);
        }
    }

    private Node node(JsonNode json, String where) {
        Limits.depth(++depth, where);
        limits.part(where);
        Node node =
                json.isObject() ? object(json, where) : json.isArray() ? elements(json, where) : scalar(json, where);
        depth--;
        return node;
    }

    private static Node scalar(JsonNode json, String where) {
        if (json.isString()) {
            return Literals.text(json.stringValue(), where);
        }
        if (json.isBoolean()) {
            return new Node.Bool(json.booleanValue(), where);
        }
        if (json.isNumber()) {
            return Literals.number(json.asString(), where);
        }
        throw Mistake.at(
                where, json.isNull() ? "null n'a pas de place ici ; utiliser isNull." : "il manque quelque chose.");
    }

    private Node elements(JsonNode json, String where) {
        return new Node.Elements(each(json, where), where);
    }

    private Node object(JsonNode json, String where) {
        if (json.has("op")) {
            return call(json, where);
        }
        if (json.has("property")) {
            return new Node.PropertyRef(text(json, "property", where), where);
        }
        if (json.has("date")) {
            return Literals.date(text(json, "date", where), where);
        }
        if (json.has("timestamp")) {
            return Literals.timestamp(text(json, "timestamp", where), where);
        }
        if (json.has("interval")) {
            return interval(json.get("interval"), where + ".interval");
        }
        if (json.has("type")) {
            return Shapes.fromGeoJson(json, where);
        }
        if (json.has("bbox")) {
            return box(json.get("bbox"), where + ".bbox");
        }
        throw Mistake.at(
                where, "un objet a op, property, date, timestamp, interval ou bbox, ou est une géométrie GeoJSON.");
    }

    private Node call(JsonNode json, String where) {
        JsonNode args = json.path("args");
        if (!args.isArray()) {
            throw Mistake.at(where, "une opération a une liste « args ».");
        }
        return new Node.Call(Names.canonical(text(json, "op", where)), each(args, where + ".args"), where);
    }

    private Node interval(JsonNode bounds, String where) {
        if (!bounds.isArray() || bounds.size() != 2) {
            throw Mistake.at(where, "un intervalle a un début et une fin.");
        }
        return new Node.Interval(bound(bounds.get(0), where + "[0]"), bound(bounds.get(1), where + "[1]"), where);
    }

    private Node bound(JsonNode json, String where) {
        return json.isString() ? Literals.bound(json.stringValue(), where) : node(json, where);
    }

    private static Node box(JsonNode numbers, String where) {
        List<Double> box = new ArrayList<>();
        for (JsonNode number : numbers) {
            if (!number.isNumber()) {
                throw Mistake.at(where, "une bbox est faite de nombres.");
            }
            box.add(number.asDouble());
        }
        return Literals.box(box, where);
    }

    private List<Node> each(JsonNode array, String where) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            nodes.add(node(array.get(i), where + "[" + i + "]"));
        }
        return nodes;
    }

    private static String text(JsonNode json, String member, String where) {
        JsonNode text = json.get(member);
        if (!text.isString()) {
            throw Mistake.at(where, "« " + member + " » est un texte.");
        }
        return Literals.text(text.stringValue(), where).value();
    }
}
