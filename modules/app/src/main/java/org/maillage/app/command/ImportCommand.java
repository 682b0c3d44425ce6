package org.maillage.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.record.Authorship.Origin;
import org.maillage.exchange.file.FeatureFile;
import org.maillage.exchange.file.FeatureFiles;
import org.maillage.exchange.run.ImportIssue;
import org.maillage.exchange.run.ImportOrder;
import org.maillage.exchange.run.ImportReport;
import org.maillage.exchange.run.Imports;
import org.maillage.kernel.crs.Crs;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code maillage import}: a file into the register, whether the service runs or not. */
@Command(name = "import", description = "Importer un fichier.", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    /** Issues shown; a report of ten thousand lines is not read. */
    private static final int SHOWN = 20;

    private static final Map<ImportIssue.Kind, String> WORDS = Map.of(
            ImportIssue.Kind.REFUSED, "refusée",
            ImportIssue.Kind.REPAIRED, "réparée",
            ImportIssue.Kind.NOTED, "à savoir");

    /** What people call the collections, where that is shorter. */
    private static final Map<String, String> COLLECTIONS =
            Map.of("sites", "protected-sites", "funding", "funding-perimeters");

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "GeoJSON (also .gz), shapefile (.zip), GeoPackage or table (.csv)")
    private Path file = Path.of("");

    @Option(
            names = "--as",
            required = true,
            paramLabel = "KIND",
            description = "territories, actors, sites, funding or actions")
    private String as = "";

    @Option(names = "--kind", description = "kind of every territory: commune, epci, departement, region, pnr…")
    private @Nullable String kind;

    @Option(names = "--type", description = "type of every site: ZPS, ZSC, RNN…")
    private @Nullable String type;

    @Option(names = "--set", paramLabel = "FACT=VALUE", description = "a fact that holds for every row")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(names = "--map", paramLabel = "FACT=COLUMN", description = "the column of a fact, where the guess is wrong")
    private Map<String, String> map = new LinkedHashMap<>();

    @Option(
            names = "--source",
            description = "title of the source (the file's name); the same title updates the same records")
    private @Nullable String source;

    @Option(names = "--licence", description = "licence of the source")
    private @Nullable String licence;

    @Option(names = "--date", description = "the day the source describes, such as 2026-01-01")
    private @Nullable LocalDate date;

    @Option(names = "--crs", description = "CRS of the file when it does not say, such as EPSG:2154")
    private @Nullable String crs;

    @Option(names = "--layer", description = "which layer of a GeoPackage, or shapefile of an archive")
    private @Nullable String layer;

    @Option(names = "--dry-run", description = "report only, keep nothing")
    private boolean dryRun;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        ImportOrder order = order();
        PrintWriter out = spec.commandLine().getOut();
        try (ConfigurableApplicationContext context = database.open();
                FeatureFile features = context.getBean(FeatureFiles.class).open(file, layer)) {
            ImportReport report = context.getBean(Imports.class)
                    .run(features, order, rows -> Progress.tell(out, rows, "lignes lues"));
            tell(report, out);
            return report.refused() == 0 ? 0 : 3;
        }
    }

    private ImportOrder order() {
        Map<String, Object> values = new HashMap<>(set);
        if (kind != null) {
            values.put("kind", kind);
        }
        if (type != null) {
            values.put("type", type);
        }
        return new ImportOrder(
                COLLECTIONS.getOrDefault(as, as),
                values,
                map,
                source == null ? String.valueOf(file.getFileName()) : source,
                licence,
                date,
                crs == null ? null : Crs.parse(crs, "crs"),
                dryRun,
                Origin.IMPORT);
    }

    private static void tell(ImportReport report, PrintWriter out) {
        out.println("\rColonnes : " + report.columns());
        report.issues().stream()
                .sorted(Comparator.comparing(issue -> issue.kind() != ImportIssue.Kind.REFUSED))
                .limit(SHOWN)
                .forEach(issue ->
                        out.println("  ligne " + issue.row() + " " + WORDS.get(issue.kind()) + " : " + issue.reason()));
        if (report.issues().size() > SHOWN) {
            out.println("  … et " + (report.issues().size() - SHOWN) + " autres");
        }
        out.println("Lues " + report.read() + " = créées " + report.created() + " + modifiées " + report.updated()
                + " + inchangées " + report.unchanged() + " + refusées " + report.refused() + " ; réparées "
                + report.repaired() + (report.trial() ? " (essai, rien n'est gardé)" : ""));
    }
}
