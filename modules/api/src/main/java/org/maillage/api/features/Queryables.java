package org.maillage.api.features;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.api.request.Language;
import org.maillage.api.request.Link;
import org.maillage.api.request.Parameters;
import org.maillage.domain.vocabulary.Term;
import org.maillage.domain.vocabulary.Vocabularies;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.layer.Property;
import org.maillage.layers.layer.PropertyType;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a layer can be filtered by, as JSON Schema (OGC 19-079r2, 6). */
@RestController
public final class Queryables {

    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");

    private final Layers layers;
    private final Vocabularies vocabularies;

    public Queryables(Layers layers, Vocabularies vocabularies) {
        this.layers = layers;
        this.vocabularies = vocabularies;
    }

    @GetMapping("/ogc/collections/{id}/queryables")
    ResponseEntity<Map<String, Object>> queryables(
            HttpServletRequest request, HttpServletResponse response, @PathVariable String id) {
        Layer layer = layers.get(id);
        Parameters.of(request).refuseOthers();
        String lang = Language.of(request, response);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                "geom",
                Map.of(
                        "title",
                        "Géométrie",
                        "format",
                        layer.geometry().schemaFormat(),
                        "x-ogc-role",
                        "primary-geometry"));
        layer.properties().forEach(property -> properties.put(property.name(), schema(property, lang)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", Link.absolute("/ogc/collections/" + id + "/queryables"));
        schema.put("type", "object");
        schema.put("title", layer.title().in(lang));
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        return ResponseEntity.ok().contentType(SCHEMA).body(schema);
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
            case STRINGS -> schema.putAll(Map.of("type", "array", "items", Map.of("type", "string")));
        }
        String role = property.role() == null ? "" : property.role();
        switch (role) {
            case "starts" -> schema.put("x-ogc-role", "primary-interval-start");
            case "ends" -> schema.put("x-ogc-role", "primary-interval-end");
            default -> {}
        }
        if (property.unit() != null) {
            schema.put("x-ogc-unit", property.unit());
        }
        List<String> codes = codes(property);
        if (!codes.isEmpty() && property.type() == PropertyType.STRING) {
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
