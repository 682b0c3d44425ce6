package org.maillage.api.wmts;

import org.maillage.api.metadata.Publisher;
import org.maillage.api.ows.ServiceProvider;
import org.maillage.api.request.Link;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.xml.XmlDocument;

/** Capabilities up to their contents: the service and its operations. */
final class CapabilitiesHead {

    private static final LocalText ABSTRACT = new LocalText(
            "Les acteurs, les sites, les financements et les actions d'un territoire, en tuiles.",
            "The actors, sites, funding and actions of a territory, in tiles.");

    private CapabilitiesHead() {}

    /** The root stays open. */
    static XmlDocument open() {
        return new XmlDocument()
                .open("Capabilities")
                .attribute("xmlns", "http://www.opengis.net/wmts/1.0")
                .attribute("xmlns:ows", "http://www.opengis.net/ows/1.1")
                .attribute("xmlns:xlink", "http://www.w3.org/1999/xlink")
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attribute(
                        "xsi:schemaLocation",
                        "http://www.opengis.net/wmts/1.0"
                                + " http://schemas.opengis.net/wmts/1.0/wmtsGetCapabilities_response.xsd")
                .attribute("version", Wmts.VERSION);
    }

    /**
     * @param constraints on which terms the layers may be used
     * @param lang of the texts
     */
    static void write(XmlDocument out, Sections sections, Publisher operator, String constraints, String lang) {
        if (sections.has("ServiceIdentification")) {
            identification(out, constraints, lang);
        }
        if (sections.has("ServiceProvider")) {
            ServiceProvider.write(out, operator);
        }
        if (sections.has("OperationsMetadata")) {
            operations(out);
        }
    }

    private static void identification(XmlDocument out, String constraints, String lang) {
        out.open("ows:ServiceIdentification")
                .element("ows:Title", "Maillage")
                .element("ows:Abstract", ABSTRACT.in(lang))
                .element("ows:ServiceType", "OGC WMTS")
                .element("ows:ServiceTypeVersion", Wmts.VERSION)
                .element("ows:Fees", "none")
                .element("ows:AccessConstraints", constraints)
                .close();
    }

    private static void operations(XmlDocument out) {
        out.open("ows:OperationsMetadata");
        operation(out, "GetCapabilities", Wmts.CAPABILITIES);
        operation(out, "GetTile", Wmts.PATH + "/");
        operation(out, "GetFeatureInfo", Wmts.PATH + "/");
        out.close();
    }

    /** By parameters and by address. */
    private static void operation(XmlDocument out, String name, String address) {
        out.open("ows:Operation").attribute("name", name).open("ows:DCP").open("ows:HTTP");
        get(out, Link.absolute(Wmts.PATH) + "?", "KVP");
        get(out, Link.absolute(address), "RESTful");
        out.close().close().close();
    }

    private static void get(XmlDocument out, String address, String encoding) {
        out.open("ows:Get")
                .attribute("xlink:href", address)
                .open("ows:Constraint")
                .attribute("name", "GetEncoding")
                .open("ows:AllowedValues")
                .element("ows:Value", encoding)
                .close()
                .close()
                .close();
    }
}
