package org.maillage.api.wfs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.maillage.api.ows.OwsParameters;
import org.maillage.api.question.Question;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.crs.SrsName;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.filter.BoundingBox;
import org.maillage.layers.filter.Condition;
import org.maillage.layers.filter.SpatialRelation;
import org.maillage.layers.filter.cql2.Cql2;
import org.maillage.layers.filter.cql2.Cql2Language;
import org.maillage.layers.filter.fes.FeatureId;
import org.maillage.layers.filter.fes.Fes;
import org.maillage.layers.filter.fes.ValueReference;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Property;
import org.maillage.layers.layer.PropertyType;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.Sort;

/** The parameters that say of one layer which features, which of their properties, and in which order. */
final class QueryParts {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final Question question;
    private final Fes fes;
    private final Reprojection reprojection;
    private final Cql2 cql2;

    QueryParts(Question question, Fes fes, Reprojection reprojection) {
        this.question = question;
        this.fes = fes;
        this.reprojection = reprojection;
        this.cql2 = new Cql2(reprojection);
    }

    /** @param group which of several queries it is, for parameters that have a value for each */
    FeatureQuery query(Layer layer, int group, OwsParameters parameters) {
        FeatureQuery everything = FeatureQuery.of(layer, question.today());
        FeatureQuery selected = selected(everything, group, parameters);
        List<Sort> order = Groups.of(parameters, "sortBy", group)
                .map(text -> order(layer, text))
                .orElse(List.of());
        return reading(selected, group, parameters).page(order, 0, null);
    }

    private FeatureQuery selected(FeatureQuery everything, int group, OwsParameters parameters) {
        Layer layer = everything.layer();
        List<String> ids = ids(parameters);
        // OWSLib calls it « query » when it asks by an address
        Optional<String> filter =
                Groups.of(parameters, "filter", group).or(() -> Groups.of(parameters, "query", group));
        Optional<String> bbox = parameters.text("bbox");
        Optional<String> cqlFilter = parameters.text("CQL_FILTER");
        if (Stream.of(filter.isPresent(), bbox.isPresent(), !ids.isEmpty())
                                .filter(given -> given)
                                .count()
                        > 1
                || cqlFilter.isPresent() && (filter.isPresent() || !ids.isEmpty())) {
            throw MaillageException.parameter(
                    "filter", "FILTER, BBOX et RESOURCEID s'excluent ; CQL_FILTER ne va qu'avec BBOX.");
        }
        if (!ids.isEmpty()) {
            return identified(everything, ids, FeatureTypes.given(parameters).isPresent());
        }
        return everything.where(Condition.all(Stream.of(
                        filter.map(text -> fes.read(layer, text)),
                        bbox.map(this::box),
                        cqlFilter.map(text -> cql(layer, text)))
                .flatMap(Optional::stream)
                .toList()));
    }

    /** As in the WMS, of every type that is asked for: GeoServer has taught it to many programs. */
    private Filter cql(Layer layer, String text) {
        return MaillageException.naming("CQL_FILTER", () -> cql2.read(layer, text, Cql2Language.TEXT, Crs.CRS84));
    }

    /** {@code RESOURCEID}, in 1.1.0 {@code FEATUREID}. */
    static List<String> ids(OwsParameters parameters) {
        List<String> ids = new ArrayList<>(parameters.list("resourceId"));
        ids.addAll(parameters.list("featureId"));
        return ids;
    }

    /** @param typed whether the types are given too, which then must be those of the ids */
    private FeatureQuery identified(FeatureQuery everything, List<String> ids, boolean typed) {
        Set<UUID> features = new LinkedHashSet<>();
        for (String text : ids) {
            FeatureId.parse(text).ifPresent(id -> {
                if (id.layer().equals(everything.layer().id())) {
                    features.add(id.feature());
                } else if (typed) {
                    throw MaillageException.parameter(
                            "resourceId", "« " + text + " » n'est pas un objet du type demandé.");
                }
            });
        }
        return features.size() == 1
                ? everything.withId(features.iterator().next())
                : everything.where(fes.identified(everything.layer(), features));
    }

    /** Four numbers, or six with heights, and the name of their CRS. */
    private Filter box(String text) {
        String[] parts = text.split(",", -1);
        boolean named = parts.length == 5 || parts.length == 7;
        SrsName name = named ? SrsName.parse(parts[parts.length - 1].strip(), "bbox") : FeatureRequests.DEFAULT_CRS;
        double[] numbers = Arrays.stream(parts, 0, named ? parts.length - 1 : parts.length)
                .mapToDouble(QueryParts::number)
                .toArray();
        return MaillageException.naming(
                "bbox",
                () -> Condition.any(BoundingBox.parse(numbers, name, reprojection, "bbox").stream()
                        .<Filter>map(place -> SpatialRelation.of(
                                FILTERS.property(Cql2.GEOMETRY),
                                SpatialRelation.Kind.INTERSECTS,
                                FILTERS.literal(place)))
                        .toList()));
    }

    private static double number(String text) {
        try {
            double number = Double.parseDouble(text.strip());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw notNumber(text).causedBy(e);
        }
        throw notNumber(text);
    }

    private static MaillageException notNumber(String text) {
        return MaillageException.parameter("bbox", "« " + text + " » n'est pas un nombre.");
    }

    private static FeatureQuery reading(FeatureQuery query, int group, OwsParameters parameters) {
        List<String> names = Groups.of(parameters, "propertyName", group)
                .map(FeatureTypes::split)
                .orElse(List.of());
        if (names.isEmpty() || names.contains("*")) {
            return query;
        }
        Set<String> wanted = new LinkedHashSet<>();
        names.forEach(name -> wanted.add(ValueReference.resolve(query.layer(), name, "propertyName")));
        List<Property> properties = query.layer().properties().stream()
                .filter(property -> wanted.contains(property.name()))
                .toList();
        return query.reading(properties, wanted.contains(Cql2.GEOMETRY));
    }

    /** {@code name ASC,mlg:area DESC}; 1.1.0 writes {@code A} and {@code D}. */
    private static List<Sort> order(Layer layer, String text) {
        return FeatureTypes.split(text).stream().map(part -> step(layer, part)).toList();
    }

    private static Sort step(Layer layer, String part) {
        String[] words = part.split("\\s+");
        String direction = words.length > 1 ? words[1].toUpperCase(Locale.ROOT) : "ASC";
        if (words.length > 2 || !Set.of("ASC", "DESC", "A", "D").contains(direction)) {
            throw MaillageException.parameter("sortBy", "« " + part + " » : écrire propriété ASC ou propriété DESC.");
        }
        String name = ValueReference.resolve(layer, words[0], "sortBy");
        Property property = layer.find(name)
                .filter(found -> found.type() != PropertyType.STRINGS)
                .orElseThrow(() -> MaillageException.parameter("sortBy", "« " + words[0] + " » n'a pas d'ordre."));
        return new Sort(property, direction.startsWith("D"));
    }
}
