package org.maillage.api.features;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.maillage.api.html.Pages;
import org.maillage.api.question.Question;
import org.maillage.api.request.Format;
import org.maillage.api.request.Link;
import org.maillage.domain.vocabulary.Term;
import org.maillage.domain.vocabulary.Vocabularies;
import org.maillage.layers.filter.cql2.Cql2;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.layer.Property;
import org.maillage.layers.layer.PropertyType;
import org.maillage.layers.layer.SchemaVersion;
import org.maillage.layers.layer.SchemaVersions;
import org.maillage.layers.write.FeatureWriter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the features of a layer are made of, as JSON Schema 2020-12: the whole of it, what they can be filtered by (OGC 19-079r2,
 * 6) and sorted by (OGC 23-058r1, Part 5). Members of a feature are named as in the items.
 */
@RestController
public final class Schemas {

    private static final LocalText PLACE = new LocalText("Géométrie", "Geometry");
    private static final LocalText ID = new LocalText("Identifiant", "Identifier");

    private final Layers layers;
    private final FeatureWriter writer;
    private final Vocabularies vocabularies;
    private final SchemaVersions versions;
    private final Pages pages;
    private final Question question;

    public Schemas(
            Layers layers,
            FeatureWriter writer,
            Vocabularies vocabularies,
            SchemaVersions versions,
            Pages pages,
            Question question) {
        this.writer = writer;
        this.layers = layers;
        this.vocabularies = vocabularies;
        this.versions = versions;
        this.pages = pages;
        this.question = question;
    }

    /** What is written is what shows a fact of the record; the rest is made by the service, and only read. */
    @GetMapping("/ogc/collections/{id}/schema")
    ResponseEntity<Object> schema(HttpServletRequest request, HttpServletResponse response, @PathVariable String id) {
        return answer(request, response, id, "schema", (layer, lang) -> {
            Map<String, Map<String, Object>> members = new LinkedHashMap<>();
            members.put("id", identifier(lang));
            members.put(Cql2.GEOMETRY_MEMBER, place(layer, lang));
            members.putAll(properties(layer.properties().stream(), lang));
            int place = 1;
            for (Map.Entry<String, Map<String, Object>> member : members.entrySet()) {
                member.getValue().put("x-ogc-propertySeq", place++);
                if (isOnlyRead(layer, member.getKey())) {
                    member.getValue().put("readOnly", true);
                }
            }
            return members;
        });
    }

    @GetMapping("/ogc/collections/{id}/queryables")
    ResponseEntity<Object> queryables(
            HttpServletRequest request, HttpServletResponse response, @PathVariable String id) {
        return answer(request, response, id, "queryables", (layer, lang) -> {
            Map<String, Map<String, Object>> members = new LinkedHashMap<>();
            members.put(Cql2.GEOMETRY_MEMBER, place(layer, lang));
            members.putAll(properties(layer.properties().stream(), lang));
            return members;
        });
    }

    /** Lists and places have no order. */
    @GetMapping("/ogc/collections/{id}/sortables")
    ResponseEntity<Object> sortables(
            HttpServletRequest request, HttpServletResponse response, @PathVariable String id) {
        return answer(
                request,
                response,
                id,
                "sortables",
                (layer, lang) -> properties(
                        layer.properties().stream().filter(property -> property.type() != PropertyType.STRINGS), lang));
    }

    private ResponseEntity<Object> answer(
            HttpServletRequest request,
            HttpServletResponse response,
            String id,
            String resource,
            BiFunction<Layer, String, Map<String, Map<String, Object>>> members) {
        Layer layer = layers.get(id);
        return pages.answer(
                request,
                response,
                Format.SCHEMA,
                "schema",
                lang -> schema(layer, resource, members.apply(layer, lang), lang),
                (schema, lang) -> SchemaView.of(schema, resource, lang));
    }

    /** What the features had before: each version with what is other than in the one before it, the latest first. */
    @GetMapping("/ogc/collections/{id}/schema/versions")
    ResponseEntity<Object> versions(HttpServletRequest request, HttpServletResponse response, @PathVariable String id) {
        Layer layer = layers.get(id);
        return pages.answer(
                request,
                response,
                "schema-versions",
                lang -> SchemaHistory.of(layer, versions.of(layer), question.today(), lang));
    }

    private Map<String, Object> schema(
            Layer layer, String resource, Map<String, Map<String, Object>> members, String lang) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", Link.absolute("/ogc/collections/" + layer.id() + "/" + resource));
        List<SchemaVersion> told = versions.of(layer);
        schema.put("x-version", SchemaHistory.latest(told));
        schema.put("type", "object");
        schema.put("title", layer.title().in(lang));
        schema.put("properties", members);
        Set<String> required = resource.equals("schema") ? writer.required(layer) : Set.of();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        Announced.mark(schema, members, Announced.open(layer, told, question.today()), question.today(), lang);
        return schema;
    }

    private static boolean isOnlyRead(Layer layer, String member) {
        return member.equals("id")
                || layer.find(member).map(property -> property.fact() == null).orElse(false);
    }

    private static Map<String, Object> identifier(String lang) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", ID.in(lang));
        schema.put("type", "string");
        schema.put("format", "uuid");
        schema.put("x-ogc-role", "id");
        return schema;
    }

    private static Map<String, Object> place(Layer layer, String lang) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", PLACE.in(lang));
        schema.put("format", layer.geometry().schemaFormat());
        schema.put("x-ogc-role", "primary-geometry");
        return schema;
    }

    private Map<String, Map<String, Object>> properties(Stream<Property> properties, String lang) {
        Map<String, Map<String, Object>> members = new LinkedHashMap<>();
        properties.forEach(property -> members.put(property.name(), schema(property, lang)));
        return members;
    }

    private Map<String, Object> schema(Property property, String lang) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", property.title().in(lang));
        switch (property.type()) {
            case STRING -> schema.put("type", "string");
            case INTEGER -> schema.put("type", "integer");
            case NUMBER -> schema.put("type", "number");
            case BOOLEAN -> schema.put("type", "boolean");
            case DATE -> schema.putAll(Map.of("type", "string", "format", "date"));
            case TIMESTAMP -> schema.putAll(Map.of("type", "string", "format", "date-time"));
            case STRINGS -> schema.put("type", "array");
        }
        String role = property.role() == null ? "" : property.role();
        switch (role) {
            case "starts" -> schema.put("x-ogc-role", "primary-interval-start");
            case "ends" -> schema.put("x-ogc-role", "primary-interval-end");
            default -> {}
        }
        if (property.unit() != null) {
            schema.put("x-ogc-unit", property.unit());
            schema.put("x-ogc-unitLang", "UCUM");
        }
        List<String> codes = codes(property);
        if (property.type() == PropertyType.STRINGS) {
            schema.put("items", codes.isEmpty() ? Map.of("type", "string") : Map.of("type", "string", "enum", codes));
        } else if (!codes.isEmpty()) {
            schema.put("enum", codes);
        }
        return schema;
    }

    private List<String> codes(Property property) {
        return vocabularies.listAll().stream()
                .filter(term -> term.vocabulary().equals(property.vocabulary()))
                .map(Term::code)
                .toList();
    }
}
