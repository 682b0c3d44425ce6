package org.maillage.api.source;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maillage.api.request.Link;
import org.maillage.domain.source.Source;
import org.maillage.layers.layer.Layer;

/**
 * On which terms a layer may be used.
 *
 * @param licence its name
 * @param link where it is read; empty for one that is only named
 * @param attribution whom to name
 */
public record Terms(Optional<String> licence, Optional<Link> link, Optional<String> attribution) {

    /** What is said of the layer, or else of its sources: their licence where all have the same, and their titles. */
    public static Terms of(Layer layer, List<Source> sources) {
        Optional<String> licence = Optional.ofNullable(layer.licence()).or(() -> common(sources));
        Optional<String> attribution = Optional.ofNullable(layer.attribution())
                .or(() -> Optional.of(sources.stream().map(Source::title).collect(Collectors.joining(", ")))
                        .filter(titles -> !titles.isEmpty()));
        return new Terms(licence, licence.flatMap(Licences::link), attribution);
    }

    private static Optional<String> common(List<Source> sources) {
        List<String> licences = sources.stream()
                .map(Source::licence)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        boolean all = sources.stream().noneMatch(source -> source.licence() == null);
        return all && licences.size() == 1 ? Optional.of(licences.get(0)) : Optional.empty();
    }
}
