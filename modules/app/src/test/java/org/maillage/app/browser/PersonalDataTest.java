package org.maillage.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.app.browser.Explorer.button;
import static org.maillage.app.browser.Explorer.row;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.maillage.app.LoggedIn;
import org.maillage.app.RunningApplication;
import org.maillage.app.person.People;
import org.maillage.domain.account.Account;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.Role;
import org.maillage.domain.person.PersonPurge;
import org.maillage.domain.person.PurgeReport;
import tools.jackson.databind.JsonNode;

/** The rights of persons and of the owners of accounts in the explorer, in real Chromium. */
class PersonalDataTest {

    @RegisterExtension
    static final Explorer explorer = new Explorer();

    private static String taken(Download file) throws IOException {
        return Files.readString(file.path());
    }

    private static Account account(String login) {
        AccountKeeping keeping = explorer.maillage().get(AccountKeeping.class);
        return explorer.maillage()
                .addAccount(login + "-" + UUID.randomUUID(), keeping.structure("Parc"), Role.CONTRIBUTOR);
    }

    private static int statusOfLogin(Account account) {
        return LoggedIn.nobodyAt(explorer.address())
                .tryToLogIn(account.login(), RunningApplication.PASSWORD)
                .statusCode();
    }

    @Test
    void aPersonIsErasedByTypingTheirName() {
        Page page = explorer.openAsAdministrator("/?administration=persons");
        Locator first = row(page, "personne").locator("button");
        String name = first.innerText();
        first.click();
        assertThat(page.locator(".adm-s h1")).hasText(name);
        assertThat(button(page, "Effacer cette personne")).isDisabled();
        assertThat(Explorer.violations(page)).isEmpty();
        page.locator("#erase-sure").fill(name);
        button(page, "Effacer cette personne").click();
        assertThat(page.locator(".toast")).containsText("Personne effacée");
        assertThat(page.locator(".tbl.adm tbody")).not().containsText(name);
    }

    @Test
    void whoseDayHasComeIsPurgedAndTheReportIsRead() {
        UUID due = People.create(explorer.maillage(), People.facts("Échue Quatrevaux", "garde"));
        People.makeDue(explorer.maillage(), due);
        Page page = explorer.openAsAdministrator("/?administration=persons");
        assertThat(row(page, "Échue Quatrevaux")).containsText("échu");
        PurgeReport report = explorer.maillage().get(PersonPurge.class).run();
        assertThat(report.outcomes()).extracting(PurgeReport.Outcome::person).containsExactly(due);
        page.reload();
        assertThat(page.locator("details.adm-c summary")).containsText("1 personne effacée");
        assertThat(row(page, "personne")).isVisible();
        assertThat(page.locator(".tbl.adm tbody")).not().containsText("Quatrevaux");
        page.locator("details.adm-c summary").click();
        assertThat(Explorer.violations(page)).isEmpty();
    }

    @Test
    void aFileHasTheRowsThatAreShown() throws IOException {
        Page page = explorer.openAsAdministrator("/?administration=persons");
        assertThat(row(page, RunningApplication.ADMINISTRATOR)).isVisible();
        page.locator(".adm-f select").first().selectOption("person");
        assertThat(page.locator(".tbl.adm tbody")).not().containsText(RunningApplication.ADMINISTRATOR);
        int shown = page.locator(".tbl.adm tbody tr").count();
        List<String> rows = taken(
                        page.waitForDownload(() -> button(page, "Télécharger").click()))
                .lines()
                .toList();
        assertThat(rows).hasSize(shown + 1);
        assertThat(rows.get(0)).contains("Nom,Nature,Structure");
        assertThat(rows).noneMatch(line -> line.contains(RunningApplication.ADMINISTRATOR));
    }

    @Test
    void oneTakesAlongWhatIsHeldOnOneAndIsForgotten() throws IOException {
        Account account = account("partante");
        Page page = explorer.openAs(account.login(), RunningApplication.PASSWORD, "/");
        page.locator(".rail .who").click();
        page.locator("#account-menu").getByText("Mes données").click();
        assertThat(Explorer.violations(page)).isEmpty();
        JsonNode held = RunningApplication.parse(taken(page.waitForDownload(
                () -> page.getByText("Télécharger mes données").click())));
        assertThat(held.at("/account/login").asString()).isEqualTo(account.login());
        page.locator("#own-password").fill("pas celui-ci");
        button(page, "Effacer ce compte pour toujours").click();
        assertThat(page.locator("#own-password")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("dialog[open] [role=alert]")).containsText("pas le mot de passe");
        explorer.forgiveComplaints();
        page.locator("#own-password").fill(RunningApplication.PASSWORD);
        button(page, "Effacer ce compte pour toujours").click();
        assertThat(page.locator(".toast")).containsText("Compte effacé");
        assertThat(button(page, "Se connecter")).isVisible();
        assertThat(statusOfLogin(account)).isEqualTo(401);
    }

    @Test
    void anAccountThatIsEveryonesIsNotErased() {
        Page page = explorer.openAsContributor("/");
        page.locator(".rail .who").click();
        page.locator("#account-menu").getByText("Mes données").click();
        assertThat(page.locator("dialog[open]")).containsText("il ne s’efface pas");
        assertThat(button(page, "Effacer ce compte pour toujours")).hasCount(0);
    }

    @Test
    void anAccountIsErasedByTypingItsLogin() {
        Account account = account("partie");
        Page page = explorer.openAsAdministrator("/?administration=accounts&item=" + account.id());
        assertThat(button(page, "Effacer ce compte")).isDisabled();
        assertThat(Explorer.violations(page)).isEmpty();
        page.locator("#erase-sure").fill(account.login());
        button(page, "Effacer ce compte").click();
        assertThat(page.locator(".toast")).containsText("Compte effacé");
        assertThat(statusOfLogin(account)).isEqualTo(401);
        row(page, "Compte effacé " + account.id().toString().substring(0, 8))
                .locator("button")
                .click();
        assertThat(page.locator(".adm-s")).containsText("sans nom");
        assertThat(button(page, "Effacer ce compte")).hasCount(0);
        assertThat(page.locator(".adm-s input")).hasCount(0);
    }
}
