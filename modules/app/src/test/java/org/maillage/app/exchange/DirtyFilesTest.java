package org.maillage.app.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.app.RunningApplication;
import org.maillage.exchange.run.ImportIssue;
import org.maillage.exchange.run.ImportReport;
import org.maillage.exchange.run.IssueGroup;
import org.maillage.kernel.problem.MaillageException;
import org.maillage.testkit.data.SharedData;
import org.maillage.testkit.database.TestDatabase;

/**
 * Every file of the shared folder {@code dirty} is imported, repaired or refused, and the report says which and why. What
 * is wrong with a file does not depend on the database, so one is enough; Val-d'Oise is imported into both.
 */
class DirtyFilesTest {

    private static RunningApplication maillage;

    @BeforeAll
    static void start() {
        maillage = RunningApplication.empty(TestDatabase.H2GIS);
    }

    @AfterAll
    static void stop() {
        maillage.close();
    }

    /** @param reason of each issue, null when there is none */
    record Expectation(
            String file,
            String collection,
            UnaryOperator<Import> how,
            int created,
            int repaired,
            int refused,
            String reason) {

        @Override
        public String toString() {
            return file + " as " + collection;
        }
    }

    static Stream<Expectation> readable() {
        return Stream.of(
                new Expectation(
                        "arbres-remarquables-montpellier-sans-prj.zip",
                        "actors",
                        order ->
                                order.in("EPSG:4326").set("family", "habitants").map("name", "NOM_LATIN"),
                        71,
                        0,
                        0,
                        null),
                new Expectation(
                        "espaces-verts-montpellier-2011.zip",
                        "protected-sites",
                        order -> order.set("type", "AUTRE").map("name", "LIBEL"),
                        281,
                        2,
                        343,
                        "le contour se recoupe en .*|Il manque une valeur pour « name »."),
                new Expectation(
                        "landcover2000-ntf-lambert2e.zip",
                        "actions",
                        order -> order.map("name", "type"),
                        1234,
                        0,
                        0,
                        null),
                new Expectation(
                        "limites-admin-pilat-sans-prj.zip",
                        "territories",
                        order -> order.in("EPSG:27572").set("kind", "canton"),
                        82,
                        0,
                        11,
                        "« 7 » n'est pas un « departement » valable : .*"),
                new Expectation(
                        "waternetwork-prj-faux.zip",
                        "actions",
                        order -> order.map("name", "type_axe"),
                        0,
                        0,
                        382,
                        ".*sortent du domaine d'emploi de EPSG:2154.*"),
                new Expectation(
                        "waternetwork-prj-faux.zip",
                        "actions",
                        order -> order.map("name", "type_axe").in("EPSG:27572"),
                        382,
                        0,
                        0,
                        null),
                new Expectation(
                        "plu-30014-cp1252.zip",
                        "actions",
                        order -> order.layer("30014_PRESCRIPTION_LIN_20171013"),
                        15,
                        0,
                        0,
                        null),
                new Expectation(
                        "pnr-france-generalise-invalides.geojson",
                        "protected-sites",
                        order -> order.set("type", "PNR")
                                .map("name", "DRGP_L_LIB")
                                .map("nationalId", "DRGP_C_COD"),
                        56,
                        14,
                        0,
                        "(la forme|le contour) se recoupe en .*"),
                new Expectation(
                        "qpv-occitanie-invalides.geojson",
                        "funding-perimeters",
                        order -> order.set("type", "qpv"),
                        105,
                        32,
                        0,
                        "(la forme|le contour) se recoupe en .*"),
                new Expectation(
                        "lgv-sea-compensation-invalide.geojson",
                        "actions",
                        order -> order.set("name", "LGV Sud Europe Atlantique"),
                        1,
                        1,
                        0,
                        "trop peu de points distincts .*"),
                new Expectation(
                        "lgv-sea-compensation-invalide.geojson",
                        "actions",
                        order -> order,
                        0,
                        0,
                        1,
                        "Aucune colonne connue ne donne le nom ; .*"),
                new Expectation(
                        "communes-comleg-2017.geojson.gz",
                        "territories",
                        order -> order.set("kind", "commune").map("name", "insee"),
                        35_424,
                        35,
                        32,
                        "(la forme|le contour) se recoupe en .*|(surfaces emboîtées|trou hors de sa surface) en .* trop la forme"));
    }

    @ParameterizedTest
    @MethodSource("readable")
    void everyRowIsImportedRepairedOrRefusedWithItsReason(Expectation expected) {
        ImportReport report = expected.how()
                .apply(dirty(expected.file(), expected.collection()))
                .into(maillage);
        assertThat(report.created()).isEqualTo(expected.created());
        assertThat(report.repaired()).isEqualTo(expected.repaired());
        assertThat(report.refused()).isEqualTo(expected.refused());
        assertThat(report.created() + report.refused()).isEqualTo(report.read());
        assertThat(report.issues().stream().mapToInt(IssueGroup::count).sum())
                .isEqualTo(expected.repaired() + expected.refused());
        for (ImportIssue issue : Import.issues(report)) {
            assertThat(issue.row()).isBetween(1, report.read());
            assertThat(issue.reason()).matches(expected.reason());
        }
    }

    static Stream<Expectation> unreadable() {
        return Stream.of(
                refused("arbres-remarquables-montpellier-sans-prj.zip", "Le shapefile n'a pas de .prj : .*--crs.*"),
                refused("limites-admin-pilat-sans-prj.zip", "Le shapefile n'a pas de .prj : .*--crs.*"),
                refused("plu-30014-cp1252.zip", "L'archive contient ces shapefiles : .*--layer.*"),
                refused("plu-41003-mapinfo-latin1.zip", "Le format de l'archive .* n'est pas connu.*"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void aFileThatCannotBeReadAsItIsSaysWhatIsMissing(Expectation expected) {
        assertThatThrownBy(() -> dirty(expected.file(), expected.collection()).into(maillage))
                .isInstanceOfSatisfying(
                        MaillageException.class, e -> assertThat(e.message()).matches(expected.reason()));
    }

    @Test
    void accentsOfWindowsTablesAreRead() {
        Import order = Import.of(SharedData.path("dirty/plu-30014-cp1252.zip"), "actions")
                .layer("30014_PRESCRIPTION_PCT_20171013");
        assertThat(order.into(maillage).created()).isEqualTo(93);
        String name = "Patrimoine bâti à protéger pour des motifs d'ordre culturel, historique, architectural";
        assertThat(maillage.json("/api/layers/action-points/count?name=" + URLEncoder.encode(name, UTF_8))
                        .path("count")
                        .asInt())
                .isEqualTo(93);
    }

    private static Expectation refused(String file, String reason) {
        return new Expectation(file, "actions", order -> order, 0, 0, 0, reason);
    }

    private static Import dirty(String name, String collection) {
        return Import.of(SharedData.path("dirty/" + name), collection).dryRun();
    }
}
