package org.maillage.api.dcat;

import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.RDFWriterFactory;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.jsonld.JSONLDMode;
import org.eclipse.rdf4j.rio.jsonld.JSONLDSettings;
import org.maillage.layers.layer.LocalText;

/**
 * Statements about things, and their serialisation: the one class that knows the library of RDF. Terms are written with the prefixes
 * of {@link #PREFIXES}. The same statements give the same bytes, because things without an address are named by who makes them.
 */
final class RdfGraph {

    private static final Pattern NOT_IN_IRIS = Pattern.compile("[\\x00-\\x20<>\"{}|\\\\^`]");

    private static final Map<String, String> PREFIXES = prefixes();

    private final ValueFactory values = SimpleValueFactory.getInstance();
    private final Model statements = new LinkedHashModel();

    private static Map<String, String> prefixes() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
        prefixes.put("dct", "http://purl.org/dc/terms/");
        prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
        prefixes.put("geo", "http://www.opengis.net/ont/geosparql#");
        prefixes.put("hydra", "http://www.w3.org/ns/hydra/core#");
        prefixes.put("locn", "http://www.w3.org/ns/locn#");
        prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return prefixes;
    }

    RdfGraph() {
        PREFIXES.forEach(statements::setNamespace);
    }

    /** What has an address. */
    Thing at(String address) {
        return new Thing(iri(address));
    }

    /** Addresses that people wrote may have characters that no IRI has (RFC 3987, 2.2). */
    private IRI iri(String address) {
        return values.createIRI(NOT_IN_IRIS
                .matcher(address)
                .replaceAll(found -> String.format("%%%02X", (int) found.group().charAt(0))));
    }

    /** What has none. @param name of its own in this graph: letters, digits and hyphens */
    Thing without(String name) {
        return new Thing(values.createBNode(name));
    }

    /** Something that statements are about. */
    final class Thing {

        private final Resource resource;

        private Thing(Resource resource) {
            this.resource = resource;
        }

        Thing is(String type) {
            return add("rdf:type", term(type));
        }

        Thing text(String property, String text) {
            return add(property, values.createLiteral(text));
        }

        /** In both languages. */
        Thing text(String property, LocalText text) {
            return add(property, values.createLiteral(text.fr(), "fr"))
                    .add(property, values.createLiteral(text.en(), "en"));
        }

        /** @param datatype with its prefix, or an address */
        Thing value(String property, String datatype, Object value) {
            return add(property, literal(value.toString(), datatype));
        }

        Thing link(String property, String address) {
            return add(property, iri(address));
        }

        Thing link(String property, Thing other) {
            return add(property, other.resource);
        }

        private Thing add(String property, Value value) {
            statements.add(resource, term(property), value);
            return this;
        }
    }

    private Literal literal(String text, String datatype) {
        return values.createLiteral(text, datatype.contains("//") ? values.createIRI(datatype) : term(datatype));
    }

    private IRI term(String prefixed) {
        int colon = prefixed.indexOf(':');
        String namespace = PREFIXES.get(prefixed.substring(0, colon));
        if (namespace == null) {
            throw new IllegalArgumentException("No prefix is declared for " + prefixed);
        }
        return values.createIRI(namespace, prefixed.substring(colon + 1));
    }

    /** Each thing in one place, in the order in which they were first spoken of: RDF/XML and people read it better so. */
    private Iterable<Statement> byThing() {
        return statements.subjects().stream()
                .flatMap(thing -> statements.filter(thing, null, null).stream())
                .toList();
    }

    void write(RDFWriterFactory factory, OutputStream out) {
        RDFWriter writer = factory.getWriter(out);
        writer.getWriterConfig()
                .set(BasicWriterSettings.PRETTY_PRINT, true)
                .set(BasicWriterSettings.INLINE_BLANK_NODES, true)
                .set(JSONLDSettings.JSONLD_MODE, JSONLDMode.COMPACT);
        Rio.write(byThing(), writer);
    }
}
