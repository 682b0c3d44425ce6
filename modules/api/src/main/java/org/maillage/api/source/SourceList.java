package org.maillage.api.source;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.api.request.Parameters;
import org.maillage.domain.source.Source;
import org.maillage.domain.source.Sources;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sources that some feature of today comes from, with the layers that show them: what a map must attribute. */
@RestController
public final class SourceList {

    private final Sources sources;
    private final Layers layers;
    private final ShownSources shown;

    public SourceList(Sources sources, Layers layers, ShownSources shown) {
        this.sources = sources;
        this.layers = layers;
        this.shown = shown;
    }

    record Used(List<Told> sources) {}

    /** @param fictional of the sample territory: nothing of it is true */
    record Told(String title, @Nullable String licence, boolean fictional, List<String> layers) {}

    @GetMapping("/api/sources")
    Used list(HttpServletRequest request) {
        Parameters.of(request).refuseOthers();
        Map<String, List<String>> layersOf = new HashMap<>();
        for (Layer layer : layers.ofRecords()) {
            shown.titles(layer).forEach(title -> layersOf.computeIfAbsent(title, t -> new ArrayList<>())
                    .add(layer.id()));
        }
        return new Used(sources.list().stream()
                .filter(source -> layersOf.containsKey(source.title()))
                .map(source -> told(source, layersOf.getOrDefault(source.title(), List.of())))
                .toList());
    }

    private static Told told(Source source, List<String> layers) {
        return new Told(source.title(), source.licence(), source.title().equals(Sources.SAMPLE), layers);
    }
}
