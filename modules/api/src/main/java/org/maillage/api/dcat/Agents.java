package org.maillage.api.dcat;

import org.maillage.api.dcat.RdfGraph.Thing;
import org.maillage.api.metadata.Publisher;

/** Who publishes something, and whom to ask. */
final class Agents {

    private Agents() {}

    static void write(RdfGraph graph, Thing thing, Publisher publisher) {
        String id = publisher.id().toString();
        thing.link(
                "dct:publisher",
                graph.at("urn:uuid:" + id)
                        .is("foaf:Agent")
                        .is("foaf:Organization")
                        .text("foaf:name", publisher.name()));
        Thing contact = graph.without("contact-" + id).is("vcard:Organization").text("vcard:fn", publisher.name());
        if (publisher.email() != null) {
            contact.link("vcard:hasEmail", "mailto:" + publisher.email());
        }
        thing.link("dcat:contactPoint", contact);
    }
}
