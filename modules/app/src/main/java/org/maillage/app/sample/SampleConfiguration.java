package org.maillage.app.sample;

import org.maillage.app.MaillageSettings;
import org.maillage.domain.record.Records;
import org.maillage.domain.source.Sources;
import org.maillage.domain.territory.Territories;
import org.maillage.domain.vocabulary.Vocabularies;
import org.maillage.exchange.run.Imports;
import org.maillage.layers.layer.Layers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Fills a new database before the first request is answered. */
@Configuration(proxyBeanMethods = false)
public class SampleConfiguration {

    @Bean
    Sample sample(
            Imports imports,
            Vocabularies vocabularies,
            Layers layers,
            Records records,
            Sources sources,
            Territories territories,
            MaillageSettings settings) {
        Sample sample = new Sample(imports, vocabularies, layers, records, sources, territories);
        sample.publishVocabularies();
        if (!settings.empty() && sample.isFirstStart()) {
            sample.load();
        }
        return sample;
    }
}
