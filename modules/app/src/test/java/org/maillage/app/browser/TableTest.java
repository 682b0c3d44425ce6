package org.maillage.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table and the chart of the question, in real Chromium, on the sample territory. */
class TableTest {

    private static final String TABLE = "/?layer=protected-sites&table=1";

    @RegisterExtension
    static final Explorer explorer = new Explorer();

    @Test
    void theTableHasTheRowsOfTheQuestionSortedByTheService() {
        Page page = explorer.open(TABLE);
        Locator rows = page.locator(".tbl tbody tr");
        assertThat(rows).hasCount(12);
        Locator area = page.locator(".tbl thead th")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^Superficie")));
        area.getByRole(AriaRole.BUTTON).click();
        assertThat(area).hasAttribute("aria-sort", "descending");
        assertThat(page).hasURL(Pattern.compile("sort=-area"));
        assertThat(rows.first()).containsText("Plateau de Chantelouve");
        area.getByRole(AriaRole.BUTTON).click();
        assertThat(area).hasAttribute("aria-sort", "ascending");
        assertThat(rows.last()).containsText("Plateau de Chantelouve");
        page.goBack();
        assertThat(area).hasAttribute("aria-sort", "descending");
        page.reload();
        assertThat(rows.first()).containsText("Plateau de Chantelouve");
    }

    @Test
    void aBarKeepsItsValueInMapListTableAndAddress() {
        Page page = explorer.open("/?table=1&chart=family");
        assertThat(page.locator(".tbl tbody tr")).hasCount(100);
        page.locator(".bars .b").first().click();
        assertThat(page).hasURL(Pattern.compile("where.family=associations"));
        assertThat(page.locator(".bars .b").first()).hasAttribute("aria-checked", "true");
        assertThat(page.locator(".total b")).hasText("65");
        assertThat(page.locator(".tbl tbody tr")).hasCount(65);
        page.locator(".cht select").selectOption("themes");
        assertThat(page).hasURL(Pattern.compile("chart=themes"));
        page.locator(".cht .why").click();
        assertThat(page.locator(".cht .note")).containsText("65 au total");
    }

    @Test
    void rowsAreReadAsOneScrolls() {
        Page page = explorer.open("/?table=1");
        assertThat(page.locator(".tbl tbody tr")).hasCount(100);
        page.locator(".tbl tbody tr").last().scrollIntoViewIfNeeded();
        assertThat(page.locator(".tbl tbody tr")).hasCount(200);
        page.locator(".tbl tbody tr").last().scrollIntoViewIfNeeded();
        assertThat(page.locator(".tbl tbody tr")).hasCount(250);
    }

    /** They are gone while its own are read: what stood under its words would open nothing of it. */
    @Test
    void rowsOfAnotherLayerAreNotThoseOfThisOne() {
        Page page = explorer.open("/?table=1");
        assertThat(page.locator(".tbl tbody tr")).hasCount(100);
        assertThat(page.locator(".hit")).hasCount(50);
        List<Route> held = new CopyOnWriteArrayList<>();
        page.route("**/collections/protected-sites/items*", held::add);
        Explorer.go(page, "s");
        page.waitForCondition(() -> held.size() == 2);
        assertThat(page.locator(".tbl tbody tr")).hasCount(0);
        assertThat(page.locator(".hit")).hasCount(0);
        held.forEach(Route::resume);
        assertThat(page.locator(".tbl tbody tr")).hasCount(12);
        assertThat(page.locator(".hit")).hasCount(12);
    }

    @Test
    void columnsAreChosenAndTheQuestionIsTakenAway() {
        Page page = explorer.open("/?table=1&where.family=associations&sort=-name");
        assertThat(page.locator(".tbl tbody tr")).hasCount(65);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Colonnes"))
                .click();
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("SIRET"))
                .click();
        assertThat(page.locator(".tbl thead")).containsText("SIRET");
        assertThat(page).hasURL(Pattern.compile("columns=[^&]*siret"));
        page.locator(".dh")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Télécharger"))
                .click();
        Download csv =
                page.waitForDownload(() -> page.locator(".menu .line").first().click());
        assertThat(csv.suggestedFilename()).isEqualTo("actors.csv");
        assertThat(csv.url()).contains("where.family=associations", "f=csv", "sortby=-name");
    }

    @Test
    void theTableWorksByKeyboardAlone() {
        Page page = explorer.open("/");
        assertThat(page.locator(".total b")).hasText("250");
        Explorer.go(page, "b");
        assertThat(page.locator("#table")).isFocused();
        page.locator(".tbl tbody button").first().focus();
        page.keyboard().press("ArrowDown");
        String second = page.locator(".tbl tbody tr").nth(1).locator(".nm").textContent();
        page.keyboard().press("Enter");
        assertThat(page.locator(".id h1")).hasText(second);
        assertThat(page.locator(".tbl tr.on")).containsText(second);
        page.keyboard().press("Escape");
        assertThat(page.locator(".id h1")).hasCount(0);
        assertThat(page.locator("#table")).isVisible();
        page.locator(".tbl tbody button").first().focus();
        page.keyboard().press("Escape");
        assertThat(page.locator("#table")).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({"'" + TABLE + "&where.type=ZSC&sort=-area',1440", "'" + TABLE + "&chart=type',390"})
    void axeFindsNoViolation(String path, int width) {
        Page page = explorer.open(path, width, 844);
        assertThat(page.locator(".tbl tbody tr").first()).isAttached();
        assertThat(Explorer.violations(page)).isEmpty();
    }
}
