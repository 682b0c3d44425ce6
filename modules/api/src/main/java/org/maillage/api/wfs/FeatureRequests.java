package org.maillage.api.wfs;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.api.features.Cursors;
import org.maillage.api.features.Items;
import org.maillage.api.ows.OwsParameters;
import org.maillage.api.question.CrsList;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.SrsName;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.filter.fes.FeatureId;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.query.Cursor;
import org.maillage.layers.query.FeatureQuery;

/** Reads the parameters of {@code GetFeature} and {@code GetPropertyValue}. */
final class FeatureRequests {

    /**
     * The page of who asks for none, and the largest one: as large as that of OGC API Features, so that both hold a connection for
     * as long. WFS 1.1.0 has no next page to tell of, and files neither, so there nothing is cut off.
     */
    static final int PAGE = Items.MOST;

    /** Of coordinates that name no other. */
    static final SrsName DEFAULT_CRS = SrsName.of(Crs.ofEpsg(Geometries.WGS84));

    private static final int MOST_QUERIES = 50;

    private final FeatureTypes types;
    private final QueryParts parts;

    FeatureRequests(FeatureTypes types, QueryParts parts) {
        this.types = types;
        this.parts = parts;
    }

    FeatureRequest read(OwsParameters parameters, WfsVersion version) {
        boolean hits = hits(parameters);
        WfsFormat asked = WfsFormat.asked(parameters, version);
        // a file has no place for a number alone
        WfsFormat format = hits && asked.isFile() ? WfsFormat.gml(version) : asked;
        requireLocal(parameters);
        List<Part> parts = parts(parameters);
        List<FeatureQuery> queries = parts.stream().map(Part::query).toList();
        return new FeatureRequest(
                parameters,
                version,
                format,
                queries,
                parts.stream().map(Part::srsName).toList(),
                hits,
                number(parameters, "startIndex", 0),
                count(parameters, version.isFirst() || format.isFile()),
                after(parameters, queries));
    }

    /** One of the queries, and the CRS of its answer. */
    private record Part(FeatureQuery query, SrsName srsName) {}

    private List<Part> parts(OwsParameters parameters) {
        List<Part> found = new ArrayList<>();
        if (FeatureTypes.given(parameters).isEmpty()) {
            layersOfIds(parameters).forEach(layer -> found.add(part(layer, 0, parameters)));
        } else {
            List<String> groups = Groups.of(FeatureTypes.given(parameters).orElse(""));
            for (int group = 0; group < groups.size(); group++) {
                for (String name : FeatureTypes.split(groups.get(group))) {
                    found.add(part(types.get(name, parameters), group, parameters));
                }
            }
        }
        if (found.isEmpty() || found.size() > MOST_QUERIES) {
            throw MaillageException.parameter(
                    "typeNames", "Une requête nomme de 1 à " + MOST_QUERIES + " types d'objets.");
        }
        return found;
    }

    private Part part(Layer layer, int group, OwsParameters parameters) {
        return new Part(parts.query(layer, group, parameters), srsName(parameters, group));
    }

    /** Ids tell what their types are. */
    private List<Layer> layersOfIds(OwsParameters parameters) {
        List<String> ids = QueryParts.ids(parameters);
        if (ids.isEmpty()) {
            // says that it is missing
            parameters.required("typeNames");
        }
        return ids.stream()
                .map(id -> MaillageException.naming("resourceId", () -> types.get(layerOf(id), parameters)))
                .distinct()
                .toList();
    }

    private static String layerOf(String id) {
        return FeatureId.parse(id)
                .map(FeatureId::layer)
                .orElseThrow(() ->
                        MaillageException.parameter("resourceId", "« " + id + " » n'est l'identifiant d'aucun objet."));
    }

    /** @param group which of several queries it is */
    static SrsName srsName(OwsParameters parameters, int group) {
        SrsName name = Groups.of(parameters, "srsName", group)
                .map(text -> SrsName.parse(text, "srsName"))
                .orElse(DEFAULT_CRS);
        if (!CrsList.SERVED.contains(name.crs())) {
            throw MaillageException.parameter("srsName", "Les objets ne sont pas servis en « " + name.text() + " ».");
        }
        return name;
    }

    private static boolean hits(OwsParameters parameters) {
        String type = parameters.text("resultType").orElse("results");
        if (!type.equalsIgnoreCase("hits") && !type.equalsIgnoreCase("results")) {
            throw MaillageException.parameter("resultType", "« resultType » vaut hits ou results.");
        }
        return type.equalsIgnoreCase("hits");
    }

    /** @param whole whether there is no next page to tell of */
    private static int count(OwsParameters parameters, boolean whole) {
        int most = whole ? Integer.MAX_VALUE : PAGE;
        String name = parameters.text("count").isPresent() ? "count" : "maxFeatures";
        return Math.min(most, number(parameters, name, most));
    }

    private static int number(OwsParameters parameters, String name, int absent) {
        int number = parameters.integer(name, absent);
        if (number < 0) {
            throw MaillageException.parameter(name, "« " + name + " » est un nombre entier, 0 ou plus.");
        }
        return number;
    }

    private static @Nullable Cursor after(OwsParameters parameters, List<FeatureQuery> queries) {
        return queries.size() > 1
                ? null
                : parameters
                        .text("cursor")
                        .map(text -> Cursors.read(text, queries.get(0).sort()))
                        .orElse(null);
    }

    /** References between features there are none, so nothing is resolved; what asks for more than that is told so. */
    private static void requireLocal(OwsParameters parameters) {
        parameters.text("resolve").ifPresent(resolve -> {
            if (!resolve.equals("local") && !resolve.equals("none")) {
                throw MaillageException.parameter("resolve", "« resolve » vaut local ou none.");
            }
        });
    }
}
