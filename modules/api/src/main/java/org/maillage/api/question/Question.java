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
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.filter.ArrayOverlaps;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.layer.Property;
import org.maillage.layers.layer.PropertyType;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.FeatureStream;
import org.maillage.layers.query.LayerSource;

/**
 * What a request asks of a layer: {@code bbox}, {@code bbox-crs}, {@code datetime}, properties by name,
 * {@code where.property=a,b}, {@code within=layer/id} and {@code distance}. Read by every protocol in the same way, so
 * that the same question gives the same features in the list, on the map, in the figures and in the export.
 */
public final class Question {

    /** Prefix of the filters on one property, kept apart so that its facet can leave its own out. */
    private static final String WHERE = "where.";

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final Layers layers;
    private final LayerSource source;
    private final Reprojection reprojection;
    private final Clock clock;

    public Question(Layers layers, LayerSource source, Reprojection reprojection, Clock clock) {
        this.layers = layers;
        this.source = source;
        this.reprojection = reprojection;
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
        within(parameters).ifPresent(conditions::add);
        List<String> names = layer.properties().stream().map(Property::name).toList();
        parameters.named(names).forEach((name, values) -> conditions.add(oneOf(layer.get(name), values)));
        parameters.startingWith(WHERE).forEach((name, values) -> {
            Property property = layer.get(name);
            if (!withoutPropertyFilters.contains(name)) {
                conditions.add(oneOf(property, values));
            }
        });
        FeatureQuery everything = FeatureQuery.of(layer, today()).where(all(conditions));
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
                .map(numbers -> any(Bbox.parse(numbers, crs, reprojection).stream()
                        .map(Question::meets)
                        .toList()));
    }

    private Optional<Filter> within(Parameters parameters) {
        double metres = parameters.number("distance", 0);
        if (metres < 0 || metres > 100_000) {
            throw MaillageException.parameter("distance", "A distance is between 0 and 100000 metres.");
        }
        return parameters.text("within").map(text -> {
            Geometry place = geometryOf(text);
            return meets(metres == 0 ? place : LocalPlane.around(place).buffer(place, metres));
        });
    }

    /** @param reference {@code layer/id} */
    private Geometry geometryOf(String reference) {
        String[] parts = reference.split("/", -1);
        if (parts.length != 2) {
            throw MaillageException.parameter("within", "Write within=layer/id.");
        }
        Layer layer = layers.get(parts[0]);
        FeatureQuery one = FeatureQuery.of(layer, today())
                .during(null, null)
                .withId(Parameters.uuid(parts[1], "feature"))
                .reading(List.of(), true);
        try {
            return source.read(one, Question::firstGeometry)
                    .orElseThrow(
                            () -> MaillageException.parameter("within", "There is no feature '" + reference + "'."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Geometry> firstGeometry(FeatureStream features) {
        return features.next() ? Optional.ofNullable(features.geometry()).map(Geometries::fromWkb) : Optional.empty();
    }

    private static Filter meets(Geometry place) {
        return FILTERS.intersects(FILTERS.property("geom"), FILTERS.literal(place));
    }

    private static Filter oneOf(Property property, List<String> values) {
        if (property.type() == PropertyType.STRINGS) {
            return FILTERS.equals(
                    new ArrayOverlaps(
                            FILTERS.property(property.name()), FILTERS.literal(values.toArray(new String[0]))),
                    FILTERS.literal(true));
        }
        return any(values.stream()
                .<Filter>map(value -> FILTERS.equals(
                        FILTERS.property(property.name()), FILTERS.literal(Values.parse(property, value))))
                .toList());
    }

    private static Filter any(List<Filter> conditions) {
        return conditions.size() == 1 ? conditions.get(0) : FILTERS.or(conditions);
    }

    private static Filter all(List<Filter> conditions) {
        return conditions.isEmpty()
                ? Filter.INCLUDE
                : conditions.size() == 1 ? conditions.get(0) : FILTERS.and(conditions);
    }
}
