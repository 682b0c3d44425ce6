package org.maillage.app.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.maillage.domain.account.Caller;
import org.maillage.domain.record.Access;
import org.maillage.domain.record.Authorship;
import org.maillage.domain.record.Authorship.Origin;
import org.maillage.domain.record.Records;
import org.maillage.domain.source.Sources;
import org.maillage.domain.territory.Territories;
import org.maillage.domain.vocabulary.Vocabularies;
import org.maillage.exchange.file.FeatureFile;
import org.maillage.exchange.file.FeatureFiles;
import org.maillage.exchange.file.FileFeature;
import org.maillage.exchange.run.ImportOrder;
import org.maillage.exchange.run.ImportReport;
import org.maillage.exchange.run.Imports;
import org.maillage.kernel.crs.Crs;
import org.maillage.layers.layer.Layers;

/** The fictional territory that a new installation shows, written in one transaction. */
public final class Sample {

    private static final String SOURCE = Sources.SAMPLE;
    private static final String LICENCE = "Licence Ouverte 2.0";
    private static final LocalDate DATE = LocalDate.of(2026, 9, 1);

    private final Imports imports;
    private final Vocabularies vocabularies;
    private final Layers layers;
    private final Records records;
    private final Sources sources;
    private final Territories territories;

    Sample(
            Imports imports,
            Vocabularies vocabularies,
            Layers layers,
            Records records,
            Sources sources,
            Territories territories) {
        this.imports = imports;
        this.vocabularies = vocabularies;
        this.layers = layers;
        this.records = records;
        this.sources = sources;
        this.territories = territories;
    }

    /** The vocabularies of this version. */
    public void publishVocabularies() {
        try {
            vocabularies.publish(VocabularyFile.read());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether nothing was ever written: only then the sample is wanted. */
    public boolean isFirstStart() {
        return layers.list().stream().allMatch(layer -> layers.revision(layer) == 0);
    }

    public void load() {
        records.inTransaction(() -> {
            List.of("territories", "protected-sites", "actors").forEach(this::load);
            long source = sources.keyOf(SOURCE, LICENCE, null);
            Authorship by = new Authorship(Caller.service("Maillage"), Origin.SAMPLE, null, SOURCE);
            new SampleRecords(records, territories, source, DATE, by).load();
            return true;
        });
    }

    /** The files are ours, so a refused row is a bug. */
    private void load(String collection) {
        ImportOrder order = new ImportOrder(
                collection, Map.of(), Map.of(), SOURCE, LICENCE, DATE, null, 0, false, Origin.SAMPLE, Access.OPEN);
        try (FeatureFile file = FeatureFiles.openGeoJson(SampleFile.open(collection + ".geojson"))) {
            ImportReport report = imports.run(new NamedManagers(file, actorNames()), order, rows -> {});
            if (report.refused() > 0) {
                throw new IllegalStateException("The sample is not sound: " + report.issues());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> actorNames() {
        Map<String, String> names = new HashMap<>();
        SampleFile.read("actors.geojson")
                .path("features")
                .forEach(actor -> names.put(
                        actor.path("properties").path("ref").asString(),
                        actor.path("properties").path("name").asString()));
        return names;
    }

    /** The sample names the manager of a site by its actor; a site keeps it in words. */
    private record NamedManagers(FeatureFile file, Map<String, String> names) implements FeatureFile {

        @Override
        public Crs crs() {
            return file.crs();
        }

        @Override
        public void forEach(Consumer<FileFeature> visitor) throws IOException {
            file.forEach(feature -> visitor.accept(named(feature)));
        }

        private FileFeature named(FileFeature feature) {
            Map<String, Object> attributes = new LinkedHashMap<>(feature.attributes());
            attributes.computeIfPresent("manager", (column, ref) -> names.getOrDefault(ref.toString(), ref.toString()));
            return new FileFeature(feature.row(), feature.id(), attributes, feature.geometry(), feature.defect());
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
