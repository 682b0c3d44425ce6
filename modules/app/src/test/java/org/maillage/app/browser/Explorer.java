package org.maillage.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.maillage.app.RunningApplication;
import org.maillage.domain.account.DemoAccounts;
import org.maillage.testkit.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/** The application on the sample territory and real Chromium on it, for one test class; a page that complained fails its test. */
final class Explorer implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    static final String CONTRIBUTOR = "contributeur";

    private static final String AT_REST = "!document.querySelector('[aria-busy=\"true\"]')"
            + " && document.getAnimations().every(({ playState }) => playState !== 'running')";

    private RunningApplication maillage;
    private Browsers browsers;

    @Override
    public void beforeAll(ExtensionContext context) {
        maillage = RunningApplication.withSample(TestDatabase.H2GIS, "--maillage.proxies=127.0.0.1");
        browsers = Browsers.on(maillage.address());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> complaints = browsers.takeComplaints();
        browsers.leave();
        assertThat(complaints).isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (browsers != null) {
            browsers.close();
        }
        maillage.close();
    }

    /** A new visitor's page on that address of the application, desk-sized. */
    Page open(String path) {
        return browsers.open(path);
    }

    Page open(String path, int width, int height) {
        return browsers.open(path, width, height);
    }

    /** The page of someone who may write: the contributor of the demonstration. */
    Page openAsContributor(String path) {
        return openAs(CONTRIBUTOR, DemoAccounts.PASSWORD, path);
    }

    /** The page of someone from whom nothing is hidden. */
    Page openAsAdministrator(String path) {
        return openAs(RunningApplication.ADMINISTRATOR, RunningApplication.PASSWORD, path);
    }

    Page openAs(String login, String password, String path) {
        return browsers.openAs(login, password, path);
    }

    /** A page may complain of what the test asks for on purpose, as of an address that is not there. */
    void forgiveComplaints() {
        browsers.takeComplaints();
    }

    RunningApplication maillage() {
        return maillage;
    }

    String address() {
        return maillage.address();
    }

    JsonNode json(String path) {
        return maillage.json(path);
    }

    /** Of the first feature that an address of features answers. */
    String id(String path) {
        return json(path).at("/features/0/id").asString();
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /**
     * Presses g and a letter, once the page has drawn: the two belong together for a second and a half, and on busy cores a page
     * that draws takes longer from one key to the next.
     */
    static void go(Page page, String letter) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.keyboard().press("g");
        page.keyboard().press(letter);
    }

    /** The first row that says so of the list that the administration shows. */
    static Locator row(Page page, String text) {
        return page.locator(".tbl.adm tbody tr")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    /** What of WCAG 2.2 AA axe finds broken on the page at rest: a list is paler for the moment in which it is read anew. */
    static List<String> violations(Page page) {
        page.waitForCondition(() -> (Boolean) page.evaluate(AT_REST));
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
                        .toList();
    }
}
