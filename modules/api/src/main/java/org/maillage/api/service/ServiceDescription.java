package org.maillage.api.service;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.maillage.api.question.Question;
import org.maillage.api.request.Parameters;
import org.maillage.domain.place.PlaceAnalysis;
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

    private final Layers layers;
    private final LayerSource source;
    private final Question question;

    public ServiceDescription(Layers layers, LayerSource source, Question question) {
        this.layers = layers;
        this.source = source;
        this.question = question;
    }

    record Service(
            String title,
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
                question.today(),
                true,
                extent(),
                PlaceAnalysis.TOLERANCE_METRES,
                List.of(new BaseMap("communes", new LocalText("Communes", "Communes"), null, null)));
    }

    /** Of everything but the territories, whose régions and massifs reach far; of those when there is nothing else. */
    private double @Nullable [] extent() {
        Envelope things = extentOf(layers.list().stream()
                .filter(layer -> !layer.kind().equals("territory"))
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
