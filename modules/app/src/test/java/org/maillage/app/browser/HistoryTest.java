package org.maillage.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.app.RunningApplication;
import org.maillage.domain.account.DemoAccounts;

/** The versions of a record, compared on the map and restored, in real Chromium. */
class HistoryTest {

    private static final String COLLECTION = "/api/intervention-zones";

    @RegisterExtension
    static final Explorer explorer = new Explorer();

    private static String zone(String name, double east) {
        return """
                {"name":"%s","purpose":"eau","geometry":{"type":"Polygon",
                 "coordinates":[[[3,44.70],[%s,44.70],[%2$s,44.71],[3,44.71],[3,44.70]]]}}"""
                .formatted(name, east);
    }

    /** A zone of two versions: the second has another name, and reaches half as far to the east. */
    private static String changed(String name) {
        RunningApplication maillage = explorer.maillage();
        HttpResponse<String> created = maillage.send("POST", COLLECTION, zone(name, 3.02));
        String id = RunningApplication.parse(created.body()).path("id").asString();
        HttpResponse<String> changed =
                maillage.send("PUT", COLLECTION + "/" + id, zone(name + ", moitié", 3.01), "If-Match", "\"1\"");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        return id;
    }

    private static Page openAsAdministrator(String id) {
        return explorer.openAs(
                RunningApplication.ADMINISTRATOR, RunningApplication.PASSWORD, "/?record=intervention-zones/" + id);
    }

    private static Locator version(Page page, int nth) {
        return page.locator(".ver").nth(nth);
    }

    @Test
    void aVersionIsComparedOnTheMapWithWhatItLostInFigures() {
        Page page = explorer.open("/?record=intervention-zones/" + changed("Comparée"));
        version(page, 0).getByText("Comparer sur la carte").click();
        assertThat(version(page, 0).locator(".against .l"))
                .containsText(Pattern.compile("−.*ha.*perdus sur la version 1"));
        assertThat(page.locator(".against .g")).hasCount(0);
        assertThat(page.locator(".canvas .cmp.now")).hasCount(1);
        assertThat(page.locator(".canvas .cmp.then")).hasCount(1);
        assertThat(page.locator(".canvas .cmp.loss")).hasCount(1);
        assertThat(page.locator(".canvas .sign")).hasText("−");
        assertThat(version(page, 0).locator(".l1 b")).hasText("version 2");
        assertThat(version(page, 0).locator(".l1")).containsText(Pattern.compile("\\d+\\sh\\s\\d\\d"));
        assertThat(version(page, 1).getByText("Comparer sur la carte")).hasCount(0);
        assertThat(Explorer.violations(page)).isEmpty();
        page.reload();
        assertThat(page.locator(".canvas .cmp.loss")).hasCount(1);
        page.locator(".against").waitFor();
        page.keyboard().press("Escape");
        assertThat(page.locator(".against")).hasCount(0);
        assertThat(page.locator(".canvas .cmp")).hasCount(0);
        assertThat(page.locator(".id h1")).isVisible();
    }

    @Test
    void whoHasNotLoggedInIsOfferedNoWayBack() {
        Page page = explorer.open("/?record=intervention-zones/" + changed("Sans retour"));
        assertThat(version(page, 1)).isVisible();
        assertThat(page.getByText("Revenir à la version")).hasCount(0);
        assertThat(page.locator(".diff .back")).hasCount(0);
    }

    @Test
    void whoMayOnlyReadSeesByWhomItIsSeenAndIsOfferedNoChange() {
        Page page = explorer.openAs(
                "lectrice", DemoAccounts.PASSWORD, "/?record=intervention-zones/" + changed("Pour lire"));
        assertThat(page.locator(".id .access")).hasText("Public : visible par tous");
        assertThat(version(page, 1)).isVisible();
        assertThat(page.getByText("Revenir à la version")).hasCount(0);
        assertThat(page.getByText("Modifier le tracé")).hasCount(0);
    }

    @Test
    void aVersionIsRestoredAndTheRestoringUndone() {
        Page page = openAsAdministrator(changed("Rétablie"));
        version(page, 1).getByText("Revenir à la version 1").click();
        assertThat(page.locator(".id h1")).hasText("Rétablie");
        assertThat(page.locator(".ver")).hasCount(3);
        assertThat(version(page, 0)).containsText(RunningApplication.ADMINISTRATOR);
        page.locator(".toast").getByText("Annuler").click();
        assertThat(page.locator(".id h1")).hasText("Rétablie, moitié");
        assertThat(page.locator(".ver")).hasCount(4);
    }

    @Test
    void aFactAloneIsRestoredByKeyboardAndTheShapeStays() {
        String id = changed("Renommée");
        double half =
                explorer.json(COLLECTION + "/" + id).path("areaSquareMetres").asDouble();
        Page page = openAsAdministrator(id);
        Locator back = page.locator(".diff .back[aria-label*='Nom, ']");
        back.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".toast")).containsText("Nom : valeur d’avant reprise");
        assertThat(page.locator(".id h1")).hasText("Renommée");
        assertThat(explorer.json(COLLECTION + "/" + id).path("areaSquareMetres").asDouble())
                .isEqualTo(half);
        // what it replaced can be had again; what it is already is not offered
        assertThat(version(page, 1).locator(".back[aria-label*='Nom, ']")).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({"'', Rétablir cette fiche, Annuler", "&lang=en, Bring this record back, Undo"})
    void aDeletedRecordIsBroughtBackThroughItsLink(String language, String back, String undo) {
        String id = changed("Revenue");
        explorer.maillage().send("DELETE", COLLECTION + "/" + id, null, "If-Match", "\"2\"");
        Page page = openAsAdministrator(id + language);
        page.getByText(back).click();
        assertThat(page.locator(".id h1")).hasText("Revenue, moitié");
        page.locator(".toast").getByText(undo).click();
        assertThat(page.getByText(back)).isVisible();
        explorer.forgiveComplaints();
    }
}
