package org.maillage.app.schemas;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.maillage.testkit.absence.Absence;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;

/** The schemas of GML 3.2.1 as the OGC's own test suite carries them, so that nothing is fetched from schemas.opengis.net. */
record GmlSchemas(ZipFile suite, DOMImplementationLS dom) implements LSResourceResolver, AutoCloseable {

    private static final String ARTIFACT = "org/opengis/cite/ets-gml32/1.33/ets-gml32-1.33-aio.jar";
    private static final String FOLDER = "org/opengis/cite/iso19136/xsd/";
    private static final Map<String, String> FILES = Map.of(
            "http://www.opengis.net/gml/3.2", "opengis/gml/3.2.1/gml-3.2.1.xsd",
            "http://www.w3.org/1999/xlink", "w3c/2008/06/xlink.xsd",
            "http://www.w3.org/XML/1998/namespace", "w3c/2009/01/xml.xsd",
            "http://www.isotc211.org/2005/gmd", "iso/19139/2007/gmd-2007.xsd",
            "http://www.isotc211.org/2005/gco", "iso/19139/2007/gco-2007.xsd",
            "http://www.isotc211.org/2005/gts", "iso/19139/2007/gts-2007.xsd",
            "http://www.isotc211.org/2005/gss", "iso/19139/2007/gss-2007.xsd",
            "http://www.isotc211.org/2005/gsr", "iso/19139/2007/gsr-2007.xsd");

    /** The suite itself. */
    static Path jar() {
        Path suite =
                Path.of(System.getProperty("user.home"), ".m2", "repository").resolve(ARTIFACT);
        if (!Files.exists(suite)) {
            throw Absence.of("The suite of GML is not here (mvn dependency:get -Dtransitive=false"
                    + " -Dartifact=org.opengis.cite:ets-gml32:1.33:jar:aio)");
        }
        return suite;
    }

    static GmlSchemas open() throws IOException, ReflectiveOperationException {
        DOMImplementationLS dom =
                (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
        return new GmlSchemas(new ZipFile(jar().toFile()), dom);
    }

    /** By its namespace, whatever address it is said to be at. */
    @Override
    public @Nullable LSInput resolveResource(
            String type,
            @Nullable String namespace,
            @Nullable String publicId,
            @Nullable String systemId,
            @Nullable String base) {
        String file = namespace == null ? null : FILES.get(namespace);
        if (file == null) {
            return null;
        }
        LSInput input = dom.createLSInput();
        // One name for each namespace: a schema that is imported from two addresses would be declared twice.
        input.setSystemId("suite:" + file);
        input.setByteStream(new ByteArrayInputStream(read(FOLDER + file)));
        return input;
    }

    private byte[] read(String name) {
        try (var stream = suite.getInputStream(suite.getEntry(name))) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        suite.close();
    }
}
