package org.maillage.layers.style.sld;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.filter.cql2.Cql2;
import org.maillage.layers.filter.cql2.Cql2Language;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Property;
import org.maillage.layers.layer.PropertyType;
import org.maillage.layers.xml.XmlElement;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the comparisons of Filter Encoding 1.0 and 1.1 by saying them in CQL2, so that types, nulls and unknown properties
 * mean what they mean everywhere.
 */
final class FilterReader {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Map<String, String> OPERATORS = Map.of(
            "PropertyIsEqualTo", "=",
            "PropertyIsNotEqualTo", "<>",
            "PropertyIsLessThan", "<",
            "PropertyIsLessThanOrEqualTo", "<=",
            "PropertyIsGreaterThan", ">",
            "PropertyIsGreaterThanOrEqualTo", ">=");

    private final Layer layer;
    private final Cql2 cql2;

    FilterReader(Layer layer, Reprojection reprojection) {
        this.layer = layer;
        this.cql2 = new Cql2(reprojection);
    }

    /** What the rule selects, as CQL2 JSON; empty for everything. */
    Optional<Object> read(XmlElement rule) {
        return rule.child("Filter").map(filter -> condition(only(filter)));
    }

    /** Those that none of the others selects. */
    static Object otherwise(List<Object> others) {
        return call("not", List.of(others.size() == 1 ? others.get(0) : call("or", others)));
    }

    Filter filter(Object condition) {
        return cql2.read(layer, JSON.writeValueAsString(condition), Cql2Language.JSON, Crs.CRS84);
    }

    private Object condition(XmlElement element) {
        String operator = OPERATORS.get(element.name());
        if (operator != null) {
            return compared(element, operator);
        }
        return switch (element.name()) {
            case "And" -> call("and", conditions(element));
            case "Or" -> call("or", conditions(element));
            case "Not" -> call("not", List.of(condition(only(element))));
            case "PropertyIsNull" -> call("isNull", List.of(reference(name(element))));
            case "PropertyIsBetween" -> between(element);
            default -> throw wrong("« " + element.name() + " » n'est pas compris dans un filtre de style.");
        };
    }

    private List<Object> conditions(XmlElement element) {
        List<Object> parts = new ArrayList<>();
        element.children().forEach(child -> parts.add(condition(child)));
        if (parts.size() < 2) {
            throw wrong(element.name() + " relie au moins deux conditions.");
        }
        return parts;
    }

    private Object compared(XmlElement element, String operator) {
        String name = name(element);
        return call(operator, List.of(reference(name), value(name, element.childValue("Literal"))));
    }

    private Object between(XmlElement element) {
        String name = name(element);
        return call(
                "between",
                List.of(
                        reference(name),
                        value(name, bound(element, "LowerBoundary")),
                        value(name, bound(element, "UpperBoundary"))));
    }

    private static String bound(XmlElement element, String name) {
        return element.child(name)
                .map(bound -> bound.child("Literal").map(XmlElement::value).orElse(bound.value()))
                .orElse("");
    }

    private static String name(XmlElement element) {
        String name = element.childValue("PropertyName");
        if (name == null) {
            throw wrong("Il manque PropertyName dans " + element.name() + ".");
        }
        return name.substring(name.indexOf(':') + 1);
    }

    /** Texts in XML are of the type that the property has. */
    private Object value(String name, @Nullable String text) {
        if (text == null) {
            throw wrong("Il manque Literal après « " + name + " ».");
        }
        PropertyType type = layer.find(name).map(Property::type).orElse(PropertyType.STRING);
        return switch (type) {
            case INTEGER, NUMBER -> Numbers.read(text, name);
            case BOOLEAN -> text.equals("true");
            case DATE -> Map.of("date", text);
            case TIMESTAMP -> Map.of("timestamp", text);
            case STRING, STRINGS -> text;
        };
    }

    private static Object reference(String name) {
        return Map.of("property", name);
    }

    private static Object call(String operator, List<Object> args) {
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("op", operator);
        call.put("args", args);
        return call;
    }

    private static XmlElement only(XmlElement element) {
        if (element.children().size() != 1) {
            throw wrong(element.name() + " contient une seule condition.");
        }
        return element.children().get(0);
    }

    private static MaillageException wrong(String message) {
        return MaillageException.parameter("style", message);
    }
}
