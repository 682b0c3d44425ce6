package org.maillage.store.territory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.maillage.domain.territory.Territories;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;

/** {@link Territories} through the layer of territories. */
public final class StoredTerritories implements Territories {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final Layers layers;
    private final LayerSource source;

    public StoredTerritories(Layers layers, LayerSource source) {
        this.layers = layers;
        this.source = source;
    }

    @Override
    public Geometry union(List<String> codes, LocalDate at) {
        Layer layer = layers.get("territories");
        List<Filter> any = codes.stream()
                .<Filter>map(code -> FILTERS.equals(FILTERS.property("code"), FILTERS.literal(code)))
                .toList();
        FeatureQuery query = FeatureQuery.of(layer, at)
                .where(any.size() == 1 ? any.get(0) : FILTERS.or(any))
                .reading(List.of(layer.get("code")), true);
        Set<String> found = new HashSet<>();
        List<Geometry> parts = read(query, found);
        codes.stream().filter(code -> !found.contains(code)).findFirst().ifPresent(code -> {
            throw MaillageException.parameter("composition", "Introuvable : territoire de code « " + code + " ».");
        });
        Geometry union = UnaryUnionNG.union(parts, Geometries.FACTORY, new PrecisionModel());
        union.setSRID(Geometries.WGS84);
        return union;
    }

    @Override
    public Optional<Geometry> communeAt(Point point, LocalDate at) {
        Layer layer = layers.get("territories");
        FeatureQuery query = FeatureQuery.of(layer, at)
                .within(point.getEnvelopeInternal())
                .where(FILTERS.equals(FILTERS.property("kind"), FILTERS.literal("commune")))
                .reading(List.of(layer.get("code")), true);
        return read(query, new HashSet<>()).stream()
                .filter(commune -> commune.covers(point))
                .findFirst();
    }

    private List<Geometry> read(FeatureQuery query, Set<String> codes) {
        try {
            return source.read(query, features -> {
                List<Geometry> parts = new ArrayList<>();
                while (features.next()) {
                    codes.add(String.valueOf(features.value(0)));
                    byte[] wkb = features.geometry();
                    if (wkb != null) {
                        parts.add(Geometries.fromWkb(wkb));
                    }
                }
                return parts;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
