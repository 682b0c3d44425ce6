package org.maillage.api.wfs;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.maillage.api.metadata.Metadata;
import org.maillage.api.ows.OwsParameters;
import org.maillage.api.ows.ServiceProvider;
import org.maillage.api.ows.ServiceTerms;
import org.maillage.api.question.Question;
import org.maillage.api.source.LayerTerms;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.layers.encode.GmlNames;
import org.maillage.layers.layer.LocalText;
import org.maillage.layers.query.LayerSource;
import org.maillage.layers.write.FeatureWriter;
import org.maillage.layers.xml.XmlDocument;

/** What the service has and can do, as it tells a client that meets it. */
final class Capabilities {

    /** One part of the document, which clients may ask for alone. */
    private record Section(String name, Content content) {}

    private interface Content {
        void write(XmlDocument out, WfsVersion version, String lang);
    }

    private static final LocalText ABSTRACT = new LocalText(
            "Qui agit sur le territoire, ce qui y est protégé, ce qui s'y finance et ce qui s'y fait.",
            "Who acts in the territory, what is protected there, what is funded and what is done.");

    private final List<Section> sections;

    Capabilities(
            FeatureTypes types,
            LayerSource source,
            FeatureWriter writer,
            Question question,
            Metadata metadata,
            LayerTerms terms) {
        FeatureTypeList list = new FeatureTypeList(types, source, writer, question);
        this.sections = List.of(
                new Section(
                        "ServiceIdentification",
                        (out, version, lang) -> identification(
                                out, version, ServiceTerms.constraints(types.list(), terms, lang), lang)),
                new Section("ServiceProvider", (out, version, lang) -> ServiceProvider.write(out, metadata.operator())),
                new Section(
                        "OperationsMetadata",
                        (out, version, lang) -> OperationsMetadata.write(
                                out, version, types.list().stream().anyMatch(writer::mayCreate))),
                new Section("FeatureTypeList", list::write),
                new Section("Filter_Capabilities", (out, version, lang) -> FilterCapabilities.write(out, version)));
    }

    /**
     * Formats there is one of: what else a client would accept does not matter.
     *
     * @param lang of the texts, and which comes first where there are both
     */
    XmlDocument of(OwsParameters parameters, WfsVersion version, String lang) {
        Set<String> wanted = parameters.list("sections").stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        requireKnown(wanted);
        boolean all = wanted.isEmpty() || wanted.contains("all");
        XmlDocument out = open(version);
        for (Section section : sections) {
            if (all || wanted.contains(section.name().toLowerCase(Locale.ROOT))) {
                section.content().write(out, version, lang);
            }
        }
        return out.close();
    }

    private void requireKnown(Set<String> wanted) {
        for (String name : wanted) {
            boolean known = name.equals("all")
                    || sections.stream().anyMatch(section -> section.name().equalsIgnoreCase(name));
            if (!known) {
                throw MaillageException.parameter("sections", "Il n'y a pas de partie « " + name + " ».");
            }
        }
    }

    private static XmlDocument open(WfsVersion version) {
        return new XmlDocument()
                .open("wfs:WFS_Capabilities")
                .attribute("xmlns:wfs", version.namespace())
                .attribute("xmlns:ows", version.owsNamespace())
                .attribute(version.isFirst() ? "xmlns:ogc" : "xmlns:fes", version.filterNamespace())
                .attribute("xmlns:gml", version.gml().namespace())
                .attribute("xmlns:xlink", "http://www.w3.org/1999/xlink")
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attribute("xmlns:" + GmlNames.PREFIX, GmlNames.NAMESPACE)
                .attribute("xsi:schemaLocation", version.namespace() + " " + version.schema())
                .attribute("version", version.number());
    }

    private static void identification(XmlDocument out, WfsVersion version, String constraints, String lang) {
        out.open("ows:ServiceIdentification")
                .element("ows:Title", "Maillage")
                .element("ows:Abstract", ABSTRACT.in(lang))
                .element("ows:ServiceType", "WFS");
        WfsVersion.numbers().forEach(number -> out.element("ows:ServiceTypeVersion", number));
        if (!version.isFirst()) {
            out.element("ows:Fees", "none");
        }
        out.element("ows:AccessConstraints", constraints).close();
    }
}
