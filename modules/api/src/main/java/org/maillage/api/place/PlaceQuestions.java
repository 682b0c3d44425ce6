package org.maillage.api.place;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import org.maillage.api.question.Question;
import org.maillage.api.request.GeoJsonInput;
import org.maillage.api.request.Moments;
import org.maillage.api.request.Parameters;
import org.maillage.domain.place.Answer;
import org.maillage.domain.place.Day;
import org.maillage.domain.place.Place;
import org.maillage.domain.place.PlaceAnalysis;
import org.maillage.domain.place.Surroundings;
import org.maillage.domain.place.Thing;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.query.FeatureQuery;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** « Que se passe-t-il ici ? » for a point, a circle, a feature or a drawn shape. */
@RestController
public final class PlaceQuestions {

    /** The members of a drawn place. */
    private static final Set<String> DRAWN = Set.of("geometry", "buffer", "datetime");

    private final PlaceAnalysis analysis;
    private final Surroundings surroundings;
    private final Layers layers;
    private final Question question;

    public PlaceQuestions(PlaceAnalysis analysis, Surroundings surroundings, Layers layers, Question question) {
        this.analysis = analysis;
        this.surroundings = surroundings;
        this.layers = layers;
        this.question = question;
    }

    @GetMapping("/api/place")
    void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters parameters = Parameters.of(request);
        Day day = day(parameters.text("datetime"));
        Place place = parameters
                .text("feature")
                .map(reference -> feature(reference, parameters.number("buffer", 0), day))
                .orElseGet(() -> around(parameters));
        parameters.refuseOthers();
        answer(place, day, response);
    }

    @PostMapping("/api/place")
    void ask(HttpServletRequest request, @RequestBody JsonNode body, HttpServletResponse response) throws IOException {
        Parameters parameters = Parameters.of(request);
        Optional<String> named = parameters.text("datetime");
        parameters.refuseOthers();
        Day day = day(named.or(() -> text(body, "datetime")));
        Geometry drawn = GeoJsonInput.geometry(body.path("geometry"), "geometry");
        answer(Place.shape(drawn, buffer(body)), day, response);
    }

    private static Optional<String> text(JsonNode body, String member) {
        return body.path(member).isMissingNode() || body.path(member).isNull()
                ? Optional.empty()
                : Optional.of(body.path(member).asString(""));
    }

    private static double buffer(JsonNode body) {
        for (String member : body.propertyNames()) {
            if (!DRAWN.contains(member)) {
                throw MaillageException.parameter(member, "Un lieu dessiné n'a pas de « " + member + " ».")
                        .with("members", DRAWN);
            }
        }
        JsonNode buffer = body.path("buffer");
        if (!buffer.isMissingNode() && !buffer.isNull() && !buffer.isNumber()) {
            throw MaillageException.parameter("buffer", "« buffer » est un nombre de mètres.");
        }
        return buffer.asDouble(0);
    }

    private void answer(Place place, Day day, HttpServletResponse response) throws IOException {
        Answer answer = analysis.answer(place, day);
        response.setContentType("application/json");
        AnswerJson.write(answer, response.getOutputStream());
    }

    private static Place around(Parameters parameters) {
        double longitude = parameters.number("lon", Double.NaN);
        double latitude = parameters.number("lat", Double.NaN);
        if (Double.isNaN(longitude) || Double.isNaN(latitude)) {
            throw MaillageException.parameter(
                    Double.isNaN(longitude) ? "lon" : "lat",
                    "Un lieu est lon et lat en degrés (et radius en mètres), ou feature=couche/id.");
        }
        if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) {
            throw MaillageException.parameter(
                    Math.abs(longitude) > 180 ? "lon" : "lat",
                    "Les longitudes vont jusqu'à 180 degrés, les latitudes jusqu'à 90.");
        }
        return Place.around(Geometries.point(longitude, latitude), parameters.number("radius", 0));
    }

    private Place feature(String reference, double buffer, Day day) {
        String[] parts = reference.split("/", -1);
        if (parts.length != 2) {
            throw MaillageException.parameter("feature", "Écrire feature=couche/id.");
        }
        Thing thing = MaillageException.naming("feature", () -> thing(reference, parts[0], parts[1], day.date()));
        return Place.feature(thing, buffer);
    }

    private Thing thing(String reference, String layerId, String featureId, LocalDate at) {
        Layer layer = layers.get(layerId);
        UUID id = Parameters.uuid(featureId, "feature", "objet");
        return surroundings
                .find(layer.id(), id, at)
                .orElseThrow(() ->
                        question.placeless(reference, FeatureQuery.of(layer, at).withId(id)));
    }

    private Day day(Optional<String> named) {
        return named.map(text -> new Day(Moments.day(text, "datetime"), true))
                .orElseGet(() -> new Day(question.today(), false));
    }
}
