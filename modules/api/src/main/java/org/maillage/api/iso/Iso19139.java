package org.maillage.api.iso;

import java.time.LocalDate;
import java.util.Locale;
import org.maillage.api.metadata.LayerMetadata;
import org.maillage.api.metadata.Publisher;
import org.maillage.layers.layer.LocalText;

/** A layer as ISO/TS 19139 describes it, with what the technical guidance of INSPIRE asks (metadata 2.0). */
final class Iso19139 {

    private final LayerMetadata layer;
    private final IsoXml xml = new IsoXml(IsoEdition.ISO_19139);
    private final IsoParts parts;

    /** @param today for a layer of which nobody knows when it changed */
    Iso19139(LayerMetadata layer, LocalDate today) {
        this.layer = layer;
        this.parts = new IsoParts(xml, layer, today);
    }

    String document() {
        return xml.document("mdb:MD_Metadata", () -> {
            head();
            layer.crs().forEach(crs -> parts.referenceSystem(crs, "gmd:RS_Identifier/gmd:code"));
            xml.in("mdb:identificationInfo/mri:MD_DataIdentification", this::identification);
            xml.in("mdb:distributionInfo/mrd:MD_Distribution", this::distribution);
            xml.in("mdb:dataQualityInfo/mdq:DQ_DataQuality", this::quality);
        });
    }

    private void head() {
        xml.text("gmd:fileIdentifier", layer.identifier().toString());
        parts.language("gmd:language", Locale.FRENCH);
        parts.characters("gmd:characterSet");
        xml.code("gmd:hierarchyLevel", "mcc:MD_ScopeCode", "dataset");
        xml.in("gmd:contact", () -> party(layer.publisher(), "pointOfContact"));
        xml.value("gmd:dateStamp", "gco:Date", parts.written());
        xml.text("gmd:metadataStandardName", "ISO 19115").text("gmd:metadataStandardVersion", "2003/Cor.1:2006");
        xml.text("gmd:dataSetURI", layer.address());
        xml.in(
                "gmd:locale",
                () -> xml.identified("lan:PT_Locale", "id", IsoXml.ENGLISH, () -> {
                    parts.language("gmd:languageCode", Locale.ENGLISH);
                    parts.characters("gmd:characterEncoding");
                }));
    }

    private void party(Publisher publisher, String role) {
        xml.in("gmd:CI_ResponsibleParty", () -> {
            xml.text("gmd:organisationName", publisher.name());
            String email = publisher.email();
            if (email != null) {
                xml.text("cit:contactInfo/cit:CI_Contact/cit:address/cit:CI_Address/cit:electronicMailAddress", email);
            }
            xml.code("cit:role", "cit:CI_RoleCode", role);
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
        parts.maintenance("mri:resourceMaintenance");
        parts.keywords();
        parts.constraints();
        xml.code("mri:spatialRepresentationType", "mcc:MD_SpatialRepresentationTypeCode", "vector");
        parts.language("gmd:language", Locale.FRENCH);
        parts.characters("gmd:characterSet");
        xml.value(
                "mri:topicCategory", "mri:MD_TopicCategoryCode", layer.subject().topic());
        parts.extent();
    }

    private void distribution() {
        layer.downloads()
                .forEach(download -> xml.in(
                        "mrd:distributionFormat/mrd:MD_Format",
                        () -> xml.text("gmd:name", download.link().title()).nil("gmd:version", "unknown")));
        new OnlineResources(xml, layer, (name, address) -> xml.value(name, "gmd:URL", address)).write();
    }

    private void quality() {
        xml.code("mdq:scope/gmd:DQ_Scope/gmd:level", "mcc:MD_ScopeCode", "dataset");
        parts.conformity("mdq:report/mdq:DQ_DomainConsistency/mdq:result/mdq:DQ_ConformanceResult");
        LocalText lineage = layer.lineage();
        xml.text("gmd:lineage/mrl:LI_Lineage/mrl:statement", lineage);
    }
}
