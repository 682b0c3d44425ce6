package org.maillage.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maillage.exchange.export.ExportFormat;
import org.maillage.exchange.export.Exports;
import org.maillage.kernel.crs.Crs;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.layers.filter.cql2.Cql2;
import org.maillage.layers.filter.cql2.Cql2Language;
import org.maillage.layers.layer.Layer;
import org.maillage.layers.layer.Layers;
import org.maillage.layers.query.FeatureQuery;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code maillage export}: a layer into a file, whether the service runs or not. */
@Command(name = "export", description = "Exporter une couche dans un fichier.", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "COUCHE", description = "actors, territories, sites, funding…")
    private String layer = "";

    @Parameters(
            index = "1",
            paramLabel = "FICHIER",
            description =
                    "finit par .gpkg, .fgb, .shp.zip, .geojson, .geojsons, .csv ou .kml, suivi ou non de .gz ; remplacé s'il existe")
    private Path file = Path.of("");

    @Option(
            names = "--filter",
            paramLabel = "CQL2",
            description = "quels objets, en CQL2 : \"family = 'associations'\"")
    private @Nullable String filter;

    @Option(
            names = "--crs",
            paramLabel = "SCR",
            description = "système de coordonnées, comme EPSG:2154 (CRS84 : longitude, latitude)")
    private @Nullable String crs;

    @Option(
            names = "--date",
            paramLabel = "JOUR",
            description = "ce qui vaut et a lieu ce jour-là, comme 2026-01-01 (sans : ce qui vaut aujourd'hui)")
    private @Nullable LocalDate date;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        // What can be known to be wrong before a database is opened.
        ExportFormat.of(file);
        database.requireThere();
        Crs output = crs == null ? Crs.CRS84 : Crs.parse(crs, "crs");
        try (ConfigurableApplicationContext context = database.open()) {
            long written = context.getBean(Exports.class)
                    .write(List.of(query(context)), file, output, count -> Progress.tell(out, count, "objets écrits"));
            out.println("\rÉcrits " + written + " objets de " + layer + " dans " + file);
            return 0;
        }
    }

    private FeatureQuery query(ApplicationContext context) {
        Layer asked = context.getBean(Layers.class).get(CollectionNames.whole(layer));
        FeatureQuery today = FeatureQuery.of(asked, LocalDate.now(context.getBean(Clock.class)));
        FeatureQuery everything = date == null ? today : today.during(date, date);
        return filter == null
                ? everything
                : everything.where(new Cql2(context.getBean(Reprojection.class))
                        .read(asked, filter, Cql2Language.TEXT, Crs.CRS84));
    }
}
