package org.maillage.api.features;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.api.html.Cells;
import org.maillage.api.html.Pages;
import org.maillage.api.request.Format;
import org.maillage.api.request.Freshness;
import org.maillage.api.request.Language;
import org.maillage.domain.vocabulary.Vocabularies;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.layers.encode.GeoJsonFeatures;
import org.maillage.layers.encode.JsonOutput;
import org.maillage.layers.encode.OutputCrs;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.query.ChangedFeatures;
import org.maillage.layers.query.LayerSource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * What has changed of a layer, for who keeps a copy: first all of it, then, since the revision that came with it, the features that
 * are new or other than they were, and the ids of those that are there no more. To do what a page says twice does no harm.
 */
@RestController
public final class Changes {

    /** Features on a page; copies are not read by people. */
    public static final int DEFAULT = 1000;

    private final Layers layers;
    private final ChangedFeatures changed;
    private final LayerSource source;
    private final Reprojection reprojection;
    private final Freshness freshness;
    private final Vocabularies vocabularies;
    private final Pages pages;
    private final JsonMapper json;
    private final Clock clock;

    public Changes(
            Layers layers,
            ChangedFeatures changed,
            LayerSource source,
            Reprojection reprojection,
            Freshness freshness,
            Vocabularies vocabularies,
            Pages pages,
            JsonMapper json,
            Clock clock) {
        this.layers = layers;
        this.changed = changed;
        this.source = source;
        this.reprojection = reprojection;
        this.freshness = freshness;
        this.vocabularies = vocabularies;
        this.pages = pages;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/ogc/collections/{id}/changes")
    void changes(HttpServletRequest request, HttpServletResponse response, @PathVariable String id) throws IOException {
        Layer layer = layers.get(id);
        LocalDate today = LocalDate.now(clock);
        // before anything is read: what is written meanwhile is told again next time
        String now = ChangesRequest.revision(layers.revision(layer), today, freshness.sight());
        ChangesRequest asked = ChangesRequest.of(request, layer, changed, now, freshness.sight());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        String lang = Language.of(request, response);
        LayerEnd.tell(layer, response);
        if (freshness.isCurrent(request, response, layer, today)) {
            return;
        }
        ChangesWalk walk = new ChangesWalk(asked, changed, source, today);
        if (asked.format() == Format.HTML) {
            ChangesPage page = new ChangesPage(asked, lang, new Cells(lang, vocabularies));
            ChangesWalk.End end = walk.walk(page::add);
            pages.write(request, response, "changes", lang, page.of(end));
        } else {
            writeGeoJson(response, asked, walk);
        }
    }

    private void writeGeoJson(HttpServletResponse response, ChangesRequest asked, ChangesWalk walk) throws IOException {
        response.setContentType(Format.GEO_JSON.mediaType());
        response.setHeader("Content-Crs", "<" + asked.crs().uri() + ">");
        JsonOutput out = new JsonOutput(response.getOutputStream());
        GeoJsonFeatures features =
                new GeoJsonFeatures(out, asked.layer().properties(), OutputCrs.of(asked.crs(), reprojection));
        out.raw("{\"type\":\"FeatureCollection\",\"features\":[");
        int[] written = {0};
        ChangesWalk.End end = walk.walk(feature -> {
            features.separate(written[0]++ > 0);
            features.write(feature);
        });
        String members = json.writeValueAsString(members(asked, end, written[0]));
        out.raw("],").raw(members.substring(1));
        out.flushBuffer();
    }

    /** The revision is told at the end of the last page: who has not read all pages does not have what it stands for. */
    private Map<String, Object> members(ChangesRequest asked, ChangesWalk.End end, int features) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("removed", end.removed());
        members.put("numberReturned", features);
        members.put("timeStamp", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        if (end.next() == null) {
            members.put("revision", asked.until());
        }
        members.put("links", List.copyOf(ChangesLinks.of(asked, end)));
        return members;
    }
}
