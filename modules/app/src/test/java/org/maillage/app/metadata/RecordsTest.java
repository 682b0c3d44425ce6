package org.maillage.app.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
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
import tools.jackson.databind.JsonNode;

/** OGC API Records Part 1 (OGC 20-004r1): the service is its own catalogue. Tests are named after what they show of it. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RecordsTest {

    private static final String ROOT = "/ogc/records";
    private static final String CATALOGUE = ROOT + "/collections/layers";
    private static final String ITEMS = CATALOGUE + "/items";
    private static final String CLASSES = "http://www.opengis.net/spec/ogcapi-records-1/1.0/conf/";

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

    private static List<String> texts(JsonNode list, String path) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.at(path).asString("")));
        return texts;
    }

    private static List<String> found(String question) {
        return texts(maillage.json(ITEMS + "?limit=100&" + question).path("features"), "/id");
    }

    private static List<String> layers() {
        return texts(maillage.json("/ogc/collections").path("collections"), "/id");
    }

    private static String path(JsonNode links, String rel) {
        for (JsonNode link : links) {
            if (link.path("rel").asString().equals(rel)) {
                return link.path("href").asString().substring(maillage.address().length());
            }
        }
        throw new AssertionError("No " + rel + " in " + links);
    }

    /** From the landing page of the layers, by links alone. */
    @Test
    void theCatalogueIsFoundByLinks() {
        JsonNode landing = maillage.json(
                path(maillage.json("/ogc").path("links"), "http://www.opengis.net/def/rel/ogc/1.0/ogc-catalog"));
        assertThat(texts(
                        maillage.json(path(landing.path("links"), "conformance"))
                                .path("conformsTo"),
                        ""))
                .contains(
                        CLASSES + "record-core",
                        CLASSES + "record-collection",
                        CLASSES + "record-core-query-parameters",
                        CLASSES + "record-api",
                        CLASSES + "json",
                        CLASSES + "html");
        JsonNode catalogue = maillage.json(path(landing.path("links"), "data")).at("/collections/0");
        assertThat(catalogue.path("itemType").asString()).isEqualTo("record");
        assertThat(maillage.json(path(catalogue.path("links"), "self"))).isEqualTo(catalogue);
        assertThat(maillage.json(path(catalogue.path("links"), "items"))
                        .path("numberMatched")
                        .asInt())
                .isEqualTo(layers().size());
    }

    /** Clients that read every collection find features in all of them. */
    @Test
    void theCatalogueIsNoneOfTheCollectionsOfFeatures() {
        assertThat(texts(maillage.json("/ogc/collections").path("collections"), "/itemType"))
                .containsOnly("feature");
    }

    @Test
    void recordCoreEveryLayerIsARecord() {
        JsonNode records = maillage.json(ITEMS + "?limit=100&lang=en");

        assertThat(texts(records.path("features"), "/id")).isEqualTo(layers());
        for (JsonNode record : records.path("features")) {
            JsonNode layer =
                    maillage.json("/ogc/collections/" + record.path("id").asString() + "?lang=en");
            assertThat(record.path("type").asString()).isEqualTo("Feature");
            JsonNode properties = record.path("properties");
            assertThat(properties.path("type").asString()).isEqualTo("dataset");
            assertThat(properties.path("title")).isEqualTo(layer.path("title"));
            assertThat(properties.path("description")).isEqualTo(layer.path("description"));
            assertThat(properties.at("/language/code").asString()).isEqualTo("en");
            assertThat(texts(properties.path("languages"), "/code")).containsExactly("fr", "en");
            assertThat(properties.path("keywords").size()).isPositive();
            assertThat(properties.at("/contacts/0/organization").asString()).isEqualTo("PNR des Trois Vallées");
            assertThat(properties.path("updated").asString()).isNotEmpty();
            assertThat(record.at("/geometry/coordinates/0/0/0")).isEqualTo(layer.at("/extent/spatial/bbox/0/0"));
            assertThat(record.at("/geometry/coordinates/0/2/1")).isEqualTo(layer.at("/extent/spatial/bbox/0/3"));
            assertThat(path(record.path("links"), "item"))
                    .endsWith("/" + record.path("id").asString());
            JsonNode alone = maillage.json(path(record.path("links"), "self") + "?lang=en");
            assertThat(alone).isEqualTo(record);
        }
    }

    @Test
    void themesNameTheirSchemes() {
        JsonNode themes = maillage.json(ITEMS + "/protected-sites").at("/properties/themes");
        assertThat(texts(themes, "/scheme")).contains("http://inspire.ec.europa.eu/theme");
        assertThat(texts(themes, "/concepts/0/id")).containsExactly("environment", "ENVI", "ps");
    }

    @Test
    void everyLinkLeadsSomewhere() {
        for (JsonNode link : maillage.json(ITEMS + "/actors").path("links")) {
            if (link.path("rel").asString().equals("license")) {
                // read where its author has it, not here
                assertThat(link.path("href").asString()).startsWith("https://");
                continue;
            }
            String path =
                    link.path("href").asString().substring(maillage.address().length());
            HttpResponse<String> there = maillage.send(
                    "HEAD", path, null, "Accept", link.path("type").asString());
            assertThat(there.statusCode()).as(path).isEqualTo(200);
            assertThat(there.headers().firstValue("Content-Type").orElseThrow())
                    .as(path)
                    .startsWith(link.path("type").asString());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q=PROTEGES | protected-sites",
                "q=protected%20sites | protected-sites",
                "q=sites%20protected | ",
                "q=foret-vierge | ",
                "q=funding,biodiversité | protected-sites,funding-perimeters",
                "ids=actors,territories,nothing | actors,territories",
                "type=dataset&ids=actors | actors",
                "type=service | ",
                "bbox=-60,-10,-50,0 | ",
                "bbox=-180,-90,180,90&ids=territories | territories",
                "datetime=1900-01-01/1910-01-01&ids=protected-sites | ",
                "datetime=1950-01-01/..&ids=protected-sites | protected-sites"
            })
    void recordCoreQueryParameters(String question, String expected) {
        assertThat(found(question)).containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(","));
    }

    @Test
    void recordCoreQueryParametersExternalIds() {
        String uuid = maillage.json(ITEMS + "/actors")
                .at("/properties/externalIds/0/value")
                .asString();
        assertThat(found("externalIds=" + uuid)).containsExactly("actors");
        assertThat(found("externalIds=urn:uuid:" + uuid)).containsExactly("actors");
        assertThat(found("externalIds=urn:other:" + uuid)).isEmpty();
        assertThat(maillage.get("/dcat/datasets/actors").body()).contains(uuid);
    }

    @Test
    void pagesFollowOneAnotherAndKeepTheQuestion() {
        List<String> ids = new ArrayList<>();
        String next = ITEMS + "?limit=3&bbox=-180,-90,180,90";
        while (next != null) {
            JsonNode page = maillage.json(next);
            assertThat(page.path("numberMatched").asInt()).isEqualTo(layers().size());
            assertThat(page.path("numberReturned").asInt())
                    .isEqualTo(page.path("features").size());
            ids.addAll(texts(page.path("features"), "/id"));
            next = page.path("links")
                    .valueStream()
                    .filter(link -> link.path("rel").asString().equals("next"))
                    .map(link -> link.path("href")
                            .asString()
                            .substring(maillage.address().length()))
                    .findFirst()
                    .orElse(null);
        }
        assertThat(ids).isEqualTo(layers());
    }

    @ParameterizedTest
    @ValueSource(strings = {ROOT, ROOT + "/conformance", ROOT + "/collections", CATALOGUE, ITEMS, ITEMS + "/actors"})
    void htmlEveryResourceIsAPage(String path) {
        HttpResponse<String> page = maillage.send("GET", path, null, "Accept", "text/html,*/*;q=0.8");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).contains("<h1>", "lang=\"fr\"").doesNotContain("<h1></h1>");
        for (JsonNode link : maillage.json(path).path("links")) {
            if (!link.path("rel").asString().matches("self|alternate|next")) {
                assertThat(page.body()).contains(link.path("href").asString().replace("&", "&amp;"));
            }
        }
    }

    @Test
    void htmlThePageFindsAsTheJsonDoes() {
        String page =
                maillage.get(ITEMS + "?f=html&lang=en&q=%22%3E%3Cscript%3E").body();
        assertThat(page).contains("value=\"&quot;&gt;&lt;script&gt;\"");
        page = maillage.get(ITEMS + "?f=html&lang=en&q=biodiversity").body();
        assertThat(page).contains("Protected sites").doesNotContain(">Territories<");
        assertThat(maillage.get(ITEMS + "/protected-sites?f=html&lang=en").body())
                .contains("<h1>Protected sites</h1>", "PNR des Trois Vallées", "biodiversity");
    }

    @Test
    void whatIsUnchangedIsNotSentAgain() {
        for (String path : List.of(ITEMS, ITEMS + "/actors")) {
            String tag = maillage.get(path).headers().firstValue("ETag").orElseThrow();
            assertThat(maillage.send("GET", path, null, "If-None-Match", tag).statusCode())
                    .isEqualTo(304);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "?limit=0, 400",
        "?bbox=1, 400",
        "?datetime=hier, 400",
        "?q=, 400",
        "?nom=x, 400",
        "?cursor=nothing, 400",
        "?f=pdf, 400",
        "/nothing, 404"
    })
    void whatIsWrongIsTold(String question, int status) {
        assertThat(maillage.get(ITEMS + question).statusCode()).isEqualTo(status);
    }

    @Test
    void thereIsOneCatalogue() {
        assertThat(maillage.get(ROOT + "/collections/actors").statusCode()).isEqualTo(404);
        assertThat(maillage.get(ROOT + "/collections/actors/items").statusCode())
                .isEqualTo(404);
    }
}
