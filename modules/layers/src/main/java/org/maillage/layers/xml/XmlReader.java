package org.maillage.layers.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.kernel.problem.ProblemKind;

/**
 * Reads a whole document that someone sent. No document type is accepted, so there are no entities to expand and no other
 * document to fetch; depth and the number of elements and of characters have limits.
 */
public final class XmlReader {

    /** Filters and styles of the field have less than 30 levels; each level of ours is a call on the stack of who reads the tree. */
    static final int DEEPEST = 200;

    /** A transaction of a thousand features has some 30,000 elements. */
    static final int MOST_ELEMENTS = 1_000_000;

    /** Namespaces that one tag declares: a capabilities document of INSPIRE has some 30. */
    static final int MOST_DECLARATIONS = 200;

    /** Prefixes that are kept for all elements together: each element that declares one keeps those around it too. */
    static final int MOST_PREFIXES = 1_000_000;

    /** In which a byte of ASCII is that character: {@link Declarations} reads no others as bytes. UTF-16 is read as characters. */
    private static final Pattern ENCODINGS =
            Pattern.compile("(?:utf-?(?:8|16)|us-ascii|iso-8859-|latin|windows-12).*", Pattern.CASE_INSENSITIVE);

    private final String parameter;
    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;
    private int prefixes;

    /** An element whose end has not come. */
    private static final class Open {
        final String namespace;
        final String name;
        final Map<String, String> attributes = new HashMap<>();
        final Map<String, String> prefixes;
        final List<XmlElement> children = new ArrayList<>();
        final StringBuilder text = new StringBuilder();

        Open(String namespace, String name, Map<String, String> prefixes) {
            this.namespace = namespace;
            this.name = name;
            this.prefixes = prefixes;
        }

        XmlElement close() {
            return new XmlElement(namespace, name, attributes, prefixes, children, text.toString());
        }
    }

    private XmlReader(String parameter) {
        this.parameter = parameter;
    }

    /**
     * @param parameter what problems name: the parameter, or {@code body}
     * @throws MaillageException when it is not well-formed, has a document type, or is too deep or too large
     */
    public static XmlElement read(InputStream document, String parameter) {
        XmlReader reader = new XmlReader(parameter);
        PushbackInputStream bytes = new PushbackInputStream(document, 2);
        Charset wide = wide(bytes);
        if (wide != null) {
            return read(new InputStreamReader(bytes, wide), parameter);
        }
        InputStream watched = Declarations.watched(bytes, reader::refuseDeclarations);
        return reader.parse(factory -> factory.createXMLStreamReader(watched));
    }

    /** UTF-16 where the first bytes say so (XML 1.0, appendix F), null else. */
    private static @Nullable Charset wide(PushbackInputStream bytes) {
        try {
            byte[] start = bytes.readNBytes(2);
            bytes.unread(start);
            if (start.length < 2) {
                return null;
            }
            return switch ((start[0] & 0xFF) << 8 | start[1] & 0xFF) {
                case 0xFEFF, 0xFFFE -> StandardCharsets.UTF_16;
                case '<' -> StandardCharsets.UTF_16BE;
                case '<' << 8 -> StandardCharsets.UTF_16LE;
                default -> null;
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same from characters. */
    public static XmlElement read(Reader document, String parameter) {
        XmlReader reader = new XmlReader(parameter);
        Reader watched = Declarations.watched(document, reader::refuseDeclarations);
        return reader.parse(factory -> factory.createXMLStreamReader(watched));
    }

    private interface Opening {
        XMLStreamReader from(XMLInputFactory factory) throws XMLStreamException;
    }

    private XmlElement parse(Opening opening) {
        try {
            XMLStreamReader reader = opening.from(factory());
            requireKnown(reader.getCharacterEncodingScheme());
            requireKnown(reader.getEncoding());
            XmlElement root = null;
            while (reader.hasNext()) {
                XmlElement closed = take(reader, reader.next());
                root = closed == null ? root : closed;
            }
            reader.close();
            if (root == null) {
                throw wrong("Le document XML est vide.");
            }
            return root;
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw wrong("Ce n'est pas du XML bien formé (ligne " + line + ").").causedBy(e);
        }
    }

    /** @param encoding as the document declares it, or as it was found by its first bytes; null for what is not known */
    private void requireKnown(@Nullable String encoding) {
        if (encoding != null && !ENCODINGS.matcher(encoding).matches()) {
            throw wrong("Un document XML est ici en UTF-8, UTF-16, ISO-8859 ou windows-125x.");
        }
    }

    /** The JDK's own, whatever other parsers are on the class path. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /** The root, when its end is what was read. */
    private @Nullable XmlElement take(XMLStreamReader reader, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(reader);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader);
            case XMLStreamConstants.END_ELEMENT -> {
                XmlElement closed = open.pop().close();
                if (open.isEmpty()) {
                    return closed;
                }
                open.peek().children.add(closed);
            }
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw wrong("Un document XML n'a ici ni DOCTYPE ni entités.");
            default -> {}
        }
        return null;
    }

    private void start(XMLStreamReader reader) {
        if (open.size() == DEEPEST || ++elements > MOST_ELEMENTS) {
            refuseSize();
        }
        Open element = new Open(nonNull(reader.getNamespaceURI()), reader.getLocalName(), prefixes(reader));
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        open.push(element);
    }

    private void text(XMLStreamReader reader) {
        Open element = open.peek();
        if (element != null) {
            element.text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        }
    }

    /** Most elements declare none: they share the map of the one around them. */
    private Map<String, String> prefixes(XMLStreamReader reader) {
        Open around = open.peek();
        Map<String, String> outer = around == null ? Map.of() : around.prefixes;
        if (reader.getNamespaceCount() == 0) {
            return outer;
        }
        Map<String, String> here = new HashMap<>(outer);
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            here.put(nonNull(reader.getNamespacePrefix(i)), nonNull(reader.getNamespaceURI(i)));
        }
        prefixes += here.size();
        if (prefixes > MOST_PREFIXES) {
            refuseDeclarations();
        }
        return here;
    }

    private void refuseSize() {
        throw MaillageException.of(
                        ProblemKind.INVALID,
                        "too-deep",
                        "Un document XML a au plus " + DEEPEST + " niveaux et " + MOST_ELEMENTS + " éléments.")
                .with("parameter", parameter);
    }

    private void refuseDeclarations() {
        throw MaillageException.of(
                        ProblemKind.INVALID,
                        "too-large",
                        "Un document XML déclare au plus " + MOST_DECLARATIONS + " espaces de noms par élément, et "
                                + MOST_PREFIXES + " préfixes valent en tout, ceux de ses parents compris.")
                .with("parameter", parameter);
    }

    private static String nonNull(@Nullable String text) {
        return text == null ? "" : text;
    }

    private MaillageException wrong(String message) {
        return MaillageException.parameter(parameter, message);
    }
}
