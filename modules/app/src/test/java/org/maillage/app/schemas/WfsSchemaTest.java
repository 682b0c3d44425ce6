package org.maillage.app.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.RunningApplication;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.testkit.database.TestDatabase;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Every feature of the WFS is what its own schema and that of GML say, and every document of the services what the OGC's say. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class WfsSchemaTest {

    private static final String WFS = "/ogc/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=";
    private static final String BY_ID = "GetFeature&storedQuery_Id=urn:ogc:def:query:OGC-WFS::GetFeatureById&id=";
    private static final String GML = "http://www.opengis.net/gml/3.2";
    private static final String OGC = "http://schemas.opengis.net/";
    private static final String MAILLAGE = "urn:maillage:layers";

    private static RunningApplication maillage;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        maillage = RunningApplication.withSample(database);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    @Test
    void everyFeatureIsValid() throws Exception {
        Schema schema = schema();
        for (Layer layer : maillage.get(Layers.class).list()) {
            NodeList features = features(layer);
            assertThat(features.getLength()).as(layer.id()).isPositive();
            for (int i = 0; i < features.getLength(); i++) {
                schema.newValidator().validate(new DOMSource(features.item(i)));
            }
            assertNamesAreUnique((Element) features.item(0).getParentNode().getParentNode());
        }
    }

    /** Capabilities, collections, values and reports of the second version, against the schemas of the OGC. */
    @Test
    void documentsOfTheSecondVersionAreValid() throws Exception {
        String service = "/ogc/wfs?service=WFS&version=2.0.0&request=";
        assertValid(
                List.of(
                        service + "GetCapabilities",
                        service + "GetCapabilities&sections=FeatureTypeList",
                        service + "ListStoredQueries",
                        service + "DescribeStoredQueries",
                        service + "Nothing",
                        service + "GetFeature&typeNames=(mlg:actors)(mlg:territories)&count=260",
                        service + "GetFeature&typeNames=mlg:actors&count=5&startIndex=5",
                        service + "GetFeature&typeNames=mlg:actors&resultType=hits",
                        service + "GetPropertyValue&typeNames=mlg:actors&valueReference=mlg:themes&count=20",
                        service + "GetPropertyValue&typeNames=mlg:actors&valueReference=@gml:id&count=20"),
                MAILLAGE,
                maillage.address() + service + "DescribeFeatureType",
                "http://www.opengis.net/wfs/2.0",
                OGC + "wfs/2.0/wfs.xsd");
    }

    /** The same of the first, with GML 3.1.1, all features of all layers. */
    @Test
    void documentsOfTheFirstVersionAreValid() throws Exception {
        String service = "/ogc/wfs?service=WFS&version=1.1.0&request=";
        List<String> paths = new ArrayList<>(List.of(
                service + "GetCapabilities",
                service + "Nothing",
                service + "GetFeature&typeName=mlg:actors&resultType=hits"));
        maillage.get(Layers.class)
                .list()
                .forEach(layer -> paths.add(service + "GetFeature&typeName=mlg:" + layer.id()));
        assertValid(
                paths,
                MAILLAGE,
                maillage.address() + service + "DescribeFeatureType",
                "http://www.opengis.net/wfs",
                OGC + "wfs/1.1.0/wfs.xsd");
    }

    /** Of the services of maps, whose applications are dear to start, here too. */
    @Test
    void capabilitiesOfMapsAreValid() throws Exception {
        assertValid(
                List.of("/ogc/wms?service=WMS&version=1.3.0&request=GetCapabilities"),
                "http://www.opengis.net/wms",
                OGC + "wms/1.3.0/capabilities_1_3_0.xsd");
        assertValid(
                List.of("/ogc/wms?service=WMS&version=1.3.0&request=GetMap"),
                "http://www.opengis.net/ogc",
                OGC + "wms/1.3.0/exceptions_1_3_0.xsd");
        assertValid(
                List.of("/ogc/wmts?service=WMTS&request=GetCapabilities"),
                "http://www.opengis.net/wmts/1.0",
                OGC + "wmts/1.0/wmtsGetCapabilities_response.xsd");
    }

    private static void assertValid(List<String> paths, String... imports) throws Exception {
        try (OgcSchemas schemas = OgcSchemas.open(address ->
                maillage.get(address.substring(maillage.address().length())).body())) {
            Schema schema = schemas.schema(imports);
            for (String path : paths) {
                String answer = maillage.get(path).body();
                assertThatCode(() -> schema.newValidator().validate(new StreamSource(new StringReader(answer))))
                        .as(path)
                        .doesNotThrowAnyException();
            }
        }
    }

    /** Its own runs on the schema of all layers, and on a feature of each kind of geometry as a document. */
    @Test
    void theSuiteOfGmlFindsNoMistake(@TempDir Path folder) throws Exception {
        Map<String, String> looksAt = Map.of(
                "actors", "pointHasValidPosition",
                "action-lines", "validLineString",
                "territories", "validSurfaceOrientation");
        Map<String, GmlSuite> runs = new HashMap<>();
        runs.put("compileXMLSchema", run("DescribeFeatureType", folder.resolve("all")));
        for (String layer : looksAt.keySet()) {
            runs.put(looksAt.get(layer), run(BY_ID + someId(layer), folder.resolve(layer)));
        }
        for (Map.Entry<String, GmlSuite> run : runs.entrySet()) {
            GmlSuite.Verdict verdict = run.getValue().verdict();
            assertThat(verdict.failed()).isEmpty();
            assertThat(verdict.passed()).contains("importFullGMLSchema", run.getKey());
            assertThat(verdict.passed().contains("isXMLSchemaValid")).isEqualTo(looksAt.containsValue(run.getKey()));
        }
    }

    private static GmlSuite run(String request, Path folder) throws IOException {
        return GmlSuite.start(maillage.address() + WFS + request, Files.createDirectories(folder));
    }

    private static String someId(String layer) throws Exception {
        return ((Element) features(maillage.get(Layers.class).get(layer)).item(0)).getAttributeNS(GML, "id");
    }

    /** Of all layers: one schema, as a client gets that asks for no type. */
    private static Schema schema() throws Exception {
        try (GmlSchemas gml = GmlSchemas.open()) {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setResourceResolver(gml);
            String own = maillage.get(WFS + "DescribeFeatureType").body();
            return factory.newSchema(new StreamSource(new StringReader(own)));
        }
    }

    private static NodeList features(Layer layer) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        String answer =
                maillage.get(WFS + "GetFeature&TYPENAMES=mlg:" + layer.id()).body();
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(answer)))
                .getElementsByTagNameNS(MAILLAGE, layer.id());
    }

    /** The validator sees one feature at a time. */
    private static void assertNamesAreUnique(Element collection) {
        Set<String> names = new HashSet<>();
        NodeList all = collection.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            String name = ((Element) all.item(i)).getAttributeNS(GML, "id");
            assertThat(name.isEmpty() || names.add(name)).as(name).isTrue();
        }
    }
}
