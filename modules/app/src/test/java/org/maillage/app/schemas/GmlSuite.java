package org.maillage.app.schemas;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * One run of the OGC's own suite of tests for GML 3.2 (ets-gml32), in a process of its own. It brings the schemas of GML along and asks
 * nobody for them.
 */
record GmlSuite(Process process, Path folder) {

    private static final String MAIN = "org.opengis.cite.iso19136.TestNGController";

    /**
     * Its bundle has lost, to a file of that name from another library, what Apache SIS says of its own methods; without this one,
     * which changes places of axes, it tests no coordinates.
     */
    private static final String METHODS = "META-INF/services/org.opengis.referencing.operation.OperationMethod";

    private static final String AXES = "org.apache.sis.internal.referencing.provider.Affine";

    /**
     * What a run found.
     *
     * @param passed names of the tests that were
     * @param failed those that were not, with what the suite says of them
     */
    record Verdict(List<String> passed, List<String> failed) {}

    /**
     * @param iut address of an application schema or of a GML document
     * @param folder for what the suite writes
     */
    static GmlSuite start(String iut, Path folder) throws IOException {
        Path methods = folder.resolve(METHODS);
        Files.createDirectories(methods.getParent());
        Files.writeString(methods, AXES);
        Path properties = folder.resolve("iut.xml");
        Files.writeString(
                properties,
                "<properties version=\"1.0\"><entry key=\"gml\">" + iut.replace("&", "&amp;")
                        + "</entry></properties>");
        return new GmlSuite(
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Duser.home=" + folder,
                                "-cp",
                                folder + File.pathSeparator + GmlSchemas.jar(),
                                MAIN,
                                properties.toString())
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("suite.log").toFile())
                        .start(),
                folder);
    }

    /** When it has ended. Its status says whether it could start, not what it found. */
    Verdict verdict() throws Exception {
        if (process.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("suite.log")));
        }
        try (Stream<Path> written = Files.walk(folder.resolve("testng"))) {
            return read(written.filter(file -> file.endsWith("testng-results.xml"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private static Verdict read(Path results) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(results.toFile());
        NodeList methods = document.getElementsByTagName("test-method");
        List<String> passed = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (int i = 0; i < methods.getLength(); i++) {
            Element method = (Element) methods.item(i);
            String name = method.getAttribute("name");
            // what only looks whether there is something to test fails where there is nothing
            boolean tests = !method.getAttribute("is-config").equals("true");
            if (tests && method.getAttribute("status").equals("PASS")) {
                passed.add(name);
            } else if (tests && method.getAttribute("status").equals("FAIL")) {
                failed.add(name + ": " + method.getTextContent().strip());
            }
        }
        return new Verdict(passed, failed);
    }
}
