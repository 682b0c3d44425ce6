package org.maillage.api.wms;

import java.awt.Dimension;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.maillage.api.metadata.LayerMetadata;
import org.maillage.api.ows.LegendAddress;
import org.maillage.api.ows.MapTime;
import org.maillage.api.picture.ImageFormat;
import org.maillage.api.question.CrsList;
import org.maillage.api.source.LayerTerms;
import org.maillage.api.source.Terms;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.layers.draw.MapFrame;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.style.ScaleRange;
import org.maillage.layers.style.Style;
import org.maillage.layers.style.Styles;
import org.maillage.layers.xml.XmlDocument;

/** The layers of capabilities, in the order of elements that each version's schema asks. */
final class LayerEntries {

    private static final LocalText ALL = new LocalText("Toutes les couches", "All layers");

    private static final LocalText ALL_DRAWN = new LocalText(
            "Toutes les couches, les fonds sous les contours et les points ; les aires d'action ne sont dessinées que demandées par leur nom.",
            "All layers, areas below outlines and points; areas of action are drawn only when they are asked for by name.");

    private final WmsVersion version;
    private final Reprojection reprojection;
    private final Styles styles;
    private final Legend legend;
    private final LayerTerms terms;
    private final String lang;

    /** @param lang of the texts */
    LayerEntries(
            WmsVersion version,
            Reprojection reprojection,
            Styles styles,
            Legend legend,
            LayerTerms terms,
            String lang) {
        this.terms = terms;
        this.lang = lang;
        this.version = version;
        this.reprojection = reprojection;
        this.styles = styles;
        this.legend = legend;
    }

    /**
     * The layer around all others and in it the one that is asked for all of them; both stay open. The one around has no name:
     * the OGC's suite looks for what is named among its descendants.
     */
    void openRoot(XmlDocument xml, Envelope extent) {
        xml.open("Layer").element("Title", "Maillage");
        crs(xml);
        extent(xml, extent);
        xml.open("Layer").attribute("queryable", 1);
        xml.element("Name", MapLayers.ROOT).element("Title", ALL.in(lang)).element("Abstract", ALL_DRAWN.in(lang));
    }

    /** @param interval first and last day, null where it is open */
    void write(XmlDocument xml, Layer layer, Envelope extent, List<@Nullable LocalDate> interval) {
        xml.open("Layer").attribute("queryable", 1).attribute("opaque", 0);
        xml.element("Name", layer.id()).element("Title", layer.title().in(lang));
        xml.element("Abstract", layer.description().in(lang));
        xml.open("KeywordList").element("Keyword", layer.kind()).close();
        crs(xml);
        if (!extent.isNull()) {
            extent(xml, extent);
        }
        time(xml, interval);
        attribution(xml, terms.of(layer));
        metadata(xml, layer);
        List<Style> all = styles.of(layer);
        all.forEach(style -> style(xml, layer, style));
        scales(xml, all);
        xml.close();
    }

    /** Whom to name, and under which licence: what maps write in their corner. */
    private static void attribution(XmlDocument xml, Terms told) {
        String title = Stream.of(told.attribution(), told.licence())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" – "));
        if (!title.isEmpty()) {
            xml.open("Attribution").element("Title", title).close();
        }
    }

    private void metadata(XmlDocument xml, Layer layer) {
        xml.open("MetadataURL").attribute("type", version == WmsVersion.V1_3_0 ? "ISO19115:2003" : "TC211");
        xml.element("Format", "application/xml");
        CapabilitiesHead.resource(xml, version, LayerMetadata.iso(layer));
        xml.close();
    }

    private void crs(XmlDocument xml) {
        for (Crs crs : CrsList.SERVED) {
            if (version == WmsVersion.V1_3_0 || !crs.longitudeFirst()) {
                xml.element(version.crsParameter(), WmsCrs.name(crs));
            }
        }
    }

    private void extent(XmlDocument xml, Envelope world) {
        if (version == WmsVersion.V1_3_0) {
            xml.open("EX_GeographicBoundingBox")
                    .element("westBoundLongitude", world.getMinX())
                    .element("eastBoundLongitude", world.getMaxX())
                    .element("southBoundLatitude", world.getMinY())
                    .element("northBoundLatitude", world.getMaxY())
                    .close();
        } else {
            box(xml, "LatLonBoundingBox", null, world, false);
        }
        for (Crs crs : CrsList.SERVED) {
            Envelope box = reprojection.boxOf(world, crs);
            if (!box.isNull() && (version == WmsVersion.V1_3_0 || !crs.longitudeFirst())) {
                box(xml, "BoundingBox", crs, box, version.isAuthorityOrder() && reprojection.isNorthingFirst(crs));
            }
        }
    }

    private void box(XmlDocument xml, String name, @Nullable Crs crs, Envelope box, boolean swapped) {
        xml.open(name);
        if (crs != null) {
            xml.attribute(version.crsParameter(), WmsCrs.name(crs));
        }
        xml.attribute("minx", swapped ? box.getMinY() : box.getMinX())
                .attribute("miny", swapped ? box.getMinX() : box.getMinY())
                .attribute("maxx", swapped ? box.getMaxY() : box.getMaxX())
                .attribute("maxy", swapped ? box.getMaxX() : box.getMaxY())
                .close();
    }

    private void time(XmlDocument xml, List<@Nullable LocalDate> interval) {
        String days = MapTime.days(interval.get(0), interval.get(1));
        xml.open("Dimension").attribute("name", "time").attribute("units", "ISO8601");
        if (version == WmsVersion.V1_1_1) {
            xml.close().open("Extent").attribute("name", "time");
        }
        xml.attribute("default", MapTime.CURRENT).attribute("nearestValue", 0).attribute("multipleValues", 1);
        xml.attribute("current", 1).text(days).close();
    }

    private void style(XmlDocument xml, Layer layer, Style style) {
        Dimension size = legend.size(layer, style, lang);
        xml.open("Style")
                .element("Name", style.id())
                .element("Title", style.title().in(lang));
        xml.open("LegendURL").attribute("width", size.width).attribute("height", size.height);
        xml.element("Format", ImageFormat.PNG.mediaType());
        CapabilitiesHead.resource(xml, version, LegendAddress.of(layer, style.id(), version.number(), lang));
        xml.close().close();
    }

    /** Where at least one style draws. 1.1.1 counts the diagonal of a pixel in metres (OGC 01-068r3, 7.1.4.5.8). */
    private void scales(XmlDocument xml, List<Style> all) {
        double min =
                all.stream().mapToDouble(style -> style.scales().min()).min().orElse(0);
        double max =
                all.stream().mapToDouble(style -> style.scales().max()).max().orElse(Double.POSITIVE_INFINITY);
        if (min == ScaleRange.ALWAYS.min() && max == ScaleRange.ALWAYS.max()) {
            return;
        }
        if (version == WmsVersion.V1_1_1) {
            double metres = MapFrame.PIXEL * Math.sqrt(2);
            xml.empty("ScaleHint", "min", min * metres, "max", Math.min(max, Double.MAX_VALUE) * metres);
            return;
        }
        xml.element("MinScaleDenominator", min);
        if (Double.isFinite(max)) {
            xml.element("MaxScaleDenominator", max);
        }
    }
}
