package org.maillage.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.account.AccountKeeping;
import org.maillage.domain.account.Structure;
import org.maillage.domain.record.Access;
import org.maillage.domain.record.Authorship.Origin;
import org.maillage.domain.record.Confidentiality;
import org.maillage.exchange.file.FeatureFile;
import org.maillage.exchange.file.FeatureFiles;
import org.maillage.exchange.run.ImportOrder;
import org.maillage.exchange.run.ImportReport;
import org.maillage.exchange.run.Imports;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.problem.MaillageException;
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

    private static final Map<String, Confidentiality> LEVELS = Map.of(
            "public", Confidentiality.PUBLIC,
            "structure", Confidentiality.STRUCTURE,
            "private", Confidentiality.PRIVATE);

    @Parameters(
            index = "0",
            paramLabel = "FICHIER",
            description = "GeoJSON (suivi ou non de .gz), shapefile (.zip), GeoPackage ou tableau (.csv)")
    private Path file = Path.of("");

    @Option(
            names = "--as",
            required = true,
            paramLabel = "GENRE",
            description = "territories, actors, sites, funding ou actions")
    private String as = "";

    @Option(
            names = "--kind",
            paramLabel = "CODE",
            description = "genre de tous les territoires : commune, epci, departement, region, pnr…")
    private @Nullable String kind;

    @Option(names = "--type", paramLabel = "CODE", description = "type de tous les sites : ZPS, ZSC, RNN…")
    private @Nullable String type;

    @Option(names = "--set", paramLabel = "FAIT=VALEUR", description = "un fait qui vaut pour toutes les lignes")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(
            names = "--map",
            paramLabel = "FAIT=COLONNE",
            description = "la colonne d'un fait, quand elle est mal devinée")
    private Map<String, String> map = new LinkedHashMap<>();

    @Option(
            names = "--source",
            paramLabel = "TITRE",
            description = "titre de la source (le nom du fichier) ; le même titre met à jour les mêmes fiches")
    private @Nullable String source;

    @Option(names = "--licence", paramLabel = "LICENCE", description = "licence de la source")
    private @Nullable String licence;

    @Option(names = "--date", paramLabel = "JOUR", description = "le jour que la source décrit, comme 2026-01-01")
    private @Nullable LocalDate date;

    @Option(
            names = "--crs",
            paramLabel = "SCR",
            description = "système de coordonnées du fichier quand il ne le dit pas, comme EPSG:2154")
    private @Nullable String crs;

    @Option(
            names = "--layer",
            paramLabel = "COUCHE",
            description = "quelle couche d'un GeoPackage, ou quel shapefile d'une archive")
    private @Nullable String layer;

    @Option(
            names = "--buffer",
            paramLabel = "MÈTRES",
            description = "agrandir chaque géométrie d'autant : un point devient un disque, une ligne une bande")
    private double buffer;

    @Option(
            names = "--structure",
            paramLabel = "NOM",
            description = "structure à qui sont les nouvelles fiches (celle qui tient le service)")
    private @Nullable String structure;

    @Option(
            names = "--level",
            paramLabel = "NIVEAU",
            description = "qui voit les nouvelles fiches : public (si rien n'est dit), structure ou private")
    private String level = "public";

    @Option(names = "--dry-run", description = "dire ce qui serait fait, ne rien garder")
    private boolean dryRun;

    @Option(names = "--create", description = "créer la base de données si le dossier de --data n'en a pas")
    private boolean create;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        ImportOrder wanted = order();
        PrintWriter out = spec.commandLine().getOut();
        if (!create) {
            database.requireNamedThere();
        }
        try (ConfigurableApplicationContext context = database.open();
                FeatureFile features = context.getBean(FeatureFiles.class).open(file, layer)) {
            ImportOrder order = structure == null
                    ? wanted
                    : wanted.with(Access.of(owner(context.getBean(AccountKeeping.class), structure))
                            .at(readers()));
            ImportReport report = context.getBean(Imports.class)
                    .run(features, order, rows -> Progress.tell(out, rows, "lignes lues"));
            out.print("\r");
            ReportText.lines(report).forEach(out::println);
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
                CollectionNames.whole(as),
                values,
                map,
                source == null ? String.valueOf(file.getFileName()) : source,
                licence,
                date,
                crs == null ? null : Crs.parse(crs, "crs"),
                buffer,
                dryRun,
                Origin.IMPORT,
                Access.OPEN.at(readers()));
    }

    private Confidentiality readers() {
        return Optional.ofNullable(LEVELS.get(level))
                .orElseThrow(
                        () -> MaillageException.parameter("level", "« level » vaut public, structure ou private."));
    }

    private static UUID owner(AccountKeeping keeping, String structure) {
        return keeping.find(structure)
                .map(Structure::id)
                .orElseThrow(() ->
                        MaillageException.parameter("structure", "Il n'y a pas de structure « " + structure + " »."));
    }
}
