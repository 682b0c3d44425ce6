package org.maillage.api.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.maillage.api.ows.OwsParameters;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;
import org.maillage.layers.filter.fes.FeatureId;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;

/** Answers {@code GetFeature}, in each of its formats, and {@code GetPropertyValue}. */
final class GetFeature {

    private final LayerSource source;
    private final Reprojection reprojection;
    private final OtherFormats others;
    private final Clock clock;

    GetFeature(LayerSource source, Reprojection reprojection, OtherFormats others, Clock clock) {
        this.source = source;
        this.reprojection = reprojection;
        this.others = others;
        this.clock = clock;
    }

    void answer(FeatureRequest request, HttpServletResponse response) throws IOException {
        Answer answer = Answer.of(request, source);
        switch (request.format()) {
            case GEO_JSON -> others.geoJson(answer, response, now());
            case CSV -> others.csv(answer, response);
            case GML_3_1, GML_3_2 -> collection(answer, response).features();
            case SHAPEFILE, GEOPACKAGE -> throw new IllegalArgumentException("Files are sent by FeatureFiles");
        }
    }

    /** The feature itself, valid today or not. */
    void byId(OwsParameters parameters, WfsVersion version, HttpServletResponse response, FeatureTypes types)
            throws IOException {
        FeatureRequest request = stored(parameters, version, types);
        if (!collection(new Answer(request, List.of()), response).feature()) {
            throw unknown(parameters.required("id"));
        }
    }

    /**
     * What the stored query asks for.
     *
     * @throws MaillageException when there is no such query, or its id can be that of no feature
     */
    FeatureRequest stored(OwsParameters parameters, WfsVersion version, FeatureTypes types) {
        StoredQueries.requireById(parameters.required("storedQuery_Id"));
        if (!WfsFormat.asked(parameters, version).isGml()) {
            throw MaillageException.parameter("outputFormat", "Cette requête enregistrée ne répond qu'en GML.");
        }
        String text = parameters.required("id");
        FeatureId id = FeatureId.parse(text)
                .filter(known ->
                        types.list().stream().anyMatch(layer -> layer.id().equals(known.layer())))
                .orElseThrow(() -> unknown(text));
        FeatureQuery query =
                FeatureQuery.ofAllTimes(types.get(id.layer(), parameters)).withId(id.feature());
        return new FeatureRequest(
                parameters,
                version,
                WfsFormat.gml(version),
                List.of(query),
                List.of(FeatureRequests.srsName(parameters, 0)),
                false,
                0,
                1,
                null);
    }

    private static MaillageException unknown(String id) {
        return MaillageException.of(ProblemKind.NOT_FOUND, "unknown-feature", "Introuvable : objet « " + id + " ».")
                .with("parameter", "id");
    }

    void values(FeatureRequest request, HttpServletResponse response) throws IOException {
        if (!request.format().isGml()) {
            throw MaillageException.parameter("outputFormat", "Des valeurs ne sont données qu'en GML.");
        }
        if (request.parameters().text("storedQuery_Id").isPresent()
                && source.count(request.queries().get(0)) == 0) {
            throw unknown(request.parameters().required("id"));
        }
        PropertyValues values = PropertyValues.of(request);
        Answer answer = values.answer(source);
        values.write(collection(answer, response), answer, source);
    }

    private GmlCollection collection(Answer answer, HttpServletResponse response) throws IOException {
        response.setContentType(WfsFormat.gml(answer.request().version()).mediaType() + ";charset=UTF-8");
        return new GmlCollection(response.getOutputStream(), answer, source, reprojection, now());
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
