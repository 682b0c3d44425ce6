package org.maillage.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the command line says, and does before it opens a database. */
class CommandLineTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... words) {
        CommandLine commandLine = CommandLineInterface.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "import", "export", "account", "journal", "purge"})
    void helpIsInFrench(String verb) {
        assertThat(run(verb, "--help")).isZero();
        assertThat(out.toString())
                .contains("Utilisation : ", "Afficher cette aide.")
                .doesNotContain("Usage", "Show this help", " the ", "such as");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "import x.csv                            | Il manque : --as GENRE",
                "import --as actors                      | Il manque : FICHIER",
                "import x.csv --as                       | Il manque : --as GENRE",
                "import x.csv --as actors --dte 2026     | Inconnu : --dte 2026",
                "import x.csv --as actors --date hier    | « hier » ne convient pas à --date JOUR",
                "import x.csv --as actors --set family   | « family » ne convient pas à --set FAIT=VALEUR",
                "import x.csv --as actors --date 2026-01-01 --date 2026-01-02 | Donné deux fois : --date JOUR",
                "imprt x.csv                             | Inconnu : imprt x.csv (peut-être : ",
                "run --port abc                          | « abc » ne convient pas à --port",
                "export actors x.shp                     | « x.shp » doit finir par .gpkg",
                "import x.csv --as actors --crs lambert  | « lambert » n'est pas un système de coordonnées",
            })
    void aMistypedLineIsExplainedInFrench(String line, String said) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).startsWith("maillage : ").contains(said);
    }

    @Test
    void aPortThatIsTakenIsToldBeforeADatabaseIsMade() throws IOException {
        Path data = folder.resolve("unused");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(run("run", "--port", port, "--data", data.toString())).isEqualTo(2);
            assertThat(err.toString()).contains("Le port " + port + " est déjà pris", "paramètre : port");
        }
        assertThat(run("run", "--port", "99999", "--data", data.toString())).isEqualTo(2);
        assertThat(data).doesNotExist();
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsOneLine() {
        String nobody = "jdbc:postgresql://127.0.0.1:1/maillage?user=maillage";
        assertThat(run("export", "actors", folder.resolve("out.csv").toString(), "--database", nobody))
                .isEqualTo(1);
        assertThat(err.toString().strip()).hasLineCount(1).contains("La base de données ne répond pas");
    }

    @Test
    void aMistypedFolderIsNotMadeIntoANewDatabase() throws IOException {
        Path file = Files.writeString(folder.resolve("actors.csv"), "nom,lon,lat\nBon,2,49\n");
        Path mistyped = folder.resolve("dtaa");
        assertThat(run("import", file.toString(), "--as", "actors", "--data", mistyped.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("pas de base de données dans le dossier", "--create");
        assertThat(mistyped).doesNotExist();
        assertThat(run("export", "actors", folder.resolve("out.csv").toString(), "--data", mistyped.toString()))
                .isEqualTo(2);
        assertThat(mistyped).doesNotExist();
    }

    @Test
    void anExportSaysWhichLayersThereAreAndTakesTheirShortNames() throws IOException {
        String data = folder.resolve("register").toString();
        Path file = Files.writeString(
                folder.resolve("sites.csv"), "nom,lon,lat,geom\nPré,,,\"POLYGON((2 49, 2.1 49, 2.1 49.1, 2 49))\"\n");
        assertThat(run("import", file.toString(), "--as", "sites", "--type", "ZZZ", "--data", data, "--create"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("« ZZZ » n'est pas un code", "codes : ", ", ZPS");
        assertThat(run("import", file.toString(), "--as", "sites", "--type", "ZPS", "--data", data))
                .isZero();
        Path exported = folder.resolve("sites.geojson");
        assertThat(run("export", "sites", exported.toString(), "--data", data)).isZero();
        assertThat(exported).content().contains("Pré");
        assertThat(run("export", "site", exported.toString(), "--data", data)).isEqualTo(2);
        assertThat(err.toString()).contains("couche « site »", "couches : actors, protected-sites");
    }

    @Test
    void anImportMayMakeTheDatabaseWhenAskedTo() throws IOException {
        Path file = Files.writeString(
                folder.resolve("actors.csv"), "nom,lon,lat\nBon,2,49\nMauvais,2,\nPire,,49\nSans lieu,,\n");
        Path made = folder.resolve("new");
        String[] order = {
            "import", file.toString(), "--as", "actors", "--set", "family=associations", "--data", made.toString()
        };
        assertThat(run(with(order, "--create"))).isEqualTo(3);
        assertThat(made.resolve("maillage.mv.db")).exists();
        assertThat(out.toString())
                .contains(
                        "  2 lignes refusées : une des deux coordonnées manque (lignes 2, 3)",
                        "  ligne 4 gardée : sans géométrie, donc sans lieu",
                        "Lues 4 = créées 2 + modifiées 0 + inchangées 0 + refusées 2");
        assertThat(run(order)).isEqualTo(3);
        assertThat(out.toString()).contains("créées 0 + modifiées 0 + inchangées 2");
    }

    private static String[] with(String[] words, String... more) {
        return Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void accountsAreKeptFromTheCommandLine() throws IOException {
        String data = folder.resolve("accounts").toString();
        folder.resolve("accounts").toFile().mkdir();
        assertThat(run("account", "create", "camille", "--role", "chef")).isEqualTo(2);
        assertThat(run("account", "list", "--data", data)).isEqualTo(2);
        assertThat(err.toString()).contains("« chef » n'est pas un rôle", "pas de base de données");
        Path file = Files.writeString(folder.resolve("actors.csv"), "nom,lon,lat\nBon,2,49\n");
        assertThat(run(
                        "import",
                        file.toString(),
                        "--as",
                        "actors",
                        "--set",
                        "family=associations",
                        "--data",
                        data,
                        "--create"))
                .isZero();

        String[] reserved = {
            "import", file.toString(), "--as", "actors", "--source", "x", "--set", "family=associations", "--data", data
        };
        assertThat(run(with(reserved, "--structure", "La ligue"))).isEqualTo(2);
        assertThat(run(with(reserved, "--level", "secret"))).isEqualTo(2);
        assertThat(err.toString()).contains("pas de structure « La ligue »", "« level » vaut public");
        assertThat(run(
                        "account",
                        "create",
                        "Camille",
                        "--name",
                        "Camille Roux",
                        "--data",
                        data,
                        "--role",
                        "administrator"))
                .isZero();
        assertThat(out.toString()).containsPattern("« camille », mot de passe à changer .* : \\S{23}");
        assertThat(run("account", "email", "camille", "pas une adresse", "--data", data))
                .isEqualTo(2);
        assertThat(err.toString()).contains("« pas une adresse » n'est pas une adresse de courriel");
        assertThat(run("account", "email", "camille", "camille@parc.example", "--data", data))
                .isZero();
        assertThat(run("account", "create", "dominique", "--structure", "Un parc", "--data", data))
                .isEqualTo(2);
        assertThat(run("account", "create", "dominique", "--structure", "Un parc", "--new-structure", "--data", data))
                .isZero();
        assertThat(run(with(reserved, "--structure", "Un parc", "--level", "private")))
                .isZero();
        assertThat(run("account", "disable", "camille", "--data", data)).isEqualTo(2);
        assertThat(err.toString()).contains("--new-structure la crée", "dernier compte qui administre");
        assertThat(run("account", "disable", "dominique", "--data", data)).isZero();
        assertThat(run("account", "list", "--data", data)).isZero();
        assertThat(out.toString())
                .contains(
                        "camille : Camille Roux ; administrator de Maillage",
                        "dominique : dominique ; reader de Un parc ; désactivé");
        assertJournalIsVerifiedAndCopied(data);
    }

    private void assertJournalIsVerifiedAndCopied(String data) throws IOException {
        assertThat(run("journal", "verify", "--head", "rien", "--data", data)).isEqualTo(2);
        assertThat(run("journal", "verify", "--data", data)).isZero();
        String head = out.toString().replaceAll("(?s).*ailleurs : (\\d+:[0-9a-f]{64}).*", "$1");
        Path copy = folder.resolve("journal.csv");
        assertThat(run("journal", "export", copy.toString(), "--data", data)).isZero();
        assertThat(Files.readString(copy))
                .startsWith("number,at,account,act")
                .contains("account-created", "account-disabled", head.substring(head.indexOf(':') + 1));
        assertThat(run("journal", "export", folder.resolve("nulle part/j.csv").toString(), "--data", data))
                .isEqualTo(2);
        assertThat(err.toString()).contains("n'existe pas");
        assertThat(run("journal", "verify", "--head", head, "--data", data)).isZero();
        assertThat(run("journal", "verify", "--head", "1:" + "0".repeat(64), "--data", data))
                .isEqualTo(1);
    }
}
