package org.maillage.app.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.app.metadata.Rdf.DCAT;
import static org.maillage.app.metadata.Rdf.DCT;
import static org.maillage.app.metadata.Rdf.FOAF;
import static org.maillage.app.metadata.Rdf.LOCN;
import static org.maillage.app.metadata.Rdf.VCARD;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.WKTReader;
import org.maillage.app.LoggedIn;
import org.maillage.app.RunningApplication;
import org.maillage.testkit.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Each layer as a dataset of DCAT-AP 3 and GeoDCAT-AP 3: what is said of it is what the service says elsewhere. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class DatasetTest {

    private static final String CATALOGUE = "/dcat/catalog";

    private static RunningApplication maillage;
    private static Harvester harvester;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        maillage = RunningApplication.withSample(database);
        harvester = new Harvester(maillage);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        maillage.close();
    }

    @Test
    void everyLayerIsADatasetWithAllThatDcatApAsks() {
        Rdf rdf = harvester.read(CATALOGUE + ".ttl");

        Resource catalogue = rdf.all(DCAT + "Catalog").get(0);
        assertThat(rdf.texts(catalogue, DCAT + "dataset"))
                .containsExactlyInAnyOrderElementsOf(harvester.layers().stream()
                        .map(layer -> harvester.dataset(layer).stringValue())
                        .toList());
        assertThat(rdf.values(catalogue, DCT + "title")).isNotEmpty();
        assertThat(rdf.values(catalogue, DCT + "description")).hasSize(2);
        assertThat(rdf.texts(rdf.thing(catalogue, DCT + "publisher"), FOAF + "name"))
                .containsExactly("PNR des Trois Vallées");
        JsonNode collections = maillage.json("/ogc/collections?lang=en").path("collections");
        for (JsonNode layer : collections) {
            Resource dataset = harvester.dataset(layer.path("id").asString());
            assertThat(rdf.texts(dataset, DCT + "title"))
                    .contains(layer.path("title").asString());
            assertThat(rdf.texts(dataset, DCT + "description"))
                    .contains(layer.path("description").asString());
            assertThat(rdf.texts(dataset, DCT + "language")).hasSize(2);
            assertThat(rdf.values(dataset, DCAT + "keyword")).hasSizeGreaterThan(3);
            assertThat(rdf.texts(dataset, DCAT + "theme")).anyMatch(theme -> theme.contains("/authority/data-theme/"));
            assertThat(rdf.value(dataset, DCT + "accrualPeriodicity").stringValue())
                    .endsWith("/frequency/CONT");
            assertThat(rdf.value(dataset, DCT + "accessRights").stringValue()).endsWith("/PUBLIC");
            assertThat(rdf.value(rdf.thing(dataset, DCAT + "contactPoint"), VCARD + "fn")
                            .stringValue())
                    .startsWith("PNR");
            assertThat(rdf.texts(dataset, DCT + "conformsTo")).contains("http://www.opengis.net/def/crs/EPSG/0/2154");
            Literal changed = (Literal) rdf.value(dataset, DCT + "modified");
            assertThat(Instant.parse(changed.getLabel())).isBefore(Instant.now());
        }
    }

    @Test
    void identifiersAreOneForEachLayerAndStay() {
        Rdf rdf = harvester.read(CATALOGUE + ".ttl");

        Set<String> identifiers = new HashSet<>();
        for (String layer : harvester.layers()) {
            String identifier =
                    rdf.value(harvester.dataset(layer), DCT + "identifier").stringValue();
            identifiers.add(identifier);
            HttpResponse<String> elsewhere = maillage.get("/dcat/datasets/" + layer + "?f=ttl&lang=en");
            assertThat(elsewhere.body()).contains(identifier);
        }
        assertThat(identifiers).hasSameSizeAs(harvester.layers());
    }

    @Test
    void whereAndWhenAreThoseOfTheCollection() throws Exception {
        Rdf rdf = harvester.read(CATALOGUE + ".ttl");

        for (JsonNode layer : maillage.json("/ogc/collections").path("collections")) {
            JsonNode bbox = layer.at("/extent/spatial/bbox/0");
            Envelope expected = new Envelope(
                    bbox.path(0).asDouble(), bbox.path(2).asDouble(),
                    bbox.path(1).asDouble(), bbox.path(3).asDouble());
            Resource dataset = harvester.dataset(layer.path("id").asString());
            Resource place = rdf.thing(dataset, DCT + "spatial");
            assertThat(new WKTReader()
                            .read(rdf.value(place, DCAT + "bbox").stringValue())
                            .getEnvelopeInternal())
                    .isEqualTo(expected);
            String json = rdf.values(place, LOCN + "geometry").stream()
                    .map(Literal.class::cast)
                    .filter(literal -> literal.getDatatype().stringValue().endsWith("/application/vnd.geo+json"))
                    .map(Value::stringValue)
                    .findFirst()
                    .orElseThrow();
            assertThat(RunningApplication.parse(json).at("/coordinates/0/0/0").asDouble())
                    .isEqualTo(expected.getMinX());
            String from = layer.at("/extent/temporal/interval/0/0").asString("");
            if (!from.isEmpty()) {
                Resource period = rdf.thing(dataset, DCT + "temporal");
                assertThat(period.isBNode()).isTrue();
                assertThat(rdf.value(period, DCAT + "startDate").stringValue()).isEqualTo(from.substring(0, 10));
            }
        }
    }

    /** Nobody said anything of the sample's layers, but their one source has a licence. */
    @Test
    void termsAreThoseOfTheSourcesWhereNothingElseIsSaid() {
        Rdf rdf = harvester.read("/dcat/datasets/territories?f=ttl");
        Resource file = Rdf.iri(harvester.dataset("territories") + "#gpkg");
        Resource licence = rdf.thing(file, DCT + "license");
        assertThat(rdf.texts(licence, "http://www.w3.org/2000/01/rdf-schema#label"))
                .containsExactly("Licence Ouverte 2.0");
        assertThat(rdf.texts(rdf.thing(file, DCT + "rights"), "http://www.w3.org/2000/01/rdf-schema#label"))
                .containsExactly("Territoire fictif de démonstration");
        JsonNode collection = maillage.json("/ogc/collections/territories");
        assertThat(collection.path("license").asString()).isEqualTo("Licence Ouverte 2.0");
        assertThat(collection.path("links").toString()).contains("\"license\"", licence.stringValue());
    }

    @Test
    void sitesAndTerritoriesAreOfInspireThemes() {
        Rdf rdf = harvester.read(CATALOGUE + ".ttl");

        assertThat(rdf.texts(harvester.dataset("protected-sites"), DCAT + "theme"))
                .contains("http://inspire.ec.europa.eu/theme/ps");
        assertThat(rdf.texts(harvester.dataset("territories"), DCAT + "theme"))
                .contains("http://inspire.ec.europa.eu/theme/au");
        assertThat(rdf.texts(harvester.dataset("actors"), DCAT + "theme"))
                .noneMatch(theme -> theme.contains("inspire"));
    }

    @Test
    void everyFileIsADistributionThatIsThere() {
        Rdf rdf = harvester.read("/dcat/datasets/protected-sites?f=ttl");
        Set<String> links = new HashSet<>();
        maillage.json("/ogc/collections/protected-sites").path("links").forEach(link -> {
            if (link.path("rel").asString().equals("enclosure")) {
                links.add(link.path("href").asString());
            }
        });

        Set<String> told = new HashSet<>();
        for (Resource file : rdf.all(DCAT + "Distribution")) {
            assertThat(rdf.values(file, DCAT + "accessURL")).hasSize(1);
            assertThat(rdf.values(file, DCT + "format")).hasSize(1);
            assertThat(rdf.values(file, DCT + "title")).hasSize(1);
            for (Value address : rdf.values(file, DCAT + "downloadURL")) {
                told.add(address.stringValue());
                HttpResponse<String> there = maillage.send(
                        "HEAD",
                        address.stringValue().substring(maillage.address().length()),
                        null);
                assertThat(there.statusCode()).isEqualTo(200);
                assertThat(rdf.value(file, DCAT + "mediaType").stringValue())
                        .endsWith("/assignments/media-types/"
                                + there.headers().firstValue("Content-Type").orElseThrow());
            }
        }
        assertThat(told).isEqualTo(links).hasSizeGreaterThan(5);
    }

    @Test
    void aFileThatWasMadeHasItsSize() {
        String path = "/dcat/datasets/intervention-zones?f=ttl";
        Rdf before = harvester.read(path);
        String tag = maillage.get(path).headers().firstValue("ETag").orElseThrow();
        Resource file = Rdf.iri(harvester.dataset("intervention-zones") + "#csv");
        assertThat(before.values(file, DCAT + "byteSize")).isEmpty();

        int size = maillage.bytes("/ogc/collections/intervention-zones/files/intervention-zones.csv")
                .body()
                .length;

        HttpResponse<String> after = maillage.send("GET", path, null, "If-None-Match", tag);
        assertThat(Rdf.read(Harvester.TURTLE, after.body())
                        .value(file, DCAT + "byteSize")
                        .stringValue())
                .isEqualTo(String.valueOf(size));
    }

    @Test
    void aWriteIsTheDatasetsDateAndAnotherTag() {
        String path = "/dcat/datasets/protected-sites?f=ttl";
        HttpResponse<String> before = maillage.get(path);
        String site =
                """
                {"type":"Feature","properties":{"name":"Neuf","type":"ZPS"},
                 "geometry":{"type":"Polygon","coordinates":[[[3.0,44.7],[3.01,44.7],[3.01,44.71],[3.0,44.7]]]}}""";
        assertThat(maillage.sendAs("POST", "application/geo+json", "/ogc/collections/protected-sites/items", site)
                        .statusCode())
                .isEqualTo(201);

        HttpResponse<String> after = maillage.send(
                "GET",
                path,
                null,
                "If-None-Match",
                before.headers().firstValue("ETag").orElseThrow());
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(changed(after)).isAfter(changed(before));
    }

    private static Instant changed(HttpResponse<String> turtle) {
        return Instant.parse(Rdf.read(Harvester.TURTLE, turtle.body())
                .value(harvester.dataset("protected-sites"), DCT + "modified")
                .stringValue());
    }

    @Test
    void aPublicationIsADatasetOfItsStructureForWhomItIsThere() {
        LoggedIn administrator = maillage.login(RunningApplication.ADMINISTRATOR, RunningApplication.PASSWORD);
        String structure = structure(administrator, "Ligue des loutres");
        String body = "{\"id\":\"zps-%s\",\"layer\":\"protected-sites\",\"title\":{\"fr\":\"ZPS\",\"en\":\"SPA\"},"
                + "\"description\":{\"fr\":\"Les ZPS\",\"en\":\"The SPAs\"},\"licence\":\"%s\",\"attribution\":\"La Ligue\","
                + "\"filter\":\"type = 'ZPS'\",\"properties\":[\"name\",\"type\"],\"visibility\":\"%s\",\"structure\":\""
                + structure + "\"}";
        for (String[] one : new String[][] {{"public", "Licence Ouverte 2.0"}, {"members", "Entre nous"}}) {
            HttpResponse<String> made =
                    administrator.send("POST", "/api/publications", body.formatted(one[0], one[1], one[0]));
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        }

        assertThat(maillage.get("/dcat/datasets/zps-members").statusCode()).isEqualTo(404);
        assertThat(maillage.get(CATALOGUE).body()).contains("zps-public").doesNotContain("zps-members");
        Rdf open = harvester.read("/dcat/datasets/zps-public?f=ttl");
        Resource publisher = open.thing(harvester.dataset("zps-public"), DCT + "publisher");
        assertThat(open.texts(publisher, FOAF + "name")).containsExactly("Ligue des loutres");
        Resource file = Rdf.iri(harvester.dataset("zps-public") + "#gpkg");
        assertThat(open.value(file, DCT + "license").stringValue())
                .isEqualTo("https://www.etalab.gouv.fr/licence-ouverte-open-licence/");
        HttpResponse<String> between = maillage.asAdministrator().send("GET", "/dcat/datasets/zps-members?f=ttl", null);
        assertThat(between.body()).contains("access-right/RESTRICTED", "\"Entre nous\"", "\"La Ligue\"");
        for (String id : List.of("zps-public", "zps-members")) {
            assertThat(administrator
                            .send("DELETE", "/api/publications/" + id, null, "If-Match", "\"1\"")
                            .statusCode())
                    .isEqualTo(204);
        }
        assertThat(maillage.get("/dcat/datasets/zps-public").statusCode()).isEqualTo(410);
    }

    @Test
    void whatSomeoneWroteAsALicenceBreaksNoSerialisation() {
        LoggedIn administrator = maillage.login(RunningApplication.ADMINISTRATOR, RunningApplication.PASSWORD);
        String body =
                """
                {"id":"sites-odd","layer":"protected-sites","title":{"fr":"<b>\\"É&","en":"]]>"},
                 "description":{"fr":"D","en":"D"},"licence":"https://exemple.fr/l?a={b}|\\"c\\"<d>","properties":["name"],
                 "visibility":"public","structure":"%s"}"""
                        .formatted(structure(administrator, "Ligue des castors"));
        assertThat(administrator.send("POST", "/api/publications", body).statusCode())
                .isEqualTo(201);
        for (String[] form : new String[][] {
            {"ttl", Harvester.TURTLE}, {"rdf", "application/rdf+xml"}, {"jsonld", "application/ld+json"}
        }) {
            Rdf rdf = harvester.read(maillage.get("/dcat/datasets/sites-odd?f=" + form[0]), form[1]);
            Resource file = Rdf.iri(harvester.dataset("sites-odd") + "#csv");
            assertThat(rdf.value(file, DCT + "license").stringValue())
                    .isEqualTo("https://exemple.fr/l?a=%7Bb%7D%7C%22c%22%3Cd%3E");
            assertThat(rdf.texts(harvester.dataset("sites-odd"), DCT + "title"))
                    .containsExactlyInAnyOrder("<b>\"É&", "]]>");
        }
        assertThat(administrator
                        .send("DELETE", "/api/publications/sites-odd", null, "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(204);
    }

    private static String structure(LoggedIn administrator, String name) {
        HttpResponse<String> made = administrator.send("POST", "/api/structures", "{\"name\":\"" + name + "\"}");
        return RunningApplication.parse(made.body()).path("id").asString();
    }
}
