package org.maillage.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.app.browser.Explorer.button;
import static org.maillage.app.browser.Explorer.row;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.app.RunningApplication;
import org.maillage.app.exchange.Import;
import org.maillage.domain.account.DemoAccounts;
import tools.jackson.databind.JsonNode;

/** The administration in the explorer, in real Chromium. */
class AdministrationTest {

    private static final String SQUARE =
            "{\"type\":\"Polygon\",\"coordinates\":[[[3,44.70],[3.02,44.70],[3.02,44.71],[3,44.71],[3,44.70]]]}";

    @RegisterExtension
    static final Explorer explorer = new Explorer();

    @TempDir
    Path folder;

    /** @return its id */
    private static String zone(String name, String level) {
        HttpResponse<String> created = explorer.maillage()
                .send(
                        "POST",
                        "/api/intervention-zones",
                        "{\"name\":\"%s\",\"purpose\":\"eau\",\"geometry\":%s,\"access\":{\"level\":\"%s\"}}"
                                .formatted(name, SQUARE, level));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return RunningApplication.parse(created.body()).path("id").asString();
    }

    private void importActors(String source, String... names) throws IOException {
        Path file = folder.resolve("acteurs.csv");
        StringBuilder rows = new StringBuilder("id,nom,lon,lat\n");
        for (int i = 0; i < names.length; i++) {
            rows.append("%d,%s,%s,44.7\n".formatted(i, names[i], 3 + i / 100.0));
        }
        Files.writeString(file, rows);
        Import.of(file, "actors").set("family", "associations").from(source).into(explorer.maillage());
    }

    @Test
    void anAccountIsMadeAndLimitedToAnAreaDrawnOnTheMap() {
        Page page = explorer.openAsAdministrator("/");
        button(page, "Administration").click();
        assertThat(page.locator(".adm-h h1")).containsText("Comptes");
        button(page, "Nouveau compte").click();
        String login = "n.delmas-" + UUID.randomUUID();
        page.locator("#new-name").fill("Nadia Delmas");
        page.locator("#new-login").fill(login);
        assertThat(page.locator("#new-structure")).hasValue("");
        page.locator("#new-structure").selectOption(new SelectOption().setIndex(1));
        page.locator("#new-role").selectOption("contributor");
        button(page, "Ouvrir le compte").click();
        assertThat(page.locator(".once code")).hasText(Pattern.compile("\\w+(-\\w+){3}"));
        button(page, "Rôle, aires, jetons").click();
        assertThat(page.locator(".once")).hasCount(0);
        assertThat(Explorer.violations(page)).isEmpty();

        page.locator(".mems .more-b[aria-label^='Écriture']").click();
        button(page, "Rectangle").last().click();
        page.mouse().click(500, 300);
        page.mouse().click(760, 560);
        page.locator("#area-name").fill("Nord du parc");
        assertThat(Explorer.violations(page)).isEmpty();
        button(page, "Enregistrer l’aire").click();
        assertThat(page.locator(".mems")).containsText("Nord du parc");
        assertThat(row(page, "Nadia Delmas")).containsText("contribution");

        JsonNode membership = kept(page, login).path("memberships").get(0);
        assertThat(membership.at("/writeArea/name").asString()).isEqualTo("Nord du parc");
        assertThat(membership.path("readArea").isNull()).isTrue();
    }

    private static JsonNode kept(Page page, String login) {
        String accounts = page.context()
                .request()
                .get(explorer.address() + "/api/accounts")
                .text();
        for (JsonNode account : RunningApplication.parse(accounts).path("accounts")) {
            if (account.path("login").asString().equals(login)) {
                return account;
            }
        }
        throw new AssertionError("No account " + login);
    }

    @Test
    void anImportIsUndoneAndItsUndoingToo() throws IOException {
        importActors("Annuaire annulé", "Un de trop", "Deux de trop");
        Page page = explorer.openAsAdministrator("/?administration=imports");
        row(page, "Annuaire annulé").locator("button").click();
        button(page, "Annuler cet import").click();
        assertThat(page.locator(".toast")).containsText("2 fiches supprimées");
        assertThat(explorer.json("/api/search?q=trop").path("results")).isEmpty();
        assertThat(row(page, "Annulation : Annuaire annulé")).isVisible();
        page.locator(".toast").getByText("Annuler l’annulation").click();
        assertThat(page.locator(".toast")).containsText("2 fiches rétablies");
        assertThat(row(page, "Retour : Annuaire annulé")).isVisible();
        assertThat(explorer.json("/api/search?q=trop").path("results")).hasSize(2);
    }

    @Test
    void whatWasWrittenSinceAnImportIsNamedAndLeft() throws IOException {
        importActors("Annuaire corrigé", "Corrigée ensuite", "Pas corrigée");
        String corrected = explorer.json("/api/search?q=corrigee%20ensuite")
                .at("/results/0/id")
                .asString();
        explorer.maillage()
                .sendAs(
                        "PATCH",
                        "application/merge-patch+json",
                        "/api/actors/" + corrected,
                        "{\"name\":\"Corrigée à la main\"}",
                        "If-Match",
                        "\"1\"");
        Page page = explorer.openAsAdministrator("/?administration=imports");
        row(page, "Annuaire corrigé").locator("button").click();
        button(page, "Annuler cet import").click();
        assertThat(page.locator(".adm-w")).containsText("1 fiche a été modifiée depuis");
        assertThat(page.locator(".adm-w li")).containsText("Corrigée");
        explorer.forgiveComplaints();
        button(page, "Les laisser et annuler le reste").click();
        assertThat(page.locator(".toast")).containsText("1 fiche laissée");
        assertThat(explorer.json("/api/search?q=corrigee%20main").path("results"))
                .hasSize(1);
    }

    @Test
    void anAdministratorSeesAsThePublicAndComesBack() {
        String id = zone("Réservée à la structure", "structure");
        Page page = explorer.openAsAdministrator("/?layer=intervention-zones");
        assertThat(page.locator("maillage-list")).containsText("Réservée à la structure");
        page.locator(".rail .who").click();
        page.locator("#account-menu").getByText("Voir comme…").click();
        assertThat(Explorer.violations(page)).isEmpty();
        page.locator("dialog[open] .btn.main").click();
        assertThat(page.locator(".seeing")).containsText("Vu comme le public");
        assertThat(page.locator("maillage-list")).not().containsText("Réservée à la structure");
        assertThat(button(page, "Administration")).hasCount(0);
        page.reload();
        assertThat(page.locator(".seeing")).isVisible();
        page.navigate(explorer.address() + "/?record=intervention-zones/" + id);
        assertThat(page.locator(".id h1")).containsText("inconnu");
        explorer.forgiveComplaints();
        assertThat(Explorer.violations(page)).isEmpty();
        button(page, "Revenir").click();
        assertThat(page.locator(".seeing")).hasCount(0);
        assertThat(page.locator(".id h1")).hasText("Réservée à la structure");
        assertThat(button(page, "Administration")).isVisible();
    }

    @Test
    void whileOneSeesAsSomeoneElseNothingIsOfferedThatWrites() {
        String id = zone("Publique et vue", "public");
        Page page = explorer.openAsAdministrator("/?record=intervention-zones/" + id);
        assertThat(page.getByText("Modifier le tracé")).isVisible();
        page.locator(".rail .who").click();
        page.locator("#account-menu").getByText("Voir comme…").click();
        page.locator("#see-as").selectOption(new SelectOption().setIndex(4));
        page.locator("dialog[open] .btn.main").click();
        assertThat(page.locator(".seeing")).containsText("administrateur");
        assertThat(page.locator(".id h1")).hasText("Publique et vue");
        assertThat(page.getByText("Modifier le tracé")).hasCount(0);
        assertThat(page.getByText("Changer…")).hasCount(0);
        page.navigate(explorer.address() + "/?administration=accounts");
        assertThat(page.locator(".adm-l")).containsText("Vu comme administrateur");
        button(page, "Revenir à mes droits").click();
        assertThat(page.locator(".adm-h h1")).containsText("Comptes");
    }

    @Test
    void aLineOfTheActivityOpensTheHistoryOfItsRecordAndEscapeComesBack() {
        String id = zone("Suivie de près", "public");
        explorer.maillage()
                .send(
                        "PUT",
                        "/api/intervention-zones/" + id,
                        "{\"name\":\"Suivie de loin\",\"purpose\":\"eau\",\"geometry\":" + SQUARE + "}",
                        "If-Match",
                        "\"1\"");
        Page page = explorer.openAsAdministrator("/?administration=activity");
        page.locator(".adm-f select").nth(2).selectOption("intervention-zones");
        row(page, "Suivie de loin").locator("button").click();
        assertThat(page.locator(".id h1")).hasText("Suivie de loin");
        assertThat(page.locator(".ver [aria-expanded=true]")).isVisible();
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        assertThat(page.locator(".adm-h h1")).containsText("Activité");
        assertThat(page.locator(".adm-f select").nth(2)).hasValue("intervention-zones");
        page.reload();
        assertThat(page.locator(".adm-f select").nth(2)).hasValue("intervention-zones");
    }

    @Test
    void aTokenIsToldOnceAndIsAPasswordForPrograms() {
        Page page = explorer.openAsAdministrator("/?administration=tokens");
        button(page, "Nouveau jeton").click();
        page.locator("#token-name").fill("QGIS des essais");
        assertThat(page.locator("#token-as")).hasValue("");
        button(page, "Faire le jeton").click();
        String secret = page.locator(".once code").innerText();
        assertThat(secret).startsWith("mlg_");
        assertThat(page.locator(".adm-s")).containsText("OAPIF:" + explorer.address() + "/ogc");
        assertThat(Explorer.violations(page)).isEmpty();
        assertThat(readWith(secret).statusCode()).isEqualTo(200);
        button(page, "C’est noté").click();
        assertThat(row(page, "QGIS des essais")).containsText("son compte");
        row(page, "QGIS des essais").locator("button").click();
        assertThat(page.locator(".adm-s")).containsText("voit comme son compte");
        assertThat(page.locator(".adm-s")).not().containsText(secret);
        button(page, "Révoquer").click();
        button(page, "Révoquer").click();
        assertThat(page.locator(".toast")).containsText("Jeton révoqué");
        assertThat(readWith(secret).statusCode()).isEqualTo(401);
    }

    private static HttpResponse<String> readWith(String secret) {
        String shown = RunningApplication.ADMINISTRATOR + ":" + secret;
        String basic = Base64.getEncoder().encodeToString(shown.getBytes(StandardCharsets.UTF_8));
        return explorer.maillage()
                .send("GET", "/ogc/collections/actors/items?limit=1", null, "Authorization", "Basic " + basic);
    }

    @Test
    void whoSeesARecordIsDecidedOnItsCardAndTakenBack() {
        String id = zone("Ouverte puis fermée", "public");
        Page page = explorer.openAsAdministrator("/?record=intervention-zones/" + id);
        page.getByText("Changer…").click();
        page.locator("dialog[open] input[value=structure]").check();
        assertThat(Explorer.violations(page)).isEmpty();
        page.locator("dialog[open] .btn.main").click();
        assertThat(page.locator(".id .access")).containsText("Structure :");
        assertThat(explorer.maillage().get("/api/intervention-zones/" + id).statusCode())
                .isEqualTo(404);
        page.locator(".toast").getByText("Annuler").click();
        assertThat(page.locator(".id .access")).containsText("Public :");
        assertThat(explorer.maillage().get("/api/intervention-zones/" + id).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoComesTooLateKeepsWhatTheyChoseAndGoesOnFromTheLastVersion() {
        String id = zone("Changée à deux", "public");
        Page page = explorer.openAsAdministrator("/?record=intervention-zones/" + id);
        page.getByText("Changer…").click();
        page.locator("dialog[open] input[value=structure]").check();
        explorer.maillage()
                .sendAs(
                        "PATCH",
                        "application/merge-patch+json",
                        "/api/intervention-zones/" + id,
                        "{\"access\":{\"level\":\"private\"}}",
                        "If-Match",
                        "\"1\"");
        page.locator("dialog[open] .btn.main").click();
        assertThat(page.locator("dialog[open] [role=alert]")).containsText("rien n’est enregistré");
        explorer.forgiveComplaints();
        page.getByText("Repartir de sa dernière version").click();
        assertThat(page.locator("#access-reopened")).containsText("Version 2 : Privé");
        assertThat(page.locator("dialog[open] input[value=structure]")).isChecked();
        page.locator("dialog[open] .btn.main").click();
        assertThat(page.locator(".id .access")).containsText("Structure :");
    }

    @Test
    void whoSavesAZoneTooLateTakesFromTheLastVersionWhatTheyHadNotChanged() {
        String id = zone("Tracée à deux", "public");
        Page page = explorer.openAsAdministrator("/?zone=" + id);
        assertThat(page.locator("#z-name")).hasValue("Tracée à deux");
        page.locator("#z-reason").fill("La ligne de crête");
        explorer.maillage()
                .sendAs(
                        "PATCH",
                        "application/merge-patch+json",
                        "/api/intervention-zones/" + id,
                        "{\"name\":\"Renommée par une autre\"}",
                        "If-Match",
                        "\"1\"");
        button(page, "Enregistrer la version 2").click();
        assertThat(page.locator("maillage-zone .foot [role=alert]")).containsText("Cette zone a changé");
        explorer.forgiveComplaints();
        button(page, "Repartir de sa dernière version").click();
        assertThat(page.locator("#z-news")).containsText("Version 2 reprise");
        assertThat(page.locator("#z-news")).isFocused();
        assertThat(page.locator("#z-name")).hasValue("Renommée par une autre");
        assertThat(page.locator("#z-reason")).hasValue("La ligne de crête");
        button(page, "Enregistrer la version 3").click();
        assertThat(page.locator(".toast")).containsText("version 3");
    }

    @Test
    void theJournalIsVerifiedInWords() {
        Page page = explorer.openAsAdministrator("/?administration=journal");
        button(page, "Vérifier le journal").click();
        assertThat(page.locator(".adm-c")).containsText("Intact");
        row(page, "droit donné").locator("button").click();
        assertThat(page.locator(".adm-s")).containsText("Empreinte");
        assertThat(Explorer.violations(page)).isEmpty();
    }

    @Test
    void whoAdministersNothingIsOfferedNoAdministration() {
        Page page = explorer.openAsContributor("/");
        assertThat(page.locator(".rail .who")).isVisible();
        assertThat(button(page, "Administration")).hasCount(0);
        page.navigate(explorer.address() + "/?administration=accounts");
        assertThat(page.locator(".adm-l")).containsText("n’est pas ouverte à ce compte");
        button(page, "Jetons").click();
        assertThat(page.locator(".adm-h h1")).containsText("Jetons");
    }

    @Test
    void theKeyboardOpensAndEscapeClosesFromTheInsideOut() {
        Page page = explorer.openAsAdministrator("/");
        button(page, "Administration").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#administration")).isFocused();
        Locator row = row(page, "Lectrice").locator("button");
        row.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".adm-s")).isFocused();
        assertThat(page.locator("#account-name")).hasValue("Lectrice (démonstration)");
        page.locator(".mems .more-b").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#area-search")).isVisible();
        assertThat(page.locator(".stage")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator(".mems")).isVisible();
        assertThat(page.locator(".adm-s")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator(".adm-s")).hasCount(0);
        assertThat(row).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("#administration")).hasCount(0);
    }

    @Test
    void anAdministrationThatCannotBeFetchedIsSaid() {
        Page page = explorer.openAsAdministrator("/");
        page.route("**/administration/administration.js", Route::abort);
        button(page, "Administration").click();
        assertThat(page.locator(".toast")).containsText("n’a pas pu être chargée");
        page.unroute("**/administration/administration.js");
        page.locator(".toast").getByText("Recharger la page").click();
        assertThat(page.locator(".adm-h h1")).containsText("Comptes");
        explorer.forgiveComplaints();
    }

    @Test
    void theScreensAreEnglishToo() {
        Page page = explorer.openAsAdministrator("/?administration=accounts&lang=en");
        assertThat(page.locator(".adm-h h1")).containsText("Accounts");
        row(page, "Lectrice").locator("button").click();
        assertThat(page.locator(".adm-s")).containsText("Structures and areas");
        assertThat(page.locator(".adm-s")).containsText("everywhere");
    }

    @Test
    void everyListStandsOnAPhoneAndInTheDark() {
        Page page = explorer.openAs("administratrice", DemoAccounts.PASSWORD, "/?administration=structures");
        page.setViewportSize(390, 844);
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
        Locator sections = page.locator(".adm-n button[aria-current]");
        assertThat(sections).hasCount(11);
        for (int i = 0; i < sections.count(); i++) {
            sections.nth(i).click();
            assertThat(page.locator(".adm-l .rows")).isVisible();
            assertThat(page.locator(".adm-l .lines")).hasCount(0);
            assertThat(Explorer.violations(page)).isEmpty();
        }
    }
}
