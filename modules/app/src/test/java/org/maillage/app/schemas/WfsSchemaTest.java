package org.maillage.app.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
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

/** Every feature of the WFS is what its own schema and that of GML 3.2.1 say. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class WfsSchemaTest {

    private static final String WFS = "/ogc/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=";
    private static final String GML = "http://www.opengis.net/gml/3.2";
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
