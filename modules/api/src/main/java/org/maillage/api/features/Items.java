package org.maillage.api.features;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.api.question.Question;
import org.maillage.api.request.Freshness;
import org.maillage.api.request.Link;
import org.maillage.api.request.Parameters;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.encode.CsvFeatures;
import org.maillage.layers.encode.GeoJsonFeatures;
import org.maillage.layers.encode.JsonOutput;
import org.maillage.layers.encode.OutputCrs;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.layer.PropertyType;
import org.maillage.layers.query.Cursor;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.FeatureStream;
import org.maillage.layers.query.LayerSource;
import org.maillage.layers.query.Sort;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Features of a layer as pages of GeoJSON or CSV, from the cursor straight to the socket. */
@RestController
public final class Items {

    /** Largest page: a thousand points are 260 kB. Larger limits are taken to it, as the standard asks. */
    public static final int MOST = 10_000;

    public static final int DEFAULT = 10;

    private static final String GEO_JSON = ItemsFormat.GEO_JSON.mediaType();

    private final Layers layers;
    private final LayerSource source;
    private final Question question;
    private final Reprojection reprojection;
    private final Freshness freshness;
    private final JsonMapper json;
    private final Clock clock;

    public Items(
            Layers layers,
            LayerSource source,
            Question question,
            Reprojection reprojection,
            Freshness freshness,
            JsonMapper json,
            Clock clock) {
        this.layers = layers;
        this.source = source;
        this.question = question;
        this.reprojection = reprojection;
        this.freshness = freshness;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/ogc/collections/{id}/items")
    void items(HttpServletRequest request, HttpServletResponse response, @PathVariable String id) throws IOException {
        Layer layer = layers.get(id);
        Parameters parameters = Parameters.of(request);
        FeatureQuery query = question.read(layer, parameters);
        Crs crs = CrsList.asked(parameters, "crs");
        int limit = parameters.integer("limit", DEFAULT, 1, MOST);
        List<Sort> order =
                parameters.text("sortby").map(text -> order(layer, text)).orElse(List.of());
        Cursor after =
                parameters.text("cursor").map(text -> Cursors.read(text, order)).orElse(null);
        ItemsFormat format = ItemsFormat.asked(request, parameters);
        boolean mark = format == ItemsFormat.CSV && parameters.flag("bom");
        boolean geometry = !parameters.flag("skipGeometry");
        parameters.refuseOthers();
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (freshness.isCurrent(request, response, layer, question.today())) {
            return;
        }
        // Counted on the first page alone: the next ones are followed, not measured.
        Long matched = after == null ? source.count(query) : null;
        FeatureQuery page = query.reading(query.properties(), geometry).page(order, limit + 1, after);
        if (format == ItemsFormat.CSV) {
            writeCsv(response, page, limit, crs, mark, matched);
            return;
        }
        startGeoJson(response, crs);
        source.read(page, features -> {
            JsonOutput out = new JsonOutput(response.getOutputStream());
            out.raw("{\"type\":\"FeatureCollection\",\"features\":[");
            End end = write(features, page, limit, features(out, page, crs));
            out.raw("],").raw(members(layer, parameters, matched, end)).raw('}');
            out.flushBuffer();
            return true;
        });
    }

    /** As much as the page holds, in a file named after the layer: longitude or easting first, as its columns say. */
    private void writeCsv(
            HttpServletResponse response, FeatureQuery page, int limit, Crs crs, boolean mark, @Nullable Long matched)
            throws IOException {
        Layer layer = page.layer();
        response.setContentType("text/csv;charset=utf-8;header=present");
        response.setHeader("Content-Crs", "<" + crs.uri() + ">");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + layer.id() + ".csv\"");
        if (matched != null) {
            response.setHeader("OGC-NumberMatched", matched.toString());
        }
        source.read(page, features -> {
            CsvFeatures out = new CsvFeatures(
                    response.getOutputStream(), layer, page.properties(), OutputCrs.ofFile(crs, reprojection));
            if (mark) {
                out.mark();
            }
            out.header();
            for (int i = 0; i < limit && features.next(); i++) {
                out.write(features);
            }
            out.flush();
            return true;
        });
    }

    @GetMapping("/ogc/collections/{id}/items/{featureId}")
    void item(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String id,
            @PathVariable String featureId)
            throws IOException {
        Layer layer = layers.get(id);
        Parameters parameters = Parameters.of(request);
        Crs crs = CrsList.asked(parameters, "crs");
        parameters.refuseOthers();
        UUID uuid = Parameters.uuid(featureId, "feature", "objet");
        FeatureQuery query =
                FeatureQuery.of(layer, question.today()).during(null, null).withId(uuid);
        source.read(query, features -> {
            if (!features.next()) {
                throw MaillageException.notFound("feature", "objet", featureId);
            }
            startGeoJson(response, crs);
            JsonOutput out = new JsonOutput(response.getOutputStream());
            features(out, query, crs).open(features);
            String path = "/ogc/collections/" + layer.id();
            out.raw(",\"links\":")
                    .raw(json.writeValueAsString(List.of(
                            Link.to(path + "/items/" + uuid, "self", GEO_JSON, "Cet objet"),
                            Link.to(
                                    path,
                                    "collection",
                                    "application/json",
                                    layer.title().fr()))))
                    .raw('}');
            out.flushBuffer();
            return true;
        });
    }

    private static void startGeoJson(HttpServletResponse response, Crs crs) {
        response.setContentType(GEO_JSON);
        response.setHeader("Content-Crs", "<" + crs.uri() + ">");
    }

    private GeoJsonFeatures features(JsonOutput out, FeatureQuery query, Crs crs) {
        return new GeoJsonFeatures(out, query.properties(), OutputCrs.of(crs, reprojection));
    }

    /** @param next where the next page starts, null when this is the last */
    private record End(int returned, @Nullable Cursor next) {}

    private static End write(FeatureStream features, FeatureQuery page, int limit, GeoJsonFeatures writer)
            throws IOException {
        int returned = 0;
        Cursor last = Cursor.START;
        while (returned < limit && features.next()) {
            writer.separate(returned > 0);
            writer.write(features);
            last = Cursors.at(features, page.sort());
            returned++;
        }
        return new End(returned, returned == limit && features.next() ? last : null);
    }

    /** The members after the features, without braces. */
    private String members(Layer layer, Parameters parameters, @Nullable Long matched, End end) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (matched != null) {
            members.put("numberMatched", matched);
        }
        members.put("numberReturned", end.returned());
        members.put("timeStamp", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        members.put("links", links(layer, parameters, end));
        String object = json.writeValueAsString(members);
        return object.substring(1, object.length() - 1);
    }

    private static List<Link> links(Layer layer, Parameters parameters, End end) {
        String path = "/ogc/collections/" + layer.id();
        List<Link> links = new ArrayList<>();
        links.add(Link.to(path + "/items" + Link.query(parameters.all()), "self", GEO_JSON, "Cette page"));
        links.add(Link.to(path, "collection", "application/json", layer.title().fr()));
        Map<String, String[]> asCsv = new LinkedHashMap<>(parameters.all());
        asCsv.put("f", new String[] {"csv"});
        links.add(Link.to(path + "/items" + Link.query(asCsv), "alternate", ItemsFormat.CSV.mediaType(), "En CSV"));
        Cursor next = end.next();
        if (next != null) {
            Map<String, String[]> more = new LinkedHashMap<>(parameters.all());
            more.put("cursor", new String[] {Cursors.write(next)});
            links.add(Link.to(path + "/items" + Link.query(more), "next", GEO_JSON, "La page suivante"));
        }
        return links;
    }

    /** {@code sortby=+name,-area} (OGC API Features Part 5, draft). */
    private static List<Sort> order(Layer layer, String text) {
        List<Sort> order = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            boolean descending = part.startsWith("-");
            String name = (descending || part.startsWith("+") ? part.substring(1) : part).strip();
            if (name.isEmpty()) {
                throw MaillageException.parameter(
                        "sortby", "« " + text + " » a une virgule ou un signe sans propriété.");
            }
            Sort sort = new Sort(MaillageException.naming("sortby", () -> layer.get(name)), descending);
            if (sort.property().type() == PropertyType.STRINGS) {
                throw MaillageException.parameter(
                        "sortby", "« " + name + " » est une liste, et les listes n'ont pas d'ordre.");
            }
            order.add(sort);
        }
        return order;
    }
}
