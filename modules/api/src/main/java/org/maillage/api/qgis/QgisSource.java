package org.maillage.api.qgis;

import org.jspecify.annotations.Nullable;

/**
 * Where QGIS reads a layer.
 *
 * @param id of the layer in its project, always the same, so that what a user makes of a project can go on with a newer one
 * @param provider QGIS's name of the protocol
 * @param address as that provider writes it
 */
record QgisSource(String id, String provider, String address) {

    /** By OGC API Features, only where the map looks: layers of a whole country are not loaded whole. */
    static QgisSource features(String base, String layer, @Nullable String authentication) {
        String address = "url='" + base + "' typename='" + layer
                + "' pagingEnabled='true' restrictToRequestBBOX='1' srsname='OGC:CRS84'"
                + (authentication == null ? "" : " authcfg=" + authentication);
        return new QgisSource("maillage_" + layer, "OAPIF", address);
    }

    /** As pictures, in the layer's default style, legend included. */
    static QgisSource images(String base, String layer, @Nullable String authentication) {
        String address = (authentication == null ? "" : "authcfg=" + authentication + "&")
                + "contextualWMSLegend=0&crs=EPSG:" + QgisProject.EPSG
                + "&dpiMode=7&featureCount=10&format=image/png&layers=" + layer + "&styles=&url=" + base + "/wms";
        return new QgisSource("maillage_images_" + layer, "wms", address);
    }
}
