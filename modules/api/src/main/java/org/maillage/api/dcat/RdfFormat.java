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
    RDF_XML("rdf", "application/rdf+xml"),
    TURTLE("ttl", "text/turtle"),
    JSON_LD("jsonld", "application/ld+json");

    private final Format format;

    RdfFormat(String name, String mediaType) {
        this.format = new Format(name, MediaType.parseMediaType(mediaType));
    }

    /** As {@code f} and the ending of an address have it. */
    String code() {
        return format.name();
    }

    String mediaType() {
        return format.mediaType();
    }

    RDFWriterFactory factory() {
        return switch (this) {
            case RDF_XML -> new RDFXMLWriterFactory();
            case TURTLE -> new TurtleWriterFactory();
            case JSON_LD -> new JSONLDWriterFactory();
        };
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
