package org.maillage.api.features;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.api.features.ItemAnswer.Told;
import org.maillage.api.html.Cells;
import org.maillage.api.html.Pages;
import org.maillage.api.question.CrsList;
import org.maillage.api.request.Format;
import org.maillage.api.request.Freshness;
import org.maillage.api.request.Language;
import org.maillage.api.request.Parameters;
import org.maillage.api.request.WriteCondition;
import org.maillage.api.source.LayerTerms;
import org.maillage.domain.vocabulary.Vocabularies;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.query.LayerSource;
import org.maillage.layers.write.FeatureWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * One feature: read, replaced, changed, deleted (OGC API Features Parts 1 and 4, OGC 20-002r1). A write that names the state it
 * starts from, by {@code If-Match}, is refused when there is a newer one; one that names none writes over what there is,
 * because QGIS names none.
 */
@RestController
public final class Item {

    private static final String PATH = "/ogc/collections/{id}/items/{featureId}";
    private static final String CONTENT_CRS = "Content-Crs";
    static final String GEO_JSON = "application/geo+json";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Layers layers;
    private final LayerTerms terms;
    private final FeatureWriter writer;
    private final ItemAnswer items;
    private final Freshness freshness;
    private final Vocabularies vocabularies;
    private final Reprojection reprojection;
    private final Pages pages;
    private final JsonMapper json;

    public Item(
            Layers layers,
            LayerTerms terms,
            LayerSource source,
            FeatureWriter writer,
            Freshness freshness,
            Vocabularies vocabularies,
            Reprojection reprojection,
            Pages pages,
            JsonMapper json) {
        this.layers = layers;
        this.terms = terms;
        this.writer = writer;
        this.items = new ItemAnswer(source, reprojection, json);
        this.freshness = freshness;
        this.vocabularies = vocabularies;
        this.reprojection = reprojection;
        this.pages = pages;
        this.json = json;
    }

    @GetMapping(PATH)
    void get(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String id,
            @PathVariable String featureId)
            throws IOException {
        Layer layer = terms.told(layers.get(id));
        Parameters parameters = Parameters.of(request);
        Crs crs = CrsList.asked(parameters, "crs");
        Format format = Format.asked(request, parameters, List.of(Format.GEO_JSON, Format.HTML));
        parameters.refuseOthers();
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        LayerEnd.tell(layer, response);
        String lang = Language.of(request, response);
        UUID uuid = uuid(featureId);
        if (format == Format.HTML) {
            Cells cells = new Cells(lang, vocabularies);
            pages.write(
                    request,
                    response,
                    "item",
                    lang,
                    items.page(layer, uuid, crs, cells).orElseThrow(() -> unknown(featureId)));
            return;
        }
        Told told = items.find(layer, uuid, crs).orElseThrow(() -> unknown(featureId));
        if (!freshness.isCurrent(request, response, told.tag())) {
            write(response, told, crs);
        }
    }

    private static void write(HttpServletResponse response, Told told, Crs crs) throws IOException {
        response.setContentType(GEO_JSON);
        response.setHeader(CONTENT_CRS, "<" + crs.uri() + ">");
        response.setContentLength(told.body().length);
        response.getOutputStream().write(told.body());
    }

    @PutMapping(path = PATH, consumes = GEO_JSON)
    void replace(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String id,
            @PathVariable String featureId,
            @RequestHeader(name = CONTENT_CRS, required = false) @Nullable String contentCrs,
            @RequestBody byte[] body)
            throws IOException {
        change(
                request,
                response,
                id,
                featureId,
                contentCrs,
                (layer, uuid, version, reader) -> writer.replace(layer, uuid, version, reader.feature(body, json)));
    }

    @PatchMapping(path = PATH, consumes = MERGE_PATCH)
    void update(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String id,
            @PathVariable String featureId,
            @RequestHeader(name = CONTENT_CRS, required = false) @Nullable String contentCrs,
            @RequestBody byte[] body)
            throws IOException {
        change(
                request,
                response,
                id,
                featureId,
                contentCrs,
                (layer, uuid, version, reader) -> writer.update(layer, uuid, version, reader.patch(body, json)));
    }

    @FunctionalInterface
    private interface Change {
        /**
         * @param version that is changed, null for whatever there is
         * @param reader of the body, in the CRS that its header names
         */
        void write(Layer layer, UUID id, @Nullable Integer version, FeatureBody reader);
    }

    /** Answers what the feature is now; without a word when the caller sees it no longer. */
    private void change(
            HttpServletRequest request,
            HttpServletResponse response,
            String id,
            String featureId,
            @Nullable String contentCrs,
            Change change)
            throws IOException {
        Layer layer = layers.get(id);
        UUID uuid = uuid(featureId);
        Crs crs = CrsList.ofHeader(contentCrs, CONTENT_CRS);
        Parameters.of(request).refuseOthers();
        change.write(layer, uuid, seen(request, layer, uuid), new FeatureBody(crs, reprojection));
        Told told = items.find(terms.told(layer), uuid, crs).orElse(null);
        if (told == null) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setHeader(HttpHeaders.ETAG, told.tag());
        write(response, told, crs);
    }

    @DeleteMapping(PATH)
    void delete(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String id,
            @PathVariable String featureId)
            throws IOException {
        Layer layer = layers.get(id);
        Parameters.of(request).refuseOthers();
        UUID uuid = uuid(featureId);
        writer.delete(layer, uuid, seen(request, layer, uuid));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** The version that a write starts from; null for whatever there is. */
    private @Nullable Integer seen(HttpServletRequest request, Layer layer, UUID uuid) throws IOException {
        WriteCondition condition = WriteCondition.of(request, ItemAnswer.TAG);
        if (condition.isEmpty()) {
            return null;
        }
        String now = items.find(layer, uuid, Crs.CRS84).map(Told::state).orElse(null);
        String seen = condition.seen(() -> now);
        return seen == null || seen.equals(WriteCondition.ANY) ? null : Integer.valueOf(seen);
    }

    /** What this caller may do with it, so that a tool offers nothing that will be refused. */
    @RequestMapping(path = PATH, method = RequestMethod.OPTIONS)
    void options(HttpServletResponse response, @PathVariable String id, @PathVariable String featureId)
            throws IOException {
        Layer layer = layers.get(id);
        UUID uuid = uuid(featureId);
        if (items.find(layer, uuid, Crs.CRS84).isEmpty()) {
            throw unknown(featureId);
        }
        String writes = writer.mayChange(layer, uuid) ? ", PUT, PATCH, DELETE" : "";
        response.setHeader(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS" + writes);
        response.setHeader("Accept-Patch", MERGE_PATCH);
    }

    private static UUID uuid(String featureId) {
        return Parameters.uuid(featureId, "feature", "objet");
    }

    private static MaillageException unknown(String featureId) {
        return MaillageException.notFound("feature", "objet", featureId);
    }
}
