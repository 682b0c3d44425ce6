package org.maillage.api.dcat;

import java.util.Arrays;
import java.util.List;
import org.eclipse.rdf4j.rio.RDFWriterFactory;
import org.eclipse.rdf4j.rio.jsonld.JSONLDWriterFactory;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLWriterFactory;
import org.eclipse.rdf4j.rio.turtle.TurtleWriterFactory;
import org.maillage.api.request.Format;
import org.springframework.http.MediaType;

/** How statements are written; the first is for who asks for none. */
enum RdfFormat {
    RDF_XML("rdf", "application/rdf+xml", new RDFXMLWriterFactory()),
    TURTLE("ttl", "text/turtle", new TurtleWriterFactory()),
    JSON_LD("jsonld", "application/ld+json", new JSONLDWriterFactory());

    private final Format format;

    @SuppressWarnings("ImmutableEnumChecker") // the library's factories have no state
    private final RDFWriterFactory factory;

    RdfFormat(String name, String mediaType, RDFWriterFactory factory) {
        this.format = new Format(name, MediaType.parseMediaType(mediaType));
        this.factory = factory;
    }

    /** As {@code f} and the ending of an address have it. */
    String code() {
        return format.name();
    }

    String mediaType() {
        return format.mediaType();
    }

    RDFWriterFactory factory() {
        return factory;
    }

    static List<Format> all() {
        return Arrays.stream(values()).map(one -> one.format).toList();
    }

    static RdfFormat of(Format format) {
        return Arrays.stream(values())
                .filter(one -> one.format.equals(format))
                .findFirst()
                .orElseThrow();
    }
}
