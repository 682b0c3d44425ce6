package org.maillage.layers.xml;

import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A document that is written whole before it is sent: capabilities, styles, reports of mistakes. Names are written as they
 * are given, with their prefix; namespaces are attributes. Characters that XML 1.0 has not become U+FFFD.
 */
public final class XmlDocument {

    private static final Pattern UNSPEAKABLE =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    private interface Step {
        void write() throws XMLStreamException;
    }

    public XmlDocument() {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        step(() -> out.writeStartDocument("UTF-8", "1.0"));
    }

    /** Before the root alone. */
    public XmlDocument docType(String declaration) {
        return step(() -> out.writeDTD(declaration));
    }

    public XmlDocument open(String name) {
        return step(() -> out.writeStartElement(name));
    }

    public XmlDocument attribute(String name, Object value) {
        return step(() -> out.writeAttribute(name, speakable(value)));
    }

    public XmlDocument text(Object value) {
        return step(() -> out.writeCharacters(speakable(value)));
    }

    public XmlDocument close() {
        return step(out::writeEndElement);
    }

    /** An element with text alone. */
    public XmlDocument element(String name, Object value) {
        return open(name).text(value).close();
    }

    /** An element with attributes alone: name, value, name, value… */
    public XmlDocument empty(String name, Object... attributes) {
        step(() -> out.writeEmptyElement(name));
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i].toString(), attributes[i + 1]);
        }
        return this;
    }

    /** The document; elements that are open are closed. */
    @Override
    public String toString() {
        step(out::writeEndDocument);
        step(out::flush);
        return text.toString();
    }

    private static String speakable(Object value) {
        return UNSPEAKABLE.matcher(value.toString()).replaceAll("\uFFFD");
    }

    /** Characters in memory are always written. */
    private XmlDocument step(Step step) {
        try {
            step.write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }
}
