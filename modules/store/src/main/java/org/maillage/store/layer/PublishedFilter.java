package org.maillage.store.layer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Geometry;
import org.maillage.domain.place.Place;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.filter.Condition;
import org.maillage.layers.filter.SpatialRelation;
import org.maillage.layers.filter.cql2.Cql2;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Origin;
import org.maillage.layers.layer.Origin.Near;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.FeatureStream;
import org.maillage.layers.query.LayerSource;

/**
 * What is always asked of a publication. It is asked of what the reader sees: of a property or a place that is hidden from them
 * nothing is told by what is in it.
 */
final class PublishedFilter {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final LayerSource source;

    PublishedFilter(LayerSource source) {
        this.source = source;
    }

    /** Of properties of the layer's base; all of a layer of records. */
    Filter of(Layer layer) {
        Origin origin = layer.origin();
        if (origin == null) {
            return Filter.INCLUDE;
        }
        List<Filter> all = new ArrayList<>(List.of(origin.filter()));
        origin.near().forEach(near -> all.add(near(near)));
        return Condition.all(all);
    }

    /** Nothing is near what is not there, or has grown so that no distance is measured around it: who reads made no mistake. */
    private Filter near(Near near) {
        Geometry place = placeOf(near).orElse(null);
        if (place == null) {
            return Filter.EXCLUDE;
        }
        try {
            Geometry grown = Place.grown(place, near.metres(), "within");
            return SpatialRelation.of(
                    FILTERS.property(Cql2.GEOMETRY), SpatialRelation.Kind.INTERSECTS, FILTERS.literal(grown));
        } catch (MaillageException e) {
            return Filter.EXCLUDE;
        }
    }

    private Optional<Geometry> placeOf(Near near) {
        FeatureQuery one =
                FeatureQuery.ofAllTimes(near.layer()).withId(near.feature()).reading(List.of(), true);
        try {
            return source.read(one, PublishedFilter::geometry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Geometry> geometry(FeatureStream features) {
        return features.next() ? Optional.ofNullable(features.geometry()).map(Geometries::fromWkb) : Optional.empty();
    }
}
