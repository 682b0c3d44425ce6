package org.maillage.api.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.maillage.api.request.Parameters;
import org.maillage.domain.place.Place;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.layers.filter.ArrayRelation;
import org.maillage.layers.filter.BoundingBox;
import org.maillage.layers.filter.Comparison;
import org.maillage.layers.filter.Condition;
import org.maillage.layers.filter.SpatialRelation;
import org.maillage.layers.filter.cql2.Cql2;
import org.maillage.layers.filter.cql2.Cql2Language;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.layer.Property;
import org.maillage.layers.layer.PropertyType;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.FeatureStream;
import org.maillage.layers.query.LayerSource;

/**
 * What a request asks of a layer: {@code bbox}, {@code bbox-crs}, {@code datetime}, properties by name,
 * {@code where.property=a,b}, {@code within=layer/id,metres} (repeated: all hold), {@code filter}, {@code filter-lang}
 * and {@code filter-crs} (OGC 19-079r2, 7). Read by every protocol in the same way, so
 * that the same question gives the same features in the list, on the map, in the figures and in the export.
 */
public final class Question {

    /** Prefix of the filters on one property, kept apart so that its facet can leave its own out. */
    public static final String WHERE = "where.";

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final Layers layers;
    private final LayerSource source;
    private final Reprojection reprojection;
    private final Cql2 cql2;
    private final Clock clock;

    public Question(Layers layers, LayerSource source, Reprojection reprojection, Clock clock) {
        this.layers = layers;
        this.source = source;
        this.reprojection = reprojection;
        this.cql2 = new Cql2(reprojection);
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The whole question. */
    public FeatureQuery read(Layer layer, Parameters parameters) {
        return read(layer, parameters, Set.of());
    }

    /** The layers that the answer comes from: the one that is asked, and those of the places that it is asked near. */
    public Set<Layer> reads(Layer layer, Parameters parameters) {
        Set<Layer> read = new LinkedHashSet<>(Set.of(layer));
        read.addAll(places(parameters));
        return read;
    }

    /** Those of the places alone. */
    public Set<Layer> places(Parameters parameters) {
        Set<Layer> places = new LinkedHashSet<>();
        parameters
                .texts("within")
                .forEach(text -> places.add(layers.get(Within.parse(text).layer())));
        return places;
    }

    /** Those of an answer from several layers, each of which is asked the same. */
    public Set<Layer> reads(Collection<Layer> asked, Parameters parameters) {
        Set<Layer> read = new LinkedHashSet<>();
        asked.forEach(layer -> read.addAll(reads(layer, parameters)));
        return read;
    }

    /** @param days instead of those of {@code datetime}, by {@link TimeSubset}; null for those */
    public FeatureQuery read(Layer layer, Parameters parameters, @Nullable Period days) {
        FeatureQuery asked = read(layer, parameters);
        return days == null ? asked : asked.during(days.from(), days.to());
    }

    /** The question without the filters on some properties. */
    public FeatureQuery read(Layer layer, Parameters parameters, Set<String> withoutPropertyFilters) {
        List<Filter> conditions = new ArrayList<>();
        bbox(parameters).ifPresent(conditions::add);
        List<String> places = parameters.texts("within");
        Within.requireFew(places);
        places.forEach(text -> conditions.add(near(Within.parse(text))));
        filter(layer, parameters).ifPresent(conditions::add);
        List<String> names = layer.properties().stream().map(Property::name).toList();
        parameters.named(names).forEach((name, values) -> conditions.add(oneOf(layer.get(name), values)));
        parameters.startingWith(WHERE).forEach((name, values) -> {
            Filter chosen = MaillageException.naming(WHERE + name, () -> oneOf(layer.get(name), values));
            if (!withoutPropertyFilters.contains(name)) {
                conditions.add(chosen);
            }
        });
        FeatureQuery everything = FeatureQuery.of(layer, today()).where(Condition.all(conditions));
        return period(parameters)
                .map(period -> everything.during(period.from(), period.to()))
                .orElse(everything);
    }

    private Optional<Filter> bbox(Parameters parameters) {
        List<Geometry> boxes = boxes(parameters);
        return boxes.isEmpty()
                ? Optional.empty()
                : Optional.of(Condition.any(boxes.stream().map(Question::meets).toList()));
    }

    /** The parameter {@code bbox} in EPSG:4326, longitude first: none when it is absent, two that cross the antimeridian. */
    public List<Geometry> boxes(Parameters parameters) {
        Crs crs = crs(parameters, "bbox-crs");
        return parameters
                .numbers("bbox")
                .map(numbers ->
                        MaillageException.naming("bbox", () -> BoundingBox.parse(numbers, crs, reprojection, "bbox")))
                .orElse(List.of());
    }

    /** The parameter {@code datetime}. */
    public Optional<Period> period(Parameters parameters) {
        return parameters.text("datetime").map(Period::parse);
    }

    private Crs crs(Parameters parameters, String name) {
        Crs crs = parameters.text(name).map(text -> Crs.parse(text, name)).orElse(Crs.CRS84);
        return MaillageException.naming(name, () -> reprojection.known(crs));
    }

    private Optional<Filter> filter(Layer layer, Parameters parameters) {
        Cql2Language language =
                parameters.text("filter-lang").map(Cql2Language::of).orElse(Cql2Language.TEXT);
        Crs crs = crs(parameters, "filter-crs");
        return parameters
                .text("filter")
                .map(text -> MaillageException.naming("filter", () -> cql2.read(layer, text, language, crs)));
    }

    private Filter near(Within within) {
        Geometry place = geometryOf(within);
        return meets(Place.grown(place, within.metres(), "within"));
    }

    /** What is not there is a mistake of the question; the address that was asked is there. */
    private Geometry geometryOf(Within within) {
        try {
            return placeOf(within);
        } catch (MaillageException e) {
            throw Within.wrong(e.message()).causedBy(e);
        }
    }

    private Geometry placeOf(Within within) {
        Layer layer = layers.get(within.layer());
        UUID id = Parameters.uuid(within.feature(), "feature", "objet");
        FeatureQuery one = FeatureQuery.ofAllTimes(layer).withId(id).reading(List.of(), true);
        try {
            return source.read(one, Question::firstGeometry).orElseThrow(() -> placeless(within, one));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why the one feature of the query has no place: it is not there, or its place is not known. */
    public MaillageException placeless(Object reference, FeatureQuery one) {
        return source.count(one) == 0
                ? MaillageException.notFound("feature", "objet", reference)
                : MaillageException.of(
                        ProblemKind.NOT_FOUND,
                        "no-place",
                        "« " + reference
                                + " » est connu, mais n'a pas de lieu : la question « ici » n'a pas de réponse.");
    }

    private static Optional<Geometry> firstGeometry(FeatureStream features) {
        return features.next() ? Optional.ofNullable(features.geometry()).map(Geometries::fromWkb) : Optional.empty();
    }

    private static Filter meets(Geometry place) {
        return SpatialRelation.of(
                FILTERS.property(Cql2.GEOMETRY), SpatialRelation.Kind.INTERSECTS, FILTERS.literal(place));
    }

    private static Filter oneOf(Property property, List<String> values) {
        if (property.type() == PropertyType.STRINGS) {
            return new ArrayRelation(
                            FILTERS.property(property.name()),
                            ArrayRelation.Kind.OVERLAPS,
                            FILTERS.literal(values.toArray(new String[0])))
                    .holds();
        }
        return Condition.any(values.stream()
                .<Filter>map(value -> Comparison.of(
                        FILTERS.property(property.name()),
                        Comparison.Operator.EQUAL,
                        FILTERS.literal(Values.parse(property, value))))
                .toList());
    }
}
