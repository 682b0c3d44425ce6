package org.maillage.app.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

/** OGC API Features Part 1, HTML: every resource is a page too, with the same data and the same links (OGC 17-069r4, 8.2). */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class HtmlConformanceTest {

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc",
                "/ogc/conformance",
                "/ogc/collections",
                "/ogc/collections/protected-sites",
                "/ogc/collections/protected-sites/schema",
                "/ogc/collections/protected-sites/queryables",
                "/ogc/collections/protected-sites/sortables",
                "/ogc/collections/protected-sites/tiles",
                "/ogc/collections/protected-sites/tiles/WebMercatorQuad",
                "/ogc/tiles",
                "/ogc/tiles/WebMercatorQuad",
                "/ogc/tileMatrixSets",
                "/ogc/tileMatrixSets/WebMercatorQuad",
                "/ogc/tiles/WebMercatorQuad/tilejson",
                "/ogc/collections/protected-sites/tiles/WebMercatorQuad/tilejson",
                "/ogc/styles",
                "/ogc/collections/protected-sites/styles",
                "/ogc/collections/protected-sites/styles/default",
                "/ogc/collections/protected-sites/items",
                "/ogc/api"
            })
    void reqHtmlDefinitionAndContent(String path) {
        HttpResponse<String> page = maillage.send("GET", path, null, "Accept", "text/html,*/*;q=0.8");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.headers().allValues("Vary").toString()).containsIgnoringCase("accept,");
        for (JsonNode link : maillage.json(path).path("links")) {
            if (!link.path("rel").asString().matches("self|alternate|next")) {
                assertThat(page.body()).contains(escaped(link.path("href").asString()));
            }
        }
    }

    /** What other forms of metadata say, a record says for people. */
    @ParameterizedTest
    @CsvSource({
        "/ogc/collections/protected-sites/metadata, /protected-sites, application/xml",
        "/dcat/datasets/protected-sites, /protected-sites, application/rdf+xml",
        "/dcat/catalog, '', application/rdf+xml"
    })
    void whoReadsPagesIsLedToTheRecords(String path, String record, String programs) {
        HttpResponse<String> led =
                maillage.send("GET", path + "?lang=en", null, "Accept", "text/html,application/xml;q=0.9,*/*;q=0.8");

        assertThat(led.statusCode()).isEqualTo(303);
        String page = led.headers().firstValue("Location").orElseThrow();
        assertThat(page)
                .isEqualTo(maillage.address() + "/ogc/records/collections/layers/items" + record + "?f=html&lang=en");
        assertThat(led.headers().allValues("Vary")).contains("Accept");
        assertThat(maillage.get(page.substring(maillage.address().length())).body())
                .contains("lang=\"en\"");
        assertThat(maillage.get(path).headers().firstValue("Content-Type").orElseThrow())
                .startsWith(programs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/ogc/collections/actors/items?limit=none&lang=fr | 400 | « none » n&#39;est pas un nombre entier.",
                "/ogc/collections/actors/items?limit=none&lang=en | 400 | “limit” cannot be understood",
                "/ogc/collections/nowhere?lang=en | 404 | never there",
                "/ogc/nowhere?lang=fr | 404 | rien à cette adresse",
                "/dcat/nowhere?lang=en | 404 | nothing at this address",
                "/ogc/collections?f=xml&lang=en | 400 | Formats of this address",
                "/ogc/collections/actors/items?name=%ff&lang=en | 400 | suite de %"
            })
    void aMistakeIsAPageForPeopleAndAProblemForPrograms(String path, int status, String said) {
        HttpResponse<String> page = maillage.send("GET", path, null, "Accept", "text/html,*/*;q=0.8");
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.body()).contains(said, "/ogc/collections?lang=");
        assertThat(page.headers().firstValue("ETag")).isEmpty();

        for (String accept : new String[] {"*/*", "application/json", "application/xml, text/html;q=0.1"}) {
            HttpResponse<String> told = maillage.send("GET", path, null, "Accept", accept);
            assertThat(told.statusCode()).as(accept).isBetween(400, 406);
            assertThat(told.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
            assertThat(told.headers().allValues("Vary")).contains("Accept");
        }
    }

    /** Where it goes on without what was wrong. */
    @Test
    void aMistakeRepeatsNothingAsMarkupAndLeadsOn() {
        String attack = URLEncoder.encode("\"'><script>alert(1)</script>", StandardCharsets.UTF_8);
        String page = maillage.send(
                        "GET",
                        "/ogc/collections/actors/items?sortby=" + attack + "&filter=name%3D%27a%27",
                        null,
                        "Accept",
                        "text/html")
                .body();
        assertThat(page)
                .doesNotContain("<script>alert")
                .contains("href=\"/ogc/collections/actors/items?filter=name%3D%27a%27\"");
    }

    @Test
    void linksAreTitledInTheLanguageOfTheirPage() {
        for (String path : new String[] {
            "/ogc", "/ogc/collections", "/ogc/collections/actors", "/ogc/collections/actors/items", "/ogc/records"
        }) {
            HttpResponse<String> english = maillage.send("GET", path + "?lang=en", null);
            assertThat(english.headers().firstValue("Content-Language")).contains("en");
            assertThat(english.headers().allValues("Vary")).contains("Accept-Language");
            assertThat(english.body())
                    .contains(path.endsWith("items") ? "As html" : "Page to read")
                    .doesNotContain("Page à lire", "Cette page", "Couches", "Ses objets");
            assertThat(maillage.send("GET", path, null, "Accept-Language", "en").body())
                    .contains(path.endsWith("items") ? "As html" : "Page to read");
        }
    }

    /** As search engines find it: what the script element has is data, which the page's policy lets be. */
    @Test
    void thePagesOfLayersAreSchemaOrgsDatasets() {
        JsonNode layer = maillage.json("/ogc/collections/protected-sites?lang=en");
        JsonNode dataset = structured("/ogc/collections/protected-sites?f=html&lang=en");

        assertThat(dataset.path("@context").asString()).isEqualTo("https://schema.org/");
        assertThat(dataset.path("@type").asString()).isEqualTo("Dataset");
        assertThat(dataset.path("name")).isEqualTo(layer.path("title"));
        assertThat(dataset.path("description")).isEqualTo(layer.path("description"));
        JsonNode bbox = layer.at("/extent/spatial/bbox/0");
        assertThat(dataset.at("/spatialCoverage/geo/box").asString())
                .isEqualTo(bbox.path(1).asString() + " " + bbox.path(0).asString() + " "
                        + bbox.path(3).asString() + " " + bbox.path(2).asString());
        assertThat(dataset.path("temporalCoverage").asString()).endsWith("/..");
        for (JsonNode file : dataset.path("distribution")) {
            assertThat(layer.path("links").toString())
                    .contains("\"" + file.path("contentUrl").asString() + "\"");
        }
        assertThat(dataset.path("distribution").size()).isGreaterThan(5);
        JsonNode catalogue = structured("/ogc?f=html&lang=en");
        assertThat(catalogue.path("@type").asString()).isEqualTo("DataCatalog");
        assertThat(catalogue.path("dataset").size())
                .isEqualTo(maillage.json("/ogc/collections").path("collections").size());
    }

    private static JsonNode structured(String path) {
        String page = maillage.get(path).body();
        String start = "<script type=\"application/ld+json\">";
        int from = page.indexOf(start) + start.length();
        return RunningApplication.parse(page.substring(from, page.indexOf("</script>", from)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/ogc/collections | image/png | 406",
                "/ogc/collections | application/xml, text/html;q=0.1 | 200",
                "/ogc/collections/actors/items | application/json | 200",
                "/ogc/collections/actors/queryables | application/schema+json | 200",
                "/ogc/api | application/json | 200",
                "/ogc/collections/actors/map | application/x-nothing | 406",
                "/ogc/collections/actors/map | image/* | 200",
                "/ogc/collections/actors/map?f=jpg | application/x-nothing | 200",
                "/ogc/map | application/x-nothing, */*;q=0.1 | 200",
                "/ogc/collections/actors/styles/default | application/x-nothing | 406",
                "/ogc/collections/actors/styles/default | application/json | 200",
                "/ogc/collections/actors/styles/default | application/vnd.mapbox.style+json | 200",
                "/ogc/collections/actors/styles/default | application/x-nothing, text/html;q=0.1 | 200",
                "/ogc/collections/actors/styles/default?f=sld | application/x-nothing | 200",
                "/ogc/collections/actors/styles/default/sprite.json | application/json | 200",
                "/ogc/collections/actors/styles/default/sprite.json | image/png | 406",
                "/ogc/collections/actors/styles/default/sprite.png | image/webp,*/* | 200",
                "/ogc/collections/actors/styles/default/sprite.png | application/json | 406",
                "/ogc/collections/actors/files/actors.csv | application/x-nothing | 406",
                "/ogc/collections/actors/files/actors.csv?f=csv | application/x-nothing | 200",
                "/ogc/collections/actors/files/actors.csv | text/csv | 200",
                "/ogc/collections/actors/styles/default/sprite.json | garbage | 200",
                "/ogc/collections/actors/layer.qlr | application/x-nothing | 406",
                "/ogc/collections/actors/layer.qlr | application/xml | 200",
                "/ogc/collections/actors/layer.qlr?f=json | application/json | 400",
                "/ogc/qgis/project.qgz | application/zip | 200",
                "/ogc/collections/actors/files/actors.kml | text/xml | 200",
                "/ogc/collections/actors/files/actors.gpkg | application/octet-stream | 200",
                "/ogc/collections/actors/files/actors.gpkg | application/xml | 406"
            })
    void whatIsAcceptedIsGivenOrRefused(String path, String accept, int status) {
        assertThat(maillage.send("GET", path, null, "Accept", accept).statusCode())
                .isEqualTo(status);
    }

    @Test
    void operationsAreDescribedInTheLanguageThatIsAsked() {
        JsonNode french = maillage.json("/ogc/api?lang=fr").path("paths");
        JsonNode english = maillage.json("/ogc/api?lang=en").path("paths");
        assertThat(french.at("/~1conformance/get/summary").asString()).isEqualTo("Conformité");
        assertThat(english.at("/~1conformance/get/summary").asString()).isEqualTo("Conformance");
        JsonNode items = french.path("/collections/protected-sites/items").path("post");
        assertThat(items.path("summary").asString()).endsWith(" : ajouter un objet");
        assertThat(items.at("/responses/201/description").asString()).isEqualTo("Ajouté");
        assertThat(english.path("/collections/protected-sites/items")
                        .at("/post/summary")
                        .asString())
                .isEqualTo("Protected sites: add a feature");
        french.propertyNames()
                .forEach(path -> french.path(path).propertyStream().forEach(operation -> assertThat(
                                operation.getValue().path("summary").asString())
                        .as(path)
                        .doesNotContainPattern("[^ ]: | of | the ")));
    }

    /** A developer reads there what is put before the paths of a group, which is not the same for all. */
    @Test
    void theInterfacesPageSaysWhatEachAddressBeginsWith() {
        String page = maillage.get("/ogc/api?f=html&lang=en").body();
        String[] groups = page.split("<details class=\"operations\"");
        assertThat(groups).hasSizeGreaterThan(10);
        for (String group : Arrays.asList(groups).subList(1, groups.length)) {
            boolean beside = group.contains("<code>/publications/{layerId}/announcements</code>");
            assertThat(group)
                    .contains("begin with <code>" + maillage.address() + (beside ? "/api" : "/ogc") + "</code>");
        }
        assertThat(page)
                .contains("<h2>Announced changes</h2>", "<h2>Protected sites</h2>", "Protected sites: add a feature")
                .contains("href=\"" + maillage.address() + "/ogc/collections/actors/queryables\"");
    }

    /** In French the first of a month is an ordinal number. */
    @Test
    void daysAreWrittenAsTheirLanguageWritesThem() {
        String sites =
                "/ogc/collections/protected-sites/items?f=html&filter=designated%20%3D%20DATE('2012-01-01')&lang=";
        assertThat(maillage.get(sites + "fr").body()).contains("1er janv. 2012");
        assertThat(maillage.get(sites + "en").body()).contains("1 Jan 2012");
    }

    /** In a frame of a page elsewhere, whatever its reader's browser prefers. */
    @Test
    void anEmbeddedMapIsInTheLanguageOfItsAddress() {
        HttpResponse<String> english =
                maillage.send("GET", "/embed/protected-sites?lang=en", null, "Accept-Language", "fr");
        assertThat(english.body())
                .contains(
                        "<html lang=\"en\">",
                        "<title>Protected sites</title>",
                        "/ogc/collections/protected-sites?lang=en")
                .doesNotContain("JavaScript. Les");
        assertThat(english.headers().firstValue("Content-Language")).contains("en");
        assertThat(maillage.get("/embed/protected-sites?lang=fr").body())
                .contains("<html lang=\"fr\">", "<title>Sites protégés</title>");
        assertThat(maillage.send("GET", "/embed/nowhere", null, "Accept-Language", "en")
                        .body())
                .contains("<html lang=\"en\">", "<title>Maillage</title>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("'", "&#39;").replace("\"", "&quot;");
    }
}
