package org.maillage.api.wms;

import java.util.List;
import org.maillage.api.metadata.Publisher;
import org.maillage.api.ows.InfoFormat;
import org.maillage.api.picture.ImageFormat;
import org.maillage.api.picture.Picture;
import org.maillage.api.request.Link;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.xml.XmlDocument;

/** Capabilities up to the root layer: the service, its operations and formats. */
final class CapabilitiesHead {

    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final String ADDRESS = "/ogc/wms";

    private static final LocalText ABSTRACT = new LocalText(
            "Les acteurs, les sites, les financements et les actions d'un territoire, dessinés par couches.",
            "The actors, sites, funding and actions of a territory, drawn by layers.");
    private static final List<LocalText> KEYWORDS = List.of(
            new LocalText("acteurs", "actors"),
            new LocalText("sites protégés", "protected sites"),
            new LocalText("financements", "funding"),
            new LocalText("actions", "actions"),
            new LocalText("zones d'intervention", "intervention zones"));

    private final WmsVersion version;
    private final Publisher operator;
    private final String lang;
    private final XmlDocument xml = new XmlDocument();

    /**
     * @param constraints on which terms the layers may be used
     * @param lang of the texts
     */
    CapabilitiesHead(WmsVersion version, long sequence, Publisher operator, String constraints, String lang) {
        this.version = version;
        this.lang = lang;
        this.operator = operator;
        root(sequence);
        service(constraints);
        xml.open("Capability");
        operations();
        exceptions();
    }

    /** Where the layers come next. */
    XmlDocument xml() {
        return xml;
    }

    private void root(long sequence) {
        if (version == WmsVersion.V1_1_1) {
            xml.docType("<!DOCTYPE WMT_MS_Capabilities SYSTEM"
                    + " \"http://schemas.opengis.net/wms/1.1.1/capabilities_1_1_1.dtd\">");
            xml.open("WMT_MS_Capabilities");
        } else {
            xml.open("WMS_Capabilities")
                    .attribute("xmlns", "http://www.opengis.net/wms")
                    .attribute("xmlns:xlink", XLINK)
                    .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                    .attribute(
                            "xsi:schemaLocation",
                            "http://www.opengis.net/wms http://schemas.opengis.net/wms/1.3.0/capabilities_1_3_0.xsd");
        }
        xml.attribute("version", version.number()).attribute("updateSequence", sequence);
    }

    private void service(String constraints) {
        xml.open("Service")
                .element("Name", version == WmsVersion.V1_1_1 ? "OGC:WMS" : "WMS")
                .element("Title", "Maillage")
                .element("Abstract", ABSTRACT.in(lang));
        xml.open("KeywordList");
        KEYWORDS.forEach(keyword -> xml.element("Keyword", keyword.in(lang)));
        xml.close();
        resource(xml, version, Link.absolute(ADDRESS));
        contact();
        xml.element("Fees", "none").element("AccessConstraints", constraints);
        if (version == WmsVersion.V1_3_0) {
            xml.element("LayerLimit", MapLayers.MOST)
                    .element("MaxWidth", Picture.LARGEST)
                    .element("MaxHeight", Picture.LARGEST);
        }
        xml.close();
    }

    /** Nobody in particular: the schema asks for a person too. */
    private void contact() {
        xml.open("ContactInformation")
                .open("ContactPersonPrimary")
                .element("ContactPerson", operator.name())
                .element("ContactOrganization", operator.name())
                .close();
        String email = operator.email();
        if (email != null) {
            xml.element("ContactElectronicMailAddress", email);
        }
        xml.close();
    }

    private void operations() {
        xml.open("Request");
        operation("GetCapabilities", List.of(version.capabilitiesType()));
        operation("GetMap", ImageFormat.all());
        operation("GetFeatureInfo", InfoFormat.all());
        if (version == WmsVersion.V1_1_1) {
            operation("GetLegendGraphic", List.of(ImageFormat.PNG.mediaType()));
        }
        xml.close();
    }

    private void operation(String name, List<String> formats) {
        xml.open(name);
        formats.forEach(format -> xml.element("Format", format));
        xml.open("DCPType").open("HTTP");
        xml.open("Get");
        resource(xml, version, Link.absolute(ADDRESS) + "?");
        xml.close().open("Post");
        resource(xml, version, Link.absolute(ADDRESS));
        xml.close().close().close().close();
    }

    private void exceptions() {
        xml.open("Exception");
        List<String> forms = version == WmsVersion.V1_1_1
                ? List.of(version.exceptionType(), "application/vnd.ogc.se_inimage", "application/vnd.ogc.se_blank")
                : List.of("XML", "INIMAGE", "BLANK");
        forms.forEach(form -> xml.element("Format", form));
        xml.close();
    }

    /** In 1.1.1 the document type declares no namespace, so each link does. */
    static void resource(XmlDocument xml, WmsVersion version, String address) {
        xml.open("OnlineResource");
        if (version == WmsVersion.V1_1_1) {
            xml.attribute("xmlns:xlink", XLINK);
        }
        xml.attribute("xlink:type", "simple").attribute("xlink:href", address).close();
    }
}
