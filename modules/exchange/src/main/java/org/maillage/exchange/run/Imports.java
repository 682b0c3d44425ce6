package org.maillage.exchange.run;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.maillage.domain.RecordKinds;
import org.maillage.domain.record.Records;
import org.maillage.domain.source.Sources;
import org.maillage.domain.vocabulary.Vocabularies;
import org.maillage.exchange.file.FeatureFile;
import org.maillage.exchange.mapping.ColumnMapping;
import org.maillage.exchange.mapping.KindMapping;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.kernel.problem.MaillageException;

/** Runs imports: one file, one transaction, one report. A run that fails leaves nothing. */
public final class Imports {

    private final Records records;
    private final Sources sources;
    private final Vocabularies vocabularies;
    private final Reprojection reprojection;

    public Imports(Records records, Sources sources, Vocabularies vocabularies, Reprojection reprojection) {
        this.records = records;
        this.sources = sources;
        this.vocabularies = vocabularies;
        this.reprojection = reprojection;
    }

    /** @param progress told the number of rows read, now and then */
    public ImportReport run(FeatureFile file, ImportOrder order, IntConsumer progress) {
        return order.trial()
                ? records.rehearse(() -> read(file, order, progress))
                : records.inTransaction(() -> read(file, order, progress));
    }

    private ImportReport read(FeatureFile file, ImportOrder order, IntConsumer progress) {
        file.placelessColumns().ifPresent(columns -> requireUse(order, columns));
        long source = sources.keyOf(order.source(), order.licence(), null);
        ImportRun<?, ?> run = new ImportRun<>(
                RecordKinds.ofCollection(order.collection()),
                order,
                source,
                order.crs() == null ? file.crs() : order.crs(),
                UUID.randomUUID(),
                new ImportRun.Context(records, vocabularies, reprojection));
        try {
            file.forEach(feature -> {
                run.accept(feature);
                if (feature.row() % 1000 == 0) {
                    progress.accept(feature.row());
                }
            });
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return run.finish();
    }

    /** A table without places has use where records may be without one, and at least their names are found. */
    private static void requireUse(ImportOrder order, List<String> columns) {
        KindMapping mapping = KindMapping.of(order.collection());
        boolean named = order.values().containsKey("name")
                || ColumnMapping.guess(mapping, order.columns(), columns)
                        .columns()
                        .containsKey("name");
        if (!mapping.placeless() || !named) {
            throw MaillageException.parameter(
                            "file",
                            "Le tableau n'a pas de géométrie : il faut une colonne WKT, ou longitude et latitude, ou x et y avec --crs.")
                    .with("columns", columns);
        }
    }
}
