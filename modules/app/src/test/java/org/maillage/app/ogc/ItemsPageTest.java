package org.maillage.app.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
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

/** Items as a page: what was asked stands in its form, is mended there, and goes along wherever the page leads. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ItemsPageTest {

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
    void aFeatureWithAPlaceHasAMapOfItAlone() {
        String placed = actor(geometry -> !geometry.isNull());
        assertThat(maillage.get(placed + "?f=html").body())
                .contains("src=\"" + maillage.address() + placed + "?f=json\"")
                .containsOnlyOnce("</maillage-features-map>");
        assertThat(maillage.get(actor(JsonNode::isNull) + "?f=html").body())
                .contains("<dl class=\"facts\">")
                .doesNotContain("maillage-features-map");
    }

    /** The address of the first whose geometry is so. */
    private static String actor(Predicate<JsonNode> geometry) {
        return maillage.json("/ogc/collections/actors/items?limit=1000")
                .path("features")
                .valueStream()
                .filter(feature -> geometry.test(feature.path("geometry")))
                .map(feature ->
                        "/ogc/collections/actors/items/" + feature.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyPageTellsHowManyThereAreInAll() {
        String items = "/ogc/collections/actors/items?lang=fr&limit=10&where.family=associations";
        long all = maillage.json(items + "&f=json").path("numberMatched").asLong();
        Matcher next = Pattern.compile("rel=\"next\" href=\"[^\"]*(cursor=[^\"&]+)")
                .matcher(maillage.get(items + "&f=html").body());
        assertThat(next.find()).isTrue();
        assertThat(maillage.get(items + "&f=html&" + next.group(1)).body())
                .contains(">" + all + " objets, 10 sur cette page<");
    }

    @Test
    void theQuestionIsInTheFieldsAndInTheNextPage() {
        String page = maillage.get("/ogc/collections/actors/items?f=html&lang=fr&limit=25&sortby=-name"
                        + "&filter=family%3D%27associations%27&bbox=-10,40,10,50&where.family=associations")
                .body();

        assertThat(page)
                .contains("family=&#39;associations&#39;</textarea>")
                .contains("<option value=\"25\" selected>", "<option value=\"-name\" selected>")
                .contains("<span>Emprise (bbox)</span><input type=\"text\" name=\"bbox\" value=\"-10,40,10,50\"")
                .contains("<span>Famille</span><input type=\"text\" name=\"where.family\" value=\"associations\"")
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

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("'", "&#39;").replace("\"", "&quot;");
    }
}
