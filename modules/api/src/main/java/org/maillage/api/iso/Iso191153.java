package org.maillage.api.iso;

import java.time.LocalDate;
import java.util.Locale;
import org.maillage.api.metadata.LayerMetadata;
import org.maillage.api.metadata.Publisher;

/** A layer as ISO 19115-3 describes it. */
final class Iso191153 {

    private final LayerMetadata layer;
    private final IsoXml xml = new IsoXml(IsoEdition.ISO_19115_3);
    private final IsoParts parts;

    /** @param today for a layer of which nobody knows when it changed */
    Iso191153(LayerMetadata layer, LocalDate today) {
        this.layer = layer;
        this.parts = new IsoParts(xml, layer, today);
    }

    String document() {
        return xml.document("mdb:MD_Metadata", () -> {
            head();
            layer.crs().forEach(crs -> parts.referenceSystem(crs, "mcc:MD_Identifier/mcc:code"));
            xml.in("mdb:identificationInfo/mri:MD_DataIdentification", this::identification);
            xml.in("mdb:distributionInfo/mrd:MD_Distribution", this::distribution);
            quality();
            xml.in("mdb:resourceLineage/mrl:LI_Lineage", () -> {
                xml.text("mrl:statement", layer.lineage());
                xml.code("mrl:scope/mcc:MD_Scope/mcc:level", "mcc:MD_ScopeCode", "dataset");
            });
        });
    }

    private void head() {
        xml.in(
                "mdb:metadataIdentifier/mcc:MD_Identifier",
                () -> xml.text("mcc:code", layer.identifier().toString()).text("mcc:codeSpace", "urn:uuid"));
        locale("mdb:defaultLocale", Locale.FRENCH);
        xml.code("mdb:metadataScope/mdb:MD_MetadataScope/mdb:resourceScope", "mcc:MD_ScopeCode", "dataset");
        xml.in("mdb:contact", () -> party(layer.publisher(), "pointOfContact"));
        xml.in("mdb:dateInfo/cit:CI_Date", () -> xml.value("cit:date", "gco:Date", parts.written())
                .code("cit:dateType", "cit:CI_DateTypeCode", "revision"));
        xml.text("mdb:metadataStandard/cit:CI_Citation/cit:title", "ISO 19115-3");
        xml.in(
                "mdb:otherLocale",
                () -> xml.identified("lan:PT_Locale", "id", IsoXml.ENGLISH, () -> {
                    parts.language("lan:language", Locale.ENGLISH);
                    parts.characters("lan:characterEncoding");
                }));
    }

    private void locale(String path, Locale language) {
        xml.in(path + "/lan:PT_Locale", () -> {
            parts.language("lan:language", language);
            parts.characters("lan:characterEncoding");
        });
    }

    private void party(Publisher publisher, String role) {
        xml.in("cit:CI_Responsibility", () -> {
            xml.code("cit:role", "cit:CI_RoleCode", role);
            xml.in("cit:party/cit:CI_Organisation", () -> {
                xml.text("cit:name", publisher.name());
                String email = publisher.email();
                if (email != null) {
                    xml.text(
                            "cit:contactInfo/cit:CI_Contact/cit:address/cit:CI_Address/cit:electronicMailAddress",
                            email);
                }
            });
        });
    }

    private void identification() {
        xml.in("mri:citation/cit:CI_Citation", () -> {
            xml.text("cit:title", layer.layer().title());
            parts.changed();
            xml.text("cit:identifier/mcc:MD_Identifier/mcc:code", layer.address());
        });
        xml.text("mri:abstract", layer.layer().description());
        xml.in("mri:pointOfContact", () -> party(layer.publisher(), "publisher"));
        xml.code("mri:spatialRepresentationType", "mcc:MD_SpatialRepresentationTypeCode", "vector");
        xml.value(
                "mri:topicCategory", "mri:MD_TopicCategoryCode", layer.subject().topic());
        parts.extent();
        parts.maintenance("mri:resourceMaintenance");
        parts.keywords();
        parts.constraints();
        locale("mri:defaultLocale", Locale.FRENCH);
    }

    private void distribution() {
        layer.downloads()
                .forEach(download -> xml.in(
                        "mrd:distributionFormat/mrd:MD_Format/mrd:formatSpecificationCitation/cit:CI_Citation",
                        () -> xml.text("cit:title", download.link().title())));
        new OnlineResources(xml, layer, xml::text).write();
    }

    private void quality() {
        if (layer.subject().inspire() != null) {
            xml.in("mdb:dataQualityInfo/mdq:DQ_DataQuality", () -> {
                xml.code("mdq:scope/mcc:MD_Scope/mcc:level", "mcc:MD_ScopeCode", "dataset");
                parts.conformity("mdq:report/mdq:DQ_DomainConsistency/mdq:result/mdq:DQ_ConformanceResult");
            });
        }
    }
}
