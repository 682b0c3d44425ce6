package org.maillage.api.source;

import java.util.List;
import java.util.Set;
import org.maillage.api.question.Question;
import org.maillage.domain.source.Source;
import org.maillage.domain.source.Sources;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;

/** The sources that features of today say they come from. */
public final class ShownSources {

    private final Sources sources;
    private final LayerSource features;
    private final Question question;

    public ShownSources(Sources sources, LayerSource features, Question question) {
        this.sources = sources;
        this.features = features;
        this.question = question;
    }

    /** All that there are now, to be asked for several layers. */
    public Known known() {
        return new Known(this, sources.list());
    }

    /** @param all by title */
    public record Known(ShownSources shown, List<Source> all) {

        /** Those of the layer, by title. */
        public List<Source> of(Layer layer) {
            return titled(all, shown.titles(layer));
        }
    }

    /** By title. */
    List<Source> titled(Set<String> titles) {
        return titled(sources.list(), titles);
    }

    private static List<Source> titled(List<Source> all, Set<String> titles) {
        return all.stream().filter(source -> titles.contains(source.title())).toList();
    }

    Set<String> titles(Layer layer) {
        return layer.withRole("source")
                .map(property -> features.countBy(FeatureQuery.of(layer, question.today()), property)
                        .keySet())
                .orElse(Set.of());
    }
}
