package org.maillage.api.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Geometry;
import org.maillage.api.request.Parameters;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.measure.LocalPlane;
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
    private static final String WHERE = "where.";

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

    /** The question without the filters on some properties. */
    public FeatureQuery read(Layer layer, Parameters parameters, Set<String> withoutPropertyFilters) {
        List<Filter> conditions = new ArrayList<>();
        bbox(parameters).ifPresent(conditions::add);
        List<String> places = parameters.texts("within");
        if (places.size() > Within.MOST) {
            throw Within.wrong("A question has at most " + Within.MOST + " places.");
        }
        places.forEach(text -> conditions.add(near(Within.parse(text))));
        filter(layer, parameters).ifPresent(conditions::add);
        List<String> names = layer.properties().stream().map(Property::name).toList();
        parameters.named(names).forEach((name, values) -> conditions.add(oneOf(layer.get(name), values)));
        parameters.startingWith(WHERE).forEach((name, values) -> {
            Property property = layer.get(name);
            if (!withoutPropertyFilters.contains(name)) {
                conditions.add(oneOf(property, values));
            }
        });
        FeatureQuery everything = FeatureQuery.of(layer, today()).where(Condition.all(conditions));
        return parameters
                .text("datetime")
                .map(Period::parse)
                .map(period -> everything.during(period.from(), period.to()))
                .orElse(everything);
    }

    private Optional<Filter> bbox(Parameters parameters) {
        Crs crs = parameters
                .text("bbox-crs")
                .map(text -> Crs.parse(text, "bbox-crs"))
                .orElse(Crs.CRS84);
        return parameters
                .numbers("bbox")
                .map(numbers -> Condition.any(BoundingBox.parse(numbers, crs, reprojection, "bbox").stream()
                        .map(Question::meets)
                        .toList()));
    }

    private Optional<Filter> filter(Layer layer, Parameters parameters) {
        Cql2Language language =
                parameters.text("filter-lang").map(Cql2Language::of).orElse(Cql2Language.TEXT);
        Crs crs = parameters
                .text("filter-crs")
                .map(text -> Crs.parse(text, "filter-crs"))
                .orElse(Crs.CRS84);
        return parameters.text("filter").map(text -> cql2.read(layer, text, language, crs));
    }

    private Filter near(Within within) {
        Geometry place = geometryOf(within);
        double metres = within.metres();
        return meets(metres == 0 ? place : LocalPlane.around(place).buffer(place, metres));
    }

    private Geometry geometryOf(Within within) {
        Layer layer = layers.get(within.layer());
        FeatureQuery one = FeatureQuery.of(layer, today())
                .during(null, null)
                .withId(Parameters.uuid(within.feature(), "feature"))
                .reading(List.of(), true);
        try {
            return source.read(one, Question::firstGeometry)
                    .orElseThrow(() -> Within.wrong("There is no feature '" + within + "', or it has no place."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
