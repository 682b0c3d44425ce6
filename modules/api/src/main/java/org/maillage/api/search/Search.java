package org.maillage.api.search;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.maillage.api.question.Question;
import org.maillage.api.request.Parameters;
import org.maillage.domain.place.PlaceAnalysis;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.text.TextFolding;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.layer.Property;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.FeatureStream;
import org.maillage.layers.query.LayerSource;
import org.maillage.layers.query.Sort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Search over the records of all layers by words in any order, without accents and case. */
@RestController
public final class Search {

    private static final int DEFAULT = 20;
    private static final int MOST = 100;
    /** Read of each layer before ranking, so that a name that starts with the words is not lost behind others. */
    private static final int CANDIDATES = 300;

    private final Layers layers;
    private final LayerSource source;
    private final Question question;

    public Search(Layers layers, LayerSource source, Question question) {
        this.layers = layers;
        this.source = source;
        this.question = question;
    }

    record Results(List<Result> results) {}

    record Code(String vocabulary, String code) {}

    record Result(
            String layer,
            String kind,
            UUID id,
            String name,
            @Nullable Code type,
            @Nullable String reference,
            @Nullable String context,
            double @Nullable [] point,
            double @Nullable [] bbox) {}

    @GetMapping("/api/search")
    Results search(HttpServletRequest request) throws IOException {
        Parameters parameters = Parameters.of(request);
        String words = parameters.required("q");
        int limit = parameters.integer("limit", DEFAULT, 1, MOST);
        parameters.refuseOthers();
        List<Result> found = new ArrayList<>();
        for (Layer layer : layers.ofRecords()) {
            // An actor's area is found by the actor; showing both would double every name.
            if (!"area".equals(layer.role())) {
                found.addAll(search(layer, words));
            }
        }
        String folded = TextFolding.fold(words);
        return new Results(found.stream()
                .sorted(Comparator.<Result>comparingInt(result -> rank(result.name(), folded))
                        .thenComparingInt(result -> PlaceAnalysis.KINDS.indexOf(result.kind()))
                        .thenComparing(Result::name))
                .limit(limit)
                .toList());
    }

    /** 0 for the name itself, 1 when it starts so, 2 when one of its words does, 3 otherwise; then places before deeds. */
    private static int rank(String name, String words) {
        String folded = TextFolding.fold(name);
        if (folded.equals(words)) {
            return 0;
        }
        return folded.startsWith(words) ? 1 : folded.contains(" " + words) || folded.contains("-" + words) ? 2 : 3;
    }

    private List<Result> search(Layer layer, String words) throws IOException {
        List<Property> withRole = layer.properties().stream()
                .filter(property -> property.role() != null)
                .toList();
        FeatureQuery query = FeatureQuery.of(layer, question.today())
                .matching(words)
                .reading(withRole, true)
                .page(List.of(new Sort(layer.get("name"), false)), CANDIDATES, null);
        return source.read(query, features -> {
            List<Result> results = new ArrayList<>();
            while (features.next()) {
                results.add(result(layer, withRole, features));
            }
            return results;
        });
    }

    private static Result result(Layer layer, List<Property> withRole, FeatureStream feature) {
        Map<String, Object> byRole = new HashMap<>();
        for (int i = 0; i < withRole.size(); i++) {
            String role = withRole.get(i).role();
            Object value = feature.value(i);
            if (role != null && value != null) {
                byRole.put(role, value);
            }
        }
        byte[] wkb = feature.geometry();
        Geometry geometry = wkb == null ? null : Geometries.fromWkb(wkb);
        return new Result(
                layer.id(),
                layer.kind(),
                feature.id(),
                String.valueOf(byRole.get("name")),
                type(layer, (String) byRole.get("type")),
                (String) byRole.get("reference"),
                (String) byRole.get("context"),
                geometry == null ? null : point(geometry),
                geometry == null ? null : bbox(geometry.getEnvelopeInternal()));
    }

    private static @Nullable Code type(Layer layer, @Nullable String code) {
        String vocabulary = layer.withRole("type").map(Property::vocabulary).orElse(null);
        return code == null || vocabulary == null ? null : new Code(vocabulary, code);
    }

    private static double[] point(Geometry geometry) {
        Coordinate inside = geometry.getInteriorPoint().getCoordinate();
        return new double[] {inside.x, inside.y};
    }

    private static double[] bbox(Envelope box) {
        return new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
    }
}
