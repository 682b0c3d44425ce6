package org.maillage.app.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.maillage.app.LoggedIn;
import org.maillage.app.RunningApplication;
import org.maillage.testkit.database.TestDatabase;
import org.maillage.testkit.gdal.Gdal;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;

/** INSPIRE's Protected Sites (simple) 4.0: the sites that the service tells, with every attribute of the regulation or the reason why it is void. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ProtectedSitesTest {

    private static final String FILE = "/ogc/collections/protected-sites/files/protected-sites.ps.gml";
    private static final String PS = "http://inspire.ec.europa.eu/schemas/ps/4.0";
    private static final String BASE = "http://inspire.ec.europa.eu/schemas/base/3.3";
    private static final String GN = "http://inspire.ec.europa.eu/schemas/gn/4.0";
    private static final String GML = "http://www.opengis.net/gml/3.2";
    private static final String GMD = "http://www.isotc211.org/2005/gmd";
    private static final String XLINK = "http://www.w3.org/1999/xlink";

    /** In the order of the application schema. */
    private static final String[] ATTRIBUTES = {
        "geometry",
        "inspireID",
        "legalFoundationDate",
        "legalFoundationDocument",
        "siteDesignation",
        "siteName",
        "siteProtectionClassification"
    };

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

    private static Document read(String path) throws Exception {
        HttpResponse<byte[]> file = maillage.bytes(path);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains("application/gml+xml");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(file.body()));
    }

    private static Map<String, Element> byId(Document document) {
        Map<String, Element> sites = new HashMap<>();
        NodeList members = document.getElementsByTagNameNS(PS, "ProtectedSite");
        for (int i = 0; i < members.getLength(); i++) {
            Element site = (Element) members.item(i);
            sites.put(only(site, BASE, "localId").getTextContent(), site);
        }
        assertThat(sites).hasSize(members.getLength());
        return sites;
    }

    private static Element only(Element from, String namespace, String name) {
        NodeList found = from.getElementsByTagNameNS(namespace, name);
        assertThat(found.getLength()).as(name).isEqualTo(1);
        return (Element) found.item(0);
    }

    private static JsonNode items() {
        return maillage.json("/ogc/collections/protected-sites/items?limit=1000")
                .path("features");
    }

    @Test
    void everySiteIsAMemberWithAllAttributes() throws Exception {
        Map<String, Element> sites = byId(read(FILE));

        assertThat(sites).hasSize(items().size());
        for (JsonNode item : items()) {
            Element site = sites.get(item.path("id").asString());
            NodeList children = site.getChildNodes();
            Set<String> names = new HashSet<>();
            int last = -1;
            for (int i = 0; i < children.getLength(); i++) {
                String name = children.item(i).getLocalName();
                int place = List.of(ATTRIBUTES).indexOf(name);
                assertThat(place).as(name).isGreaterThanOrEqualTo(last);
                last = place;
                names.add(name);
            }
            assertThat(names).containsExactlyInAnyOrder(ATTRIBUTES);
            JsonNode facts = item.path("properties");
            assertThat(only(site, GN, "text").getTextContent())
                    .isEqualTo(facts.path("name").asString());
            assertThat(only(site, BASE, "namespace").getTextContent()).isEqualTo("urn:maillage:layers:protected-sites");
            assertThat(only(site, BASE, "versionId").getTextContent()).isEqualTo("1");
            assertKnownOrNil(
                    site, "legalFoundationDate", facts.path("designated").asString(""), "T00:00:00");
            assertKnownOrNil(
                    site, "legalFoundationDocument", facts.path("legal_act").asString(""), "");
        }
    }

    private static void assertKnownOrNil(Element site, String name, String fact, String ending) {
        Element told = only(site, PS, name);
        if (fact.isEmpty()) {
            assertThat(told.getAttribute("nilReason")).isEqualTo("unknown");
            assertThat(told.getAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "nil"))
                    .isEqualTo("true");
            assertThat(told.getTextContent()).isEmpty();
        } else {
            assertThat(told.getTextContent()).startsWith(fact + ending);
        }
    }

    @Test
    void designationsAreOfInspiresListsOrOfTheNationalScheme() throws Exception {
        Map<String, Element> sites = byId(read(FILE));
        Map<String, String> designations = new HashMap<>();
        for (JsonNode item : items()) {
            Element site = sites.get(item.path("id").asString());
            designations.put(
                    item.at("/properties/type").asString(),
                    only(site, PS, "designation").getAttributeNS(XLINK, "href"));
        }
        assertThat(designations)
                .containsEntry(
                        "ZPS", "http://inspire.ec.europa.eu/codelist/Natura2000DesignationValue/specialProtectionArea")
                .containsEntry("RNN", "urn:maillage:site-type:RNN");
    }

    /** Of what the schemas here know: places by GML's, founding acts by ISO 19139's. */
    @Test
    void placesAndActsAreValid() throws Exception {
        Schema schema = schema();
        Document document = read(FILE);
        for (String[] part : new String[][] {{GML, "MultiSurface"}, {GMD, "CI_Citation"}}) {
            NodeList found = document.getElementsByTagNameNS(part[0], part[1]);
            assertThat(found.getLength()).as(part[1]).isPositive();
            for (int i = 0; i < found.getLength(); i++) {
                schema.newValidator().validate(new DOMSource(found.item(i)));
            }
        }
        Set<String> ids = new HashSet<>();
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            String id = ((Element) all.item(i)).getAttributeNS(GML, "id");
            assertThat(id.isEmpty() || ids.add(id)).as(id).isTrue();
        }
    }

    private static Schema schema() throws Exception {
        try (GmlSchemas schemas = GmlSchemas.open()) {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setResourceResolver(schemas);
            return factory.newSchema(new StreamSource(new StringReader(
                    "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:import namespace='http://www.isotc211.org/2005/gmd'/>"
                            + "<xs:import namespace='http://www.opengis.net/gml/3.2'/></xs:schema>")));
        }
    }

    /** In ETRS89 unless another CRS is asked for, and in the order of axes that its name says. */
    @Test
    void placesAreInTheCrsOfInspire() throws Exception {
        Element place =
                (Element) read(FILE).getElementsByTagNameNS(GML, "MultiSurface").item(0);
        assertThat(place.getAttribute("srsName")).isEqualTo("http://www.opengis.net/def/crs/EPSG/0/4258");
        assertThat(firstOrdinate(place)).isBetween(44.0, 45.0);
        Element projected = (Element) read(FILE + "?crs=EPSG:2154")
                .getElementsByTagNameNS(GML, "MultiSurface")
                .item(0);
        assertThat(projected.getAttribute("srsName")).isEqualTo("http://www.opengis.net/def/crs/EPSG/0/2154");
        assertThat(firstOrdinate(projected)).isBetween(600_000.0, 800_000.0);
    }

    private static double firstOrdinate(Element place) {
        Element positions =
                (Element) place.getElementsByTagNameNS(GML, "posList").item(0);
        return Double.parseDouble(positions.getTextContent().split(" ")[0]);
    }

    @Test
    void gdalReadsThem(@TempDir Path folder) throws IOException {
        Path gml = folder.resolve("sites.gml");
        Files.write(gml, maillage.bytes(FILE).body());
        Path read = folder.resolve("sites.geojson");
        Gdal.run("ogr2ogr", "-f", "GeoJSON", "-t_srs", "EPSG:4326", read.toString(), gml.toString());
        JsonNode features = RunningApplication.parse(Files.readString(read)).path("features");
        assertThat(features.size()).isEqualTo(items().size());
        double longitude = features.at("/0/geometry/coordinates/0/0/0/0").asDouble();
        assertThat(longitude).isBetween(2.0, 4.0);
    }

    @Test
    void onlyLayersOfSitesHaveIt() {
        assertThat(maillage.json("/ogc/collections/protected-sites")
                        .path("links")
                        .toString())
                .contains("protected-sites.ps.gml");
        assertThat(maillage.json("/ogc/collections/actors").path("links").toString())
                .doesNotContain(".ps.gml");
        assertThat(maillage.get("/ogc/collections/actors/files/actors.ps.gml").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatAPublicationDoesNotShowIsVoid() throws Exception {
        LoggedIn administrator = maillage.login(RunningApplication.ADMINISTRATOR, RunningApplication.PASSWORD);
        String structure = RunningApplication.parse(
                        administrator.send("GET", "/api/structures", null).body())
                .at("/structures/0/id")
                .asString();
        HttpResponse<String> made = administrator.send(
                "POST",
                "/api/publications",
                "{\"id\":\"sites-named\",\"layer\":\"protected-sites\",\"title\":{\"fr\":\"S\",\"en\":\"S\"},"
                        + "\"description\":{\"fr\":\"D\",\"en\":\"D\"},\"properties\":[\"name\"],\"visibility\":\"public\","
                        + "\"structure\":\"" + structure + "\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);

        Map<String, Element> sites = byId(read("/ogc/collections/sites-named/files/sites-named.ps.gml"));

        assertThat(sites).hasSize(items().size());
        Element site = sites.values().iterator().next();
        for (String hidden : new String[] {
            "legalFoundationDate", "legalFoundationDocument", "siteDesignation", "siteProtectionClassification"
        }) {
            assertKnownOrNil(site, hidden, "", "");
        }
        assertThat(only(site, BASE, "namespace").getTextContent()).isEqualTo("urn:maillage:layers:protected-sites");
    }
}
