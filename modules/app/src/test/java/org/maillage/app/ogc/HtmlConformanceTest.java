package org.maillage.app.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** What was typed is there to be mended, whatever is wrong of it, and nothing else is lost. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filter | family = 'a' AND | </textarea>",
                "bbox | -10,40,x,50 | value=\"-10,40,x,50\"",
                "within | nowhere | value=\"nowhere\"",
                "sortby | colour | <option value=\"colour\" selected>colour</option>",
                "datetime | yesterday | type=\"text\" name=\"datetime\" value=\"yesterday\"",
                "limit | none | <option value=\"none\" selected>none</option>",
                "crs | EPSG:1 | <option value=\"EPSG:1\" selected>EPSG:1</option>"
            })
    void aMistakeInAQuestionIsMendedWhereItIs(String name, String typed, String field) {
        String wrong = name + "=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
        HttpResponse<String> page = maillage.send(
                "GET",
                "/ogc/collections/actors/items?f=html&lang=fr&skipGeometry=true&"
                        + (name.equals("filter") ? "" : "filter=name%20IS%20NULL&") + wrong,
                null,
                "Accept",
                "text/html");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains(field, "name=\"skipGeometry\" value=\"true\"", "<p class=\"wrong\" id=\"wrong\">")
                .contains(name.equals("filter") ? "family = &#39;a&#39; AND" : ">name IS NULL</textarea>")
                .containsOnlyOnce("aria-invalid=\"true\"")
                .containsPattern("name=\"" + name + "\"[^>]* aria-invalid=\"true\"")
                .containsPattern("name=\"" + name + "\"[^>]* aria-describedby=\"wrong");
    }

    /** Nobody can mend it in a field, and it is not asked again. */
    @Test
    void aParameterThatIsNotThereIsLeftOutOfTheForm() {
        String page = maillage.send(
                        "GET", "/ogc/collections/actors/items?colour=red&limit=25", null, "Accept", "text/html")
                .body();
        assertThat(page)
                .contains("colour", "<option value=\"25\" selected>")
                .doesNotContain("name=\"colour\"", "aria-invalid");
        assertThat(maillage.send("GET", "/ogc/collections/actors?limit=25", null, "Accept", "text/html")
                        .body())
                .doesNotContain("<form");
    }

    /** Each button of a page leads where a link would, and the question is there once for those that keep the same of it. */
    @Test
    void aLongQuestionStandsInFormsAndNotInEveryLink() {
        String filter = IntStream.range(0, 2100)
                .mapToObj(i -> "'acteur " + i + "'")
                .collect(Collectors.joining(", ", "name NOT IN (", ")"));
        String path = "/ogc/collections/actors/items?lang=fr&sortby=-name&filter="
                + URLEncoder.encode(filter, StandardCharsets.UTF_8).replace("+", "%20");
        assertThat(filter.length()).isGreaterThan(30_000);

        String page = maillage.get(path + "&f=html").body();
        int most = 6 * escaped(filter).length() + 60_000;
        assertThat(page.length()).isLessThan(most);
        assertThat(page.split("acteur 2099", -1).length - 1).isLessThanOrEqualTo(6);
        Matcher next = Pattern.compile("form=\"([^\"]+)\" formaction=\"([^\"]+)\" name=\"cursor\" value=\"([^\"]+)\"")
                .matcher(page);
        assertThat(next.find()).isTrue();
        String form = page.substring(page.indexOf("<form id=\"" + next.group(1) + "\""));
        assertThat(form.substring(0, form.indexOf("</form>")))
                .contains("name=\"sortby\" value=\"-name\"", "name=\"lang\" value=\"fr\"", "name=\"f\" value=\"html\"")
                .contains("name=\"filter\" value=\"" + escaped(filter))
                .doesNotContain("name=\"cursor\"");
        assertThat(page)
                .containsPattern("formaction=\"[^\"]*/files/actors.gpkg\"")
                .containsPattern("name=\"lang\" value=\"en\" lang=\"en\">English</button>")
                .containsPattern("name=\"sortby\" value=\"name\">Nom</button>");
        JsonNode links = maillage.json(path).path("links");
        assertThat(links.valueStream()
                        .filter(link -> link.path("rel").asString().equals("next")))
                .allMatch(link -> link.path("href").asString().length() > filter.length())
                .hasSize(1);
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

    @Test
    void aPageOfFeaturesHasEachOfThemByItsWordsAndLeadsToIt() {
        String page = maillage.get("/ogc/collections/actors/items?f=html&lang=fr&limit=10")
                .body();
        JsonNode features = maillage.json("/ogc/collections/actors/items?limit=10");

        assertThat(features.path("features").size()).isEqualTo(10);
        for (JsonNode feature : features.path("features")) {
            assertThat(page).contains("/items/" + feature.path("id").asString() + "?f=html");
            assertThat(page).contains(escaped(feature.at("/properties/name").asString()));
        }
        assertThat(page).contains("250 objets", "Page suivante", "Famille").contains("lang=\"fr\"");
        assertThat(maillage.get("/ogc/collections/actors/items?f=html&lang=en").body())
                .contains("250 features", "lang=\"en\"");
    }

    @Test
    void theQuestionIsInTheFieldsAndInTheNextPage() {
        String page = maillage.get("/ogc/collections/actors/items?f=html&lang=fr&limit=25&sortby=-name"
                        + "&filter=family%3D%27associations%27&bbox=-10,40,10,50")
                .body();

        assertThat(page)
                .contains("family=&#39;associations&#39;</textarea>")
                .contains("<option value=\"25\" selected>", "<option value=\"-name\" selected>")
                .contains("name=\"bbox\" value=\"-10,40,10,50\"")
                .containsPattern("rel=\"next\" href=\"[^\"]*filter=family[^\"]*cursor=");
    }

    /** Whatever is asked by hand stays what is asked when the form is sent again. */
    @Test
    void theFormLosesNothingThatItHasNoFieldFor() {
        String page = maillage.get("/ogc/collections/actors/items?f=html&lang=fr&limit=20&sortby=family,-name"
                        + "&datetime=2020-01-01/..&skipGeometry=true")
                .body();

        assertThat(page)
                .contains("<option value=\"20\" selected>", "<option value=\"family,-name\" selected>")
                .contains("type=\"text\" name=\"datetime\" value=\"2020-01-01/..\"")
                .contains("name=\"skipGeometry\" value=\"true\"");
        assertThat(maillage.get("/ogc/collections/actors/items?f=html&datetime=2026-01-01")
                        .body())
                .contains("type=\"date\" name=\"datetime\" value=\"2026-01-01\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filter=name%3D",
                "bbox-crs=",
                "datetime=",
                "where.name=",
                "cursor=",
                "lang=",
                "limit=",
                "sortby="
            })
    void nothingThatIsAskedBecomesMarkup(String parameter) {
        String attack = "\"'><script>alert(1)</script>";
        String value = parameter.startsWith("filter") ? "'" + attack.replace("'", "''") + "'" : attack;

        HttpResponse<String> page = maillage.get(
                "/ogc/collections/actors/items?f=html&" + parameter + URLEncoder.encode(value, StandardCharsets.UTF_8));

        if (page.headers().firstValue("Content-Type").orElseThrow().startsWith("text/html")) {
            assertThat(page.body()).doesNotContain("<script>alert");
        } else {
            assertThat(page.statusCode()).isEqualTo(400);
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
                "/ogc/collections/actors/layer.qlr | application/x-nothing | 406"
            })
    void whatIsAcceptedIsGivenOrRefused(String path, String accept, int status) {
        assertThat(maillage.send("GET", path, null, "Accept", accept).statusCode())
                .isEqualTo(status);
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
