package org.maillage.api.service;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.maillage.api.question.Question;
import org.maillage.api.request.Parameters;
import org.maillage.domain.place.PlaceAnalysis;
import org.maillage.domain.source.Sources;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the application asks first. */
@RestController
public final class ServiceDescription {

    private static final String VERSION = "0.1.0";
    private static final Set<String> FAR_REACHING = Set.of("territory", "fund");

    private final Layers layers;
    private final LayerSource source;
    private final Question question;
    private final Sources sources;

    public ServiceDescription(Layers layers, LayerSource source, Question question, Sources sources) {
        this.layers = layers;
        this.source = source;
        this.question = question;
        this.sources = sources;
    }

    record Service(
            String title,
            String version,
            LocalDate today,
            boolean sample,
            boolean writable,
            double @Nullable [] extent,
            double toleranceMetres,
            List<BaseMap> baseMaps) {}

    /** @param url null for the layer of territories, which needs no network */
    record BaseMap(String id, LocalText title, @Nullable String url, @Nullable String attribution) {}

    @GetMapping("/api/service")
    Service describe(HttpServletRequest request) {
        Parameters.of(request).refuseOthers();
        return new Service(
                "Maillage",
                VERSION,
                question.today(),
                sources.isKnown(Sources.SAMPLE),
                true,
                extent(),
                PlaceAnalysis.TOLERANCE_METRES,
                List.of(new BaseMap("communes", new LocalText("Communes", "Communes"), null, null)));
    }

    /**
     * Of what has its place there: seats, sites, actions, zones. Territories, perimeters and areas of action reach far
     * beyond; they count when there is nothing else.
     */
    private double @Nullable [] extent() {
        Envelope things = extentOf(layers.list().stream()
                .filter(layer -> !FAR_REACHING.contains(layer.kind()) && !"area".equals(layer.role()))
                .toList());
        Envelope all = things.isNull() ? extentOf(layers.list()) : things;
        return all.isNull() ? null : new double[] {all.getMinX(), all.getMinY(), all.getMaxX(), all.getMaxY()};
    }

    private Envelope extentOf(List<Layer> some) {
        Envelope all = new Envelope();
        for (Layer layer : some) {
            Envelope one =
                    source.extent(FeatureQuery.of(layer, question.today())).orElseGet(Envelope::new);
            all = Geometries.union(all, one);
        }
        return all;
    }
}
