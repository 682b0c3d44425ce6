package org.maillage.api.service;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.api.question.Question;
import org.maillage.api.request.Parameters;
import org.maillage.domain.account.Callers;
import org.maillage.domain.place.PlaceAnalysis;
import org.maillage.layers.layer.LocalText;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the application asks first. */
@RestController
public final class ServiceDescription {

    private static final String VERSION = "0.1.0";

    private final FirstView view;
    private final Question question;
    private final Callers callers;

    public ServiceDescription(FirstView view, Question question, Callers callers) {
        this.view = view;
        this.question = question;
        this.callers = callers;
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

    private double @Nullable [] extent() {
        return view.extent()
                .map(bulk -> new double[] {bulk.getMinX(), bulk.getMinY(), bulk.getMaxX(), bulk.getMaxY()})
                .orElse(null);
    }
}
