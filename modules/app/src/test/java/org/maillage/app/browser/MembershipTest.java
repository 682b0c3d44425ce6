package org.maillage.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.app.browser.Explorer.button;
import static org.maillage.app.browser.Explorer.row;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.maillage.app.RunningApplication;
import org.maillage.domain.account.Account;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.Membership;
import org.maillage.domain.account.Role;
import org.maillage.domain.account.Structure;

/** Roles and areas of an account in the explorer, in real Chromium: nothing is given in passing, and nothing taken back unawares. */
class MembershipTest {

    @RegisterExtension
    static final Explorer explorer = new Explorer();

    @Test
    void anAreaIsCopiedFromATerritoryAndLifted() {
        Page page = explorer.openAsAdministrator("/?administration=accounts");
        row(page, "Lectrice").locator("button").click();
        page.locator(".mems .more-b[aria-label^='Lecture']").first().click();
        page.locator("#area-search").fill("Deux-Eaux");
        page.locator(".adm-s .line").first().click();
        button(page, "Enregistrer l’aire").click();
        assertThat(page.locator(".mems")).containsText("Deux-Eaux");
        page.locator(".mems .more-b[aria-label^='Lecture']").first().click();
        button(page, "Partout").click();
        assertThat(page.locator(".mems")).not().containsText("Deux-Eaux");
    }

    @Test
    void whoIsTheLastAdministratorStaysOne() {
        AccountKeeping keeping = explorer.maillage().get(AccountKeeping.class);
        keeping.disable("admin");
        Page page = explorer.openAsAdministrator("/?administration=accounts");
        page.locator(".adm-f input").fill(RunningApplication.ADMINISTRATOR);
        assertThat(page.locator(".adm-h [role=status]")).hasText(Pattern.compile("\\d+ sur \\d+"));
        row(page, RunningApplication.ADMINISTRATOR).locator("button").click();
        page.locator(".mems select").first().selectOption("reader");
        button(page, "Donner ce rôle : lecture").click();
        assertThat(page.locator(".adm-s [role=alert]")).containsText("dernier administrateur");
        assertThat(page.locator(".mems select").first()).hasValue("administrator");
        explorer.forgiveComplaints();
    }

    /** An account that reads for the operator, whose sheet is open. */
    private static Account opened(Page page) {
        Account account = explorer.maillage().addAccount("rôle-" + UUID.randomUUID(), operator(), Role.READER);
        page.navigate(explorer.address() + "/?administration=accounts&item=" + account.id());
        return account;
    }

    private static Structure operator() {
        return explorer.maillage().get(AccountKeeping.class).operator("Maillage");
    }

    /** As someone else does it meanwhile. */
    private static void give(Account account, Role role) {
        explorer.maillage()
                .get(AccountKeeping.class)
                .put(account.id(), new Membership(UUID.randomUUID(), operator(), role, null, null));
    }

    private static Role role(Account account) {
        return explorer.maillage()
                .get(AccountKeeping.class)
                .membershipsOf(account.id())
                .get(0)
                .role();
    }

    @Test
    void aRoleIsGivenByItsButtonAloneAndTakenBack() {
        Page page = explorer.openAsAdministrator("/");
        Account account = opened(page);
        page.locator(".mems select").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(button(page, "Donner ce rôle : gestion")).isVisible();
        assertThat(Explorer.violations(page)).isEmpty();
        assertThat(role(account)).isEqualTo(Role.READER);
        button(page, "Donner ce rôle : gestion").click();
        assertThat(page.locator(".toast")).containsText("gestion");
        assertThat(role(account)).isEqualTo(Role.MANAGER);
        page.locator(".toast").getByText("Annuler").click();
        assertThat(page.locator(".mems select")).hasValue("reader");
        assertThat(role(account)).isEqualTo(Role.READER);
    }

    @Test
    void whatSomeoneElseChangedMeanwhileIsToldAndStays() {
        Page page = explorer.openAsAdministrator("/");
        Account account = opened(page);
        page.locator(".mems select").selectOption("contributor");
        give(account, Role.MANAGER);
        button(page, "Donner ce rôle : contribution").click();
        assertThat(page.locator(".adm-s [role=alert]")).containsText("Quelqu’un d’autre a changé ce droit");
        assertThat(page.locator(".mems select")).hasValue("manager");
        explorer.forgiveComplaints();
        page.locator(".mems select").selectOption("contributor");
        button(page, "Donner ce rôle : contribution").click();
        assertThat(page.locator(".toast")).containsText("contribution");
        give(account, Role.READER);
        page.locator(".toast").getByText("Annuler").click();
        assertThat(page.locator(".toast")).containsText("Quelqu’un d’autre a changé ce droit");
        assertThat(role(account)).isEqualTo(Role.READER);
        explorer.forgiveComplaints();
    }

    @Test
    void aFieldThatIsRefusedSaysSo() {
        Page page = explorer.openAsAdministrator("/?administration=accounts&item=new");
        page.locator("#new-name").fill("Encore elle");
        page.locator("#new-login").fill(RunningApplication.ADMINISTRATOR);
        page.locator("#new-structure").selectOption(new SelectOption().setIndex(1));
        button(page, "Ouvrir le compte").click();
        assertThat(page.locator("#new-login")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#new-login")).hasAccessibleDescription(Pattern.compile("déjà pris"));
        assertThat(page.locator("#new-name")).not().hasAttribute("aria-invalid", "true");
        explorer.forgiveComplaints();
    }
}
