package org.maillage.api.wms;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.maillage.layers.encode.GeoJsonFeatures;
import org.maillage.layers.encode.JsonOutput;
import org.maillage.layers.encode.OutputCrs;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.FeatureStream;
import org.maillage.layers.query.LayerSource;
import org.springframework.web.util.HtmlUtils;

/** The features under a pixel, for people with titles and labels, for programs as GeoJSON in longitude and latitude. */
final class InfoWriter {

    private static final String STYLE =
            "body{font:14px/1.4 sans-serif;color:#1d2b2e}h2{font-size:15px;margin:8px 0 4px}"
                    + "th{text-align:left;font-weight:400;color:#4a5859;padding-right:12px;vertical-align:top}td{vertical-align:top}";

    private final LayerSource source;
    private final InfoValues values;

    InfoWriter(LayerSource source, InfoValues values) {
        this.source = source;
        this.values = values;
    }

    /** @param most features in all, of the first layers first */
    void write(List<FeatureQuery> queries, int most, InfoFormat format, OutputStream out) throws IOException {
        switch (format) {
            case JSON -> json(queries, most, out);
            case HTML -> text(html(queries, most), out);
            case PLAIN -> text(plain(queries, most), out);
        }
    }

    private static void text(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private interface Each {
        void feature(FeatureQuery query, FeatureStream feature) throws IOException;
    }

    /** How many there were. */
    private int each(List<FeatureQuery> queries, int most, boolean geometry, Each each) throws IOException {
        int told = 0;
        for (FeatureQuery query : queries) {
            int left = most - told;
            if (left > 0) {
                FeatureQuery page = query.reading(query.properties(), geometry).page(List.of(), left, null);
                told += source.read(page, features -> {
                    int n = 0;
                    while (n < left && features.next()) {
                        each.feature(page, features);
                        n++;
                    }
                    return n;
                });
            }
        }
        return told;
    }

    private void json(List<FeatureQuery> queries, int most, OutputStream stream) throws IOException {
        JsonOutput out = new JsonOutput(stream);
        out.raw("{\"type\":\"FeatureCollection\",\"features\":[");
        boolean[] first = {true};
        each(queries, most, true, (query, feature) -> {
            GeoJsonFeatures writer = new GeoJsonFeatures(out, query.properties(), OutputCrs.CRS84);
            writer.separate(!first[0]);
            first[0] = false;
            writer.open(feature);
            out.raw(",\"layer\":").string(query.layer().id()).raw('}');
        });
        out.raw("]}");
        out.flushBuffer();
    }

    private String html(List<FeatureQuery> queries, int most) throws IOException {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"fr\"><head><meta charset=\"utf-8\">")
                .append("<title>Maillage</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n");
        int told = each(queries, most, false, (query, feature) -> {
            html.append("<h2>").append(escaped(query.layer().title().fr())).append("</h2>\n<table>\n");
            values.of(query, feature).forEach((title, value) -> html.append("<tr><th>")
                    .append(escaped(title))
                    .append("</th><td>")
                    .append(escaped(value))
                    .append("</td></tr>\n"));
            html.append("</table>\n");
        });
        return html.append(told == 0 ? "<p>Rien ici.</p>\n" : "")
                .append("</body></html>\n")
                .toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private String plain(List<FeatureQuery> queries, int most) throws IOException {
        StringBuilder text = new StringBuilder();
        int told = each(queries, most, false, (query, feature) -> {
            text.append(text.isEmpty() ? "" : "\n")
                    .append(query.layer().title().fr())
                    .append('\n');
            values.of(query, feature).forEach((title, value) -> text.append("  ")
                    .append(title)
                    .append(" : ")
                    .append(value)
                    .append('\n'));
        });
        return told == 0 ? "Rien ici.\n" : text.toString();
    }
}
