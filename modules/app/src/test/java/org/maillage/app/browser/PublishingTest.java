package org.maillage.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.app.browser.Explorer.button;
import static org.maillage.app.browser.Explorer.row;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the explorer asks becomes a layer of its own, and a map in someone else's page, in real Chromium. */
class PublishingTest {

    @RegisterExtension
    static final Explorer explorer = new Explorer();

    @Test
    void aQuestionIsPublishedAndItsMapStandsInAnotherPage() throws IOException {
        Page page = explorer.openAsAdministrator("/?where.family=associations");
        button(page, "Publier cette question").click();
        assertThat(page.locator("#publication-filter")).hasValue("family IN ('associations')");
        page.locator("#publication-title-fr").fill("Associations d’ici");
        assertThat(page.locator("#publication-id")).hasValue("associations-d-ici");
        page.locator("#publication-title-en").fill("Associations here");
        page.locator("#publication-description-fr").fill("Celles que l’on connaît.");
        page.locator("#publication-description-en").fill("Those that are known.");
        page.locator("#publication-attribution").fill("PNR <b>des</b> Trois Vallées");
        assertThat(page.locator(".how")).containsText("65 objets");
        assertThat(Explorer.violations(page)).isEmpty();
        page.locator("[form=publication]").click();
        assertThat(page.locator(".adm-s h1")).hasText("Associations d’ici");
        assertThat(Explorer.violations(page)).isEmpty();

        String leaflet = page.locator(".adm-s .copy code")
                .filter(new Locator.FilterOptions().setHasText("L.geoJSON"))
                .textContent();
        assertThat(
                        page.evaluate(
                                "(async () => { const L = await import('leaflet'); const box = document.createElement('div');"
                                        + " document.body.append(box); const map = L.map(box).setView([44.7, 3], 9); "
                                        + leaflet
                                        + " let n = 0; map.eachLayer((l) => { n += l instanceof L.Marker ? 1 : 0; }); return n; })()"))
                .as("those that have a place, as the service tells them")
                .isEqualTo((int) explorer.maillage()
                        .json("/ogc/collections/associations-d-ici/items?limit=1000")
                        .path("features")
                        .valueStream()
                        .filter(feature -> !feature.path("geometry").isNull())
                        .count());
        assertThat(page.locator("body > div .leaflet-control-attribution"))
                .containsText("PNR <b>des</b> Trois Vallées");
        String frame = page.locator(".adm-s .copy code")
                .filter(new Locator.FilterOptions().setHasText("iframe"))
                .textContent();

        announcesByTheKeyboard(page);

        HttpServer partner = partnerWith(frame);
        try {
            page.navigate("http://127.0.0.1:" + partner.getAddress().getPort() + "/");
            readsTheFramedMap(page.frameLocator("iframe"));
        } finally {
            partner.stop(0);
        }
        page.navigate(explorer.address() + "/embed/associations-d-ici?lang=fr");
        assertThat(page.locator(".embed-head h1")).hasText("Associations d’ici");
        page.locator(".embed-head .btn").click();
        assertThat(page.locator(".embed-list button").first()).isVisible();
        assertThat(Explorer.violations(page)).isEmpty();
    }

    @Test
    void whatIsTypedOutlivesItsFormUntilItIsGivenUp() {
        Page page = explorer.openAsAdministrator("/?where.family=associations");
        button(page, "Publier cette question").click();
        page.locator("#publication-title-fr").fill("Presque publié");
        page.locator("#publication-description-fr").pressSequentially("À finir");
        page.keyboard().press("Escape");
        assertThat(page.locator("#publication")).hasCount(0);
        assertThat(page.locator(".toast")).containsText("est gardé");
        button(page, "Nouvelle publication").click();
        assertThat(page.locator("#publication-title-fr")).hasValue("Presque publié");
        assertThat(page.locator("#publication-id")).hasValue("presque-publie");
        assertThat(page.locator("#publication-description-fr")).hasValue("À finir");
        assertThat(page.locator("#publication-filter")).hasValue("family IN ('associations')");
        assertThat(Explorer.violations(page)).isEmpty();
        page.reload();
        assertThat(page.locator("#publication-title-fr")).hasValue("Presque publié");
        page.locator(".adm-s .foot .btn:not(.main)").click();
        button(page, "Nouvelle publication").click();
        assertThat(page.locator("#publication-title-fr")).hasValue("");
        page.keyboard().press("Escape");

        row(page, "Sites protégés").locator("button").click();
        button(page, "Modifier").click();
        page.locator("#publication-title-en").fill("Sites under protection");
        page.keyboard().press("Escape");
        row(page, "Sites protégés").locator("button").click();
        assertThat(page.locator("#publication-title-en")).hasValue("Sites under protection");
        page.locator(".adm-s .foot .btn:not(.main)").click();
        assertThat(page.locator("#publication")).hasCount(0);
        button(page, "Modifier").click();
        assertThat(page.locator("#publication-title-en")).hasValue("Protected sites");
    }

    @Test
    void aFieldSaysWhatIsWrongOfIt() {
        Page page = explorer.openAsAdministrator("/?administration=publications&item=new");
        assertThat(page.locator("label[for=publication-title-en]")).containsText("(obligatoire)");
        page.locator("[form=publication]").click();
        assertThat(page.locator("#publication-title-fr")).isFocused();
        assertThat(page.locator("#publication-title-fr-wrong")).hasText("À remplir pour publier");
        assertThat(page.locator("#publication-title-fr"))
                .hasAttribute("aria-describedby", "publication-title-fr-wrong");
        page.locator("#publication-title-fr").fill("Un titre");
        assertThat(page.locator("#publication-title-fr-wrong")).hasCount(0);
        assertThat(page.locator("#publication-title-fr")).not().hasAttribute("aria-invalid", "true");

        page.locator("#publication-filter").fill("name = ");
        page.locator("#publication-filter").press("Tab");
        assertThat(page.locator("#publication-filter")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#publication-filter")).hasAttribute("aria-describedby", "publication-filter-wrong");
        assertThat(page.locator("#publication-filter-wrong")).containsText("ligne 1, colonne");
        assertThat(Explorer.violations(page)).isEmpty();
        page.locator("#publication-filter").fill("name = 'x'");
        page.locator("#publication-filter").press("Tab");
        assertThat(page.locator("#publication-filter-wrong")).hasCount(0);
        assertThat(page.locator("#publication-filter")).not().hasAttribute("aria-invalid", "true");
        page.locator("#publication-layer").selectOption("territories");
        assertThat(page.locator("#publication-filter")).hasValue("");
        assertThat(page.locator("#publication-title-fr")).hasValue("Un titre");
        explorer.forgiveComplaints();
    }

    /** The keyboard goes with each question and comes back, and buttons that do the same say to what. */
    private static void announcesByTheKeyboard(Page page) {
        Locator all = page.locator("maillage-layer-announcements");
        all.locator("#announce-new").press("Enter");
        all.locator("#announce-property").selectOption("themes");
        all.locator("#announce-effective").fill(LocalDate.now().plusDays(30).toString());
        all.locator("#announce-text-fr").fill("Il y en aura moins.");
        all.locator(".btn.main").press("Enter");
        Locator back = all.locator("[id^=announce-back-]");
        assertThat(back).hasAttribute("aria-label", Pattern.compile("Retirer.: Retrait.: Thèmes, à partir du .*"));
        back.press("Enter");
        assertThat(all.locator("#announce-keep")).isFocused();
        all.locator("#announce-keep").press("Enter");
        assertThat(back).isFocused();
        all.locator("[id^=announce-change-]").press("Enter");
        assertThat(all.locator("#announce-change")).isFocused();
        all.locator(".btn.quiet").press("Enter");
        assertThat(all.locator("[id^=announce-change-]")).isFocused();
        assertThat(page.evaluate(
                        "(() => { const names = [...document.querySelectorAll('.adm-s button')].map((b) => b.getAttribute('aria-label') ?? b.textContent.trim());"
                                + " return names.filter((name, i) => names.indexOf(name) !== i); })()"))
                .isEqualTo(List.of());
        assertThat(Explorer.violations(page)).isEmpty();
        back.press("Enter");
        all.locator(".toks .btn").first().press("Enter");
        assertThat(all.locator("#announce-new")).isFocused();
        assertThat(all.locator(".toks")).containsText("annonce retirée");
    }

    /** Another origin, whose one page is this. */
    private static HttpServer partnerWith(String body) throws IOException {
        HttpServer partner = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        byte[] page = ("<!doctype html><link rel=\"icon\" href=\"data:,\">" + body).getBytes(StandardCharsets.UTF_8);
        partner.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        partner.start();
        return partner;
    }

    /** By the keyboard alone. */
    private static void readsTheFramedMap(FrameLocator map) {
        assertThat(map.locator(".embed-foot")).containsText("PNR <b>des</b> Trois Vallées");
        assertThat(map.locator(".embed-foot")).containsText("Licence Ouverte 2.0");
        map.locator(".embed-head .btn").press("Enter");
        map.locator(".embed-list button").first().press("Enter");
        assertThat(map.locator(".embed-card h2")).hasText("AAPPMA de Vaucelle");
        map.locator(".embed-card").press("Escape");
        assertThat(map.locator(".embed-card")).hasCount(0);
        assertThat(map.locator(".embed-list button").first()).isFocused();
    }
}
