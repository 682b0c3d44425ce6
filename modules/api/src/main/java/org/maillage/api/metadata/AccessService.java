package org.maillage.api.metadata;

import org.maillage.api.request.Link;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.LocalText;

/** A service by which programs read the layers. */
public enum AccessService {
    FEATURES(
            "OGC API – Features",
            "OGC:API-Features",
            "/ogc",
            "/ogc/api",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0",
            true,
            new LocalText("Objets des couches, page par page", "Features of the layers, page by page")),
    WFS(
            "WFS 2.0",
            "OGC:WFS",
            "/ogc/wfs",
            "/ogc/wfs?service=WFS&request=GetCapabilities",
            "http://www.opengis.net/def/serviceType/ogc/wfs",
            true,
            new LocalText("Objets des couches en GML", "Features of the layers as GML")),
    WMS(
            "WMS 1.3.0",
            "OGC:WMS",
            "/ogc/wms",
            "/ogc/wms?service=WMS&request=GetCapabilities",
            "http://www.opengis.net/def/serviceType/ogc/wms",
            false,
            new LocalText("Cartes des couches", "Maps of the layers")),
    WMTS(
            "WMTS 1.0.0",
            "OGC:WMTS",
            "/ogc/wmts",
            "/ogc/wmts/1.0.0/WMTSCapabilities.xml",
            "http://www.opengis.net/def/serviceType/ogc/wmts",
            false,
            new LocalText("Cartes des couches, en tuiles", "Maps of the layers, as tiles")),
    TILES(
            "OGC API – Tiles",
            "OGC:API-Tiles",
            "/ogc/tiles",
            "/ogc/api",
            "http://www.opengis.net/spec/ogcapi-tiles-1/1.0",
            false,
            new LocalText("Couches en tuiles vectorielles", "Layers as vector tiles"));

    private final String title;
    private final String protocol;
    private final String path;
    private final String description;
    private final String standard;
    private final boolean giving;
    private final LocalText summary;

    AccessService(
            String title,
            String protocol,
            String path,
            String description,
            String standard,
            boolean giving,
            LocalText summary) {
        this.title = title;
        this.protocol = protocol;
        this.path = path;
        this.description = description;
        this.standard = standard;
        this.giving = giving;
        this.summary = summary;
    }

    public String title() {
        return title;
    }

    /** As metadata names it in the field {@code protocol} of an online resource. */
    public String protocol() {
        return protocol;
    }

    /** Absolute. */
    public String address() {
        return Link.absolute(path);
    }

    /** Where a program reads what the service has: capabilities, or the description of the API. Absolute. */
    public String description() {
        return Link.absolute(description);
    }

    /** Where a program that wants the layer begins. Absolute. */
    public String entry(Layer layer) {
        String collection = Link.absolute("/ogc/collections/" + layer.id());
        return switch (this) {
            case FEATURES -> collection + "/items";
            case TILES -> collection + "/tiles";
            case WFS, WMS, WMTS -> description();
        };
    }

    /** The media type of what is there. */
    public String entryType() {
        return switch (this) {
            case FEATURES -> "application/geo+json";
            case TILES -> "application/json";
            case WMS -> "text/xml";
            case WFS, WMTS -> "application/xml";
        };
    }

    /** The URI of the standard. */
    public String standard() {
        return standard;
    }

    /** Whether features themselves are had by it, which INSPIRE calls a download service; else it shows them (view service). */
    public boolean givesFeatures() {
        return giving;
    }

    public LocalText summary() {
        return summary;
    }
}
