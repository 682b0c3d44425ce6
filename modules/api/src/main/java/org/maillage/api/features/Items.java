package org.maillage.api.features;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.api.html.Cells;
import org.maillage.api.html.Pages;
import org.maillage.api.question.CrsList;
import org.maillage.api.question.Question;
import org.maillage.api.request.Attachment;
import org.maillage.api.request.Format;
import org.maillage.api.request.Freshness;
import org.maillage.api.request.Language;
import org.maillage.api.request.Link;
import org.maillage.api.request.Parameters;
import org.maillage.api.source.LayerTerms;
import org.maillage.domain.vocabulary.Vocabularies;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.layers.encode.CsvFeatures;
import org.maillage.layers.encode.GeoJsonFeatures;
import org.maillage.layers.encode.JsonOutput;
import org.maillage.layers.encode.OutputCrs;
import org.maillage.layers.file.LayerFiles;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.query.Cursor;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.FeatureStream;
import org.maillage.layers.query.LayerSource;
import org.maillage.layers.write.FeatureWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Features of a layer as pages of GeoJSON, CSV or HTML, from the cursor straight to the socket; and those that are added to it. */
@RestController
public final class Items {

    /** Largest page: a thousand points are 260 kB. Larger limits are taken to it, as the standard asks. */
    public static final int MOST = 10_000;

    public static final int DEFAULT = 10;

    private final Layers layers;
    private final LayerTerms terms;
    private final LayerSource source;
    private final FeatureWriter writer;
    private final LayerFiles files;
    private final Question question;
    private final Reprojection reprojection;
    private final Freshness freshness;
    private final Vocabularies vocabularies;
    private final Pages pages;
    private final JsonMapper json;
    private final Clock clock;

    public Items(
            Layers layers,
            LayerTerms terms,
            LayerSource source,
            FeatureWriter writer,
            LayerFiles files,
            Question question,
            Reprojection reprojection,
            Freshness freshness,
            Vocabularies vocabularies,
            Pages pages,
            JsonMapper json,
            Clock clock) {
        this.layers = layers;
        this.terms = terms;
        this.source = source;
        this.writer = writer;
        this.files = files;
        this.question = question;
        this.reprojection = reprojection;
        this.freshness = freshness;
        this.vocabularies = vocabularies;
        this.pages = pages;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/ogc/collections/{id}/items")
    void items(HttpServletRequest request, HttpServletResponse response, @PathVariable String id) throws IOException {
        Layer layer = layers.get(id);
        Pages.offer(request, (asked, lang, wrong) -> new ItemsForm(layer, asked, lang).filled(wrong));
        Freshness.State state = freshness.state(question.reads(layer, Parameters.of(request)));
        ItemsRequest asked = ItemsRequest.of(request, terms.told(layer), question);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        LayerEnd.tell(asked.layer(), response);
        if (asked.format() != Format.CSV) {
            Language.of(request, response);
        }
        if (freshness.isCurrent(request, response, state, question.today())) {
            return;
        }
        if (asked.format() == Format.HTML) {
            writePage(request, response, asked);
            return;
        }
        Long matched = asked.isFirst() ? source.count(asked.query()) : null;
        if (asked.format() == Format.CSV) {
            writeCsv(response, asked, matched);
        } else {
            writeGeoJson(response, asked, matched);
        }
    }

    /** Programs have the number of all from the first page, people look for it on each. */
    private void writePage(HttpServletRequest request, HttpServletResponse response, ItemsRequest asked)
            throws IOException {
        String lang = Language.of(request);
        long matched = source.count(asked.query());
        ItemsPage page = new ItemsPage(
                asked, files, lang, new Cells(lang, vocabularies), OutputCrs.of(asked.crs(), reprojection));
        pages.write(request, response, "items", lang, source.read(asked.page(), all -> page.of(all, matched)));
    }

    private void writeGeoJson(HttpServletResponse response, ItemsRequest asked, @Nullable Long matched)
            throws IOException {
        FeatureQuery page = asked.page();
        startGeoJson(response, asked.crs());
        source.read(page, features -> {
            JsonOutput out = new JsonOutput(response.getOutputStream());
            out.raw("{\"type\":\"FeatureCollection\",\"features\":[");
            End end = write(features, page, asked.limit(), features(out, page, asked.crs()));
            out.raw("],").raw(members(asked, matched, end)).raw('}');
            out.flushBuffer();
            return true;
        });
    }

    /** As much as the page holds, in a file named after the layer: longitude or easting first, as its columns say. */
    private void writeCsv(HttpServletResponse response, ItemsRequest asked, @Nullable Long matched) throws IOException {
        Layer layer = asked.layer();
        response.setContentType("text/csv;charset=utf-8;header=present");
        response.setHeader("Content-Crs", "<" + asked.crs().uri() + ">");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(layer.id() + ".csv"));
        if (matched != null) {
            response.setHeader("OGC-NumberMatched", matched.toString());
        }
        FeatureQuery page = asked.page();
        source.read(page, features -> {
            CsvFeatures out = new CsvFeatures(
                    response.getOutputStream(), layer, page.properties(), OutputCrs.ofFile(asked.crs(), reprojection));
            if (asked.marked()) {
                out.mark();
            }
            out.header();
            for (int i = 0; i < asked.limit() && features.next(); i++) {
                out.write(features);
            }
            out.flush();
            return true;
        });
    }

    /** A feature is added; its address is in {@code Location}. */
    @PostMapping(path = "/ogc/collections/{id}/items", consumes = Item.GEO_JSON)
    void create(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String id,
            @RequestHeader(name = "Content-Crs", required = false) @Nullable String contentCrs,
            @RequestBody byte[] body) {
        Layer layer = layers.get(id);
        Crs crs = CrsList.ofHeader(contentCrs, "Content-Crs");
        Parameters.of(request).refuseOthers();
        UUID created = writer.create(layer, new FeatureBody(crs, reprojection).feature(body, json));
        response.setStatus(HttpServletResponse.SC_CREATED);
        response.setHeader(HttpHeaders.LOCATION, Link.absolute("/ogc/collections/" + layer.id() + "/items/" + created));
    }

    /** What this caller may do here, so that a tool offers nothing that will be refused. */
    @RequestMapping(path = "/ogc/collections/{id}/items", method = RequestMethod.OPTIONS)
    void options(HttpServletResponse response, @PathVariable String id) {
        boolean creates = writer.mayCreate(layers.get(id));
        response.setHeader(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS" + (creates ? ", POST" : ""));
    }

    private static void startGeoJson(HttpServletResponse response, Crs crs) {
        response.setContentType(Format.GEO_JSON.mediaType());
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
        Cursor last = null;
        while (returned < limit && features.next()) {
            writer.separate(returned > 0);
            writer.write(features);
            returned++;
            if (returned == limit) {
                last = Cursors.at(features, page.sort());
            }
        }
        return new End(returned, last != null && features.next() ? last : null);
    }

    /** The members after the features, without braces. */
    private String members(ItemsRequest asked, @Nullable Long matched, End end) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (matched != null) {
            members.put("numberMatched", matched);
        }
        members.put("numberReturned", end.returned());
        members.put("timeStamp", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        members.put("links", ItemsLinks.of(asked, files, end.next()));
        String object = json.writeValueAsString(members);
        return object.substring(1, object.length() - 1);
    }
}
