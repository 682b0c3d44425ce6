package org.maillage.exchange;

import org.maillage.domain.account.Callers;
import org.maillage.domain.record.Records;
import org.maillage.domain.record.Register;
import org.maillage.domain.source.Sources;
import org.maillage.domain.vocabulary.Vocabularies;
import org.maillage.exchange.export.Exports;
import org.maillage.exchange.feature.RecordFeatures;
import org.maillage.exchange.file.FeatureFiles;
import org.maillage.exchange.run.Imports;
import org.maillage.kernel.crs.Reprojection;
import org.maillage.layers.query.LayerSource;
import org.maillage.layers.style.Styles;
import org.maillage.layers.write.FeatureWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reading and writing files. */
@Configuration(proxyBeanMethods = false)
public class ExchangeConfiguration {

    @Bean
    Imports imports(Records records, Sources sources, Vocabularies vocabularies, Reprojection reprojection) {
        return new Imports(records, sources, vocabularies, reprojection);
    }

    @Bean
    Exports exports(LayerSource source, Reprojection reprojection, Styles styles) {
        return new Exports(source, reprojection, styles);
    }

    @Bean
    FeatureWriter featureWriter(Records records, Register register, Callers callers) {
        return new RecordFeatures(records, register, callers);
    }

    @Bean
    FeatureFiles featureFiles(Reprojection reprojection) {
        return new FeatureFiles(reprojection);
    }
}
