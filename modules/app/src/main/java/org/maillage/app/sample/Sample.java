package org.maillage.app.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.maillage.domain.record.Authorship.Origin;
import org.maillage.domain.vocabulary.Vocabularies;
import org.maillage.exchange.file.FeatureFile;
import org.maillage.exchange.file.FeatureFiles;
import org.maillage.exchange.run.ImportOrder;
import org.maillage.exchange.run.ImportReport;
import org.maillage.exchange.run.Imports;
import org.maillage.layers.layer.Layers;
import org.springframework.core.io.ClassPathResource;

/** The fictional territory that a new installation shows, imported like any other file. */
public final class Sample {

    private static final String FOLDER = "org/maillage/geodata/sample/";
    private static final String SOURCE = "Territoire fictif de démonstration";

    private final Imports imports;
    private final Vocabularies vocabularies;
    private final Layers layers;

    Sample(Imports imports, Vocabularies vocabularies, Layers layers) {
        this.imports = imports;
        this.vocabularies = vocabularies;
        this.layers = layers;
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

    /** Imports the sample. Its files are ours, so a refused row is a bug. */
    public void load() {
        for (String collection : List.of("territories", "protected-sites", "actors")) {
            ImportReport report = load(collection);
            if (report.refused() > 0) {
                throw new IllegalStateException("The sample is not sound: " + report.issues());
            }
        }
    }

    private ImportReport load(String collection) {
        ImportOrder order = new ImportOrder(
                collection,
                Map.of(),
                Map.of(),
                SOURCE,
                "Licence Ouverte 2.0",
                LocalDate.of(2026, 9, 1),
                null,
                false,
                Origin.SAMPLE);
        try (FeatureFile file =
                FeatureFiles.openGeoJson(new ClassPathResource(FOLDER + collection + ".geojson").getInputStream())) {
            return imports.run(file, order, rows -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
