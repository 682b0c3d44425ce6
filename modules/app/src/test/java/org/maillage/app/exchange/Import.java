package org.maillage.app.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.app.RunningApplication;
import org.maillage.domain.record.Access;
import org.maillage.domain.record.Authorship.Origin;
import org.maillage.exchange.file.FeatureFile;
import org.maillage.exchange.file.FeatureFiles;
import org.maillage.exchange.run.ImportIssue;
import org.maillage.exchange.run.ImportOrder;
import org.maillage.exchange.run.ImportReport;
import org.maillage.exchange.run.Imports;
import org.maillage.kernel.crs.Crs;

/**
 * One import as the command line would order it, built up word by word.
 *
 * @param layer of the file, null when there is one
 */
public record Import(
        Path file,
        String collection,
        Map<String, Object> values,
        Map<String, String> columns,
        String source,
        @Nullable Crs crs,
        @Nullable String layer,
        double bufferMetres,
        boolean trial) {

    public static Import of(Path file, String collection) {
        return new Import(
                file, collection, Map.of(), Map.of(), String.valueOf(file.getFileName()), null, null, 0, false);
    }

    /** A fact that holds for every row. */
    public Import set(String fact, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(fact, value);
        return new Import(file, collection, more, columns, source, crs, layer, bufferMetres, trial);
    }

    /** The column of a fact. */
    public Import map(String fact, String column) {
        Map<String, String> more = new HashMap<>(columns);
        more.put(fact, column);
        return new Import(file, collection, values, more, source, crs, layer, bufferMetres, trial);
    }

    public Import from(String title) {
        return new Import(file, collection, values, columns, title, crs, layer, bufferMetres, trial);
    }

    public Import in(String crsOfTheFile) {
        return new Import(
                file, collection, values, columns, source, Crs.parse(crsOfTheFile, "crs"), layer, bufferMetres, trial);
    }

    public Import layer(String name) {
        return new Import(file, collection, values, columns, source, crs, name, bufferMetres, trial);
    }

    public Import buffer(double metres) {
        return new Import(file, collection, values, columns, source, crs, layer, metres, trial);
    }

    public Import dryRun() {
        return new Import(file, collection, values, columns, source, crs, layer, bufferMetres, true);
    }

    /** The rows that a report tells of, in their order. */
    public static List<ImportIssue> issues(ImportReport report) {
        return report.issues().stream()
                .flatMap(group -> group.first().stream())
                .sorted(Comparator.comparing(ImportIssue::row))
                .toList();
    }

    public ImportReport into(RunningApplication maillage) {
        return into(maillage, Access.OPEN);
    }

    public ImportReport into(RunningApplication maillage, Access access) {
        ImportOrder order = new ImportOrder(
                collection,
                values,
                columns,
                source,
                null,
                LocalDate.of(2026, 1, 1),
                crs,
                bufferMetres,
                trial,
                Origin.IMPORT,
                access);
        try (FeatureFile features = maillage.get(FeatureFiles.class).open(file, layer)) {
            return maillage.get(Imports.class).run(features, order, rows -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
