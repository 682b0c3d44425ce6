package org.maillage.api.wmts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.maillage.api.metadata.Extent;
import org.maillage.api.metadata.LayerMetadata;
import org.maillage.api.metadata.Metadata;
import org.maillage.api.ows.InfoFormat;
import org.maillage.api.ows.LegendAddress;
import org.maillage.api.ows.MapTime;
import org.maillage.api.ows.ServiceTerms;
import org.maillage.api.picture.ImageFormat;
import org.maillage.api.request.Link;
import org.maillage.api.source.LayerTerms;
import org.maillage.api.tiles.TileLimits;
import org.maillage.kernel.tile.TileGrid;
import org.maillage.kernel.tile.TileMatrix;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.style.Style;
import org.maillage.layers.xml.XmlDocument;

/** GetCapabilities: the layers, where what the caller may see of them lies, and the grids. */
final class Capabilities {

    private static final String TIME = "Time";
    private static final String TILE = "/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}";

    private static final LocalText EVERYTHING =
            new LocalText("Toutes les couches, sauf les aires d'action.", "All layers but the areas of action.");
    private static final LocalText EACH = new LocalText("Le style de chaque couche", "Each layer's own style");

    private final WmtsLayers layers;
    private final TileLimits limits;
    private final Metadata metadata;
    private final LayerTerms terms;

    Capabilities(WmtsLayers layers, TileLimits limits, Metadata metadata, LayerTerms terms) {
        this.terms = terms;
        this.layers = layers;
        this.metadata = metadata;
        this.limits = limits;
    }

    /** Themes there are none of: who asks for them by their name is told so. */
    String document(Sections sections, String lang) {
        XmlDocument out = CapabilitiesHead.open();
        CapabilitiesHead.write(
                out, sections, metadata.operator(), ServiceTerms.constraints(layers.list(), terms, lang), lang);
        if (sections.has("Contents")) {
            contents(out, lang);
        }
        if (sections.isNamed("Themes")) {
            out.empty("Themes");
        }
        if (sections.isWhole()) {
            out.empty("ServiceMetadataURL", "xlink:href", Link.absolute(Wmts.CAPABILITIES));
        }
        return out.toString();
    }

    private void contents(XmlDocument out, String lang) {
        out.open("Contents");
        List<Layer> all = layers.named(WmtsLayers.ALL);
        layer(out, WmtsLayers.ALL, "Maillage", EVERYTHING.in(lang), all, null, lang);
        for (Layer layer : layers.list()) {
            layer(
                    out,
                    layer.id(),
                    layer.title().in(lang),
                    layer.description().in(lang),
                    List.of(layer),
                    layers.styles(layer),
                    lang);
        }
        TileGrid.ALL.forEach(grid -> GridEntry.write(out, grid));
        out.close();
    }

    /** @param styles null for those of several layers, each of which is drawn in its own */
    private void layer(
            XmlDocument out,
            String id,
            String title,
            String description,
            List<Layer> from,
            @Nullable List<Style> styles,
            String lang) {
        Envelope extent = limits.extent(from);
        out.open("Layer").element("ows:Title", title).element("ows:Abstract", description);
        if (!extent.isNull()) {
            out.open("ows:WGS84BoundingBox")
                    .element("ows:LowerCorner", extent.getMinX() + " " + extent.getMinY())
                    .element("ows:UpperCorner", extent.getMaxX() + " " + extent.getMaxY())
                    .close();
        }
        out.element("ows:Identifier", id);
        if (styles == null) {
            style(out, null, WmtsLayers.DEFAULT, EACH.in(lang), true, lang);
        } else {
            Layer layer = from.get(0);
            out.empty("ows:Metadata", "xlink:type", "simple", "xlink:href", LayerMetadata.iso(layer));
            styles.forEach(
                    style -> style(out, layer, style.id(), style.title().in(lang), style.equals(styles.get(0)), lang));
        }
        TileRequest.FORMATS.forEach(format -> out.element("Format", format.mediaType()));
        InfoFormat.all().forEach(format -> out.element("InfoFormat", format));
        time(out, from);
        for (TileGrid grid : TileGrid.ALL) {
            List<TileMatrix.Range> ranges = limits.ranges(extent, grid, 0);
            TileGrids.names(grid).forEach(name -> link(out, name, ranges));
        }
        TileRequest.FORMATS.forEach(format -> template(out, id, "", format));
        TileRequest.FORMATS.forEach(format -> template(out, id, "/{" + TIME + "}", format));
        for (InfoFormat format : InfoFormat.values()) {
            resource(
                    out,
                    "FeatureInfo",
                    format.mediaType(),
                    id + "/{Style}/{" + TIME + "}" + TILE + "/{J}/{I}." + format.ending());
        }
        out.close();
    }

    /** @param layer whose legend there is; null for several, which have none in one */
    private static void style(
            XmlDocument out, @Nullable Layer layer, String id, String title, boolean isDefault, String lang) {
        out.open("Style")
                .attribute("isDefault", isDefault)
                .element("ows:Title", title)
                .element("ows:Identifier", id);
        if (layer != null) {
            out.empty(
                    "LegendURL",
                    "format",
                    ImageFormat.PNG.mediaType(),
                    "xlink:href",
                    LegendAddress.of(layer, id, "1.3.0", lang));
        }
        out.close();
    }

    /** Since when and until when there is something, in days; what is valid today is what comes unasked. */
    private void time(XmlDocument out, List<Layer> from) {
        // of several layers the days that all have are those of no one of them
        Extent extent = from.size() == 1 ? metadata.extent(from.get(0)) : new Extent(Optional.empty(), null, null);
        out.open("Dimension")
                .element("ows:Identifier", TIME)
                .element("ows:UOM", "ISO8601")
                .element("Default", MapTime.CURRENT)
                .element("Current", true)
                .element("Value", MapTime.days(extent.from(), extent.to()))
                .close();
    }

    private static void link(XmlDocument out, String grid, List<TileMatrix.Range> ranges) {
        out.open("TileMatrixSetLink").element("TileMatrixSet", grid);
        if (!ranges.isEmpty()) {
            out.open("TileMatrixSetLimits");
            for (TileMatrix.Range range : ranges) {
                out.open("TileMatrixLimits")
                        .element("TileMatrix", range.zoom())
                        .element("MinTileRow", range.minRow())
                        .element("MaxTileRow", range.maxRow())
                        .element("MinTileCol", range.minColumn())
                        .element("MaxTileCol", range.maxColumn())
                        .close();
            }
            out.close();
        }
        out.close();
    }

    private static void template(XmlDocument out, String id, String time, ImageFormat format) {
        String ending = format == ImageFormat.PNG ? ".png" : ".jpg";
        resource(out, "tile", format.mediaType(), id + "/{Style}" + time + TILE + ending);
    }

    private static void resource(XmlDocument out, String type, String format, String template) {
        out.empty(
                "ResourceURL",
                "format",
                format,
                "resourceType",
                type,
                "template",
                Link.absolute(Wmts.PATH) + "/" + template);
    }
}
