package org.maillage.api.wfs;

import java.io.IOException;
import java.util.List;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.filter.Condition;
import org.maillage.layers.filter.cql2.Cql2;
import org.maillage.layers.filter.fes.ValueReference;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Property;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;

/**
 * The values of one property (OGC 09-025r2, 10): features without one are left out, so that there are as many members as
 * features. A list is told by the elements it has on its feature, in one member.
 */
final class PropertyValues {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final FeatureRequest request;
    private final String name;

    private PropertyValues(FeatureRequest request, String name) {
        this.request = request;
        this.name = name;
    }

    /** @throws MaillageException when the reference names nothing that all the features have */
    static PropertyValues of(FeatureRequest request) {
        String reference = request.parameters()
                .text("valueReference")
                .orElseThrow(() -> MaillageException.parameter("valueReference", "Il manque le nom d'une propriété."));
        Layer layer = request.queries().get(0).layer();
        String name = ValueReference.resolve(layer, reference, "valueReference");
        return new PropertyValues(
                request.with(request.queries().stream()
                        .map(query -> {
                            ValueReference.resolve(query.layer(), reference, "valueReference");
                            return reading(query, name);
                        })
                        .toList()),
                name);
    }

    private static FeatureQuery reading(FeatureQuery query, String name) {
        if (name.equals(Cql2.ID)) {
            return query.reading(List.of(), false);
        }
        List<Property> properties = query.layer().find(name).stream().toList();
        Condition missing = Condition.isNull(FILTERS.property(name));
        return query.where(Condition.all(List.of(query.filter(), missing.fails())))
                .reading(properties, properties.isEmpty());
    }

    Answer answer(LayerSource source) throws IOException {
        return Answer.of(request, source);
    }

    void write(GmlCollection collection) throws IOException {
        collection.values((writer, feature) -> {
            collection.out().raw("<wfs:member>");
            if (name.equals(Cql2.ID)) {
                collection.out().raw(writer.id(feature));
            } else if (name.equals(Cql2.GEOMETRY)) {
                writer.geometry(feature);
            } else {
                writer.property(feature, 0);
            }
            collection.out().raw("</wfs:member>");
        });
    }
}
