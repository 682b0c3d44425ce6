package org.maillage.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.app.RunningApplication;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.DemoAccounts;
import org.maillage.domain.account.Role;

/** Logging in and out in the explorer, in real Chromium. */
class SessionTest {

    private static final String DRAWN =
            "/?at=44.73,3.04,13&place=shape:3.0_44.75~3.06_44.75~3.06_44.71~3.0_44.71&zone=new&pane=question";

    @RegisterExtension
    static final Explorer explorer = new Explorer();

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void logIn(Page page, String login, String password) {
        page.locator("#login-name").fill(login);
        page.locator("#login-password").fill(password);
        page.keyboard().press("Enter");
    }

    @ParameterizedTest
    @CsvSource({
        "/, Se connecter, mot de passe inconnu, Session ouverte",
        "/?lang=en, Log in, wrong password, Logged in",
    })
    void aWrongPasswordIsToldAndTheRightOneLetsIn(String path, String enter, String refusal, String welcome) {
        Page page = explorer.open(path);
        button(page, enter).click();
        logIn(page, Explorer.CONTRIBUTOR, "pas celui-ci");
        assertThat(page.locator("dialog[open] [role=alert]")).containsText(refusal);
        explorer.forgiveComplaints();
        logIn(page, Explorer.CONTRIBUTOR, DemoAccounts.PASSWORD);
        assertThat(page.locator("dialog[open]")).hasCount(0);
        assertThat(page.locator(".toast")).containsText(welcome);
        assertThat(page.locator(".rail .who b")).hasText("C");
    }

    @Test
    void whoDrewAZoneLogsInToSaveItAndLosesNothing() {
        Page page = explorer.open(DRAWN);
        page.locator("#z-name").fill("Dessinée avant d’entrer");
        page.locator("#z-purpose").selectOption("restauration");
        page.locator("#z-reason").fill("Suit la limite du bassin.");
        button(page, "Enregistrer la version 1").click();
        logIn(page, Explorer.CONTRIBUTOR, DemoAccounts.PASSWORD);
        assertThat(page.locator(".id h1")).hasText("Dessinée avant d’entrer");
        assertThat(page.locator(".ver")).containsText("Contributeur");
    }

    @Test
    void aSessionThatEndedMeanwhileIsOpenedAgainWithoutLosingTheDrawing() {
        Page page = explorer.openAsContributor(DRAWN);
        page.locator("#z-name").fill("Dessinée longtemps");
        page.locator("#z-purpose").selectOption("restauration");
        page.locator("#z-reason").fill("Suit la limite du bassin.");
        page.context().clearCookies();
        button(page, "Enregistrer la version 1").click();
        logIn(page, Explorer.CONTRIBUTOR, DemoAccounts.PASSWORD);
        explorer.forgiveComplaints();
        assertThat(page.locator(".id h1")).hasText("Dessinée longtemps");
    }

    @Test
    void aSessionThatIsOverIsNoticedWhereverItIsNeededAndGoesOnWhereItWas() {
        Page page = explorer.openAsAdministrator("/?administration=accounts");
        assertThat(Explorer.row(page, "Lectrice")).isVisible();
        page.context().clearCookies();
        button(page, "Imports").click();
        assertThat(page.locator("dialog[open]")).containsText("La session est terminée");
        assertThat(page.locator(".rail .who")).hasCount(0);
        assertThat(page.locator(".adm-n")).hasCount(0);
        explorer.forgiveComplaints();
        logIn(page, RunningApplication.ADMINISTRATOR, RunningApplication.PASSWORD);
        assertThat(page.locator(".adm-h h1")).containsText("Imports");
        assertThat(Explorer.row(page, "Territoire")).isVisible();
    }

    @Test
    void theMenuSaysWhoOneIsAndLogsOut() {
        Page page = explorer.openAsContributor("/");
        Locator who = button(page, "Compte de Contributeur (démonstration)");
        who.click();
        assertThat(page.locator("#account-menu")).containsText("contribution");
        assertThat(page.locator("#account-menu")).containsText("lecture");
        assertThat(Explorer.violations(page)).isEmpty();
        page.locator("#account-menu").getByText("Se déconnecter").click();
        assertThat(button(page, "Se connecter")).isVisible();
        page.reload();
        assertThat(button(page, "Se connecter")).isVisible();
    }

    @Test
    void everythingWorksByKeyboardAlone() {
        Page page = explorer.open("/");
        button(page, "Se connecter").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#login-name")).isFocused();
        page.keyboard().type(Explorer.CONTRIBUTOR);
        page.keyboard().press("Tab");
        page.keyboard().type(DemoAccounts.PASSWORD);
        page.keyboard().press("Enter");
        Locator who = button(page, "Compte de Contributeur (démonstration)");
        assertThat(who).isFocused();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.locator("#account-menu .btn").first()).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("#account-menu")).isHidden();
        assertThat(who).isFocused();
    }

    @Test
    void theDemonstrationNamesItsAccountsAndSaysThatTheyAreEveryones() {
        Page page = explorer.open("/");
        button(page, "Se connecter").click();
        assertThat(page.locator("dialog[open]")).containsText("Démonstration : mots de passe publics");
        assertThat(Explorer.violations(page)).isEmpty();
        button(page, "Lectrice (démonstration)").click();
        assertThat(page.locator(".rail .who b")).hasText("L");
    }

    /** An account whose password someone else has just given. */
    private static String newcomer() {
        String login = "neuve-" + UUID.randomUUID();
        RunningApplication maillage = explorer.maillage();
        maillage.addAccount(login, maillage.get(AccountKeeping.class).operator("Maillage"), Role.CONTRIBUTOR);
        return login;
    }

    private static String given(String login) {
        return explorer.maillage().get(AccountKeeping.class).resetPassword(login);
    }

    @Test
    void whoPutsOffTheChangeOfAGivenPasswordIsToldWhatItMeansAndIsAskedForItAgain() {
        String login = newcomer();
        Page page = explorer.open("/");
        button(page, "Se connecter").click();
        logIn(page, login, given(login));
        page.locator("#password-new").waitFor();
        page.keyboard().press("Escape");
        assertThat(page.locator(".seeing")).containsText("on voit ce que voit le public");
        page.locator(".seeing .btn").click();
        assertThat(page.locator("#password-now")).isFocused();
        page.locator("#password-now").fill("abc");
        page.locator("maillage-password .secret button").first().click();
        assertThat(page.locator("#password-now")).hasAttribute("type", "text");
        assertThat(page.locator("maillage-password .secret button").first()).hasAttribute("aria-pressed", "true");
    }

    @Test
    void aPasswordThatSomeoneElseGaveIsChangedFirst() {
        String login = newcomer();
        String given = given(login);
        Page page = explorer.open("/");
        button(page, "Se connecter").click();
        logIn(page, login, given);
        assertThat(page.locator("dialog[open] h1")).hasText("Changer le mot de passe");
        assertThat(page.locator("#password-new")).isFocused();
        assertThat(page.locator("#password-now")).hasCount(0);
        assertThat(Explorer.violations(page)).isEmpty();
        page.locator("#password-new").fill("court");
        page.keyboard().press("Enter");
        assertThat(page.locator("dialog[open] [role=alert]")).containsText("trop facile");
        assertThat(page.locator("#password-new"))
                .hasAccessibleDescription(Pattern.compile("trop facile.*12 caractères"));
        explorer.forgiveComplaints();
        page.locator("#password-new").fill(RunningApplication.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator(".toast")).hasText(Pattern.compile("Mot de passe changé"));
    }

    @Test
    void aPhoneHasTheAccountUnderMore() {
        Page page = explorer.open("/", 390, 844);
        button(page, "Plus").click();
        page.locator("dialog.more").getByText("Se connecter").click();
        assertThat(page.locator("#login-name")).isFocused();
        assertThat(Explorer.violations(page)).isEmpty();
        logIn(page, Explorer.CONTRIBUTOR, DemoAccounts.PASSWORD);
        button(page, "Plus").click();
        assertThat(page.locator("dialog.more")).containsText("Contributeur (démonstration)");
    }
}
