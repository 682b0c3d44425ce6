package org.maillage.api.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.api.request.Attachment;
import org.maillage.api.request.Link;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.crs.SrsName;
import org.maillage.kernel.geometry.Geometries;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.encode.CsvFeatures;
import org.maillage.layers.encode.GeoJsonFeatures;
import org.maillage.layers.encode.JsonOutput;
import org.maillage.layers.encode.OutputCrs;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.query.LayerSource;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/** Features as GeoJSON and as a table: longitude or easting first, as both have it, however the CRS was named. */
final class OtherFormats {

    private final LayerSource source;
    private final Reprojection reprojection;
    private final JsonMapper json;

    OtherFormats(LayerSource source, Reprojection reprojection, JsonMapper json) {
        this.source = source;
        this.reprojection = reprojection;
        this.json = json;
    }

    void geoJson(Answer answer, HttpServletResponse response, String time) throws IOException {
        requireOneCrs(answer.request());
        response.setContentType(WfsFormat.GEO_JSON.mediaType());
        JsonOutput out = new JsonOutput(response.getOutputStream());
        out.raw("{\"type\":\"FeatureCollection\",\"features\":[");
        int written = 0;
        for (Page page : answer.pages()) {
            writeGeoJson(out, answer, page, written > 0);
            written += page.returned();
        }
        String members = json.writeValueAsString(members(answer, time));
        out.raw("],").raw(members.substring(1)).flushBuffer();
    }

    private void writeGeoJson(JsonOutput out, Answer answer, Page page, boolean begun) throws IOException {
        if (page.returned() == 0) {
            return;
        }
        GeoJsonFeatures writer = new GeoJsonFeatures(out, page.query().properties(), crs(answer));
        source.read(page.query(), features -> {
            boolean separate = begun;
            while (features.next()) {
                writer.separate(separate);
                writer.write(features);
                separate = true;
            }
            return true;
        });
    }

    /** @throws MaillageException when several queries want several */
    static Crs requireOneCrs(FeatureRequest request) {
        List<Crs> asked =
                request.srsNames().stream().map(SrsName::crs).distinct().toList();
        if (asked.size() > 1) {
            throw MaillageException.parameter(
                    "srsName", "Dans ce format, tous les objets sont dans le même système de coordonnées.");
        }
        return asked.get(0);
    }

    private OutputCrs crs(Answer answer) {
        return OutputCrs.ofFile(answer.request().srsNames().get(0).crs(), reprojection);
    }

    /** Also the CRS, which GeoJSON has not any more and clients of WFS still look for. */
    private static Map<String, Object> members(Answer answer, String time) {
        Map<String, Object> members = new LinkedHashMap<>();
        Long matched = answer.matched();
        members.put("numberMatched", matched == null ? "unknown" : matched);
        members.put("numberReturned", answer.returned());
        members.put("timeStamp", time);
        Crs crs = answer.request().srsNames().get(0).crs();
        if (crs.epsg() != Geometries.WGS84) {
            members.put("crs", Map.of("type", "name", "properties", Map.of("name", crs.urn())));
        }
        List<Link> links = new ArrayList<>();
        String next = answer.next();
        if (next != null) {
            links.add(new Link(next, "next", WfsFormat.GEO_JSON.mediaType(), "La page suivante"));
        }
        members.put("links", links);
        return members;
    }

    void csv(Answer answer, HttpServletResponse response) throws IOException {
        if (answer.pages().size() > 1) {
            throw MaillageException.parameter("outputFormat", "Une table a les objets d'un seul type.");
        }
        Page page = answer.pages().get(0);
        Layer layer = page.query().layer();
        response.setContentType("text/csv;charset=utf-8;header=present");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(layer.id() + ".csv"));
        CsvFeatures out =
                new CsvFeatures(response.getOutputStream(), layer, page.query().properties(), crs(answer));
        out.header();
        if (page.returned() > 0) {
            source.read(page.query(), features -> {
                while (features.next()) {
                    out.write(features);
                }
                return true;
            });
        }
        out.flush();
    }
}
