package org.maillage.app.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.app.metadata.Rdf.DCAT;
import static org.maillage.app.metadata.Rdf.DCT;
import static org.maillage.app.metadata.Rdf.HYDRA;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.util.Models;
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

/** The catalogue as portals harvest it: DCAT-AP 3, GeoDCAT-AP 3, Hydra. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class CatalogueTest {

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
    void everySerialisationIsTheSameGraph() {
        Rdf turtle = harvester.read(CATALOGUE + "?f=ttl");

        // the view is of one serialisation, so that who follows it goes on with what they began
        turtle.model().remove(null, Rdf.iri(HYDRA + "view"), null);
        for (String[] other : new String[][] {{"rdf", "application/rdf+xml"}, {"jsonld", "application/ld+json"}}) {
            Rdf read = harvester.read(maillage.get(CATALOGUE + "?f=" + other[0]), other[1]);
            for (Resource view : read.all(HYDRA + "PartialCollectionView")) {
                read.model().remove(view, null, null);
            }
            read.model().remove(null, Rdf.iri(HYDRA + "view"), null);
            turtle.all(HYDRA + "PartialCollectionView")
                    .forEach(view -> turtle.model().remove(view, null, null));
            assertThat(Models.isomorphic(turtle.model(), read.model()))
                    .as(other[0])
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/dcat/catalog | */* | application/rdf+xml",
                "/dcat/catalog | */*, text/html;q=0.8 | application/rdf+xml",
                "/dcat/catalog | text/turtle | text/turtle",
                "/dcat/catalog | application/ld+json | application/ld+json",
                "/dcat/catalog | application/json | application/ld+json",
                "/dcat/catalog.ttl | application/rdf+xml | text/turtle",
                "/dcat/catalog.rdf | text/turtle | application/rdf+xml",
                "/dcat/datasets/actors?f=jsonld | */* | application/ld+json",
                "/dcat/datasets/actors?f=ttl | */* | text/turtle",
                "/dcat/datasets/actors | application/rdf+xml | application/rdf+xml"
            })
    void theFormatIsTheOneThatIsAskedFor(String path, String accept, String mediaType) {
        harvester.read(maillage.send("GET", path, null, "Accept", accept), mediaType);
    }

    @Test
    void everyServiceIsADataServiceThatAnswers() {
        Rdf rdf = harvester.read(CATALOGUE + ".ttl");

        List<Resource> services = rdf.all(DCAT + "DataService");
        assertThat(services).hasSize(5);
        for (Resource service : services) {
            assertThat(rdf.values(service, DCT + "title")).hasSize(1);
            assertThat(rdf.values(service, DCT + "conformsTo")).hasSize(1);
            assertThat(rdf.values(service, DCAT + "endpointURL")).hasSize(1);
            assertThat(rdf.values(service, DCAT + "servesDataset")).hasSameSizeAs(harvester.layers());
            String description =
                    rdf.value(service, DCAT + "endpointDescription").stringValue();
            assertThat(maillage.get(description.substring(maillage.address().length()))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(rdf.model().filter(null, Rdf.iri(DCAT + "accessService"), service))
                    .hasSameSizeAs(harvester.layers());
        }
    }

    @Test
    void pagesFollowOneAnotherAndLoseNothing() {
        List<String> found = new ArrayList<>();
        int pages = 0;
        String next = maillage.address() + CATALOGUE + "?f=ttl&limit=3";
        while (next != null) {
            Rdf page = harvester.read(next.substring(maillage.address().length()));
            Resource catalogue = page.all(DCAT + "Catalog").get(0);
            assertThat(page.value(catalogue, HYDRA + "totalItems").stringValue())
                    .isEqualTo(String.valueOf(harvester.layers().size()));
            List<Resource> datasets = page.all(DCAT + "Dataset");
            assertThat(datasets).hasSizeBetween(1, 3);
            datasets.forEach(dataset -> found.add(dataset.stringValue()));
            next = page.next();
            pages++;
        }

        assertThat(found)
                .containsExactlyElementsOf(harvester.layers().stream()
                        .map(layer -> harvester.dataset(layer).stringValue())
                        .toList());
        assertThat(pages).isEqualTo((harvester.layers().size() + 2) / 3);
    }

    @Test
    void whatIsUnchangedIsNotSentAgain() {
        for (String path : List.of(CATALOGUE + ".ttl", "/dcat/datasets/action-points")) {
            String tag = maillage.get(path).headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> same = maillage.send("GET", path, null, "If-None-Match", tag);
            assertThat(same.statusCode()).isEqualTo(304);
            assertThat(same.body()).isEmpty();
        }
    }

    @Test
    void everyServiceNamesWhoRunsIt() {
        for (String capabilities : List.of(
                "/ogc/wfs?service=WFS&version=2.0.0&request=GetCapabilities",
                "/ogc/wfs?service=WFS&version=1.1.0&request=GetCapabilities",
                "/ogc/wmts/1.0.0/WMTSCapabilities.xml")) {
            assertThat(maillage.get(capabilities).body())
                    .contains("<ows:ProviderName>PNR des Trois Vallées</ows:ProviderName>");
        }
        assertThat(maillage.get("/ogc/wms?service=WMS&request=GetCapabilities").body())
                .contains("<ContactOrganization>PNR des Trois Vallées</ContactOrganization>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dcat/catalog?page=0",
                "/dcat/catalog?page=99",
                "/dcat/catalog?page=un",
                "/dcat/catalog?limit=0",
                "/dcat/catalog?f=pdf",
                "/dcat/catalog.ttl?f=pdf",
                "/dcat/catalog?nom=x"
            })
    void whatIsWrongIsTold(String path) {
        HttpResponse<String> problem = maillage.get(path);
        assertThat(problem.statusCode()).isEqualTo(400);
        assertThat(problem.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void whatIsNotThereIsTold() {
        assertThat(maillage.get("/dcat/datasets/nothing").statusCode()).isEqualTo(404);
        assertThat(maillage.get("/dcat/catalog.pdf").statusCode()).isEqualTo(404);
        assertThat(maillage.send("GET", CATALOGUE, null, "Accept", "image/png").statusCode())
                .isEqualTo(406);
    }
}
