package org.maillage.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person does in the explorer, in real Chromium, on the sample territory. */
class ExplorerTest {

    private static final String AROUND_THE_CONFLUENCE =
            "/?at=44.7331,3.0406,12&place=circle:3.0406,44.7331,2000&pane=answer";
    private static final String TOWN = "/?at=44.64988,3.01546,11";
    private static final String DRAWN =
            "/?at=44.73,3.04,13&place=shape:3.0_44.75~3.06_44.75~3.06_44.71~3.0_44.71&zone=new&pane=question";

    @RegisterExtension
    static final Explorer explorer = new Explorer();

    @Test
    void theFirstScreenCountsListsAndNamesTheLayers() {
        Page page = explorer.open("/");
        assertThat(page.locator(".total b")).hasText("250");
        assertThat(page.locator(".hit").first()).isVisible();
        assertThat(page.getByText("Sites protégés").first()).isVisible();
        assertThat(page.locator(".credit")).hasText("Données fictives · fond Maillage");
    }

    @Test
    void aClickOnTheMapAnswersWhatIsThere() {
        Page page = explorer.open("/?at=44.7331,3.0406,12");
        assertThat(page.locator(".total b")).hasText("250");
        page.mouse().click(900, 450);
        assertThat(page.locator("#answer h1")).hasText(Pattern.compile("Que se passe-t-il ici"));
        assertThat(page.locator("#group-territory")).containsText("PNR des Trois Vallées");
        assertThat(page).hasURL(Pattern.compile("place=point"));
    }

    @Test
    void aCircleIsAnsweredWithSharesSourcesAndWhatIsNear() {
        Page page = explorer.open(AROUND_THE_CONFLUENCE);
        assertThat(page.locator("#answer")).containsText("12,57");
        assertThat(page.locator("#group-territory")).containsText("Les Deux-Eaux");
        assertThat(page.locator("#group-site")).containsText("Tourbière de Lande-Basse");
        assertThat(page.locator("#group-site")).containsText("À proximité");
        assertThat(page.locator("#group-fund .rule").first()).isAttached();
        assertThat(page.locator("#group-site .src")).containsText("Territoire fictif");
    }

    @Test
    void aFilterChangesCountListAndAddressAndSurvivesAReload() {
        Page page = explorer.open("/");
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("associations")))
                .click();
        assertThat(page.locator(".total b")).hasText("65");
        assertThat(page).hasURL(Pattern.compile("where.family=associations"));
        page.reload();
        assertThat(page.locator(".total b")).hasText("65");
        page.goBack();
        assertThat(page.locator(".total b")).hasText("250");
    }

    @Test
    void searchFindsWithoutAccentsAndGoesThere() {
        Page page = explorer.open("/");
        assertThat(page.locator(".total b")).hasText("250");
        page.keyboard().press("/");
        page.keyboard().type("tourbiere de lande");
        assertThat(page.locator("#found li").first()).containsText("Tourbière de Lande-Basse");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("protected-sites"));
        assertThat(page.locator("#answer")).containsText("Tourbière de Lande-Basse");
    }

    @Test
    void aCardShowsFactsAndItsLinksLeadOn() {
        Page page = explorer.open("/?layer=action-lines&at=44.73,3.04,12");
        page.locator(".hit").first().click();
        Locator title = page.locator(".id h1");
        assertThat(title).not().hasText(Pattern.compile("^Lecture"));
        String first = title.textContent();
        page.locator(".links .open").first().click();
        assertThat(title).not().hasText(first);
        page.goBack();
        assertThat(title).hasText(first);
    }

    @Test
    void theCardOfAnActorListsItsThreeKindsOfPlaceAndLinksBothWays() {
        Page page = explorer.open("/");
        assertThat(page.locator(".total b")).hasText("250");
        page.keyboard().press("/");
        page.keyboard().type("syndicat mixte de la serene");
        assertThat(page.locator("#found li").first()).containsText("Syndicat mixte de la Serène");
        page.keyboard().press("Enter");
        assertThat(page.locator(".three li")).hasText(new Pattern[] {
            Pattern.compile("siège.*Les Deux-Eaux"),
            Pattern.compile("antenne.*Antenne de Vaucelle"),
            Pattern.compile("base technique.*Base technique.*Aubrenne-le-Pont"),
            Pattern.compile("aire d’action.*12 territoires.*km²"),
        });
        assertThat(page.locator(".mini .rec-dot.establishment")).hasCount(2);
        assertThat(page.locator(".mini .rec")).hasCount(1);
        page.locator(".three .open").first().click();
        assertThat(page.locator(".id h1")).hasText("Antenne de Vaucelle");
        assertThat(page.locator(".links")).containsText("acteur dont c’est l’établissement");
        page.locator(".links .open").first().click();
        assertThat(page.locator(".id h1")).hasText("Syndicat mixte de la Serène");
    }

    @Test
    void anActorWithoutASeatIsListedAndHasACardButNoPlaceToAskAbout() {
        Page page = explorer.open("/?where.type=association-non-declaree");
        page.locator(".hit")
                .filter(new Locator.FilterOptions().setHasText("Baigneurs des Gorges"))
                .filter(new Locator.FilterOptions().setHasText("sans siège connu"))
                .click();
        assertThat(page.locator(".id h1")).hasText("Baigneurs des Gorges");
        assertThat(page.locator(".three li").first()).hasText(Pattern.compile("siège.*sans siège connu"));
        assertThat(page.locator(".fresh .btn")).hasCount(0);
    }

    @Test
    void aDrawnZoneIsSavedAndEachSaveIsAVersion() {
        Page page = explorer.openAsContributor(DRAWN);
        Locator save = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Enregistrer la version")));
        save.click();
        assertThat(page.locator("#z-name")).hasAttribute("aria-invalid", "true");
        page.locator("#z-name").fill("Prairies de Lachamp");
        assertThat(page.locator("#z-name")).hasAttribute("aria-invalid", "false");
        page.locator("#z-purpose").selectOption("restauration");
        page.locator("#z-reason").fill("Suit la limite du bassin.");
        save.click();
        assertThat(page.locator(".id h1")).hasText("Prairies de Lachamp");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Modifier le tracé"))
                .click();
        page.locator("#z-reason").fill("Évite la piste.");
        page.locator(".handle.vertex").first().focus();
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowUp");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Enregistrer la version 2")))
                .click();
        assertThat(page.locator(".id h1")).hasText("Prairies de Lachamp");
        assertThat(page.locator(".ver")).hasCount(2);
        assertThat(explorer.json("/api/layers/intervention-zones/count")
                        .path("count")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void everythingWorksByKeyboardAlone() {
        Page page = explorer.open("/?at=44.7331,3.0406,12");
        assertThat(page.locator(".total b")).hasText("250");
        Explorer.go(page, "s");
        assertThat(page.locator(".total b")).hasText("12");
        page.locator(".hit").first().focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator(".id h1")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator(".id h1")).hasCount(0);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Interroger un rectangle"))
                .focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".leaflet-container.drawing")).isFocused();
        page.keyboard().press("Enter");
        for (int i = 0; i < 3; i++) {
            pan(page, "ArrowRight");
            pan(page, "ArrowDown");
        }
        page.keyboard().press("Enter");
        assertThat(page.locator("#group-territory")).isVisible();
        assertThat(page).hasURL(Pattern.compile("place=shape"));
        page.keyboard().press("?");
        assertThat(page.locator("dialog[open]")).isVisible();
    }

    /** Presses an arrow on the map, and waits until it stands still again: then its place is in the address. */
    private static void pan(Page page, String arrow) {
        String before = page.url();
        page.keyboard().press(arrow);
        page.waitForCondition(() -> !page.url().equals(before));
    }

    @Test
    void aMarkWithANumberComesCloserToItsThings() {
        Page page = explorer.open(TOWN);
        assertThat(page.locator(".total b")).hasText("250");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.mouse().move(919, 449);
        page.mouse().move(920, 450);
        assertThat(page.locator(".tipname")).hasText(Pattern.compile("\\d+ acteurs.*cliquer pour s’approcher"));
        page.mouse().click(920, 450);
        assertThat(page).hasURL(Pattern.compile("at=[^&]*,1[2-8](&|$)"));
        assertThat(page).not().hasURL(Pattern.compile("place="));
    }

    @Test
    void aTappedSignAsksAboutItsThingAndWhatLiesAroundIt() {
        Page page = explorer.open("/?at=44.78143,3.114582,15");
        assertThat(page.locator(".total b")).hasText("250");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.mouse().click(920, 450);
        assertThat(page.locator("#answer h1")).hasText("Mairie de Chantelouve");
        assertThat(page).hasURL(Pattern.compile("place=feature:actors/[^,]*&"));
        assertThat(page.locator(".crosshair")).isHidden();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^1\\skm$")))
                .click();
        assertThat(page).hasURL(Pattern.compile("place=feature:actors/[^,]*,1000&"));
    }

    @Test
    void theKeyboardComesCloserToo() {
        Page page = explorer.open(TOWN);
        assertThat(page.locator(".total b")).hasText("250");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator(".leaflet-container").focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("at=[^&]*,1[2-8](&|$)"));
        assertThat(page).not().hasURL(Pattern.compile("place="));
    }

    @Test
    void aQuestionHoldsSeveralPlacesEachWithItsDistance() {
        String park = explorer.id("/ogc/collections/territories/items?kind=pnr&limit=1");
        String site = explorer.id("/ogc/collections/protected-sites/items?national_id=FR8312045&limit=1");
        Page page = explorer.open("/?within=territories/" + park + "&within=protected-sites/" + site + ",1000");
        assertThat(page.locator(".sentence"))
                .hasText(Pattern.compile("dans\\s+PNR des Trois Vallées.*à moins de\\s+1\\skm\\s+de\\s+ZSC"));
        assertThat(page.locator(".total b")).hasText(Pattern.compile("\\d+"));
        String near = page.locator(".total b").textContent();
        page.locator(".sentence .chip[aria-expanded]")
                .filter(new Locator.FilterOptions().setHasText("1\u00a0km"))
                .click();
        page.locator(".editor .pill")
                .filter(new Locator.FilterOptions().setHasText("5\u00a0km"))
                .click();
        assertThat(page).hasURL(Pattern.compile("within=protected-sites/" + site + ",5000"));
        assertThat(page.locator(".total:not(.stale) b")).not().hasText(near);
        page.locator(".sentence .chip")
                .filter(new Locator.FilterOptions().setHasText("PNR"))
                .click();
        assertThat(page).not().hasURL(Pattern.compile("within=territories"));
        assertThat(page).hasURL(Pattern.compile("within=protected-sites"));
    }

    @Test
    void theWholeScreenSpeaksEnglish() {
        Page page = explorer.open(AROUND_THE_CONFLUENCE + "&lang=en");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("#group-site")).containsText("Protected sites");
        assertThat(page.locator("body")).not().containsText("Sites protégés");
    }

    @Test
    void whoIsHereIsToldFromWhoActsHereAndDirectionsAreWords() {
        Page page = explorer.open(AROUND_THE_CONFLUENCE);
        assertThat(page.locator("#group-actor h2")).containsText(Pattern.compile("\\d+ ici · \\d+ y agissent"));
        assertThat(page.locator("#group-actor .row .d").first())
                .hasText(Pattern.compile("\\d+\\s(m|km) (au (nord|sud)|à l’(est|ouest)).*"));
        assertThat(page.locator("#group-site .near"))
                .containsText(Pattern.compile("à [\\d,]+\\skm (au (nord|sud)|à l’(est|ouest))"));
        page = explorer.open(AROUND_THE_CONFLUENCE + "&lang=en");
        assertThat(page.locator("#group-actor h2")).containsText(Pattern.compile("\\d+ here · \\d+ act here"));
        assertThat(page.locator("#group-site .near"))
                .containsText(Pattern.compile("[\\d.]+\\skm to the (north|south|east|west)"));
    }

    @Test
    void aPhoneStartsWithTheSearchAndSaysTheQuestionOnce() {
        Page page = explorer.open("/", 390, 844);
        assertThat(page.locator(".folded")).isVisible();
        assertThat(page.locator(".ask")).isHidden();
        page.locator("#search").click();
        assertThat(page.locator(".folded")).isHidden();
        assertThat(page.locator(".ask")).isVisible();
        page.keyboard().type("tourbiere de lande");
        assertThat(page.locator("#found li").first()).containsText("Tourbière de Lande-Basse");
        assertThat(Explorer.violations(page)).isEmpty();
        page.keyboard().press("Enter");
        assertThat(page.locator("#answer")).containsText("Tourbière de Lande-Basse");
    }

    @Test
    void aCardOnAPhoneLeavesTheMapToTheMap() {
        String site = explorer.id("/ogc/collections/protected-sites/items?national_id=FR8312045&limit=1");
        Page page = explorer.open("/?record=protected-sites/" + site, 390, 844);
        assertThat(page.locator(".facts")).isAttached();
        assertThat(page.locator(".mini")).hasCount(0);
        page = explorer.open("/?record=protected-sites/" + site);
        assertThat(page.locator(".mini")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"1440", "390"})
    void whatIsToldHidesNoLineOfTheLayerPanel(int width) {
        Page page = explorer.open("/?where.colour=red&legend=1", width, 844);
        assertThat(page.locator(".toast")).isVisible();
        assertThat(page.locator(".legend .row-l").first()).isVisible();
        BoundingBox toast = page.locator(".toast").boundingBox();
        BoundingBox legend = page.locator(".legend").boundingBox();
        assertThat(toast.x >= legend.x + legend.width || toast.y >= legend.y + legend.height)
                .isTrue();
    }

    @Test
    void aThingAskedAboutIsSaidByItsType() {
        String commune = explorer.id("/ogc/collections/territories/items?kind=commune&limit=1");
        Page page = explorer.open("/?place=feature:territories/" + commune);
        assertThat(page.locator(".where")).containsText(Pattern.compile("^\\s*Commune, "));
        String site = explorer.id("/ogc/collections/protected-sites/items?national_id=FR8312045&limit=1");
        page = explorer.open("/?place=feature:protected-sites/" + site);
        assertThat(page.locator("#answer h1")).hasText("ZSC\u00a0Vallée de la Serène");
    }

    @Test
    void aBareCodeIsSaidToBeOne() {
        Page page = explorer.open(
                "/?record=actors/" + explorer.id("/ogc/collections/actors/items?where.type=commune&limit=1"));
        assertThat(page.locator(".facts"))
                .containsText(Pattern.compile("Catégorie juridique \\(code Insee\\)\\s*7210"));
    }

    @Test
    void aRefusalIsSaidInTheLanguageOfTheScreen() {
        Page page = explorer.open("/");
        page.route(
                "**/api/layers/actors/count*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(503)
                        .setContentType("application/problem+json")
                        .setBody("{\"code\":\"database-busy\",\"detail\":\"D'autres écrivent.\"}")));
        page.navigate(explorer.address() + "/?lang=en");
        assertThat(page.locator(".ask .total"))
                .hasText("Others are writing what was asked for. Try again in a moment.");
        explorer.forgiveComplaints();
    }

    @Test
    void noRequestLeavesTheService() {
        Page page = explorer.open("/");
        List<String> elsewhere = new java.util.concurrent.CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (!request.url().startsWith(explorer.address()) && !request.url().startsWith("data:")) {
                elsewhere.add(request.url());
            }
        });
        page.reload();
        assertThat(page.locator(".hit").first()).isVisible();
        assertThat(elsewhere).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/,1440",
        "'" + AROUND_THE_CONFLUENCE + "',1440",
        "'" + DRAWN + "',1440",
        "'" + AROUND_THE_CONFLUENCE + "&stop=middle',390"
    })
    void axeFindsNoViolation(String path, int width) {
        Page page = explorer.open(path, width, 844);
        assertThat(page.locator(".total b, .tot, #z-name").first()).isAttached();
        // on a phone the map still moves the circle clear of the sheet
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(Explorer.violations(page)).isEmpty();
    }
}
