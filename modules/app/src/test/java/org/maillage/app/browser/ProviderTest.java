package org.maillage.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.maillage.app.RunningApplication;
import org.maillage.app.provider.VouchingServer;
import org.maillage.app.provider.VouchingServer.Person;
import org.maillage.domain.account.Account;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.ResetKeeping;
import org.maillage.testkit.database.TestDatabase;

/** Logging in by a provider and choosing another password by a link, in real Chromium. */
class ProviderTest {

    private static final String OTHER = "Une autre phrase de sept mots bien choisis";

    private static VouchingServer provider;
    private static RunningApplication maillage;
    private static Browsers browsers;

    @BeforeAll
    static void start() {
        provider = VouchingServer.start();
        maillage = RunningApplication.emptyWith(Stream.concat(
                        provider.settings().stream(),
                        Stream.of("--maillage.database.url=" + TestDatabase.H2GIS.createUrl()))
                .toArray(String[]::new));
        browsers = Browsers.on(maillage.address());
    }

    @AfterAll
    static void stop() {
        if (browsers != null) {
            browsers.close();
        }
        maillage.close();
        provider.close();
    }

    @Test
    void theButtonLeadsToTheProviderAndBackToTheSameLink() {
        provider.know(new Person("alix", "Alix Martin", "alix@parc.example", List.of()));
        Page page = browsers.open("/?at=44.73,3.04,13&lang=fr");
        page.locator(".rail maillage-account > button").click();
        page.getByText("Se connecter avec Annuaire des parcs").click();
        page.locator("input[name=username]").fill("alix");
        page.locator("input[name=password]").fill(VouchingServer.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator(".rail .who b")).hasText("AM");
        assertThat(page).hasURL(Pattern.compile("at=44\\.73,3\\.04,13"));
        page.locator(".rail .who").click();
        assertThat(page.locator("#account-menu")).containsText("il voit ce que voit le public");
        assertThat(page.locator("#account-menu")).not().containsText("Changer le mot de passe");
        assertThat(browsers.takeComplaints()).isEmpty();
    }

    @Test
    void aRefusalIsToldInWordsAndLeavesTheLinkAlone() {
        Page page = browsers.open("/?at=44.73,3.04,13#refused=provider-unavailable");
        assertThat(page.locator(".toast")).containsText("Le fournisseur d’identité ne répond pas");
        assertThat(page.url()).doesNotContain("#");
        assertThat(browsers.takeComplaints()).isEmpty();
    }

    @Test
    void aLostPasswordIsAskedForAndAnotherChosenByTheLink() {
        maillage.get(AccountKeeping.class).create(Account.of("perdue", "Perdue Roux"), RunningApplication.PASSWORD);
        Page page = browsers.open("/");
        page.locator(".rail maillage-account > button").click();
        page.getByText("Mot de passe oublié").first().click();
        page.locator("#lost-login").fill("personne");
        page.keyboard().press("Enter");
        assertThat(page.locator(".toast")).containsText("Si ce compte existe");

        String secret =
                maillage.get(ResetKeeping.class).issue("perdue").orElseThrow().secret();
        Page link = browsers.open("/#reset=" + secret);
        assertThat(link.locator("dialog[open] h1")).hasText("Choisir un nouveau mot de passe");
        assertThat(link.url()).doesNotContain(secret);
        assertThat(Explorer.violations(link)).isEmpty();
        link.locator("#reset-new").fill(OTHER);
        link.keyboard().press("Enter");
        link.locator("#login-name").fill("perdue");
        link.locator("#login-password").fill(OTHER);
        link.keyboard().press("Enter");
        assertThat(link.locator(".rail .who b")).hasText("PR");
        assertThat(browsers.takeComplaints()).isEmpty();
    }
}
