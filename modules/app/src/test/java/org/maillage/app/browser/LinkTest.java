package org.maillage.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.app.records.Bodies;

/** What a link opens, also one that says little, that is damaged, or that names what is gone. */
class LinkTest {

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    @RegisterExtension
    static final Explorer explorer = new Explorer();

    private static String site() {
        return "protected-sites/" + explorer.id("/ogc/collections/protected-sites/items?national_id=FR8312045&limit=1");
    }

    @Test
    void aPlaceWithoutAPositionIsGoneTo() {
        Page page = explorer.open("/?place=circle:3.0416,44.7318,2000");
        assertThat(page).hasURL(Pattern.compile("at=44\\.7\\d+,3\\.0\\d+,1[34]"));
        assertThat(explorer.open("/?place=point:3.0416,44.7318"))
                .hasURL(Pattern.compile("at=44\\.73\\d+,3\\.04\\d+,14&"));
        assertThat(explorer.open("/?place=feature:" + site())).hasURL(Pattern.compile("at=44\\.7[^&]*,1[12][^&]*&"));
    }

    @ParameterizedTest
    @CsvSource({"record", "selected", "within"})
    void aThingWithoutAPositionIsGoneTo(String parameter) {
        Page page = explorer.open("/?" + parameter + "=" + site());
        assertThat(page).hasURL(Pattern.compile("at=44\\.7[^&]*,1[12][^&]*&"));
    }

    /** The whole application works below a path that a proxy takes away: its files, its tiles, its lists, its links. */
    @Test
    void thePageWorksBelowAPathOfAProxy() {
        try (PathProxy proxy = new PathProxy(explorer.address(), "/territoire/carte")) {
            // a page with an icon of its own: for an answer without one the browser asks later, of the page that it has
            // by then
            Page page = explorer.open("/ogc?f=html");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            List<String> outside = new CopyOnWriteArrayList<>();
            page.onRequest(request -> {
                if (request.url().startsWith("http") && !request.url().startsWith(proxy.address() + "/")) {
                    outside.add(request.url());
                }
            });
            page.navigate(proxy.address() + "/?layer=actors&at=44.7,3,11");
            assertThat(page.locator(".hit").first()).isVisible();
            page.locator(".hit").first().click();
            assertThat(page.locator(".id h1")).not().hasText(Pattern.compile("^Lecture"));
            page.navigate(proxy.address() + "/ogc/collections/actors/items?f=html&limit=10");
            page.locator("nav.paging a[rel=next]").click();
            assertThat(page.locator("table.data tbody tr").first()).isVisible();
            page.locator("a.page-mark").click();
            assertThat(page.locator(".rail").first()).isVisible();
            // nothing may still be asked of the proxy when it ends
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.navigate(explorer.address() + "/api/service");
            assertThat(outside).containsExactly(explorer.address() + "/api/service");
        }
    }

    /** A commune too, though the ground has it already. */
    @Test
    void thePageOfAFeatureShowsWhereItIs() {
        for (String layer : List.of("protected-sites", "territories", "actors")) {
            String items = "/ogc/collections/" + layer + "/items";
            Page page = explorer.open(items + "/" + explorer.id(items + "?limit=1") + "?f=html");
            Locator shape = page.locator(".page-map-box .rec, .page-map-box .rec-dot");
            assertThat(shape).hasCount(1);
            assertThat(shape).isInViewport();
            assertThat(Explorer.violations(page)).isEmpty();
        }
    }

    /** Who reads on a phone scrolls the table, and its names are whole. */
    @Test
    void theNamesOfASchemaAreNotCut() {
        Page page = explorer.open("/ogc/collections/actors/schema?f=html", 390, 844);
        assertThat(page.getByText("legal_category")).isVisible();
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        "[...document.querySelectorAll('td > code')].every((code) => code.getClientRects().length === 1)"))
                .isTrue();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        assertThat(Explorer.violations(page)).isEmpty();
    }

    @Test
    void aPositionIsKeptWhateverTheLinkIsAbout() {
        Page page = explorer.open("/?at=44.65,3.1,13&selected=" + site());
        assertThat(page.locator(".hit").first()).isVisible();
        assertThat(page).hasURL(Pattern.compile("at=44\\.65,3\\.1,13&"));
    }

    @Test
    void aPhoneOpensTheAnswer() {
        Page page = explorer.open("/?place=circle:3.0416,44.7318,2000", 390, 844);
        assertThat(page.locator("#answer h1")).isVisible();
        assertThat(page.locator("#group-territory")).isVisible();
        assertThat(page.locator(".legend")).hasCount(0);
    }

    @Test
    void theLayerPanelMakesRoomForAnAnswerAndKeepsWhatAHandChose() {
        Page page = explorer.open("/");
        assertThat(page.locator(".legend")).isVisible();
        page = explorer.open("/?place=point:3.0416,44.7318");
        assertThat(page.locator("#group-territory")).isVisible();
        assertThat(page.locator(".legend")).hasCount(0);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Couches et légende"))
                .click();
        assertThat(page.locator(".legend")).isVisible();
        page.reload();
        assertThat(page.locator(".legend")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({
        "layer=unknown, couche «\u00a0unknown\u00a0»",
        "where.colour=red, critère «\u00a0colour\u00a0»",
        "at=here, position de la carte",
        "place=circle:x, lieu interrogé",
        "within=nothing/1, lieu de la question",
        "record=actors/1, fiche",
        "lang=en&zone=x%3Cy, zone",
        "table=1&sort=colour, tri",
        "where.family=nimporte, valeur «\u00a0nimporte\u00a0»",
        "sort=zz, tri «\u00a0zz\u00a0»"
    })
    void whatALinkSaysInVainIsToldAndTheRestIsShown(String query, String told) {
        Page page = explorer.open("/?" + query);
        assertThat(page.locator(".toast")).containsText(told);
        assertThat(page.locator(".total b")).hasText("250");
        assertThat(page.locator(".hit").first()).isVisible();
    }

    @Test
    void aPlaceOfTheQuestionThatIsNotThereIsLeftOut() {
        Page page = explorer.open("/?within=territories/" + NOBODY);
        assertThat(page.locator(".toast")).containsText("lieu de la question");
        assertThat(page.locator(".total b")).hasText("250");
        explorer.forgiveComplaints();
    }

    @Test
    void aDeletedRecordIsSaidToBeGoneAndAnUnknownOneUnknown() {
        HttpResponse<String> made =
                explorer.maillage().send("POST", "/api/intervention-zones", Bodies.zone("Bientôt supprimée"));
        String path = made.headers().firstValue("Location").orElseThrow().replaceFirst(".*/api/", "");
        explorer.maillage()
                .send(
                        "DELETE",
                        "/api/" + path,
                        null,
                        "If-Match",
                        made.headers().firstValue("ETag").orElseThrow());
        assertThat(explorer.open("/?record=" + path).locator("#answer")).containsText("a été supprimé");
        Page place = explorer.open("/?place=feature:" + path);
        assertThat(place.locator("#answer")).containsText("a été supprimé");
        assertThat(place.locator("#answer .foot")).hasCount(0);
        assertThat(explorer.open("/?record=actors/" + NOBODY).locator("#answer"))
                .containsText("est inconnu ici");
        explorer.forgiveComplaints();
    }

    @Test
    void theHistoryOfARecordThatIsNotThereIsAskedOnce() {
        Page page = explorer.open("/");
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (request.url().endsWith("/history")) {
                asked.add(request.url());
            }
        });
        page.navigate(explorer.address() + "/?record=actors/" + NOBODY);
        assertThat(page.locator("#answer")).containsText("est inconnu ici");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(asked).hasSize(1);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chercher par nom"))
                .click();
        assertThat(page.locator("#search")).isFocused();
        explorer.forgiveComplaints();
    }

    @Test
    void whereNothingIsKnownTheAnswerSaysSoAndOffersMore() {
        Page page = explorer.open("/?place=point:10.5,44.7");
        assertThat(page.locator("#answer")).containsText("Rien n’est recensé ici");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("À 2\u00a0km alentour"))
                .click();
        assertThat(page).hasURL(Pattern.compile("place=circle:10.5,44.7,2000"));
        page.locator("#answer")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Couches et légende"))
                .click();
        assertThat(page.locator(".legend")).isVisible();
    }

    @Test
    void farFromTheDataTheAnswerSaysSoAndLeadsBack() {
        Page page = explorer.open("/?place=point:10.5,44.7");
        assertThat(page.locator("#answer"))
                .containsText(Pattern.compile("Ce lieu est à \\d+\\skm de l’essentiel des données"));
        assertThat(page.locator("#answer .swap")).hasCount(0);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Revenir aux données"))
                .click();
        assertThat(page.locator("#answer")).hasCount(0);
        assertThat(page).hasURL(Pattern.compile("at=44\\.\\d+,[23]\\.\\d+"));
    }

    @Test
    void whereLatitudeCameFirstTheOtherOrderIsALink() {
        Page page = explorer.open("/?place=circle:44.7318,3.0416,2000");
        Locator swapped = page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName("Longitude et latitude échangées\u202f?"));
        assertThat(swapped).hasAttribute("href", "/?place=circle:3.0416,44.7318,2000");
        swapped.click();
        assertThat(page.locator("#group-territory")).containsText("Les Deux-Eaux");
        assertThat(page).hasURL(Pattern.compile("at=44\\.7\\d+,3\\.0\\d+.*place=circle:3.0416,44.7318,2000"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shape:3_44.7~3.1_44.8~3.1_44.7~3_44.8 | fr | Le tracé se croise lui-même",
                "shape:3_44.7~3.1_44.8~3.1_44.7~3_44.8 | en | The outline crosses itself",
                "shape:-100_10~100_10~0_20 | fr | Le tracé est trop large",
                "shape:3_44.7~3_44.7~3_44.7 | fr | Le tracé est trop petit",
                "circle:3,44,500000 | fr | La distance est trop grande"
            })
    void aShapeThatCannotBeUsedIsToldInPlainWordsAndNotSaved(String place, String lang, String told) {
        Page page = explorer.open("/?place=" + place + "&lang=" + lang);
        assertThat(page.locator("#answer")).containsText(told);
        assertThat(page.locator("#answer .foot")).hasCount(0);
        page = explorer.open("/?zone=new&place=" + place + "&lang=" + lang);
        assertThat(page.locator(".q .btn.main")).isDisabled();
    }

    @Test
    void aSoundShapeIsOfferedToBeSaved() {
        Page page = explorer.open("/?place=shape:3.0_44.75~3.06_44.75~3.06_44.71");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enregistrer comme zone")))
                .isVisible();
    }
}
