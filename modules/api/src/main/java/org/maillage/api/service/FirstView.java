package org.maillage.api.service;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.maillage.api.question.Question;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;

/** What a map shows when nobody has said where to look. */
public final class FirstView {

    private static final Set<String> FAR_REACHING = Set.of("territory", "fund");

    private final Layers layers;
    private final LayerSource source;
    private final Question question;

    public FirstView(Layers layers, LayerSource source, Question question) {
        this.layers = layers;
        this.source = source;
        this.question = question;
    }

    /**
     * Where most of what has its place there lies, EPSG:4326: seats, sites, actions, zones. Territories, perimeters and areas of
     * action reach far beyond; they count when there is nothing else. Empty where there is nothing at all.
     */
    public Optional<Envelope> extent() {
        return bulkOf(layers.ofRecords().stream()
                        .filter(layer -> !FAR_REACHING.contains(layer.kind()) && !"area".equals(layer.role()))
                        .toList())
                .or(() -> bulkOf(layers.ofRecords()));
    }

    private Optional<Envelope> bulkOf(List<Layer> some) {
        return Bulk.of(some.stream()
                .flatMap(layer -> source.patches(FeatureQuery.of(layer, question.today()), Bulk.SIDE).stream())
                .toList());
    }
}
