package org.maillage.api.ows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.maillage.api.html.Cells;
import org.maillage.api.html.Templates;
import org.maillage.domain.vocabulary.Vocabularies;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.crs.SrsName;
import org.maillage.layers.encode.GeoJsonFeatures;
import org.maillage.layers.encode.GmlCrs;
import org.maillage.layers.encode.GmlFeatures;
import org.maillage.layers.encode.GmlNames;
import org.maillage.layers.encode.GmlVersion;
import org.maillage.layers.encode.JsonOutput;
import org.maillage.layers.encode.OutputCrs;
import org.maillage.layers.encode.XmlOutput;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.layer.Property;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.FeatureStream;
import org.maillage.layers.query.LayerSource;

/**
 * The features under a pixel, for people with titles and labels, for programs as GeoJSON in longitude and latitude, or as GML
 * in the CRS of the map, easting or longitude first.
 */
public final class InfoWriter {

    private static final LocalText NOTHING = new LocalText("Rien ici.", "Nothing here.");

    private final LayerSource source;
    private final Vocabularies vocabularies;
    private final Templates templates;
    private final Reprojection reprojection;

    public InfoWriter(LayerSource source, Vocabularies vocabularies, Templates templates, Reprojection reprojection) {
        this.source = source;
        this.vocabularies = vocabularies;
        this.templates = templates;
        this.reprojection = reprojection;
    }

    /**
     * @param most features in all, of the first layers first
     * @param crs of the map, for the format that has its coordinates
     * @param lang of the formats for people
     */
    public void write(List<FeatureQuery> queries, int most, InfoFormat format, Crs crs, String lang, OutputStream out)
            throws IOException {
        switch (format) {
            case JSON -> json(queries, most, out);
            case GML -> gml(queries, most, crs, out);
            case HTML -> text(html(queries, most, lang), out);
            case PLAIN -> text(plain(queries, most, lang), out);
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

    private void gml(List<FeatureQuery> queries, int most, Crs map, OutputStream stream) throws IOException {
        XmlOutput out = new XmlOutput(stream);
        GmlCrs crs = GmlCrs.of(
                map.longitudeFirst() ? SrsName.of(map) : SrsName.parse("EPSG:" + map.epsg(), "CRS"), reprojection);
        out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<wfs:FeatureCollection")
                .raw(" xmlns:wfs=\"http://www.opengis.net/wfs\" xmlns:gml=\"")
                .raw(GmlVersion.GML_3_1.namespace())
                .raw("\" xmlns:" + GmlNames.PREFIX + "=\"" + GmlNames.NAMESPACE + "\">");
        each(queries, most, true, (query, feature) -> {
            out.raw("<gml:featureMember>");
            new GmlFeatures(out, query.layer(), query.properties(), GmlVersion.GML_3_1, crs).write(feature, "");
            out.raw("</gml:featureMember>");
        });
        out.raw("</wfs:FeatureCollection>\n");
        out.flushBuffer();
    }

    private String html(List<FeatureQuery> queries, int most, String lang) throws IOException {
        Cells cells = new Cells(lang, vocabularies);
        List<Map<String, Object>> features = new ArrayList<>();
        each(
                queries,
                most,
                false,
                (query, feature) -> features.add(
                        Map.of("layer", query.layer().title().in(lang), "facts", facts(query, feature, cells))));
        return templates.render(
                "feature-info", Map.of("features", features, "lang", lang, "nothing", NOTHING.in(lang)));
    }

    private String plain(List<FeatureQuery> queries, int most, String lang) throws IOException {
        Cells cells = new Cells(lang, vocabularies);
        StringBuilder text = new StringBuilder();
        int told = each(queries, most, false, (query, feature) -> {
            text.append(text.isEmpty() ? "" : "\n")
                    .append(query.layer().title().in(lang))
                    .append('\n');
            facts(query, feature, cells).forEach(fact -> text.append("  ")
                    .append(fact.title())
                    .append(LocalText.COLON.in(lang))
                    .append(fact.text())
                    .append('\n'));
        });
        return told == 0 ? NOTHING.in(lang) + "\n" : text.toString();
    }

    private record Fact(String title, String text) {}

    /** What is known, in the order of the layer's properties; whose record it is means nothing on a map. */
    private static List<Fact> facts(FeatureQuery query, FeatureStream feature, Cells cells) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < query.properties().size(); i++) {
            Property property = query.properties().get(i);
            Object value = feature.value(i);
            if (value != null && !"owner".equals(property.role())) {
                facts.add(new Fact(cells.title(property), cells.text(property, value)));
            }
        }
        return facts;
    }
}
