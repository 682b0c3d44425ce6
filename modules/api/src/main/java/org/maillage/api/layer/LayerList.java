package org.maillage.api.layer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.api.question.Question;
import org.maillage.api.request.Parameters;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.layer.Property;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The layers for the legend, and the figures of a question: its count and its facets. */
@RestController
public final class LayerList {

    private final Layers layers;
    private final LayerSource source;
    private final Question question;

    public LayerList(Layers layers, LayerSource source, Question question) {
        this.layers = layers;
        this.source = source;
        this.question = question;
    }

    record Known(List<Described> layers) {}

    /** @param base the layer that a publication is made of; null for a layer of records */
    record Described(
            String id,
            @Nullable String base,
            String kind,
            LocalText title,
            LocalText description,
            String geometryType,
            int minZoom,
            int maxZoom,
            @Nullable String attribution,
            @Nullable String licence,
            List<DescribedProperty> properties) {

        static Described of(Layer layer) {
            return new Described(
                    layer.id(),
                    layer.origin() == null ? null : layer.base().id(),
                    layer.kind(),
                    layer.title(),
                    layer.description(),
                    layer.geometry().code(),
                    layer.minZoom(),
                    layer.maxZoom(),
                    layer.attribution(),
                    layer.licence(),
                    layer.properties().stream().map(DescribedProperty::of).toList());
        }
    }

    /** @param members whether only they may be told it, and know of it */
    record DescribedProperty(
            String name,
            LocalText title,
            String type,
            @Nullable String unit,
            @Nullable String vocabulary,
            boolean facet,
            boolean tile,
            boolean members) {

        static DescribedProperty of(Property property) {
            return new DescribedProperty(
                    property.name(),
                    property.title(),
                    property.type().code(),
                    property.unit(),
                    property.vocabulary(),
                    property.facet(),
                    property.tile(),
                    property.protection().isForMembers());
        }
    }

    record Count(long count) {}

    record FacetValue(String value, long count) {}

    record Facets(long count, Map<String, List<FacetValue>> facets) {}

    @GetMapping("/api/layers")
    Known list(HttpServletRequest request) {
        Parameters.of(request).refuseOthers();
        return new Known(layers.ofRecords().stream().map(Described::of).toList());
    }

    /** Any of them, publications too, which are in no list of the explorer. */
    @GetMapping("/api/layers/{id}")
    Described one(HttpServletRequest request, @PathVariable String id) {
        Parameters.of(request).refuseOthers();
        return Described.of(layers.get(id));
    }

    @GetMapping("/api/layers/{id}/count")
    Count count(HttpServletRequest request, @PathVariable String id) {
        Parameters parameters = Parameters.of(request);
        FeatureQuery query = question.read(layers.get(id), parameters);
        parameters.refuseOthers();
        return new Count(source.count(query));
    }

    /** Each facet leaves the filters on its own property out, so that a value not chosen shows what it would add. */
    @GetMapping("/api/layers/{id}/facets")
    Facets facets(HttpServletRequest request, @PathVariable String id) {
        Layer layer = layers.get(id);
        Parameters parameters = Parameters.of(request);
        List<Property> by = facetProperties(layer, parameters.required("by"));
        FeatureQuery whole = question.read(layer, parameters);
        parameters.refuseOthers();
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        for (Property property : by) {
            FeatureQuery others = question.read(layer, parameters, Set.of(property.name()));
            List<FacetValue> values = new ArrayList<>();
            source.countBy(others, property).forEach((value, count) -> values.add(new FacetValue(value, count)));
            facets.put(property.name(), values);
        }
        return new Facets(source.count(whole), facets);
    }

    private static List<Property> facetProperties(Layer layer, String names) {
        List<Property> properties = new ArrayList<>();
        for (String name : names.split(",", -1)) {
            Property property = MaillageException.naming("by", () -> layer.get(name));
            if (!property.facet()) {
                throw MaillageException.parameter("by", "« " + name + " » ne se compte pas par valeur.");
            }
            properties.add(property);
        }
        return properties;
    }
}
