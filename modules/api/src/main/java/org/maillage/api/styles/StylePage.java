package org.maillage.api.styles;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.maillage.api.metadata.Extent;
import org.maillage.api.ows.LegendAddress;
import org.maillage.api.request.Link;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.style.Style;

/** A style as people see it: its legend, and the layer drawn by it. Both are pictures of the WMS. */
record StylePage(Layer layer, Style style, Extent extent) {

    /** Pixels. */
    private static final int WIDTH = 800;

    /** Pixels: a layer that is long from north to south is squeezed rather than a page of pixels. */
    private static final int HIGHEST = 1000;

    /** Part of the width and of the height that is added on each side, so that the outermost symbols are whole. */
    private static final double MARGIN = 0.04;

    /** Degrees: of a layer with one point. */
    private static final double LEAST = 0.01;

    Map<String, Object> members(String lang) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("layer", layer.title().in(lang));
        members.put("legend", legend(layer, style, lang));
        extent.box().ifPresent(box -> members.put("map", map(box)));
        return members;
    }

    static String legend(Layer layer, Style style, String lang) {
        return LegendAddress.of(layer, style.id(), "1.3.0", lang);
    }

    /** In longitude and latitude, as wide as high where it lies. */
    private String map(Envelope box) {
        Envelope shown = new Envelope(box);
        shown.expandBy(Math.max(LEAST, box.getWidth() * MARGIN), Math.max(LEAST, box.getHeight() * MARGIN));
        double wide = shown.getWidth() * Math.cos(Math.toRadians(shown.centre().y));
        int height = (int) Math.max(1, Math.min(HIGHEST, Math.round(WIDTH * shown.getHeight() / wide)));
        return Link.absolute("/ogc/wms?service=WMS&version=1.3.0&request=GetMap&format=image/png")
                + String.format(
                        Locale.ROOT,
                        "&layers=%s&styles=%s&crs=CRS:84&bbox=%.5f,%.5f,%.5f,%.5f&width=%d&height=%d&transparent=true",
                        layer.id(),
                        style.id(),
                        shown.getMinX(),
                        shown.getMinY(),
                        shown.getMaxX(),
                        shown.getMaxY(),
                        WIDTH,
                        height);
    }
}
