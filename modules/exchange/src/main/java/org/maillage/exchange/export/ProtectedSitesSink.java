package org.maillage.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.layers.encode.GmlGeometry;
import org.maillage.layers.encode.GmlNames;
import org.maillage.layers.encode.GmlVersion;
import org.maillage.layers.encode.XmlOutput;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.query.FeatureStream;

/**
 * Sites in INSPIRE's application schema Protected Sites (simple) 4.0, GML 3.2.1 (regulation 1089/2010, annex II, 9). All its attributes but
 * geometry and identifier are voidable: what is not known is nil, with the reason.
 */
final class ProtectedSitesSink implements FeatureSink {

    private static final String NIL = " nilReason=\"unknown\" xsi:nil=\"true\"/>";

    /** Of what we do not keep, whatever the site. */
    private static final String UNPOPULATED = " nilReason=\"other:unpopulated\" xsi:nil=\"true\"/>";

    private static final String ROOT =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <gml:FeatureCollection gml:id="protected-sites" xmlns:ps="http://inspire.ec.europa.eu/schemas/ps/4.0" \
            xmlns:base="http://inspire.ec.europa.eu/schemas/base/3.3" xmlns:gn="http://inspire.ec.europa.eu/schemas/gn/4.0" \
            xmlns:gmd="http://www.isotc211.org/2005/gmd" xmlns:gco="http://www.isotc211.org/2005/gco" \
            xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:xlink="http://www.w3.org/1999/xlink" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            xsi:schemaLocation="http://inspire.ec.europa.eu/schemas/ps/4.0 https://inspire.ec.europa.eu/schemas/ps/4.0/ProtectedSites.xsd">""";

    private final Target target;
    private final OutputStream file;
    private final XmlOutput out;
    private final GmlGeometry geometry;
    private final Map<String, Integer> places = new HashMap<>();

    private ProtectedSitesSink(Target target) throws IOException {
        this.target = target;
        this.file = Files.newOutputStream(target.file());
        this.out = new XmlOutput(file);
        this.geometry = new GmlGeometry(out, GmlVersion.GML_3_2, target.gml());
        for (int i = 0; i < target.properties().size(); i++) {
            places.put(target.properties().get(i).name(), i);
        }
    }

    static FeatureSink open(Target target) throws IOException {
        ProtectedSitesSink sink = new ProtectedSitesSink(target);
        sink.out.raw(ROOT);
        return sink;
    }

    @Override
    public void write(FeatureStream site) throws IOException {
        byte @Nullable [] place = site.geometry();
        if (place == null) {
            // the one attribute that may not be void: who asks for harmonised sites asks where they are
            return;
        }
        String id = GmlNames.id(target.layer(), site.id());
        out.raw("\n<gml:featureMember><ps:ProtectedSite gml:id=\"").raw(id).raw("\"><ps:geometry>");
        geometry.write(place, id + ".geometry");
        out.raw("</ps:geometry>");
        identifier(site);
        date(site);
        document(site);
        designation(site);
        name(site);
        classification(site);
        out.raw("</ps:ProtectedSite></gml:featureMember>");
    }

    private void classification(FeatureStream site) throws IOException {
        String type = text(site, "type");
        if (type == null) {
            out.raw("<ps:siteProtectionClassification").raw(NIL);
            return;
        }
        for (String classification : SiteDesignation.classifications(type)) {
            element("ps:siteProtectionClassification", classification);
        }
    }

    private void identifier(FeatureStream site) throws IOException {
        out.raw("<ps:inspireID><base:Identifier>");
        element("base:localId", site.id().toString());
        element(
                "base:namespace",
                GmlNames.NAMESPACE + ":" + target.layer().base().id());
        element("base:versionId", String.valueOf(text(site, Layer.VERSION.name())));
        out.raw("</base:Identifier></ps:inspireID>");
    }

    private void date(FeatureStream site) throws IOException {
        String designated = text(site, "designated");
        if (designated == null) {
            out.raw("<ps:legalFoundationDate").raw(NIL);
        } else {
            element("ps:legalFoundationDate", designated + "T00:00:00");
        }
    }

    private void document(FeatureStream site) throws IOException {
        String act = text(site, "legal_act");
        if (act == null) {
            out.raw("<ps:legalFoundationDocument").raw(NIL);
            return;
        }
        out.raw("<ps:legalFoundationDocument><gmd:CI_Citation><gmd:title>");
        element("gco:CharacterString", act);
        out.raw("</gmd:title>");
        String designated = text(site, "designated");
        if (designated == null) {
            out.raw("<gmd:date gco:nilReason=\"unknown\"/>");
        } else {
            out.raw("<gmd:date><gmd:CI_Date><gmd:date>");
            element("gco:Date", designated);
            out.raw(
                    "</gmd:date><gmd:dateType><gmd:CI_DateTypeCode"
                            + " codeList=\"http://standards.iso.org/iso/19139/resources/gmxCodelists.xml#CI_DateTypeCode\""
                            + " codeListValue=\"creation\">creation</gmd:CI_DateTypeCode></gmd:dateType></gmd:CI_Date></gmd:date>");
        }
        out.raw("</gmd:CI_Citation></ps:legalFoundationDocument>");
    }

    private void designation(FeatureStream site) throws IOException {
        String type = text(site, "type");
        if (type == null) {
            out.raw("<ps:siteDesignation").raw(NIL);
            return;
        }
        SiteDesignation designation = SiteDesignation.of(type);
        out.raw("<ps:siteDesignation><ps:DesignationType>");
        reference("ps:designationScheme", designation.scheme(), designation.schemeTitle());
        reference("ps:designation", designation.designation(), type);
        out.raw("</ps:DesignationType></ps:siteDesignation>");
    }

    private void reference(String name, String href, String title) throws IOException {
        out.raw('<')
                .raw(name)
                .raw(" xlink:href=\"")
                .text(href)
                .raw("\" xlink:title=\"")
                .text(title)
                .raw("\"/>");
    }

    /** As INSPIRE's Geographical Names has it; names are in French here. */
    private void name(FeatureStream site) throws IOException {
        String name = text(site, "name");
        if (name == null) {
            out.raw("<ps:siteName").raw(NIL);
            return;
        }
        out.raw("<ps:siteName><gn:GeographicalName><gn:language>fra</gn:language><gn:nativeness")
                .raw(UNPOPULATED);
        out.raw("<gn:nameStatus").raw(UNPOPULATED).raw("<gn:sourceOfName").raw(UNPOPULATED);
        out.raw("<gn:pronunciation").raw(UNPOPULATED).raw("<gn:spelling><gn:SpellingOfName>");
        element("gn:text", name);
        out.raw("<gn:script>Latn</gn:script></gn:SpellingOfName></gn:spelling></gn:GeographicalName></ps:siteName>");
    }

    /** Null for what is not known, and for what a publication does not show. */
    private @Nullable String text(FeatureStream site, String property) {
        Integer place = places.get(property);
        Object value = place == null ? null : site.value(place);
        return value == null ? null : value.toString();
    }

    private void element(String tag, String text) throws IOException {
        out.raw('<').raw(tag).raw('>').text(text).raw("</").raw(tag).raw('>');
    }

    @Override
    public void finish() throws IOException {
        out.raw("\n</gml:FeatureCollection>\n").flushBuffer();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
