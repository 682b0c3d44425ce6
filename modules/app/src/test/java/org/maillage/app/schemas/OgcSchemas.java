package org.maillage.app.schemas;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.maillage.testkit.absence.Absence;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;

/**
 * The schemas of schemas.opengis.net as {@code org.jvnet.ogc:ogc-schemas} carries them, and those of the W3C of the suite of GML:
 * nothing is fetched.
 *
 * @param own what an address of ours answers, for schemas that the service makes
 */
record OgcSchemas(ZipFile ogc, ZipFile suite, DOMImplementationLS dom, Own own)
        implements LSResourceResolver, AutoCloseable {

    private static final String ARTIFACT = "org/jvnet/ogc/ogc-schemas/2.6.1/ogc-schemas-2.6.1.jar";
    private static final String OGC = "http://schemas.opengis.net/";
    private static final String W3C = "org/opengis/cite/iso19136/xsd/w3c/";

    /** A document of the service by its absolute address. */
    interface Own {
        String document(String address);
    }

    static OgcSchemas open(Own own) throws IOException, ReflectiveOperationException {
        Path jar = Path.of(System.getProperty("user.home"), ".m2", "repository").resolve(ARTIFACT);
        if (!Files.exists(jar)) {
            throw Absence.of("The schemas of the OGC are not here (mvn dependency:get -Dtransitive=false"
                    + " -Dartifact=org.jvnet.ogc:ogc-schemas:2.6.1)");
        }
        return new OgcSchemas(
                new ZipFile(jar.toFile()),
                new ZipFile(GmlSchemas.jar().toFile()),
                (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS"),
                own);
    }

    /** @param imports namespaces and addresses by turns */
    Schema schema(String... imports) throws Exception {
        StringBuilder all = new StringBuilder("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>");
        for (int i = 0; i < imports.length; i += 2) {
            all.append("<xs:import namespace='")
                    .append(imports[i])
                    .append("' schemaLocation='")
                    .append(imports[i + 1].replace("&", "&amp;"))
                    .append("'/>");
        }
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setResourceResolver(this);
        return factory.newSchema(
                new StreamSource(new StringReader(all.append("</xs:schema>").toString())));
    }

    @Override
    public @Nullable LSInput resolveResource(
            String type,
            @Nullable String namespace,
            @Nullable String publicId,
            @Nullable String systemId,
            @Nullable String base) {
        if (systemId == null) {
            return null;
        }
        String address =
                base == null ? systemId : URI.create(base).resolve(systemId).toString();
        if (address.endsWith("/xlink.xsd") || address.endsWith("/xlinks.xsd")) {
            return input("http://www.w3.org/1999/xlink.xsd", bytes(suite, W3C + "2008/06/xlink.xsd"));
        }
        if (address.endsWith("/xml.xsd")) {
            return input("http://www.w3.org/2001/xml.xsd", bytes(suite, W3C + "2009/01/xml.xsd"));
        }
        if (address.startsWith(OGC)) {
            return input(address, corrected(address, bytes(ogc, "ogc/" + address.substring(OGC.length()))));
        }
        LSInput made = dom.createLSInput();
        made.setSystemId(address);
        made.setStringData(own.document(address));
        return made;
    }

    /** Rows and columns of tiles begin at 0 (OGC 07-057r7, table 12); this copy is from before its schema said so. */
    private static byte[] corrected(String address, byte[] document) {
        return address.endsWith("wmtsGetCapabilities_response.xsd")
                ? new String(document, StandardCharsets.UTF_8)
                        .replaceAll("(name=\"M..Tile(?:Row|Col)\" type=\")positiveInteger", "$1nonNegativeInteger")
                        .getBytes(StandardCharsets.UTF_8)
                : document;
    }

    /** One name for each document, whatever path led to it: what is read twice is declared twice. */
    private LSInput input(String address, byte[] document) {
        LSInput input = dom.createLSInput();
        input.setSystemId(address);
        input.setByteStream(new ByteArrayInputStream(document));
        return input;
    }

    private static byte[] bytes(ZipFile jar, String name) {
        ZipEntry entry = jar.getEntry(name);
        if (entry == null) {
            throw new IllegalStateException(name + " is not in " + jar.getName());
        }
        try (InputStream stream = jar.getInputStream(entry)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        ogc.close();
        suite.close();
    }
}
