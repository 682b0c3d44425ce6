package org.maillage.app.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.app.RunningApplication;
import org.maillage.testkit.database.TestDatabase;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;

/** The ISO metadata of every layer are what the schemas say, say what INSPIRE asks, and are found from everywhere. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class IsoMetadataTest {

    private static final String SITES = "/ogc/collections/protected-sites";

    private static final Map<String, String> NAMESPACES = Map.of(
            "gmd", "http://www.isotc211.org/2005/gmd",
            "gco", "http://www.isotc211.org/2005/gco",
            "mdb", "http://standards.iso.org/iso/19115/-3/mdb/2.0",
            "mri", "http://standards.iso.org/iso/19115/-3/mri/1.0",
            "cit", "http://standards.iso.org/iso/19115/-3/cit/2.0",
            "gex", "http://standards.iso.org/iso/19115/-3/gex/1.0",
            "gml", "http://www.opengis.net/gml/3.2",
            "wms", "http://www.opengis.net/wms",
            "wfs", "http://www.opengis.net/wfs/2.0",
            "xlink", "http://www.w3.org/1999/xlink");

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
    void everyLayersIso19139IsValid() throws Exception {
        Schema schema = schema();
        for (String layer : layers()) {
            schema.newValidator().validate(new DOMSource(read("/ogc/collections/" + layer + "/metadata?f=iso19139")));
        }
    }

    /** Of ISO/TS 19139:2007, with the GML that it builds on. */
    private static Schema schema() throws Exception {
        try (GmlSchemas schemas = GmlSchemas.open()) {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setResourceResolver(schemas);
            return factory.newSchema(new StreamSource(new StringReader(
                    "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:import namespace='http://www.isotc211.org/2005/gmd'/>"
                            + "<xs:import namespace='http://www.opengis.net/gml/3.2'/></xs:schema>")));
        }
    }

    private static List<String> layers() {
        List<String> ids = new ArrayList<>();
        maillage.json("/ogc/collections")
                .path("collections")
                .forEach(layer -> ids.add(layer.path("id").asString()));
        return ids;
    }

    private static Document read(String path) throws Exception {
        HttpResponse<String> answer = maillage.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .matches("(application|text)/(vnd.ogc.wms_)?xml.*");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(answer.body())));
    }

    private static List<String> texts(Document document, String path) throws Exception {
        XPath xpath = XPathFactory.newInstance().newXPath();
        xpath.setNamespaceContext(new Prefixes());
        NodeList nodes = (NodeList) xpath.evaluate(path, document, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent().strip());
        }
        return texts;
    }

    private static final class Prefixes implements NamespaceContext {
        @Override
        public String getNamespaceURI(String prefix) {
            return NAMESPACES.getOrDefault(prefix, XMLConstants.NULL_NS_URI);
        }

        @Override
        public String getPrefix(String namespace) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterator<String> getPrefixes(String namespace) {
            throw new UnsupportedOperationException();
        }
    }

    /** What INSPIRE's regulation on metadata (1205/2008) asks, where each edition has it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "//gmd:citation//gmd:title/gco:CharacterString | //mri:citation//cit:title/*[1] | Sites protégés",
                "//gmd:citation//gmd:title//gmd:LocalisedCharacterString | //mri:citation//cit:title//*[@locale='#EN'] | Protected sites",
                "//gmd:abstract/gco:CharacterString | //mri:abstract/*[1] | Sites protégés et inventoriés, par type de protection.",
                "//gmd:hierarchyLevel/* | //mdb:resourceScope/* | dataset",
                "//gmd:topicCategory/* | //mri:topicCategory/* | environment",
                "//gmd:thesaurusName//gmd:title/* | //mri:thesaurusName//cit:title/* | GEMET - INSPIRE themes, version 1.0",
                "//gmd:MD_Keywords[gmd:thesaurusName]/gmd:keyword/gco:CharacterString | //mri:MD_Keywords[mri:thesaurusName]/mri:keyword/*[1] | Sites protégés",
                "//gmd:pointOfContact//gmd:organisationName/* | //mri:pointOfContact//cit:name/* | PNR des Trois Vallées",
                "//gmd:MD_DataIdentification/gmd:language/* | //mri:defaultLocale//*[@codeListValue='fre'] | fre"
            })
    void whatInspireAsksIsSaid(String old, String recent, String expected) throws Exception {
        assertThat(texts(read(SITES + "/metadata"), old)).containsExactly(expected);
        assertThat(texts(read(SITES + "/metadata?f=iso19115-3"), recent)).containsExactly(expected);
    }

    @Test
    void whereAndWhenAreThoseOfTheCollection() throws Exception {
        for (String layer : layers()) {
            JsonNode extent = maillage.json("/ogc/collections/" + layer).path("extent");
            JsonNode bbox = extent.at("/spatial/bbox/0");
            for (String[] edition : new String[][] {{"iso19139", "gmd"}, {"iso19115-3", "gex"}}) {
                Document document = read("/ogc/collections/" + layer + "/metadata?f=" + edition[0]);
                String box = "//" + edition[1] + ":EX_GeographicBoundingBox/" + edition[1] + ":";
                assertThat(texts(document, box + "westBoundLongitude"))
                        .containsExactly(bbox.path(0).asString());
                assertThat(texts(document, box + "southBoundLatitude"))
                        .containsExactly(bbox.path(1).asString());
                assertThat(texts(document, box + "eastBoundLongitude"))
                        .containsExactly(bbox.path(2).asString());
                assertThat(texts(document, box + "northBoundLatitude"))
                        .containsExactly(bbox.path(3).asString());
                String from = extent.at("/temporal/interval/0/0").asString("");
                assertThat(texts(document, "//gml:beginPosition[text()]"))
                        .isEqualTo(from.isEmpty() ? List.of() : List.of(from.substring(0, 10)));
            }
        }
    }

    @Test
    void everyWayToHaveTheLayerIsAnOnlineResource() throws Exception {
        Set<String> files = new TreeSet<>();
        maillage.json(SITES).path("links").forEach(link -> {
            if (link.path("rel").asString().equals("enclosure")) {
                files.add(link.path("href").asString());
            }
        });
        List<String> told = texts(read(SITES + "/metadata"), "//gmd:CI_OnlineResource/gmd:linkage/gmd:URL");

        assertThat(told).containsAll(files).hasSize(files.size() + 6);
        assertThat(texts(read(SITES + "/metadata?f=iso19115-3"), "//cit:CI_OnlineResource/cit:linkage/*"))
                .isEqualTo(told);
        for (String address : told) {
            assertThat(maillage.send(
                                    "HEAD", address.substring(maillage.address().length()), null)
                            .statusCode())
                    .as(address)
                    .isEqualTo(200);
        }
    }

    @Test
    void theIdentifierIsThatOfTheCatalogue() throws Exception {
        String identifier = texts(read(SITES + "/metadata"), "/gmd:MD_Metadata/gmd:fileIdentifier")
                .get(0);
        assertThat(maillage.get("/dcat/datasets/protected-sites").body()).contains(identifier);
        assertThat(texts(read(SITES + "/metadata?f=iso19115-3"), "/mdb:MD_Metadata/mdb:metadataIdentifier"))
                .first()
                .asString()
                .startsWith(identifier);
    }

    @Test
    void conformityIsClaimedForInspireThemesAloneAndAsNotEvaluated() throws Exception {
        String pass = "//gmd:DQ_ConformanceResult/gmd:pass/@gco:nilReason";
        assertThat(texts(read(SITES + "/metadata"), pass)).containsExactly("unknown");
        assertThat(texts(read("/ogc/collections/actors/metadata"), "//gmd:DQ_ConformanceResult"))
                .isEmpty();
    }

    @Test
    void capabilitiesAndCollectionsLeadToThem() throws Exception {
        List<String> addresses = layers().stream()
                .map(layer -> maillage.address() + "/ogc/collections/" + layer + "/metadata?f=iso19139")
                .toList();
        Document wms = read("/ogc/wms?service=WMS&version=1.3.0&request=GetCapabilities");
        assertThat(texts(wms, "//wms:MetadataURL/wms:OnlineResource/@xlink:href"))
                .isEqualTo(addresses);
        Document wms11 = read("/ogc/wms?service=WMS&version=1.1.1&request=GetCapabilities");
        assertThat(texts(wms11, "//MetadataURL[@type='TC211']/OnlineResource/@xlink:href"))
                .isEqualTo(addresses);
        Document wfs = read("/ogc/wfs?service=WFS&version=2.0.0&request=GetCapabilities");
        assertThat(texts(wfs, "//wfs:FeatureType/wfs:MetadataURL/@xlink:href")).isEqualTo(addresses);
        for (JsonNode layer : maillage.json("/ogc/collections").path("collections")) {
            assertThat(layer.path("links")
                            .valueStream()
                            .filter(link -> link.path("rel").asString().equals("describedby")
                                    && link.path("type").asString().equals("application/xml"))
                            .map(link -> link.path("href").asString()))
                    .containsExactly(maillage.address() + "/ogc/collections/"
                            + layer.path("id").asString() + "/metadata?f=iso19139");
        }
    }

    @Test
    void whatIsUnchangedIsNotSentAgain() {
        String tag =
                maillage.get(SITES + "/metadata").headers().firstValue("ETag").orElseThrow();
        assertThat(maillage.send("GET", SITES + "/metadata", null, "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metadata?f=iso19110", "/metadata?nom=x"})
    void whatIsWrongIsTold(String path) {
        assertThat(maillage.get(SITES + path).statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsNotThereIsTold() {
        assertThat(maillage.get("/ogc/collections/nothing/metadata").statusCode())
                .isEqualTo(404);
        assertThat(maillage.send("GET", SITES + "/metadata", null, "Accept", "image/png")
                        .statusCode())
                .isEqualTo(406);
    }
}
