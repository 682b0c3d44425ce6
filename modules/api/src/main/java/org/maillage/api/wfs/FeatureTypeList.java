package org.maillage.api.wfs;

import java.util.List;
import org.maillage.api.metadata.LayerMetadata;
import org.maillage.api.question.CrsList;
import org.maillage.api.question.Question;
import org.maillage.kernel.crs.Crs;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.query.FeatureQuery;
import org.maillage.layers.query.LayerSource;
import org.maillage.layers.write.FeatureWriter;
import org.maillage.layers.xml.XmlDocument;

/** The feature types of the capabilities, each with where its features lie today. */
final class FeatureTypeList {

    private final FeatureTypes types;
    private final LayerSource source;
    private final FeatureWriter writer;
    private final Question question;

    FeatureTypeList(FeatureTypes types, LayerSource source, FeatureWriter writer, Question question) {
        this.types = types;
        this.source = source;
        this.writer = writer;
        this.question = question;
    }

    /** @param lang which comes first, and is alone where there is room for one */
    void write(XmlDocument out, WfsVersion version, String lang) {
        out.open("wfs:FeatureTypeList");
        types.list().forEach(layer -> type(out, layer, version, lang));
        out.close();
    }

    private void type(XmlDocument out, Layer layer, WfsVersion version, String lang) {
        out.open("wfs:FeatureType").element("wfs:Name", FeatureTypes.name(layer));
        text(out, "wfs:Title", layer.title(), version, lang);
        text(out, "wfs:Abstract", layer.description(), version, lang);
        String crs = version.isFirst() ? "SRS" : "CRS";
        out.element("wfs:Default" + crs, FeatureRequests.DEFAULT_CRS.text());
        CrsList.SERVED.stream()
                .map(Crs::urn)
                .filter(urn -> !urn.equals(FeatureRequests.DEFAULT_CRS.text()))
                .forEach(urn -> out.element("wfs:Other" + crs, urn));
        if (version.isFirst()) {
            operations(out, layer);
        }
        out.open("wfs:OutputFormats");
        WfsFormat.mediaTypes(version).forEach(format -> out.element("wfs:Format", format));
        out.close();
        box(out, layer);
        metadata(out, layer, version);
        out.close();
    }

    private static void metadata(XmlDocument out, Layer layer, WfsVersion version) {
        out.open("wfs:MetadataURL");
        if (version.isFirst()) {
            out.attribute("type", "TC211").attribute("format", "text/xml").text(LayerMetadata.iso(layer));
        } else {
            out.attribute("xlink:href", LayerMetadata.iso(layer));
        }
        out.close();
    }

    /** What this caller may do, in the version that has a place for it. */
    private void operations(XmlDocument out, Layer layer) {
        out.open("wfs:Operations").element("wfs:Operation", "Query");
        if (writer.mayCreate(layer)) {
            List.of("Insert", "Update", "Delete").forEach(operation -> out.element("wfs:Operation", operation));
        }
        out.close();
    }

    /** In both languages; the first version has room for one. */
    private static void text(XmlDocument out, String name, LocalText text, WfsVersion version, String lang) {
        if (version.isFirst()) {
            out.element(name, text.in(lang));
            return;
        }
        for (String language : lang.equals("en") ? List.of("en", "fr") : List.of("fr", "en")) {
            out.open(name)
                    .attribute("xml:lang", language)
                    .text(text.in(language))
                    .close();
        }
    }

    /** Nothing lies nowhere: then it is left out. */
    private void box(XmlDocument out, Layer layer) {
        FeatureQuery today = FeatureQuery.of(layer, question.today()).reading(List.of(), false);
        source.extent(today).ifPresent(box -> out.open("ows:WGS84BoundingBox")
                .element("ows:LowerCorner", box.getMinX() + " " + box.getMinY())
                .element("ows:UpperCorner", box.getMaxX() + " " + box.getMaxY())
                .close());
    }
}
