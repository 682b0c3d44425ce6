package org.maillage.api.ows;

import org.maillage.api.request.Link;
import org.maillage.layers.layer.Layer;

/** Where the legend of a style is, as capabilities and pages name it. */
public final class LegendAddress {

    private LegendAddress() {}

    /**
     * @param style its id
     * @param version of the WMS
     * @param lang of its words, whatever the header of who fetches it prefers
     */
    public static String of(Layer layer, String style, String version, String lang) {
        return Link.absolute("/ogc/wms?service=WMS&version=" + version + "&request=GetLegendGraphic&layer=" + layer.id()
                + "&style=" + style + "&format=image/png&transparent=TRUE&lang=" + lang);
    }
}
