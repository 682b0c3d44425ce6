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
import org.maillage.layers.layer.PropertyType;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;

/**
 * The values of one property (OGC 09-025r2, 10): features without one are left out. Each value of a list is a member of its own,
 * and counts; pages are those of features.
 */
final class PropertyValues {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private static final String BEFORE = "<wfs:member>";
    private static final String AFTER = "</wfs:member>";

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

    void write(GmlCollection collection, Answer answer, LayerSource source) throws IOException {
        collection.values(figures(answer, source), (writer, feature) -> {
            if (name.equals(Cql2.ID)) {
                collection.out().raw(BEFORE).raw(writer.id(feature)).raw(AFTER);
            } else if (name.equals(Cql2.GEOMETRY)) {
                collection.out().raw(BEFORE);
                writer.geometry(feature);
                collection.out().raw(AFTER);
            } else {
                writer.property(feature, 0, BEFORE, AFTER);
            }
        });
    }

    private GmlCollection.Figures figures(Answer answer, LayerSource source) throws IOException {
        Long matched = answer.matched();
        long returned = answer.returned();
        for (int n = 0; n < answer.pages().size(); n++) {
            FeatureQuery all = request.queries().get(n);
            Property list = all.layer().find(name).orElse(null);
            if (list == null || list.type() != PropertyType.STRINGS) {
                continue;
            }
            Page page = answer.pages().get(n);
            returned += page.returned() == 0 ? 0 : values(page, source) - page.returned();
            if (matched != null && page.matched() != null) {
                long values = source.countBy(all, list).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
                matched += values - page.matched();
            }
        }
        return new GmlCollection.Figures(matched, returned);
    }

    /** How many the lists of a page have, read before they are written: their number stands before them. */
    private static long values(Page page, LayerSource source) throws IOException {
        return source.read(page.query(), features -> {
            long values = 0;
            while (features.next()) {
                values += features.value(0) instanceof String[] list ? list.length : 0;
            }
            return values;
        });
    }
}
