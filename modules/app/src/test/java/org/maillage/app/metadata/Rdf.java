package org.maillage.app.metadata;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.eclipse.rdf4j.rio.jsonld.JSONLDParser;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLParser;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;

/** What a harvester reads: RDF in any serialisation, and what is said of a thing in it. */
record Rdf(Model model) {

    static final String DCAT = "http://www.w3.org/ns/dcat#";
    static final String DCT = "http://purl.org/dc/terms/";
    static final String FOAF = "http://xmlns.com/foaf/0.1/";
    static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    static final String LOCN = "http://www.w3.org/ns/locn#";
    static final String VCARD = "http://www.w3.org/2006/vcard/ns#";

    static Rdf read(String mediaType, String text) {
        RDFParser parser =
                switch (mediaType) {
                    case "application/rdf+xml" -> new RDFXMLParser();
                    case "text/turtle" -> new TurtleParser();
                    case "application/ld+json" -> new JSONLDParser();
                    default -> throw new AssertionError(mediaType);
                };
        Model model = new LinkedHashModel();
        parser.setRDFHandler(new StatementCollector(model));
        try {
            parser.parse(new StringReader(text), "http://no.base/");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new Rdf(model);
    }

    /** All things of a type. */
    List<Resource> all(String type) {
        return model.filter(null, RDF.TYPE, Values.iri(type)).subjects().stream()
                .toList();
    }

    Set<Value> values(Resource thing, String property) {
        return model.filter(thing, Values.iri(property), null).objects();
    }

    Set<String> texts(Resource thing, String property) {
        return values(thing, property).stream().map(Value::stringValue).collect(Collectors.toSet());
    }

    /** The one value. */
    Value value(Resource thing, String property) {
        Set<Value> values = values(thing, property);
        if (values.size() != 1) {
            throw new AssertionError(thing + " has " + values + " as " + property);
        }
        return values.iterator().next();
    }

    Resource thing(Resource from, String property) {
        return (Resource) value(from, property);
    }

    /** The address of the next page, as data.gouv.fr looks for it; null on the last. */
    String next() {
        List<Resource> views = all(HYDRA + "PartialCollectionView");
        Set<Value> next = values(views.get(0), HYDRA + "next");
        return next.isEmpty() ? null : next.iterator().next().stringValue();
    }

    static IRI iri(String address) {
        return Values.iri(address);
    }
}
