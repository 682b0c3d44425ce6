package org.maillage.app.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opentest4j.TestAbortedException;

/** The system's Chromium, driven by Playwright; what pages complain about is kept for the test to look at. */
final class Browsers implements AutoCloseable {

    /** Three times what Playwright waits: the first page of a cold service on two busy cores takes eight seconds. */
    private static final double PATIENCE_MILLISECONDS = 15_000;

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private final Playwright playwright;
    private final Browser browser;
    private final String address;
    private final List<String> complaints = new ArrayList<>();

    /** Without Chromium the suite is left out, and in CI it fails. */
    static Browsers on(String address) {
        if (!Files.isExecutable(CHROMIUM)) {
            String message = "Chromium is not installed (apt-get install chromium)";
            throw "true".equals(System.getenv("CI"))
                    ? new IllegalStateException(message)
                    : new TestAbortedException(message);
        }
        return new Browsers(address);
    }

    private Browsers(String address) {
        this.address = address;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLISECONDS);
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** A new visitor's page on that address of the application, desk-sized. */
    Page open(String path) {
        return open(path, 1440, 900);
    }

    Page open(String path, int width, int height) {
        return open(path, visitor(width, height));
    }

    /** The same, of someone who has logged in before. */
    Page openAs(String login, String password, String path) {
        BrowserContext visitor = visitor(1440, 900);
        APIResponse answer = visitor.request()
                .post(
                        address + "/api/session",
                        RequestOptions.create().setData(Map.of("login", login, "password", password)));
        if (!answer.ok()) {
            throw new AssertionError(answer.text());
        }
        return open(path, visitor);
    }

    private BrowserContext visitor(int width, int height) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("fr-FR")
                .setHasTouch(width < 500));
    }

    private Page open(String path, BrowserContext visitor) {
        Page page = visitor.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.navigate(address + path);
        return page;
    }

    /** The pages of one visitor after another: those left open go on drawing, and slow the next one down. */
    void leave() {
        browser.contexts().forEach(BrowserContext::close);
    }

    /** Errors of all pages since the last call: scripts that failed, answers of 400 and above, breaches of the policy. */
    List<String> takeComplaints() {
        List<String> taken = List.copyOf(complaints);
        complaints.clear();
        return taken;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
