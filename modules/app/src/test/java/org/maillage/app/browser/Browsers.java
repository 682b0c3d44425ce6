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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opentest4j.TestAbortedException;

/** The system's Chromium without its windows, driven by Playwright; what pages complain about is kept for the test to look at. */
final class Browsers implements AutoCloseable {

    /** Six times what Playwright waits: the first page of a cold service on two busy cores takes eight seconds alone. */
    private static final double PATIENCE_MILLISECONDS = 30_000;

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    /** Narrower screens are touched. */
    private static final int PHONE = 500;

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium-headless-shell");

    private final Playwright playwright;
    private final Browser browser;
    private final String address;
    private final List<String> complaints = new ArrayList<>();

    /** Of the test that runs, each with whether it has a phone; and of those before. */
    private final Map<BrowserContext, Boolean> visitors = new LinkedHashMap<>();

    private final Map<Boolean, Deque<BrowserContext>> gone = new HashMap<>();

    /** Without Chromium the suite is left out, and in CI it fails. */
    static Browsers on(String address) {
        if (!Files.isExecutable(CHROMIUM)) {
            String message = "Chromium is not installed (apt-get install chromium-headless-shell)";
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
        return open(path, WIDTH, HEIGHT);
    }

    Page open(String path, int width, int height) {
        return open(path, width, height, visitor(width, height));
    }

    /** The same, of someone who has logged in before. */
    Page openAs(String login, String password, String path) {
        BrowserContext visitor = visitor(WIDTH, HEIGHT);
        APIResponse answer = visitor.request()
                .post(
                        address + "/api/session",
                        RequestOptions.create().setData(Map.of("login", login, "password", password)));
        if (!answer.ok()) {
            throw new AssertionError(answer.text());
        }
        return open(path, WIDTH, HEIGHT, visitor);
    }

    /** Someone else than all the others of the test; who left a test before may come back without what they had. */
    private BrowserContext visitor(int width, int height) {
        boolean phone = width < PHONE;
        BrowserContext visitor = gone.getOrDefault(phone, new ArrayDeque<>()).poll();
        if (visitor == null) {
            visitor = browser.newContext(
                    new Browser.NewContextOptions().setLocale("fr-FR").setHasTouch(phone));
        }
        visitors.put(visitor, phone);
        return visitor;
    }

    private Page open(String path, int width, int height, BrowserContext visitor) {
        Page page = visitor.newPage();
        page.setViewportSize(width, height);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.navigate(address + path);
        return page;
    }

    /**
     * Ends the visits: pages left open go on drawing, and slow the next ones down. Only what a browser keeps of files stays, which
     * every visitor would fetch anew.
     */
    void leave() {
        visitors.forEach((visitor, phone) -> {
            visitor.pages().forEach(this::forget);
            visitor.pages().forEach(Page::close);
            visitor.clearCookies();
            gone.computeIfAbsent(phone, kind -> new ArrayDeque<>()).add(visitor);
        });
        visitors.clear();
    }

    private void forget(Page page) {
        if (page.url().startsWith(address)) {
            page.evaluate("() => localStorage.clear()");
        }
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
