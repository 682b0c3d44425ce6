package org.maillage.api.wmts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.maillage.api.metadata.Metadata;
import org.maillage.api.picture.ImageFormat;
import org.maillage.api.request.Link;
import org.maillage.api.tiles.TileLimits;
import org.maillage.kernel.tile.TileGrid;
import org.maillage.kernel.tile.TileMatrix;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.style.Style;
import org.maillage.layers.xml.XmlDocument;

/** GetCapabilities: the layers, where what the caller may see of them lies, and the grids. */
final class Capabilities {

    private final WmtsLayers layers;
    private final TileLimits limits;
    private final Metadata metadata;

    Capabilities(WmtsLayers layers, TileLimits limits, Metadata metadata) {
        this.layers = layers;
        this.metadata = metadata;
        this.limits = limits;
    }

    String document() {
        XmlDocument out = CapabilitiesHead.open(metadata.operator());
        out.open("Contents");
        List<Layer> all = layers.named(WmtsLayers.ALL);
        layer(out, WmtsLayers.ALL, "Maillage", "Toutes les couches, sauf les aires d'action.", all, null);
        for (Layer layer : layers.list()) {
            layer(out, layer.id(), layer.title().fr(), layer.description().fr(), List.of(layer), layers.styles(layer));
        }
        TileGrid.ALL.forEach(grid -> GridEntry.write(out, grid));
        out.close();
        out.empty("ServiceMetadataURL", "xlink:href", Link.absolute(Wmts.CAPABILITIES));
        return out.toString();
    }

    /** @param styles null for those of several layers, each of which is drawn in its own */
    private void layer(
            XmlDocument out,
            String id,
            String title,
            String description,
            List<Layer> from,
            @Nullable List<Style> styles) {
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
            style(out, WmtsLayers.DEFAULT, "Le style de chaque couche", true);
        } else {
            styles.forEach(style -> style(out, style.id(), style.title().fr(), style.equals(styles.get(0))));
        }
        TileRequest.FORMATS.forEach(format -> out.element("Format", format.mediaType()));
        TileGrid.ALL.forEach(grid -> link(out, grid, limits.ranges(extent, grid, 0)));
        TileRequest.FORMATS.forEach(format -> template(out, id, format));
        out.close();
    }

    private static void style(XmlDocument out, String id, String title, boolean isDefault) {
        out.open("Style")
                .attribute("isDefault", isDefault)
                .element("ows:Title", title)
                .element("ows:Identifier", id)
                .close();
    }

    private static void link(XmlDocument out, TileGrid grid, List<TileMatrix.Range> ranges) {
        out.open("TileMatrixSetLink").element("TileMatrixSet", TileGrids.name(grid));
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

    private static void template(XmlDocument out, String id, ImageFormat format) {
        String ending = format == ImageFormat.PNG ? ".png" : ".jpg";
        out.empty(
                "ResourceURL",
                "format",
                format.mediaType(),
                "resourceType",
                "tile",
                "template",
                Link.absolute(Wmts.PATH) + "/" + id + "/{Style}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}"
                        + ending);
    }
}
