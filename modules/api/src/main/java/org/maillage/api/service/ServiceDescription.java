package org.maillage.api.service;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.maillage.api.question.Question;
import org.maillage.api.request.Parameters;
import org.maillage.domain.account.Callers;
import org.maillage.domain.place.PlaceAnalysis;
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

    private final Callers callers;

    public ServiceDescription(Layers layers, LayerSource source, Question question, Callers callers) {
        this.callers = callers;
        this.layers = layers;
        this.source = source;
        this.question = question;
    }

    /** @param writable whether the caller has somewhere to write */
    record Service(
            String title,
            String version,
            LocalDate today,
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
                callers.current().writes(),
                extent(),
                PlaceAnalysis.TOLERANCE_METRES,
                List.of(new BaseMap("communes", new LocalText("Communes", "Communes"), null, null)));
    }

    /**
     * Where most of what has its place there lies: seats, sites, actions, zones. Territories, perimeters and areas of
     * action reach far beyond; they count when there is nothing else.
     */
    private double @Nullable [] extent() {
        return bulkOf(layers.ofRecords().stream()
                        .filter(layer -> !FAR_REACHING.contains(layer.kind()) && !"area".equals(layer.role()))
                        .toList())
                .or(() -> bulkOf(layers.ofRecords()))
                .map(bulk -> new double[] {bulk.getMinX(), bulk.getMinY(), bulk.getMaxX(), bulk.getMaxY()})
                .orElse(null);
    }

    private Optional<Envelope> bulkOf(List<Layer> some) {
        return Bulk.of(some.stream()
                .flatMap(layer -> source.patches(FeatureQuery.of(layer, question.today()), Bulk.SIDE).stream())
                .toList());
    }
}
