package org.maillage.api.wfs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maillage.api.ows.OwsParameters;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.layers.xml.XmlDocument;
import org.maillage.layers.xml.XmlElement;

/**
 * A request in XML as the key-value pairs that say the same, so that there is one reading of both, and an address for the next
 * page. Several queries become lists in parentheses (OGC 09-025r2, 6.2.5.3).
 */
final class PostedRequest {

    /** What operations have as elements, and what it is called in addresses. */
    private static final Map<String, String> LISTS = Map.of(
            "TypeName", "typeNames",
            "StoredQueryId", "storedQuery_Id",
            "AcceptVersions", "acceptVersions",
            "AcceptFormats", "acceptFormats",
            "Sections", "sections");

    private PostedRequest() {}

    static OwsParameters parameters(XmlElement root) {
        Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        values.putAll(root.attributes());
        values.remove("schemaLocation");
        values.put("request", root.name());
        LISTS.forEach((element, name) -> list(root.children(element)).ifPresent(list -> values.put(name, list)));
        root.child("StoredQuery").ifPresent(query -> stored(query, values));
        List<XmlElement> queries = root.children("Query");
        if (!queries.isEmpty()) {
            queries(queries, values);
        }
        namespaces(Stream.concat(queries.stream(), root.children("TypeName").stream()), values);
        return OwsParameters.of(values);
    }

    /** The texts of the elements, or of those in them, between commas. */
    private static Optional<String> list(List<XmlElement> elements) {
        List<String> texts = new ArrayList<>();
        for (XmlElement element : elements) {
            List<XmlElement> inside = element.children();
            (inside.isEmpty() ? List.of(element) : inside).forEach(one -> texts.add(one.value()));
        }
        return elements.isEmpty() ? Optional.empty() : Optional.of(String.join(",", texts));
    }

    private static void stored(XmlElement query, Map<String, String> values) {
        values.put("storedQuery_Id", query.attribute("id").orElse(""));
        query.children("Parameter")
                .forEach(parameter -> values.put(parameter.attribute("name").orElse(""), parameter.value()));
    }

    private static void queries(List<XmlElement> queries, Map<String, String> values) {
        put(values, "typeNames", queries, PostedRequest::typeNames);
        put(values, "propertyName", queries, query -> list(query.children("PropertyName"))
                .orElse(""));
        put(values, "filter", queries, PostedRequest::filter);
        put(values, "sortBy", queries, PostedRequest::sortBy);
        put(values, "srsName", queries, query -> query.attribute("srsName").orElse(""));
    }

    /** Those of the prefixes that names of types have. */
    private static void namespaces(Stream<XmlElement> naming, Map<String, String> values) {
        String names = values.getOrDefault("typeNames", "");
        values.put(
                "namespaces",
                naming.flatMap(element -> element.prefixes().entrySet().stream())
                        // names without prefix are ours, whatever the namespace of the request's own elements
                        .filter(prefix -> !prefix.getKey().isEmpty() && names.contains(prefix.getKey() + ":"))
                        .map(prefix -> "xmlns(" + prefix.getKey() + "," + prefix.getValue() + ")")
                        .distinct()
                        .collect(Collectors.joining(",")));
    }

    private static void put(
            Map<String, String> values, String name, List<XmlElement> queries, Function<XmlElement, String> part) {
        List<String> parts = queries.stream().map(part).toList();
        if (parts.stream().anyMatch(text -> !text.isEmpty())) {
            values.put(
                    name,
                    parts.size() == 1
                            ? parts.get(0)
                            : parts.stream().map(text -> "(" + text + ")").collect(Collectors.joining()));
        }
    }

    /** One name: a query of several is a join (OGC 09-025r2, 7.9.2.5.3.1), which is not what several queries answer. */
    private static String typeNames(XmlElement query) {
        String names = query.attribute("typeNames")
                .or(() -> query.attribute("typeName"))
                // as OWSLib writes it
                .or(() -> query.attribute("typenames"))
                .orElse("")
                .strip();
        if (names.matches(".*[\\s,].*")) {
            throw MaillageException.of(
                            ProblemKind.INVALID,
                            "option-not-supported",
                            "Ce service ne joint pas de types d'objets : une requête (Query) en nomme un.")
                    .with("parameter", "typeNames");
        }
        return names;
    }

    private static String sortBy(XmlElement query) {
        return query.child("SortBy").stream()
                .flatMap(sort -> sort.children("SortProperty").stream())
                .map(step -> step.children().stream().map(XmlElement::value).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(","));
    }

    /** What would end one of several filters stands in their texts in another form. */
    private static String filter(XmlElement query) {
        return query.child("Filter")
                .map(filter -> {
                    XmlDocument out = new XmlDocument();
                    copy(filter, "", out);
                    return out.toString().replace(")(", ")&#40;");
                })
                .orElse("");
    }

    private static void copy(XmlElement element, String around, XmlDocument out) {
        out.open(element.name());
        if (!element.namespace().equals(around)) {
            out.attribute("xmlns", element.namespace());
        }
        element.attributes().forEach(out::attribute);
        out.text(element.text());
        element.children().forEach(child -> copy(child, element.namespace(), out));
        out.close();
    }
}
